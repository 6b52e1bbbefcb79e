using System.Globalization;
using PtspBot.OfficeFiles;

namespace PtspBot.Sandbox.Load;

/// <summary>
/// What each applicant of a load does, line by line: what the bot must have written, and what is said or pressed then.
/// It is a file, so that the driver knows no bot and no office by name.
/// </summary>
public sealed record Script(IReadOnlyList<ScriptLine> Lines)
{
    private const string Arrow = "->";

    /// <summary>No text holds it; stands for what fills a gap.</summary>
    private const char Gap = '\u0001';

    /// <summary>The one that plays our own office from the first word to the third row of the SOP.</summary>
    public static string UsualPath { get; } = Path.Combine(AppContext.BaseDirectory, "Load", "applicant.txt");

    /// <param name="path">Lines of <c>awaited words -> act</c>; what begins with # is a remark.</param>
    /// <param name="texts">Where words may be named by their key; without it they stand for themselves.</param>
    public static Script Read(string path, Texts? texts = null) =>
        new([.. File.ReadLines(path).Where(line => line.Trim() is not ("" or ['#', ..])).Select(line => ReadLine(line, texts))]);

    private static ScriptLine ReadLine(string line, Texts? texts)
    {
        if (line.Split(Arrow, 2, StringSplitOptions.TrimEntries) is not [var awaited, var act])
            throw new FormatException($"'{line}' has no {Arrow} between what is awaited and what is done.");

        var words = WordsOf(awaited, texts);
        return act.Split(' ', 2, StringSplitOptions.TrimEntries) switch
        {
            ["start"] => new(words, ActKind.Start, ""),
            ["done"] => new(words, ActKind.Done, ""),
            ["say", var what] => new(words, ActKind.Say, what),
            ["press", var what] => new(words, ActKind.Press, WordsOf(what, texts)),
            _ => throw new FormatException($"'{act}' is none of: start, say …, press …, done."),
        };
    }

    /// <summary>Of a text with gaps the longest stretch that is always there.</summary>
    private static string WordsOf(string key, Texts? texts)
    {
        if (texts?.Has(key) != true)
            return key;

        var plain = texts.SayPlain(Office.FirstLanguage, key, [.. texts.GapsOf(key).Select(gap => (gap, (object?)Gap.ToString()))]);
        return plain.Split(Gap, StringSplitOptions.TrimEntries).MaxBy(piece => piece.Length)!;
    }
}

/// <param name="Awaited">Words of the bot after which this is done; none for the beginning.</param>
/// <param name="What">What is said, or the label of the button.</param>
public sealed record ScriptLine(string Awaited, ActKind Kind, string What)
{
    /// <summary>As the applicant of this number says it: no two of them are the same person with the same business.</summary>
    public string SaidBy(int number) => What
        .Replace("{letters}", string.Concat(Digits(number, 6).Select(digit => (char)('A' + digit - '0'))), StringComparison.Ordinal)
        .Replace("{day}", Digits(1 + (number / 10_000 % 28), 2), StringComparison.Ordinal)
        .Replace("{month}", Digits(1 + (number / 280_000 % 12), 2), StringComparison.Ordinal)
        .Replace("{4}", Digits(number % 10_000, 4), StringComparison.Ordinal)
        .Replace("{7}", Digits(number, 7), StringComparison.Ordinal);

    private static string Digits(int number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
}

public enum ActKind
{
    Start,
    Say,
    Press,
    Done,
}
