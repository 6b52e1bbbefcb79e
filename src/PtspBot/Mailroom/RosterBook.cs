using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>Changes the roster outside a turn: at the start, from the command line.</summary>
public sealed class RosterBook(OfficeDatabase database)
{
    /// <summary>Applies a change and commits whom and what it added.</summary>
    public async Task<T> ChangeAsync<T>(Func<Roster, T> change, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var roster = await LoadedDesk.LoadRosterAsync(session, cancellationToken);
        var result = change(roster);
        session.AddRange(roster.Joined);
        await session.CommitAsync(cancellationToken);
        return result;
    }
}
