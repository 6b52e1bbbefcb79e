using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>
/// A talk with an applicant as the desk sees it: who answers it, until when, and that it is over. One message for each talk,
/// edited as that changes; what is said in it stands elsewhere.
/// </summary>
public static class TalkCard
{
    /// <summary>In the argument of a button: nobody had it when the button was made.</summary>
    public const string Nobody = "0";

    /// <summary>Somebody says that they answer, now or in the place of whoever did when this button was made.</summary>
    public static Choice Take(CaseFile file) => new(
        new Words(file.TalkOfficer is null ? "talk.button.take" : "talk.button.take-over"),
        new ButtonData(Verbs.TakeTalk, file.TalkOfficer?.ToString(CultureInfo.InvariantCulture) ?? Nobody, file.Id, file.Version));

    internal static Message? Standing(Writer writer, Roster roster, CaseFile file) => file.TalkSince is null ? null : Letter(writer, roster, file, new Screen(
        file.TalkOfficer is null ? new Words("talk.waits", Number(file), ("until", file.TalkUntil)) : new Words("talk.answered-by", Number(file), ("officer", file.TalkOfficerName), ("until", file.TalkUntil)),
        [new Choice(new Words("passed-on.reply"), new ButtonData(Verbs.Reply, null, file.Id, file.Version)), new Choice(new Words("talk.button.end"), new ButtonData(Verbs.EndTalk, null, file.Id, file.Version))],
        [Take(file)]));

    /// <summary>The talk is over; to be asked for before the case forgets it.</summary>
    internal static Message? Ended(Writer writer, Roster roster, CaseFile file, Words how) => file.TalkSince is null ? null : Letter(writer, roster, file, new Screen(
        new Words("talk.over", Number(file), ("how", how), ("officer", file.TalkOfficerName is { } name ? new Words("talk.over-by", ("officer", name)) : new Words("talk.over-unanswered")))));

    private static Message? Letter(Writer writer, Roster roster, CaseFile file, Screen screen) => roster.Chat(StaffChatKind.Desk) is { } desk
        ? writer.ToDesk(screen, roster, desk.ChatId, file, string.Create(CultureInfo.InvariantCulture, $"talk/{file.Id:N}/{file.TalkSince!.Value.ToUnixTimeMilliseconds()}"))
        : null;

    private static (string, object?) Number(CaseFile file) => ("number", (object?)file.Number ?? new Words("case.no-number"));
}
