using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PtspBot.Persistence;

/// <summary>How SQLite is set, and why. Most settings hold for one connection only, so each gets them as it opens.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    public const int BusySeconds = 30;

    public static readonly SqliteSettings Instance = new();

    // synchronous: what is acknowledged to Telegram must survive a power cut, and with a write-ahead log NORMAL flushes only at checkpoints.
    // The log is brought into the file by SQLite itself, every 1 000 pages: our readers are short and never hold that up.
    // secure_delete: a blanked payload or an erased case must not stay readable in the file's free pages.
    // busy_timeout: our writers queue at the gate; this is for whoever looks into the file with another tool.
    private const string PerConnection = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 30000;";

    /// <summary>Readers do not wait for the writer, and a commit is one flush of one file. Kept in the file itself.</summary>
    public static Task WriteAheadAsync(OfficeDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = PerConnection;
        return command;
    }
}
