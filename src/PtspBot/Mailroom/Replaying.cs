using System.Security.Cryptography;
using System.Text.Json;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>
/// Puts what was stuck back in its place, as part of the turn that asks for it. An update is the oldest of its chat again;
/// one that could not be read when it came learns its chat now, if it can be read today.
/// </summary>
internal sealed class Replaying(Session session, IReader reader)
{
    public async Task ReplayAsync(IReadOnlyList<Stuck> stuck, CancellationToken cancellationToken)
    {
        if (stuck.Count == 0)
            return;

        foreach (var row in await session.InboxAsync([.. stuck.Where(one => !one.IsLetter).Select(one => one.Sequence)], cancellationToken))
            Replay(row);
        foreach (var row in (await session.OutboxAsync([.. stuck.Where(one => one.IsLetter).Select(one => one.Sequence)], cancellationToken)).Values)
        {
            if (row is { Status: OutboxStatus.Refused, Payload: not null })
                session.SendAgain(row);
        }
    }

    private void Replay(InboxRow row)
    {
        if (row is not { Status: InboxStatus.SetAside, Payload: not null })
            return;

        session.PlayAgain(row);
        if (row.ChatId == Inbox.NoChat && ChatOf(row) is { } chat)
            row.ChatId = chat;
    }

    private long? ChatOf(InboxRow row)
    {
        try
        {
            return reader.Read(session.Open(row))?.ChatId;
        }
        catch (Exception error) when (error is JsonException or CryptographicException)
        {
            return null;
        }
    }
}
