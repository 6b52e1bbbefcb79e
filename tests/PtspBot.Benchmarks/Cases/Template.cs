using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Benchmarks.Cases;

/// <summary>Some real cases with all their rows, to be copied in turn.</summary>
internal sealed class Template
{
    private const int Most = 20;

    private readonly List<(IReadOnlyList<MilledRow> File, IReadOnlyList<MilledRow> Mail)> _cases = [];

    public static Template Read(SqliteConnection connection, Vault vault)
    {
        var template = new Template();
        using var db = new OfficeDb(new DbContextOptionsBuilder<OfficeDb>().UseSqlite(connection).Options, vault);
        var tables = db.Model.GetEntityTypes().ToDictionary(type => type.ClrType, type => new MilledTable(type, connection));
        MilledTable[] belonging = [.. db.Model.FindEntityType(typeof(CaseFile))!.GetReferencingForeignKeys().Select(key => tables[key.DeclaringEntityType.ClrType])];

        foreach (var (id, chat) in Known(connection))
        {
            IReadOnlyList<MilledRow> Of(Type type, string column, object value) => tables[type].RowsWhere(column, value, connection);
            template._cases.Add((
                [
                    .. Of(typeof(CaseFile), nameof(CaseFile.Id), id), .. belonging.SelectMany(table => table.RowsWhere(nameof(Fact.CaseId), id, connection)),
                    .. Of(typeof(Conversation), nameof(Conversation.ChatId), chat), .. Of(typeof(Consent), nameof(Consent.ChatId), chat), .. Of(typeof(SlotRow), nameof(SlotRow.ChatId), chat),
                ],
                [.. Of(typeof(InboxRow), nameof(InboxRow.ChatId), chat), .. Of(typeof(OutboxRow), nameof(OutboxRow.ChatId), chat)]));
        }

        return template._cases.Count > 0 ? template : throw new InvalidOperationException("There is no case to copy.");
    }

    public IEnumerable<MilledRow> CaseNumber(int number, bool withMail)
    {
        var (file, mail) = _cases[number % _cases.Count];
        return withMail ? file.Concat(mail) : file;
    }

    /// <summary>Those that came furthest.</summary>
    private static List<(byte[] Id, long Chat)> Known(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"Id\", \"ApplicantChat\" FROM \"Cases\" WHERE \"Number\" IS NOT NULL ORDER BY \"JournalCount\" DESC LIMIT {Most}";
        using var reader = command.ExecuteReader();
        var found = new List<(byte[], long)>();
        while (reader.Read())
            found.Add(((byte[])reader[0], reader.GetInt64(1)));
        return found;
    }
}
