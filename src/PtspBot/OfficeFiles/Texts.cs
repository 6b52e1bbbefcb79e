using System.Globalization;
using PtspBot.Domain;

namespace PtspBot.OfficeFiles;

/// <summary>
/// Every sentence the office says, in each of its languages. The files were checked at the start, so a text or a gap's
/// value that is missing here is a bug and throws.
/// </summary>
public sealed class Texts
{
    private readonly Dictionary<string, Dictionary<string, TextTemplate>> _byLanguage;
    private readonly TimeZoneInfo _zone;

    internal Texts(IReadOnlyList<TextsFile> files, TimeZoneInfo zone)
    {
        Languages = [.. files.Select(file => file.Language)];
        _byLanguage = files.ToDictionary(file => file.Language, file => file.Templates());
        _zone = zone;
    }

    /// <summary>The first is the one spoken to whoever asks for a language the office does not have.</summary>
    public IReadOnlyList<string> Languages { get; }

    public IEnumerable<string> Keys => _byLanguage[Languages[0]].Keys;

    public bool Has(string key) => _byLanguage[Languages[0]].ContainsKey(key);

    /// <summary>The gaps of a text, for checking at the start that a text written by the office fits what will be said with it.</summary>
    public IReadOnlyList<string> GapsOf(string key) => _byLanguage[Languages[0]][key].Gaps;

    /// <summary>The sentence as Telegram HTML.</summary>
    public string Say(string language, Words words)
    {
        var templates = _byLanguage.GetValueOrDefault(language) ?? _byLanguage[Languages[0]];
        if (!templates.TryGetValue(words.Key, out var template))
            throw new InvalidOperationException($"The office has no text '{words.Key}'.");

        return template.Fill(gap => SayValue(language, ValueOf(words, gap)));
    }

    public string Say(string language, string key, params (string Name, object? Value)[] arguments) =>
        Say(language, new Words(key, arguments));

    /// <summary>The sentence without any markup, for buttons and toasts.</summary>
    public string SayPlain(string language, Words words) => TelegramHtml.ToPlain(Say(language, words));

    public string SayPlain(string language, string key, params (string Name, object? Value)[] arguments) =>
        SayPlain(language, new Words(key, arguments));

    private static object? ValueOf(Words words, string gap)
    {
        foreach (var (name, value) in words.Arguments)
        {
            if (name == gap)
                return value;
        }

        throw new InvalidOperationException($"Nothing was given for the gap '{gap}' of the text '{words.Key}'.");
    }

    private string SayValue(string language, object? value) => value switch
    {
        null => "",
        string text => TelegramHtml.Escape(text),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Words words => Say(language, words),
        IEnumerable<Words> lines => string.Join('\n', lines.Select(line => Marked(Say(language, line)))),
        IEnumerable<string> lines => string.Join('\n', lines.Select(line => Marked(TelegramHtml.Escape(line)))),
        _ when SpokenTime.Of(value, _zone) is { } time => Say(language, time),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} cannot be said."),
    };

    /// <summary>A line of a list has a mark; one that brings its own (☐, ✅) keeps it.</summary>
    private static string Marked(string line) => line.Length > 0 && (char.IsLetterOrDigit(line[0]) || line[0] is '<' or '&') ? "• " + line : line;
}
