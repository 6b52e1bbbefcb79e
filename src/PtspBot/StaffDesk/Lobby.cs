using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk;

/// <summary>What an officer finds in private when nothing else is going on: who they are here, and what they may ask for.</summary>
internal static class Lobby
{
    public static Screen Start(Officer officer, StaffMenu menu) => new(
        new Words("staff.start", ("name", officer.Name), ("roles", SpokenRoles.Of(officer.Roles)), ("commands", menu.Words(officer))),
        [new Choice(new Words("staff.button.queue"), new ButtonData(StaffVerbs.Queue))]);

    public static Words Myself(Officer officer) => new("staff.myself", ("name", officer.Name), ("roles", SpokenRoles.Of(officer.Roles)), ("since", officer.Since));
}
