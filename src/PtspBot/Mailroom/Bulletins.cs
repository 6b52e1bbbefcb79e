using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>
/// Puts letters into the outbox that no turn writes but the clock. Each has a key, so that it goes out once however often
/// it is asked for and whenever the process ends; what they are made of is read only while one of them is still to be written.
/// </summary>
public sealed class Bulletins(OfficeDatabase database, Pulse pulse)
{
    /// <returns>How many were new.</returns>
    public async Task<int> PostAsync(Bulletin bulletin, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var roster = await LoadedDesk.LoadRosterAsync(session, cancellationToken);
        var addresses = bulletin.To(roster).ToList();
        var known = await session.KnownKeysAsync([.. addresses.Select(address => address.Key)], cancellationToken);
        addresses.RemoveAll(address => known.Contains(address.Key));
        if (addresses.Count == 0 || bulletin.Write(await OfficeRecord.LoadAsync(session, bulletin.Search, cancellationToken), roster) is not { } message)
            return 0;

        await session.PostAsync([.. addresses.Select(address => new Posted(message with { ChatId = address.ChatId, Key = address.Key, Lane = Lane.Staff }, bulletin.Cause))], now, cancellationToken);
        await session.CommitAsync(cancellationToken);
        pulse.Ring(Bell.Outbox);
        return addresses.Count;
    }
}

/// <param name="Cause">What the outbox says it came from.</param>
/// <param name="To">Whom it goes to.</param>
/// <param name="Write">Null when there is nothing to say.</param>
public sealed record Bulletin(string Cause, RecordSearch Search, Func<Roster, IEnumerable<Address>> To, Func<OfficeRecord, Roster, Message?> Write);

public readonly record struct Address(string Key, long ChatId);
