using System.Globalization;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>The inbox on its disk. A key seen before is passed over, so whoever is not sure whether a call went through makes it again.</summary>
public sealed class Inbox(OfficeDatabase database, Pulse pulse, TimeProvider clock) : IInbox
{
    /// <summary>Where updates are put that belong to no chat.</summary>
    internal const long NoChat = 0;

    public async Task StoreAsync(IReadOnlyList<RawUpdate> updates, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await AddAsync([.. updates.Select(update => RowFor(update, now))], cancellationToken);
    }

    public Task ReportAsync(string key, Incoming incoming, CancellationToken cancellationToken) =>
        AddAsync([new NewInboxRow(key, incoming.ChatId, FromHouse: true, Written.Of(incoming), clock.GetUtcNow())], cancellationToken);

    private static NewInboxRow RowFor(RawUpdate update, DateTimeOffset now) => new(
        string.Create(CultureInfo.InvariantCulture, $"tg:{update.UpdateId}"),
        update.ChatId ?? NoChat,
        FromHouse: false,
        update is { ChatId: null, Trouble: null } ? (ReadOnlyMemory<byte>?)null : update.Payload,
        now,
        update.Trouble);

    private async Task AddAsync(IReadOnlyList<NewInboxRow> arrivals, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if (await session.StoreAsync(arrivals, cancellationToken) == 0)
            return;

        await session.CommitAsync(cancellationToken);
        pulse.Ring(Bell.Inbox);
    }
}
