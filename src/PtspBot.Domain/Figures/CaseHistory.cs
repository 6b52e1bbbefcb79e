using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Figures;

/// <summary>What happened to a case, as its journal and its clocks say: all that figures are made of. Nothing of its applicant.</summary>
/// <param name="Entries">In the order of the journal.</param>
/// <param name="Segments">Of its steps.</param>
public sealed record CaseHistory(Guid CaseId, string Number, ProcedureName Procedure, IReadOnlyList<HistoryEntry> Entries, IReadOnlyList<ClockSegment> Segments)
{
    public IEnumerable<HistoryEntry> Moves(Move move) => Entries.Where(entry => entry.Is(move));
}

/// <summary>As much of a journal entry as can be counted.</summary>
public sealed record HistoryEntry(DateTimeOffset At, ActorKind ActorKind, long ActorId, EntryKind Kind, string What)
{
    public string? FromStep { get; init; }

    public string? ToStep { get; init; }

    public string? Item { get; init; }

    /// <summary>A code of the procedure.</summary>
    public string? Reason { get; init; }

    public bool Is(Move move) => Kind == EntryKind.Moved && What == move.ToString();
}

/// <summary>A rung of the ladder that was told.</summary>
public sealed record Escalation(Guid CaseId, DateTimeOffset ToldAt)
{
    /// <summary>An officer did something with the case after they were told, and before this moment.</summary>
    public bool IsAnswered(IEnumerable<CaseHistory> histories, DateTimeOffset before) => histories
        .Where(history => history.CaseId == CaseId)
        .SelectMany(history => history.Entries)
        .Any(entry => entry.ActorKind == ActorKind.Officer && entry.At >= ToldAt && entry.At < before);
}
