using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PtspBot.Domain.Cases;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Tests.Persistence;

/// <summary>A real database in a folder of its own, with keys of its own.</summary>
internal sealed class OnDisk : IDisposable
{
    private readonly Counter _counter = new();
    private readonly Stumbler _stumbler = new();

    public OnDisk()
    {
        Folder = Directory.CreateTempSubdirectory("ptspbot-").FullName;
        Vault = new Vault(KeyRing.Load(new KeyRingSettings { File = Path.Combine(Folder, "keys") }, mayCreate: true));
        Database = new OfficeDatabase(Path.Combine(Folder, "office.db"), Vault, _counter, _stumbler);
    }

    public string Folder { get; }

    /// <summary>How many queries were made.</summary>
    public int Queries => _counter.Count;

    public Vault Vault { get; }

    public OfficeDatabase Database { get; private set; }

    public static async Task<OnDisk> OpenAsync()
    {
        var made = new OnDisk();
        await made.Database.OpenAsync(TestContext.Current.CancellationToken);
        return made;
    }

    /// <summary>As after the process ended and began again.</summary>
    public async Task ReopenAsync()
    {
        Database.Dispose();
        Database = new OfficeDatabase(Path.Combine(Folder, "office.db"), Vault, _counter, _stumbler);
        await Database.OpenAsync(TestContext.Current.CancellationToken);
    }

    public async Task SaveAsync(params object[] entities)
    {
        await using var session = Database.Begin();
        session.AddRange(entities);
        await session.CommitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Makes a draft an open case without a procedure to play it through.</summary>
    public async Task EnrolAsync(Guid id, string number)
    {
        await using var db = Database.Context();
        await db.Cases.Where(file => file.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(file => file.Number, number).SetProperty(file => file.Phase, Phase.Open), TestContext.Current.CancellationToken);
    }

    /// <summary>As a process leaves its letters that ends in the middle of its calls.</summary>
    public async Task MarkSendingAsync(int? edits)
    {
        await using var db = Database.Context();
        await db.Outbox.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, OutboxStatus.Sending).SetProperty(row => row.Edits, edits),
            TestContext.Current.CancellationToken);
    }

    /// <summary>Every table with a column for chats that still names this one; of the mail only what is not done with.</summary>
    public async Task<IReadOnlyList<string>> TablesWithAsync(long chat)
    {
        await using var db = Database.Context();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var columns = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.ClrType == typeof(long) && property.Name.Contains("Chat", StringComparison.Ordinal));
        List<string> found = [];
        foreach (var (table, column) in columns.Select(property => (property.DeclaringType.GetTableName()!, property.Name)))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            var undone = table is not ("Inbox" or "Outbox") ? "" : "AND Status NOT IN ('Done', 'Sent', 'Moot')";
            command.CommandText = $"SELECT COUNT(*) FROM {table} WHERE {column} = {chat} {undone}";
            if ((long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0)
                found.Add(table);
        }

        return found;
    }

    /// <summary>As when somebody else was faster.</summary>
    public void FailNextSave(Exception error) => FailSave(1, error);

    /// <summary>The n-th save from now on.</summary>
    public void FailSave(int number, Exception error) => (_stumbler.Left, _stumbler.Next) = (number, error);

    /// <summary>True once it has failed.</summary>
    public bool HasFailed => _stumbler.Next is null;

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Stumbler : SaveChangesInterceptor
    {
        public Exception? Next { get; set; }

        public int Left { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Next is null || --Left > 0)
                return ValueTask.FromResult(result);

            var (error, _) = (Next, Next = null);
            return error is null ? ValueTask.FromResult(result) : throw error;
        }
    }

    private sealed class Counter : DbCommandInterceptor
    {
        private int _count;

        public int Count => _count;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
                Interlocked.Increment(ref _count);
            return ValueTask.FromResult(result);
        }
    }
}
