using Microsoft.Data.Sqlite;

namespace PtspBot.Benchmarks.Cases;

/// <summary>A row of the template, and the prepared statement that writes copies of it.</summary>
internal sealed class MilledRow(MilledTable table, IReadOnlyList<object> values)
{
    private readonly object[] _now = [.. values];

    public object this[string column]
    {
        get => _now[table.At(column)];
        set => _now[table.At(column)] = value;
    }

    public bool Has(string column) => table.Has(column);

    /// <param name="fate">The last word on the values of the copy.</param>
    public void Write(SqliteTransaction transaction, Copying copying, Action<MilledRow> fate)
    {
        for (var at = 0; at < _now.Length; at++)
            _now[at] = values[at] is DBNull ? DBNull.Value : table.Columns[at].Copy(values[at], copying);
        fate(this);
        foreach (var sealing in table.Sealed)
            sealing.Seal(values, _now, copying);

        table.Write(transaction, _now);
    }
}
