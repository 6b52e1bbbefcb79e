using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Persistence;

namespace PtspBot.Tests.Persistence;

public sealed class OfficeDatabaseTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_process_that_was_killed_while_it_made_the_tables_keeps_the_next_one_from_nothing()
    {
        using var disk = await OnDisk.OpenAsync();
        await using (var db = disk.Database.Context())
            await db.Database.ExecuteSqlRawAsync("""
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-02 01:00:00');
                """, None);

        await disk.ReopenAsync().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_model_has_no_change_that_is_not_in_a_migration()
    {
        using var disk = await OnDisk.OpenAsync();

        await using var db = disk.Database.Context();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_second_process_is_refused_in_words()
    {
        using var disk = await OnDisk.OpenAsync();
        using var second = new OfficeDatabase(Path.Combine(disk.Folder, "office.db"), disk.Vault);

        var refusal = await Assert.ThrowsAsync<DatabaseInUseException>(() => second.OpenAsync(None));

        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "30000")]
    public async Task SQLite_is_set_as_promised(string setting, string value)
    {
        using var disk = await OnDisk.OpenAsync();
        await using var db = disk.Database.Context();
        await db.Database.OpenConnectionAsync(None);
        await using var command = db.Database.GetDbConnection().CreateCommand();

        command.CommandText = $"PRAGMA {setting}";

        Assert.Equal(value, $"{await command.ExecuteScalarAsync(None)}");
    }

    [Fact]
    public async Task A_case_comes_back_with_all_that_belongs_to_it()
    {
        using var disk = await OnDisk.OpenAsync();
        var file = Case();
        file.Promise(new Upload(Guid.CreateVersion7(At), file.Id, "papers", "letter", null, 7, "file-1", 12, At));
        await disk.SaveAsync(file);

        var back = await LoadAsync(disk, file.Id);

        Assert.Equal("Siti", back.ValueOf("name"));
        Assert.Equal("file-1", Assert.Single(back.Uploads).FileId);
        Assert.Equal(file.OpenedAt, back.OpenedAt);
        Assert.Equal(file.Version, back.Version);
    }

    [Fact]
    public async Task An_answer_corrected_alone_is_saved()
    {
        using var disk = await OnDisk.OpenAsync();
        var file = Case();
        await disk.SaveAsync(file);

        await ChangeAsync(disk, file.Id, known => known.Learn("name", "Sari", null, FactSource.Applicant, At));

        Assert.Equal("Sari", (await LoadAsync(disk, file.Id)).ValueOf("name"));
    }

    [Fact]
    public async Task An_answer_forgotten_and_given_anew_is_saved()
    {
        using var disk = await OnDisk.OpenAsync();
        var file = Case();
        await disk.SaveAsync(file);

        await ChangeAsync(disk, file.Id, known =>
        {
            known.Unlearn("name");
            known.Learn("name", "Sari", null, FactSource.Applicant, At);
        });

        Assert.Equal("Sari", (await LoadAsync(disk, file.Id)).ValueOf("name"));
    }

    [Fact]
    public async Task Of_two_who_change_one_case_the_second_is_refused()
    {
        using var disk = await OnDisk.OpenAsync();
        var file = Case();
        await disk.SaveAsync(file);
        await using var first = disk.Database.Begin();
        await using var second = disk.Database.Begin();
        Assert.Single(await first.CasesAsync([file.Id], None)).Learn("name", "Sari", null, FactSource.Applicant, At);
        Assert.Single(await second.CasesAsync([file.Id], None)).Learn("name", "Sinta", null, FactSource.Applicant, At);

        await first.CommitAsync(None);
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => second.CommitAsync(None));

        Assert.False(Session.IsOutage(refusal));
    }

    [Fact]
    public async Task Moments_sort_as_time_does_whatever_offset_they_were_said_in()
    {
        using var disk = await OnDisk.OpenAsync();
        var jakarta = TimeSpan.FromHours(7);
        await disk.SaveAsync(
            new Officer(2, "B", Role.Verifier, new DateTimeOffset(2026, 3, 2, 8, 0, 0, 1, jakarta)),
            new Officer(1, "A", Role.Verifier, new DateTimeOffset(2026, 3, 2, 1, 0, 0, 2, TimeSpan.Zero)));
        await using var db = disk.Database.Context();

        var inOrder = await db.Officers.OrderBy(officer => officer.Since).Select(officer => officer.UserId).ToListAsync(None);

        Assert.Equal([2, 1], inOrder);
        Assert.Equal(TimeSpan.Zero, (await db.Officers.FindAsync([2L], None))!.Since.Offset);
    }

    [Fact]
    public async Task A_staff_chat_keeps_its_row_when_its_group_gets_another_id()
    {
        using var disk = await OnDisk.OpenAsync();
        await disk.SaveAsync(new StaffChat(-5, StaffChatKind.Desk, At));
        await using var session = disk.Database.Begin();

        Assert.Single(await session.StaffChatsAsync(None)).MovedTo(-1005);
        await session.CommitAsync(None);

        await using var later = disk.Database.Begin();
        Assert.Equal(-1005, Assert.Single(await later.StaffChatsAsync(None)).ChatId);
    }

    internal static CaseFile Case(long applicant = 7, string name = "Siti")
    {
        var file = new CaseFile(Guid.CreateVersion7(At), new ProcedureName("test", 1), applicant, At);
        file.Learn("name", name, hash: null, FactSource.Applicant, At);
        return file;
    }

    private static async Task ChangeAsync(OnDisk disk, Guid id, Action<CaseFile> change)
    {
        await using var session = disk.Database.Begin();
        change(Assert.Single(await session.CasesAsync([id], None)));
        await session.CommitAsync(None);
    }

    private static async Task<CaseFile> LoadAsync(OnDisk disk, Guid id)
    {
        await using var session = disk.Database.Begin();
        return Assert.Single(await session.CasesAsync([id], None));
    }
}
