using System.Globalization;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>The inbox on its disk. A key seen before is passed over, so whoever is not sure whether a call went through makes it again.</summary>
public sealed class Inbox(OfficeDatabase database, PressWatch presses, Pulse pulse, TimeProvider clock) : IInbox
{
    /// <summary>Where updates are put that belong to no chat.</summary>
    internal const long NoChat = 0;

    public async Task StoreAsync(IReadOnlyList<RawUpdate> updates, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await AddAsync([.. updates.Select(update => RowFor(update, now))], cancellationToken);
        foreach (var update in updates.Where(update => update.Press is not null && stored.Contains(KeyOf(update))))
            presses.Watch(update.Press!);
    }

    public Task ReportAsync(string key, Incoming incoming, CancellationToken cancellationToken) =>
        AddAsync([new NewInboxRow(key, incoming.ChatId, FromHouse: true, Written.Of(incoming), clock.GetUtcNow())], cancellationToken);

    private static NewInboxRow RowFor(RawUpdate update, DateTimeOffset now) => new(
        KeyOf(update),
        update.ChatId ?? NoChat,
        FromHouse: false,
        update is { ChatId: null, Trouble: null } ? (ReadOnlyMemory<byte>?)null : update.Payload,
        now,
        update.Trouble);

    private static string KeyOf(RawUpdate update) => string.Create(CultureInfo.InvariantCulture, $"tg:{update.UpdateId}");

    /// <returns>The keys of those that were new.</returns>
    private async Task<IReadOnlySet<string>> AddAsync(IReadOnlyList<NewInboxRow> arrivals, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var fresh = await session.StoreAsync(arrivals, cancellationToken);
        if (fresh.Count > 0)
        {
            await session.CommitAsync(cancellationToken);
            pulse.Ring(Bell.Inbox);
        }

        return fresh;
    }
}
