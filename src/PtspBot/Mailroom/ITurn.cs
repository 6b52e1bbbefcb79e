namespace PtspBot.Mailroom;

/// <summary>A desk that plays turns: in memory, at once, without waiting for anything. What it changed and wrote is committed together.</summary>
public interface ITurn
{
    bool Takes(Turn turn);

    /// <summary>Keyed hashes the turn will want looked up (<see cref="Turn.Taken"/>); asked before it is played.</summary>
    IEnumerable<string> Asks(Turn turn);

    /// <summary>Other cases the turn will want; asked before it is played.</summary>
    Search? Seeks(Turn turn) => null;

    void Play(Turn turn);
}
