namespace PtspBot.Records;

/// <summary>A table as an office keeps it: a head, rows of plain values under columns, and what it says about itself above them.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="About">Lines above the table.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> About, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <param name="Width">In characters, as spreadsheets count it.</param>
public sealed record Column(string Title, double Width);
