using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Persistence;

/// <summary>The office's database on its disk: opened once by one process, brought to today's tables, and worked on in sessions.</summary>
public sealed class OfficeDatabase : IDisposable
{
    /// <summary>
    /// EF keeps a lock of its own in a row while it makes the tables. A process killed just then leaves it behind, and every later one
    /// would wait for it for ever. The lock file says that no other process is at it, so a row that is there is a lost one.
    /// </summary>
    private const string ForgetLostLock = """DROP TABLE IF EXISTS "__EFMigrationsLock";""";

    private readonly string _path;
    private readonly Vault _vault;
    private readonly DbContextOptions<OfficeDb> _options;
    private readonly WriteGate _gate = new();
    private DatabaseLock? _lock;
    private long _rearrangements;
    private long _calendars;

    /// <param name="observers">Who else listens to EF, such as a test that counts queries.</param>
    public OfficeDatabase(string path, Vault vault, params IInterceptor[] observers)
    {
        (_path, _vault) = (Path.GetFullPath(path), vault);
        var connection = new SqliteConnectionStringBuilder { DataSource = _path, ForeignKeys = true, DefaultTimeout = SqliteSettings.BusySeconds };
        _options = new DbContextOptionsBuilder<OfficeDb>()
            .UseSqlite(connection.ToString(), sqlite => sqlite
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                // A list is one parameter: as one for each element, every batch size would be another statement, built and parsed anew.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors([SealingInterceptor.Instance, SqliteSettings.Instance, .. observers])
            .Options;
    }

    /// <summary>Takes the database for this process and makes or brings up its tables.</summary>
    /// <exception cref="DatabaseInUseException">Another process has it.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        OwnerOnlyFile.CreateFolder(Path.GetDirectoryName(_path)!);
        _lock ??= DatabaseLock.Take(_path);

        await using var db = Context();
        await db.Database.ExecuteSqlRawAsync(ForgetLostLock, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await SqliteSettings.WriteAheadAsync(db, cancellationToken);
    }

    /// <summary>Grows when letters that already waited or were parked are changed, so that the carrier looks at all of them anew.</summary>
    public long Rearrangements => Interlocked.Read(ref _rearrangements);

    /// <summary>Another calendar is in force: what anybody computed about a case by the one before is not committed any more but done anew.</summary>
    public void ChangeCalendar() => Interlocked.Increment(ref _calendars);

    /// <summary>
    /// Its connection stays open until it ends: opening one, even a pooled one, tells SQLite all of EF's functions and settings
    /// anew, and EF would otherwise open it for each query.
    /// </summary>
    public Session Begin()
    {
        var db = Context();
        db.Database.OpenConnection();
        return new(db, _vault, _gate, () => Interlocked.Increment(ref _rearrangements), () => Interlocked.Read(ref _calendars));
    }

    /// <summary>The tables themselves, for this folder and for tests.</summary>
    internal OfficeDb Context() => new(_options, _vault);

    public void Dispose()
    {
        using (var db = Context())
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        _lock?.Dispose();
        _gate.Dispose();
    }
}
