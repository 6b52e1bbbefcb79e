using PtspBot.Domain.Cases;

namespace PtspBot.Mailroom;

/// <summary>What a turn wants found beside the cases of its own chat; said before it is played, so that a batch still loads in a constant number of queries.</summary>
public sealed record Search
{
    /// <summary>Cases in any of these stages, the most urgent first, at most <see cref="Most"/>: <see cref="Turn.Queue"/>.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    public int Most { get; init; }

    /// <summary>The case of this number: <see cref="Turn.Numbered"/>.</summary>
    public string? Number { get; init; }

    /// <summary>What could not be played or sent: <see cref="Turn.Stuck"/>.</summary>
    public bool Stuck { get; init; }
}
