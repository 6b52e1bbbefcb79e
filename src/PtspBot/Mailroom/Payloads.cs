using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>What passed through the mailroom is not kept for ever.</summary>
public sealed class Payloads(OfficeDatabase database)
{
    /// <summary>Empties the payload of every inbox and outbox row that was done, or parked for a group, before a moment. The rows and their ids stay.</summary>
    public async Task BlankAsync(DateTimeOffset doneBefore, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        session.BlankPayloads(doneBefore);
        await session.CommitAsync(cancellationToken);
    }
}
