using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// Who is told when something becomes due: the applicant is reminded, who never answers is warned and their
/// case closed; the ladder climbs from the claimer to the head of the office. Each letter is keyed by case, step and level, so that it is sent once whatever happens.
/// </summary>
public sealed class DueNotices(
    Office office, ReminderNotice reminder, SilenceNotice silence, RungNotice rung, StallNotice stall, MissedNotice missed, LapseNotice lapse, PromiseNotice promise, VeilNotice veil, ObjectionNotice objection, TalkNotice talk)
{
    public IEnumerable<Letter> For(Due due)
    {
        if (due.Deadline is { Kind: DeadlineKind.Veil, IsOpen: true })
            return veil.For(due) is { } masked ? [masked with { CaseId = due.File.Id }] : [];
        if (due.Deadline is { Kind: DeadlineKind.Objection or DeadlineKind.Urging, IsOpen: true })
            return Keyed(due, objection.For(due));
        if (due.Deadline is { Kind: DeadlineKind.Talk, IsOpen: true })
            return AtMostOne(talk.For(due));

        var proceedings = office.Proceedings(due.File.Procedure);
        var procedure = proceedings.Procedure;
        if (!due.Deadline.IsOpen || procedure.Find(due.Deadline.Step) is not { } step || due.File.Stage.IsFinal)
            return [];

        var letters = due.Deadline.Kind switch
        {
            DeadlineKind.Reminder or DeadlineKind.Snooze => AtMostOne(reminder.For(due, procedure, step)),
            DeadlineKind.Warning or DeadlineKind.Closing => silence.For(due, proceedings, step),
            DeadlineKind.Rung => rung.For(due, step),
            DeadlineKind.Stall => stall.For(due, step),
            DeadlineKind.Missed or DeadlineKind.Expected => missed.For(due, step),
            DeadlineKind.Promise => AtMostOne(promise.For(due)),
            _ => AtMostOne(lapse.For(due, step)),
        };
        return Keyed(due, letters);
    }

    /// <summary>What has a key of its own is told once, whatever comes due again.</summary>
    private static IEnumerable<Letter> Keyed(Due due, IEnumerable<Letter> letters) =>
        [.. letters.Select((letter, index) => letter with { Key = letter.StateOf() is not null ? null : letter.Key ?? KeyOf(due, index), CaseId = due.File.Id })];

    private static IEnumerable<Letter> AtMostOne(Letter? letter) => letter is null ? [] : [letter];

    /// <summary>A card or a topic is changed as often as it takes and needs no key; what was put off is told under its new moment.</summary>
    private static string KeyOf(Due due, int index) =>
        $"{due.File.Number}/{due.Deadline.Step}/{due.Deadline.Kind}/{due.Deadline.Key}/{due.Deadline.Id:N}/{due.Deadline.DueAt.ToUnixTimeSeconds()}{(index == 0 ? "" : $"/{index}")}";
}
