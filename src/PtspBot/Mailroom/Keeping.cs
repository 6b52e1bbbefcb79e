using PtspBot.Domain.Cases;

namespace PtspBot.Mailroom;

/// <summary>What was destroyed lately and what waits for an admin's word.</summary>
/// <param name="Numbers">Of the archive that waits, the oldest first, as many as a message holds.</param>
public sealed record Keeping(Destruction? Open, IReadOnlyList<string> Numbers, IReadOnlyList<Destruction> Lately)
{
    public static readonly Keeping Nothing = new(null, [], []);
}
