using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>Whom a rung of the ladder reaches: never nobody, as long as the office has a chat or an officer for it.</summary>
internal static class Addressees
{
    public static IEnumerable<Addressee> Of(LadderTarget target, Due due, Step step) => target switch
    {
        LadderTarget.Claimer when due.File.Claimer is { } claimer && due.Roster.Find(claimer) is { } officer => [new Addressee(claimer, officer, officer.Roles)],
        LadderTarget.Claimer or LadderTarget.Desk => Desk(due, step),
        LadderTarget.Supervisor => Above(due, step, Role.Supervisor),
        _ => Above(due, step, Role.Head),
    };

    /// <summary>The escalation group; where none is paired, everybody with that role in private; where there is nobody, the desk.</summary>
    private static IEnumerable<Addressee> Above(Due due, Step step, Role role)
    {
        var people = due.Roster.Answering(role).Select(one => new Addressee(one.ChatId, one.Person, one.Person?.Roles ?? Role.Supervisor | Role.Head)).ToList();
        return people.Count > 0 ? people : Desk(due, step);
    }

    private static IEnumerable<Addressee> Desk(Due due, Step step) => due.Roster.Chat(StaffChatKind.Desk) is { } desk
        ? [new Addressee(desk.ChatId, null, step.Role | Role.FrontOffice)]
        : InPrivate(due, step.Role);

    private static IEnumerable<Addressee> InPrivate(Due due, Role role) => due.Roster.Holding(role)
        .Select(officer => new Addressee(officer.UserId, officer, officer.Roles));
}

/// <summary>A chat that is told, and with whose rights its buttons are made: an officer in private, or whoever works in a group.</summary>
internal sealed record Addressee(long ChatId, Officer? Officer, Role Roles)
{
    public Actor Actor(CaseFile file) => Officer is { } officer ? Domain.Cases.Actor.Of(officer) : new Actor(ActorKind.Officer, file.Claimer ?? 0, Roles);
}
