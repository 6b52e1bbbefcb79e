using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>What a journal entry means to the applicant, in words. Most of an office's inner life means nothing, and then nothing is said.</summary>
public sealed class Sentences(Office office, Spoken spoken)
{
    /// <summary>Said where the office's clock ever stood still or began anew.</summary>
    public static IEnumerable<Words> Standstill(Procedure procedure, CaseFile file) => Standstills.Of(procedure, file) is var (pauses, restarts) && pauses + restarts > 0
        ? [new Words("standstill.told", ("pauses", pauses), ("restarts", restarts))]
        : [];

    /// <param name="receipt">Of the file by which the entry came about, if it just did.</param>
    public IEnumerable<Words> ToApplicant(CaseFile file, JournalEntry entry, DateTimeOffset at, Words? receipt = null)
    {
        var procedure = office.Proceedings(file.Procedure).Procedure;
        return entry.Kind switch
        {
            EntryKind.Moved when Enum.TryParse<Move>(entry.What, out var move) => OfMove(procedure, file, entry, move, at),
            EntryKind.ObjectionAnswered => [new Words(entry.What == nameof(ObjectionAnswer.Granted) ? "objection.granted" : "objection.refused", ("number", file.Number), ("words", entry.Note ?? ""))],
            EntryKind.Item when Enum.TryParse<ItemMove>(entry.What, out var move) => OfItem(procedure, file, entry, move, receipt),
            _ => [],
        };
    }

    private IEnumerable<Words> OfMove(Procedure procedure, CaseFile file, JournalEntry entry, Move move, DateTimeOffset at)
    {
        var from = procedure.Find(entry.FromStep);
        var number = ("number", (object?)file.Number);
        return (move, from) switch
        {
            (Move.Submit, null) => [new Words("notice.created", number)],
            (Move.Submit, DocumentsStep) => [new Words("notice.complete", ("at", at), ("due", (object?)file.DueAt ?? new Words("case.no-due"))), .. ClosedNow(at)],
            (Move.Report, _) => [new Words("notice.reported", ("step", new Words($"step.{entry.FromStep}.name")))],
            (Move.Claim or Move.HandOver, TaskStep) => [new Words("notice.officer-joined", ("officer", file.ClaimerName))],
            (Move.Approve or Move.Record, DecisionStep decision) when entry.ToStep != entry.FromStep => [new Words(decision.RecordedElsewhere ? "notice.approved" : "notice.approved-here", number)],
            (Move.Conclude or Move.Record, OutcomeStep outcome) => [new Words($"step.{outcome.Key}.done", spoken.Gaps(procedure, file))],
            (Move.SendBack, DecisionStep) => [new Words("notice.sent-back", number)],
            (Move.Resubmit, _) => [new Words("notice.resubmitted", ("at", at), ("due", (object?)(file.ExpectedAt ?? file.DueAt) ?? new Words("case.no-due")))],
            (Move.Reject, _) => [new Words(entry.Note is null ? "notice.rejected" : "notice.rejected-advised", number, ("reason", new Words($"reason.{entry.Reason}")), ("ground", entry.Ground), ("advice", entry.Note ?? ""))],
            (Move.Fulfil, _) => [new Words("notice.fulfilled")],
            (Move.Hold, _) => [new Words("notice.held", number)],
            (Move.Resume, _) => [new Words("notice.resumed", number)],
            (Move.Restart, _) => [new Words("notice.restarted", number)],
            (Move.Overturn, _) when entry.FromPhase == Phase.Waiting => [],
            (Move.Overturn, _) => [new Words("authority.overturned", number, ("reason", entry.Note ?? ""))],
            (Move.Cancel, null) => [],
            (Move.Cancel, _) when entry is { ActorKind: ActorKind.Officer, Note: { } why } => [new Words("authority.cancelled", number, ("reason", why))],
            (Move.Cancel, _) => [new Words("notice.cancelled", number)],
            (Move.Expire, not null) => [new Words("notice.expired", number)],
            (Move.Reopen, _) => [new Words("notice.reopened", number)],
            _ => [],
        };
    }

    private static IEnumerable<Words> OfItem(Procedure procedure, CaseFile file, JournalEntry entry, ItemMove move, Words? receipt)
    {
        var item = ("item", (object?)new Words($"item.{entry.Item}.name"));
        var isDuty = procedure.Find(entry.ToStep) is DutiesStep;
        var reason = ("reason", entry.Reason is { } code ? (object?)new Words($"reason.{code}") : "");
        return (move, isDuty) switch
        {
            (ItemMove.HandIn, _) => [Arrived("notice.item-in", item, Left(procedure, file, entry.ToStep)), .. receipt is null ? (IEnumerable<Words>)[] : [receipt]],
            (ItemMove.Show, _) => [Arrived("notice.item-shown", item, Left(procedure, file, entry.ToStep))],
            (ItemMove.Accept, true) => [new Words("notice.duty-accepted", item)],
            (ItemMove.Refuse, true) => [new Words("notice.duty-refused", item, reason, ("note", entry.Note ?? ""))],
            (ItemMove.Waive, true) => [new Words("notice.duty-waived", item)],
            _ => [],
        };
    }

    private static Words Arrived(string key, (string, object?) item, int left) =>
        left == 0 ? new Words($"{key}-last", item) : new Words(key, item, ("left", left));

    private static int Left(Procedure procedure, CaseFile file, string? step) =>
        procedure.Find(step) is { } found ? Checklist.Missing(found.Key, ItemOnDesk.ItemsOf(found), file).Count() : 0;

    private IEnumerable<Words> ClosedNow(DateTimeOffset at) =>
        office.Clock.IsOpen(at) ? [] : [new Words("notice.closed-now", ("opens", office.Clock.NextOpening(at)))];
}
