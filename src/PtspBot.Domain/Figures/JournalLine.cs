using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Figures;

/// <summary>A journal entry as it is read out: with an officer's own words, opened for whoever may read them.</summary>
public sealed record JournalLine(int Number, DateTimeOffset At, EntryKind Kind, string What)
{
    public required ActorKind ActorKind { get; init; }

    public long ActorId { get; init; }

    public Role ActorRoles { get; init; }

    /// <summary>For whom the officer stood in.</summary>
    public string? ActingAs { get; init; }

    public string? Way { get; init; }

    public string? FromStep { get; init; }

    public string? ToStep { get; init; }

    public string? Item { get; init; }

    public Channel? Channel { get; init; }

    public string? Reason { get; init; }

    public string? Ground { get; init; }

    public string? Note { get; init; }
}
