using YamlDotNet.RepresentationModel;

namespace PtspBot.OfficeFiles;

/// <summary>A mapping of an office file; it remembers which keys were asked for, so that the others can be refused.</summary>
public sealed class YamlMap
{
    private readonly YamlFile _file;
    private readonly bool _isThere;
    private readonly IReadOnlyList<(YamlScalarNode Key, YamlNode Value)> _pairs;
    private readonly HashSet<string> _asked = [];

    internal YamlMap(YamlFile file, string name, YamlMappingNode? node, int line)
    {
        _file = file;
        _isThere = node is not null;
        _pairs = node is null ? [] : [.. Plain(file, name, node)];
        Name = name;
        Line = line;
    }

    public string Name { get; }

    public int Line { get; }

    /// <summary>The value of a key that must be there. If it is not, that is reported once and every reading of it gives a default.</summary>
    public YamlEntry this[string key]
    {
        get
        {
            if (Find(key) is { } entry)
                return entry;

            if (_isThere)
                Refuse($"'{key}' is missing in {Name}.");

            return new YamlEntry(_file, key, null, Line);
        }
    }

    /// <summary>The value of a key that may be left out: <c>map.Find("rounds")?.Number() ?? 3</c>.</summary>
    public YamlEntry? Find(string key)
    {
        _asked.Add(key);
        return _pairs.FirstOrDefault(pair => pair.Key.Value == key).Value is { } value
            ? new YamlEntry(_file, key, value, (int)value.Start.Line)
            : null;
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Every key with its value, in the order of the file, for mappings whose keys are the office's own.</summary>
    public IReadOnlyList<(YamlEntry Key, YamlEntry Value)> Pairs()
    {
        _asked.UnionWith(_pairs.Select(pair => pair.Key.Value ?? ""));
        return [.. _pairs.Select(pair => (
            new YamlEntry(_file, $"a key of {Name}", pair.Key, (int)pair.Key.Start.Line),
            new YamlEntry(_file, pair.Key.Value ?? "", pair.Value, (int)pair.Value.Start.Line)))];
    }

    public void Refuse(string sentence) => _file.Refuse(Line, sentence);

    internal void RefuseWhatNobodyAskedFor()
    {
        foreach (var (key, _) in _pairs.Where(pair => !_asked.Contains(pair.Key.Value ?? "")))
            _file.Refuse((int)key.Start.Line, $"'{key.Value}' is not known in {Name}; known here: {string.Join(", ", _asked.Order())}.");
    }

    private static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Plain(YamlFile file, string name, YamlMappingNode node)
    {
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode scalar)
                yield return (scalar, value);
            else
                file.Refuse((int)key.Start.Line, $"A key of {name} must be a plain word.");
        }
    }
}
