using Microsoft.EntityFrameworkCore;
using PtspBot.Mailroom;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Tests.Persistence;

public sealed class RowStatementsTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, 7, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_by_hand_reads_as_if_EF_had_written_it()
    {
        using var disk = await OnDisk.OpenAsync();
        var (byHand, byEf) = (Row("one", 5), Row("other", null));

        await disk.SaveAsync(byEf);
        await WriteAsync(disk, db => RowStatements.Insert<OutboxRow>(db), byHand);

        await using var db = disk.Database.Context();
        var rows = await db.Outbox.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(Stop);
        Assert.Equivalent(byEf, rows[0], strict: true);
        Assert.Equivalent(Without(byHand), Without(rows[1]), strict: true);
        Assert.Equal(2, rows[1].Sequence);
    }

    [Fact]
    public async Task An_update_writes_its_columns_and_no_others()
    {
        using var disk = await OnDisk.OpenAsync();
        await disk.SaveAsync(Row("one", 5));
        var row = await FirstAsync(disk);
        (row.Status, row.DoneAt, row.ChatId) = (OutboxStatus.Sent, At, 99);

        await WriteAsync(disk, db => RowStatements.Update<OutboxRow>(db, nameof(OutboxRow.Status), nameof(OutboxRow.DoneAt)), row);

        var known = await FirstAsync(disk);
        Assert.Equal((OutboxStatus.Sent, At, 7), (known.Status, known.DoneAt, known.ChatId));
    }

    [Fact]
    public async Task A_row_that_is_gone_is_not_updated_in_silence()
    {
        using var disk = await OnDisk.OpenAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => WriteAsync(disk, db => RowStatements.Update<OutboxRow>(db, nameof(OutboxRow.Status)), Row("one", null)));
    }

    [Fact]
    public async Task A_key_that_was_used_is_refused_and_is_no_outage()
    {
        using var disk = await OnDisk.OpenAsync();
        await disk.SaveAsync(Row("one", null));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(disk, db => RowStatements.Insert<OutboxRow>(db), Row("one", null)));
        Assert.False(Session.IsOutage(refused));
    }

    [Fact]
    public async Task What_is_put_is_added_and_put_again_is_replaced()
    {
        using var disk = await OnDisk.OpenAsync();

        await WriteAsync(disk, RowStatements.Put<SlotRow>, new SlotRow { ChatId = 7, Slot = "card", MessageId = 1, Content = [1] });
        await WriteAsync(disk, RowStatements.Put<SlotRow>, new SlotRow { ChatId = 7, Slot = "card", MessageId = 2, Content = [2, 3] });

        await using var db = disk.Database.Context();
        var slot = Assert.Single(await db.Slots.ToListAsync(Stop));
        Assert.Equal((2, "2,3"), (slot.MessageId, string.Join(',', slot.Content)));
    }

    private static OutboxRow Row(string key, int? thread) => new()
    {
        Id = Guid.CreateVersion7(At),
        Key = key,
        Lane = (int)Lane.Staff,
        ChatId = 7,
        Thread = thread,
        Kind = nameof(Message),
        Slot = "card",
        Payload = [1, 2],
        CaseId = Guid.CreateVersion7(At),
        Cause = "inbox/1",
        Status = OutboxStatus.Sending,
        Attempts = 2,
        Plain = true,
        NotBefore = At,
        At = At,
        SentAt = At,
    };

    private static object Without(OutboxRow row) => new { row.Id, row.Key, row.Lane, row.ChatId, row.Thread, row.Kind, row.Slot, row.Payload, row.CaseId, row.Cause, row.Status, row.Attempts, row.Plain, row.NotBefore, row.At, row.SentAt, row.DoneAt };

    private static async Task<OutboxRow> FirstAsync(OnDisk disk)
    {
        await using var db = disk.Database.Context();
        return await db.Outbox.AsNoTracking().FirstAsync(Stop);
    }

    private static async Task WriteAsync(OnDisk disk, Func<OfficeDb, RowStatements> statement, object row)
    {
        await using var db = disk.Database.Context();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await statement(db).WriteAsync([row], Stop);
        await transaction.CommitAsync(Stop);
    }
}
