using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence;

/// <summary>
/// The rows of inbox, outbox and slots that one commit writes. They are what every step writes most of, and plain: they are
/// read without being followed, changed in memory, and named here to be written (decision 10).
/// </summary>
internal sealed class MailWriting
{
    /// <summary>Chat and topic are not among them: only whole chats and topics move, by statements of their own.</summary>
    private static readonly string[] OfLetter =
    [
        nameof(OutboxRow.Status), nameof(OutboxRow.Attempts), nameof(OutboxRow.Interruptions), nameof(OutboxRow.LostAnswers), nameof(OutboxRow.Plain), nameof(OutboxRow.Edits),
        nameof(OutboxRow.NotBefore), nameof(OutboxRow.MessageId), nameof(OutboxRow.SentAt), nameof(OutboxRow.DoneAt), nameof(OutboxRow.Trouble),
    ];

    private static readonly string[] OfUpdate =
        [nameof(InboxRow.ChatId), nameof(InboxRow.Status), nameof(InboxRow.Attempts), nameof(InboxRow.DoneAt), nameof(InboxRow.Trouble)];

    private readonly List<InboxRow> _arrived = [];
    private readonly List<OutboxRow> _posted = [];
    private readonly HashSet<InboxRow> _updates = [];
    private readonly HashSet<OutboxRow> _letters = [];
    private readonly Dictionary<(long, string), SlotRow> _slots = [];

    public void Add(IEnumerable<InboxRow> rows) => _arrived.AddRange(rows);

    public void Add(IEnumerable<OutboxRow> rows) => _posted.AddRange(rows);

    public void Update(InboxRow row) => _updates.Add(row);

    public void Update(IEnumerable<OutboxRow> rows) => _letters.UnionWith(rows);

    public void Put(SlotRow slot) => _slots[(slot.ChatId, slot.Slot)] = slot;

    public void Forget(SlotRow slot) => _slots.Remove((slot.ChatId, slot.Slot));

    /// <summary>Within the transaction of the commit.</summary>
    public async Task WriteAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        await RowStatements.Insert<InboxRow>(db).WriteAsync(_arrived, cancellationToken);
        await RowStatements.Update<InboxRow>(db, OfUpdate).WriteAsync(_updates, cancellationToken);
        await RowStatements.Insert<OutboxRow>(db).WriteAsync(_posted, cancellationToken);
        await RowStatements.Update<OutboxRow>(db, OfLetter).WriteAsync(_letters, cancellationToken);
        await RowStatements.Put<SlotRow>(db).WriteAsync(_slots.Values, cancellationToken);
    }
}
