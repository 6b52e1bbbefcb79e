using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PtspBot.Persistence;

/// <summary>
/// Writes the rows of one table by a statement prepared once for all of them, past EF's change tracking, which for plain rows
/// costs several times the writing (decision 10). Tables, columns and conversions are still those of EF's model.
/// </summary>
internal sealed class RowStatements
{
    public const string ListenerName = "PtspBot.Rows";

    /// <summary>Tells whoever measures of each row that is written here, as EF does of its own.</summary>
    public static readonly DiagnosticListener Heard = new(ListenerName);

    private readonly OfficeDb _db;
    private readonly IEntityType _type;
    private readonly string _sql;
    private readonly EntityState _state;
    private readonly IReadOnlyList<IProperty> _columns;

    private RowStatements(OfficeDb db, IEntityType type, EntityState state, IReadOnlyList<IProperty> columns, string sql) =>
        (_db, _type, _state, _columns, _sql) = (db, type, state, columns, sql);

    /// <summary>Adds rows; what the database numbers itself is not read back.</summary>
    public static RowStatements Insert<T>(OfficeDb db)
    {
        var type = TypeOf<T>(db);
        var columns = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToList();
        return new(db, type, EntityState.Added, columns, $"{Into(db, type, columns)};");
    }

    /// <summary>Adds rows, or replaces what is known under their key.</summary>
    public static RowStatements Put<T>(OfficeDb db)
    {
        var type = TypeOf<T>(db);
        var (columns, key) = (type.GetProperties().ToList(), type.FindPrimaryKey()!.Properties);
        var sql = $"{Into(db, type, columns)} ON CONFLICT ({List(key.Select(one => Name(db, one)))}) DO UPDATE SET {List(columns.Except(key).Select(one => $"{Name(db, one)} = excluded.{Name(db, one)}"))};";
        return new(db, type, EntityState.Modified, columns, sql);
    }

    /// <summary>Writes these columns of rows that are known.</summary>
    public static RowStatements Update<T>(OfficeDb db, params IReadOnlyList<string> changing)
    {
        var type = TypeOf<T>(db);
        var (columns, key) = (changing.Select(name => type.FindProperty(name)!).ToList(), type.FindPrimaryKey()!.Properties);
        var sql = $"UPDATE {Table(db, type)} SET {List(columns.Select(one => Assigned(db, one)))} WHERE {string.Join(" AND ", key.Select(one => Assigned(db, one)))};";
        return new(db, type, EntityState.Modified, [.. columns, .. key], sql);
    }

    /// <exception cref="DbUpdateConcurrencyException">A row is not there.</exception>
    public async Task WriteAsync(IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;

        await using var command = _db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (_sql, _db.Database.CurrentTransaction!.GetDbTransaction());
        foreach (var column in _columns)
            command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, Parameter(column), null, nullable: true));

        foreach (var row in rows)
        {
            Bind(command, row);
            if (await command.ExecuteNonQueryAsync(cancellationToken) != 1)
                throw new DbUpdateConcurrencyException($"A row of {_type.GetTableName()} is not there any more.");
            if (Heard.IsEnabled())
                Heard.Write(nameof(Heard), new WrittenByHand(_type, row, _state));
        }
    }

    private void Bind(DbCommand command, object row)
    {
        for (var at = 0; at < _columns.Count; at++)
        {
            var value = _columns[at].GetGetter().GetClrValue(row);
            command.Parameters[at].Value = (value is null ? null : Stored(_columns[at], value)) ?? DBNull.Value;
        }
    }

    private static object? Stored(IProperty column, object value) =>
        column.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static IEntityType TypeOf<T>(OfficeDb db) => db.Model.FindEntityType(typeof(T))!;

    private static string Into(OfficeDb db, IEntityType type, IReadOnlyList<IProperty> columns) =>
        $"INSERT INTO {Table(db, type)} ({List(columns.Select(one => Name(db, one)))}) VALUES ({List(columns.Select(Parameter))})";

    private static string Assigned(OfficeDb db, IProperty column) => $"{Name(db, column)} = {Parameter(column)}";

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string Parameter(IProperty column) => $"@{column.Name}";

    private static string Name(OfficeDb db, IProperty column) => Sql(db).DelimitIdentifier(column.GetColumnName());

    private static string Table(OfficeDb db, IEntityType type) => Sql(db).DelimitIdentifier(type.GetTableName()!);

    private static ISqlGenerationHelper Sql(OfficeDb db) => db.GetService<ISqlGenerationHelper>();
}

/// <summary>A row that a prepared statement wrote.</summary>
internal sealed record WrittenByHand(IEntityType Type, object Row, EntityState State);
