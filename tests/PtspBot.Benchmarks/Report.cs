using System.Globalization;
using System.Text;

namespace PtspBot.Benchmarks;

/// <summary>What was measured, section by section, as it is printed and as it is written to the docs.</summary>
/// <param name="run">Said under each section: how it was measured.</param>
internal sealed class Report(TextWriter screen, string run)
{
    private readonly List<(string Title, string Text)> _sections = [];
    private readonly StringBuilder _introduction = new();

    public string Introduction => _introduction.ToString();

    public IReadOnlyList<(string Title, string Text)> Sections => _sections;

    public void Introduce(string line = "")
    {
        screen.WriteLine(line);
        _introduction.Append(line).Append('\n');
    }

    public void Section(string title, string words, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = columns.Select((column, at) => Math.Max(3, rows.Select(row => row[at].Length).Append(column.Length).Max())).ToList();
        var table = rows.Select(row => Line(row, widths))
            .Prepend($"|{string.Join('|', widths.Select((width, at) => at == 0 ? new string('-', width + 2) : $"{new string('-', width + 1)}:"))}|")
            .Prepend(Line(columns, widths));
        var text = $"## {title}\n\n{words}\n\n{string.Join('\n', table)}\n\n{run}\n\n";
        screen.WriteLine(text);
        _sections.Add((title, text));
    }

    public static string Number(double number) => number switch
    {
        >= 100 => number.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.0", CultureInfo.InvariantCulture),
        _ => number.ToString("0.00", CultureInfo.InvariantCulture),
    };

    public static string Milliseconds(TimeSpan time) => Number(time.TotalMilliseconds);

    public static string Ratio(double one, double other) => other > 0 ? $"{Number(one / other)}×" : "–";

    private static string Line(IReadOnlyList<string> cells, List<int> widths) =>
        $"| {string.Join(" | ", cells.Select((cell, at) => at == 0 ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at])))} |";
}
