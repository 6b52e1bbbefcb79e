using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace PtspBot.OfficeFiles;

/// <summary>Tries to read a written value, as the framework's own <c>TryParse</c> methods do.</summary>
public delegate bool TryRead<T>(string written, out T value);

/// <summary>One value of an office file, not yet read as anything; reading it as what it is not is reported with its line and gives a default.</summary>
public sealed class YamlEntry
{
    private readonly YamlFile _file;
    private readonly YamlNode? _node;

    internal YamlEntry(YamlFile file, string name, YamlNode? node, int line)
    {
        _file = file;
        _node = node;
        Name = name;
        Line = line;
    }

    /// <summary>The key it stands under, or that key and its place in a list.</summary>
    public string Name { get; }

    public int Line { get; }

    public bool IsText => _node is YamlScalarNode;

    public bool IsList => _node is YamlSequenceNode;

    public bool IsMap => _node is YamlMappingNode;

    public string Text() => Read("a text", static (string written, out string value) => (value = written) is not null, "");

    public int Number() => Read("a whole number", static (string written, out int value) =>
        int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public bool Flag() => Read("true or false", static (string written, out bool value) => bool.TryParse(written, out value));

    public DateOnly Day() => Read("a date like 2026-11-23", static (string written, out DateOnly value) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value));

    public TimeOnly Time() => Read("a time like 07:30", static (string written, out TimeOnly value) =>
        TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out value));

    public TimeSpan Duration() => Read<TimeSpan>("a duration like 20m, 2h, 1h30m or 3d", WrittenDuration.TryRead);

    /// <summary>One of an enum's names, written in the manner of the files: <c>joint-leave</c> for <c>JointLeave</c>.</summary>
    public T Choice<T>() where T : struct, Enum => Choice(Enum.GetValues<T>().ToDictionary(value => Kebab(value.ToString())));

    public T Choice<T>(IReadOnlyDictionary<string, T> choices) where T : struct =>
        Read($"one of {string.Join(", ", choices.Keys)}", (string written, out T value) => choices.TryGetValue(written, out value));

    /// <summary>Reads one plain value in a way of the caller's own; <paramref name="wanted"/> ends the sentence "must be …".</summary>
    public T Read<T>(string wanted, TryRead<T> tryRead, T otherwise = default!)
    {
        if (_node is null)
            return otherwise;

        if (_node is YamlScalarNode { Value: { Length: > 0 } written } && tryRead(written, out var value))
            return value;

        Refuse($"'{Name}' must be {wanted}, but is {Shown}.");
        return otherwise;
    }

    public YamlMap Map()
    {
        if (_node is YamlMappingNode mapping)
            return _file.MapOf(mapping, Name == YamlFile.Whole ? Name : $"'{Name}'");

        if (_node is not null)
            Refuse($"'{Name}' must be a mapping (key: value), but is {Shown}.");

        return new YamlMap(_file, Name, null, Line);
    }

    public IReadOnlyList<YamlEntry> List()
    {
        if (_node is YamlSequenceNode list)
            return [.. list.Children.Select((node, at) => new YamlEntry(_file, $"{Name} {at + 1}", node, (int)node.Start.Line))];

        if (_node is not null)
            Refuse($"'{Name}' must be a list, but is {Shown}.");

        return [];
    }

    public IReadOnlyList<string> Texts() => [.. List().Select(entry => entry.Text())];

    public void Refuse(string sentence) => _file.Refuse(Line, sentence);

    private string Shown => _node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        YamlScalarNode { Value: { Length: > 0 } written } => $"'{written}'",
        _ => "empty",
    };

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
