using Microsoft.Data.Sqlite;
using PtspBot.Domain.Cases;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Benchmarks.Cases;

/// <summary>
/// Makes a database large. Cases that real applicants brought through the real worker are copied with everything that belongs
/// to them, under new ids, chats, numbers and hashes, each sealed value opened and sealed anew by the real vault for its new
/// row. Rows are written by prepared statements without indexes, which are built afterwards: EF would need hours.
/// </summary>
internal sealed class CaseMill(string database, string keyFile)
{
    private const int RowsPerCommit = 20_000;

    /// <summary>Of so many cases one brings its mail along, as rows that were done and blanked.</summary>
    private const int CasesPerMail = 10;

    private readonly Vault _vault = new(KeyRing.Load(new KeyRingSettings { File = keyFile }, mayCreate: false));

    /// <param name="chatOf">Whose the n-th copy is.</param>
    /// <param name="fate">What becomes of its row; it may change any value of it.</param>
    public void Fill(int cases, Func<int, long> chatOf, Action<int, MilledRow> fate)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY;");
        var indexes = Indexes(connection);
        foreach (var (name, _) in indexes)
            Run(connection, $"DROP INDEX \"{name}\"");

        Copy(connection, cases, chatOf, fate);

        foreach (var (_, sql) in indexes)
            Run(connection, sql);
        Run(connection, "PRAGMA journal_mode = WAL;");
    }

    /// <summary>Cases at their end stay where most cases of an old office are.</summary>
    public static void End(MilledRow row)
    {
        if (row.Has(nameof(CaseFile.Phase)) && row.Has(nameof(CaseFile.Uniqueness)))
            (row[nameof(CaseFile.Phase)], row[nameof(CaseFile.DueAt)]) = (nameof(Phase.Completed), DBNull.Value);
        if (row.Has(nameof(Deadline.Void)))
            row[nameof(Deadline.Void)] = 1;
    }

    private void Copy(SqliteConnection connection, int cases, Func<int, long> chatOf, Action<int, MilledRow> fate)
    {
        var template = Template.Read(connection, _vault);
        var transaction = connection.BeginTransaction();
        for (int number = 1, rows = 0; number <= cases; number++)
        {
            var copy = new Copying(number, chatOf(number), _vault);
            foreach (var row in template.CaseNumber(number, withMail: number % CasesPerMail == 0))
            {
                row.Write(transaction, copy, made => fate(number, made));
                rows++;
            }

            if (rows < RowsPerCommit)
                continue;
            transaction.Commit();
            transaction.Dispose();
            (transaction, rows) = (connection.BeginTransaction(), 0);
        }

        transaction.Commit();
        transaction.Dispose();
    }

    private static List<(string Name, string Sql)> Indexes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
