using System.Globalization;
using System.Text;

namespace PtspBot.Benchmarks;

/// <summary>What was measured, section by section, as it is printed and as it is written to the docs.</summary>
internal sealed class Report(TextWriter screen)
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Say(string line = "")
    {
        screen.WriteLine(line);
        _text.Append(line).Append('\n');
    }

    public void Section(string title, string words, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Say($"## {title}");
        Say();
        Say(words);
        Say();
        var widths = columns.Select((column, at) => Math.Max(3, rows.Select(row => row[at].Length).Append(column.Length).Max())).ToList();
        Say(Line(columns, widths));
        Say($"|{string.Join('|', widths.Select((width, at) => at == 0 ? new string('-', width + 2) : $"{new string('-', width + 1)}:"))}|");
        foreach (var row in rows)
            Say(Line(row, widths));
        Say();
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
