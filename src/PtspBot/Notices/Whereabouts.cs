using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>"Di mana berkas saya?": the way so far and ahead, since when it stands where it stands, how much of the office's time is left, and what the office said last.</summary>
public sealed class Whereabouts(Office office, Sentences sentences, Spoken spoken)
{
    /// <param name="journal">What is on record about the case, oldest first.</param>
    public IEnumerable<Words> Of(CaseFile file, IEnumerable<JournalEntry> journal, DateTimeOffset at)
    {
        var procedure = office.Proceedings(file.Procedure).Procedure;
        var entries = journal.Where(entry => entry.CaseId == file.Id).ToList();
        return file.Stage.IsFinal ? Ended(procedure, file, entries) : Running(procedure, file, entries, at);
    }

    private IEnumerable<Words> Running(Procedure procedure, CaseFile file, List<JournalEntry> entries, DateTimeOffset at)
    {
        if (procedure.Find(file.Step) is not { } step)
            yield break;

        yield return new Words("where.way", ("steps", Way(procedure, file)));
        yield return new Words("where.since", ("at", file.StageSince));
        if (Left(procedure, step, file, at) is { } left)
            yield return left;
        if (LastWord(file, entries) is { } word)
            yield return word;
    }

    /// <summary>What an ended case came to, which was said when it ended and is said again to whoever comes to look.</summary>
    private IEnumerable<Words> Ended(Procedure procedure, CaseFile file, List<JournalEntry> entries)
    {
        yield return new Words("where.ended", ("at", file.StageSince));
        if (file.Phase == Phase.Rejected && entries.LastOrDefault(entry => entry.What == nameof(Move.Reject)) is { } rejection)
            yield return new Words(rejection.Note is null ? "where.rejected" : "where.rejected-advised",
                ("reason", new Words($"reason.{rejection.Reason}")), ("ground", rejection.Ground), ("advice", rejection.Note ?? ""));
        if (file.Phase == Phase.Completed && procedure.Steps.OfType<OutcomeStep>().LastOrDefault() is { } outcome)
            yield return new Words($"step.{outcome.Key}.done", spoken.Gaps(procedure, file));
    }

    /// <summary>Steps that were passed over, and those that will be, are no part of this case's way.</summary>
    private static List<Words> Way(Procedure procedure, CaseFile file)
    {
        var now = procedure.IndexOf(file.Step!);
        return
        [
            .. procedure.Steps.Select((step, index) => (step, index))
                .Where(one => one.index == now || (one.index < now ? file.Segments.Any(segment => segment.Step == one.step.Key) : one.step.AppliesTo(file)))
                .Select(one => new Words(one.index < now ? "where.done" : one.index == now ? "where.now" : "where.ahead", ("step", new Words($"step.{one.step.Key}.name")))),
        ];
    }

    /// <summary>Only of the office's own time, and only while it is running and not yet used up.</summary>
    private Words? Left(Procedure procedure, Step step, CaseFile file, DateTimeOffset at) =>
        Ball.Of(procedure, file)?.Kind == PartyKind.Office && file is { MissedAt: null, DueAt: { } due } && due > at && step.Clock is { Count: ClockCount.Service }
            ? new Words("where.left", ("time", office.Clock.Measure(at, due)))
            : null;

    private Words? LastWord(CaseFile file, List<JournalEntry> entries)
    {
        var told = entries.Where(entry => entry.ActorKind == ActorKind.Officer)
            .Select(entry => (entry, Words: sentences.ToApplicant(file, entry, entry.At).FirstOrDefault()))
            .LastOrDefault(one => one.Words is not null);
        return told.Words is null ? null : new Words("where.last-word", ("at", told.entry.At), ("words", told.Words));
    }
}
