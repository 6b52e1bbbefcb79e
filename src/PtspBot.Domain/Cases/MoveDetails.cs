using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>What goes with a move: why, on what legal ground, and in the officer's own words.</summary>
public sealed record MoveDetails(string? Reason = null, string? Ground = null, string? Note = null)
{
    public static readonly MoveDetails None = new();

    /// <summary>Who gets a case that is handed over.</summary>
    public Actor? To { get; init; }

    /// <summary>What a hold is for.</summary>
    public Guid? Outage { get; init; }

    /// <summary>The words for what this move cannot do without.</summary>
    internal string? Missing(Move move) => move switch
    {
        Move.Reject when string.IsNullOrWhiteSpace(Reason) => "move.reason-missing",
        Move.Reject when string.IsNullOrWhiteSpace(Ground) => "move.ground-missing",
        Move.HandOver when To is null => "move.nobody-named",
        Move.Hold or Move.Restart or Move.Explain or Move.Overturn when string.IsNullOrWhiteSpace(Note) => "move.reason-missing",
        _ => null,
    };
}

/// <summary>What goes with an item's move.</summary>
public sealed record ItemDetails(string? Reason = null, string? Note = null)
{
    public static readonly ItemDetails None = new();

    internal string? Missing(ItemMove move, Procedure procedure)
    {
        if (move != ItemMove.Refuse)
            return null;

        return procedure.Reasons.FirstOrDefault(reason => reason.Code == Reason && reason.ForItems) switch
        {
            null => "move.reason-missing",
            { NeedsWords: true } when string.IsNullOrWhiteSpace(Note) => "move.note-missing",
            _ => null,
        };
    }
}
