using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;

namespace PtspBot.Mailroom;

/// <summary>A queue to be read: the cases that lie with the office at these places, or those one officer has, wherever they are.</summary>
/// <param name="IsWithOffice">Asked where only a case itself knows whose turn it is.</param>
public sealed record QueueSearch(IReadOnlyList<OfficePlace> Places, Func<CaseFile, bool> IsWithOffice)
{
    public long? HeldBy { get; init; }

    public static QueueSearch Of(long officer) => new([], _ => true) { HeldBy = officer };
}

/// <summary>How much an officer has in hand.</summary>
public readonly record struct Workload(int Held, int Late);

/// <summary>A case to be found: by its number, by the keyed hash of what somebody typed, or by names that are sealed.</summary>
public sealed record Lookup
{
    public string? Number { get; init; }

    public IReadOnlyList<string> Hashes { get; init; } = [];

    public NameLookup? Names { get; init; }
}

/// <summary>Names are sealed and have no index, since from one of names' words the commonest could be guessed: they are opened, those of the newest cases first.</summary>
/// <param name="Facts">The facts that are names.</param>
public sealed record NameLookup(IReadOnlyList<string> Facts, Func<string, bool> Matches);

/// <summary>What a lookup brought.</summary>
/// <param name="More">There are more than were loaded.</param>
/// <param name="LookedAt">Of how many cases names were opened; null where a hash or a number was looked up.</param>
public sealed record Found(IReadOnlyList<CaseFile> Files, bool More, int? LookedAt)
{
    public static readonly Found Nothing = new([], false, null);
}
