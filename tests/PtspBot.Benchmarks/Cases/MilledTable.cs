using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PtspBot.Domain.Cases;
using PtspBot.Persistence.Rows;

namespace PtspBot.Benchmarks.Cases;

/// <summary>A table as EF maps it: which of its columns are ids, chats and hashes that a copy has anew, and which are sealed.</summary>
internal sealed class MilledTable
{
    private const string SealMark = "Office:Seals";

    private readonly string _name;
    private readonly SqliteCommand _insert;

    public MilledTable(IEntityType type, SqliteConnection connection)
    {
        _name = type.GetTableName()!;
        // What the database numbers itself it numbers for copies too.
        var properties = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToList();
        Columns = [.. properties.Select(property => new MilledColumn(property.GetColumnName(), RuleOf(property)))];
        Sealed = [.. properties.Where(property => property.FindAnnotation(SealMark) is not null).Select(property => new Sealing(this, property.GetColumnName(), type.FindPrimaryKey()!))];

        _insert = connection.CreateCommand();
        _insert.CommandText = $"INSERT INTO \"{_name}\" ({string.Join(", ", Columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", Columns.Select((_, at) => $"$p{at}"))})";
        for (var at = 0; at < Columns.Count; at++)
            _insert.Parameters.Add(new SqliteParameter($"$p{at}", null));
    }

    public IReadOnlyList<MilledColumn> Columns { get; }

    public IReadOnlyList<Sealing> Sealed { get; }

    public bool Has(string column) => Columns.Any(one => one.Name == column);

    public int At(string column) => Columns.Select(one => one.Name).ToList().IndexOf(column);

    public IReadOnlyList<MilledRow> RowsWhere(string column, object value, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", Columns.Select(one => $"\"{one.Name}\""))} FROM \"{_name}\" WHERE \"{column}\" = $value";
        command.Parameters.AddWithValue("$value", value);
        using var reader = command.ExecuteReader();
        var rows = new List<MilledRow>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(new MilledRow(this, values));
        }

        return rows;
    }

    public void Write(SqliteTransaction transaction, object[] values)
    {
        _insert.Transaction = transaction;
        for (var at = 0; at < values.Length; at++)
            _insert.Parameters[at].Value = values[at];
        _insert.ExecuteNonQuery();
    }

    private static Func<object, Copying, object> RuleOf(IProperty property) => property switch
    {
        { Name: nameof(OutboxRow.Payload) } => (_, _) => DBNull.Value,
        { Name: nameof(OutboxRow.Status), DeclaringType: var type } when type.ClrType == typeof(OutboxRow) => (_, _) => nameof(OutboxStatus.Sent),
        { Name: nameof(CaseFile.Number), DeclaringType: var type } when type.ClrType == typeof(CaseFile) => (value, copying) => copying.Number((string)value),
        { Name: nameof(CaseFile.Uniqueness) } => (value, _) => Copying.Hash((string)value),
        { Name: nameof(Fact.Hash), DeclaringType: var type } when type.ClrType == typeof(Fact) => (value, _) => Copying.Hash((string)value),
        { Name: nameof(OutboxRow.ChatId) or nameof(CaseFile.ApplicantChat) } => (_, copying) => copying.Chat,
        { Name: nameof(InboxRow.Key), DeclaringType: var type } when type.ClrType == typeof(InboxRow) || type.ClrType == typeof(OutboxRow) => (value, copying) => copying.Unique((string)value),
        { ClrType: var type } when type == typeof(Guid) || type == typeof(Guid?) => (value, copying) => copying.IdFor(new Guid((byte[])value, bigEndian: true)).ToByteArray(bigEndian: true),
        _ => (value, _) => value,
    };
}

internal sealed record MilledColumn(string Name, Func<object, Copying, object> Copy);

/// <summary>A sealed value stands for one row: the copy's is opened from the template's and sealed for its own.</summary>
internal sealed class Sealing(MilledTable table, string column, IKey key)
{
    private readonly string _name = key.DeclaringEntityType.GetTableName()!;
    private readonly List<(int At, Type Type)> _key = [.. key.Properties.Select(property => (table.At(property.GetColumnName()), property.ClrType))];
    private readonly int _at = table.At(column);

    public void Seal(IReadOnlyList<object> before, object[] after, Copying copying)
    {
        if (before[_at] is byte[] envelope)
            after[_at] = copying.Vault.SealText(_name, RowName(after), column, copying.Vault.OpenText(_name, RowName(before), column, envelope));
    }

    private string RowName(IReadOnlyList<object> values) => string.Join('/', _key.Select(part => part.Type == typeof(Guid)
        ? new Guid((byte[])values[part.At], bigEndian: true).ToString()
        : Convert.ToString(values[part.At], CultureInfo.InvariantCulture)));
}
