using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Benchmarks.Rows;

/// <summary>
/// Writes what a bot wrote once more: the same rows with the same bytes, by EF, in the same commits, with the same settings of
/// the disk. No updates, no rules, no sealing, no reading, no letters: what is left when there is no bot.
/// </summary>
internal sealed class Replay(CommitLog log)
{
    /// <summary>The database before the recording begins, in a file beside it.</summary>
    public static string CopyOf(string database)
    {
        var copy = $"{database}.replay";
        foreach (var ending in (string[])["", "-wal"])
        {
            if (File.Exists(database + ending))
                File.Copy(database + ending, copy + ending, overwrite: true);
        }

        return copy;
    }

    public async Task<ReplayResult> RunAsync(string database)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = database, ForeignKeys = true };
        var options = new DbContextOptionsBuilder<OfficeDb>().UseSqlite(connection.ToString()).AddInterceptors(SqliteSettings.Instance).Options;
        var commits = log.Commits.Where(commit => commit.Count > 0).ToList();

        var from = Stopwatch.GetTimestamp();
        foreach (var commit in commits)
            await WriteAsync(commit, options);
        var took = Stopwatch.GetElapsedTime(from);

        var rows = commits.Sum(commit => commit.Count);
        var updates = commits.SelectMany(commit => commit).OfType<WrittenRow>().Count(row => row.State == EntityState.Added && row.Entity == typeof(InboxRow).FullName);
        return new ReplayResult(updates, commits.Count, rows, took);
    }

    private static async Task WriteAsync(IReadOnlyList<Written> commit, DbContextOptions<OfficeDb> options)
    {
        await using var db = new OfficeDb(options, null);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var held = new HashSet<string>();
        foreach (var one in commit)
        {
            if (one is WrittenStatement statement)
                await db.Database.ExecuteSqlRawAsync(statement.Sql, statement.Parameters.Select(parameter => new SqliteParameter(parameter.Name, parameter.Value ?? DBNull.Value)));
            else
                await AttachAsync(db, (WrittenRow)one, held);
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>One commit may save twice, and a row may be in both.</summary>
    private static async Task AttachAsync(OfficeDb db, WrittenRow row, HashSet<string> held)
    {
        var type = db.Model.FindEntityType(row.Entity)!;
        if (row.State != EntityState.Added && !held.Add($"{row.Entity} {string.Join(' ', type.FindPrimaryKey()!.Properties.Select(property => row.Values[property.Name]))}"))
        {
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            held.Clear();
        }

        Attach(db, type, row);
    }

    private static void Attach(OfficeDb db, IEntityType type, WrittenRow row)
    {
        var entry = db.Entry(Empty(type));
        foreach (var (name, value) in row.Values)
        {
            var property = entry.Property(name);
            if (row.State != EntityState.Added || property.Metadata.ValueGenerated == ValueGenerated.Never)
                property.CurrentValue = value;
        }

        entry.State = row.State == EntityState.Modified ? EntityState.Unchanged : row.State;
        if (row.State != EntityState.Modified)
            return;

        foreach (var name in row.Changed)
            entry.Property(name).IsModified = true;
        foreach (var property in type.GetProperties().Where(property => property.IsConcurrencyToken))
            entry.Property(property).OriginalValue = row.Before[property.Name];
    }

    private static object Empty(IEntityType type) => type.ClrType.GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
        .FirstOrDefault(constructor => constructor.GetParameters().Length == 0)?.Invoke(null) ?? RuntimeHelpers.GetUninitializedObject(type.ClrType);
}

/// <param name="Updates">Updates whose rows these are.</param>
internal sealed record ReplayResult(int Updates, int Commits, int Rows, TimeSpan Took)
{
    public double StepsPerSecond => Updates / Took.TotalSeconds;

    public static ReplayResult Read(string line)
    {
        var parts = line.Split(' ');
        return new(Number(parts[0]), Number(parts[1]), Number(parts[2]), TimeSpan.FromSeconds(double.Parse(parts[3], CultureInfo.InvariantCulture)));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
