using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// How silence ends: the applicant is told that the case is going to be closed, then it is, and they and the desk are told
/// that too. Nobody who can be reached is closed unwarned, or sooner after the warning than was promised, however long the house was down.
/// </summary>
public sealed class SilenceNotice(Office office, CaseScreen screens, Notices notices, ApplicantPost post)
{
    /// <summary>A paper that was sent is being fetched; it may be the answer.</summary>
    private static readonly TimeSpan WhileFetching = TimeSpan.FromHours(1);

    public IReadOnlyList<Letter> For(Due due, Proceedings proceedings, Step step)
    {
        if (due.File.Step != step.Key || Ball.Of(proceedings.Procedure, due.File)?.Kind == PartyKind.Office)
            return [];
        if (NotYet(due, step) is { } until)
        {
            due.Deadline.Shift(until);
            return [];
        }

        return due.Deadline.Kind == DeadlineKind.Warning ? Warn(due, proceedings) : Close(due, proceedings);
    }

    private DateTimeOffset? NotYet(Due due, Step step)
    {
        if (office.Reminding.QuietUntil(due.At) is { } morning)
            return morning;
        if (due.File.Uploads.Any(upload => upload.State == UploadState.Promised))
            return due.At + WhileFetching;

        var warning = due.File.Deadlines.FirstOrDefault(other => other is { Kind: DeadlineKind.Warning, IsOpen: true } && other.Step == step.Key);
        return due.Deadline.Kind == DeadlineKind.Closing && warning is not null && step.Silence is { } silence
            ? office.Clock.Add(silence.Count, warning.DueAt > due.At ? warning.DueAt : due.At, silence.Warning)
            : null;
    }

    private List<Letter> Warn(Due due, Proceedings proceedings)
    {
        if (due.Applicant is not { Reachable: true, WithdrawnAt: null })
            return [];

        proceedings.Reminders.Warned(due.File, due.Deadline, due.At);
        if (StepReminders.ClosingOf(due.File) is not { } closing)
            return [];

        var words = new Words("remind.warning", ("number", due.File.Number), ("due", closing.DueAt));
        List<Letter> letters = [];
        var telling = TellingOf(due, letters);
        telling.Send(post.Write(telling, screens.For(due.File).Saying(words), Lane.Reminders));
        due.Deadline.Told(due.At);
        notices.RefreshCard(telling);
        return letters;
    }

    private List<Letter> Close(Due due, Proceedings proceedings)
    {
        var (letters, before) = (new List<Letter>(), due.File.Journal.Count);
        if (proceedings.Play(due.File, Actor.System, Move.Expire, due.At).IsApplied)
            notices.Tell(TellingOf(due, letters), before);
        return letters;
    }

    private static Telling TellingOf(Due due, List<Letter> letters) => new(due.File, due.Applicant, due.Roster, due.At, letters.Add);
}
