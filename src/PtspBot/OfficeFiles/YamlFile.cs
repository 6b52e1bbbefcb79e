using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PtspBot.OfficeFiles;

/// <summary>
/// One of the office's files, opened for reading with line numbers. Reading goes on past a fault (a missing or bad value
/// reads as its type's default), so that the office is told everything at once; call <see cref="ThrowIfFaulty"/> before
/// using what was read. A key that no reader asked for is a fault too: a typing error never switches a rule off in silence.
/// </summary>
public sealed class YamlFile
{
    internal const string Whole = "the file";

    private readonly List<Fault> _faults = [];
    private readonly Dictionary<YamlMappingNode, YamlMap> _maps = new(ReferenceEqualityComparer.Instance);

    private YamlFile(string name, YamlNode root)
    {
        Name = name;
        Root = new YamlEntry(this, Whole, root, 1).Map();
    }

    public string Name { get; }

    public YamlMap Root { get; }

    public IReadOnlyList<Fault> Faults => _faults;

    public static YamlFile Open(string path) => File.Exists(path)
        ? Parse(path, File.ReadAllText(path))
        : throw new OfficeFileException(new Fault(path, 0, "There is no such file."));

    public static YamlFile Parse(string name, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            throw new OfficeFileException(new Fault(name, (int)error.Start.Line, $"This is not YAML: {error.Message}"));
        }

        return stream.Documents.Count == 1
            ? new YamlFile(name, stream.Documents[0].RootNode)
            : throw new OfficeFileException(new Fault(name, 0, "The file must hold exactly one YAML document."));
    }

    /// <summary>For rules that only the reader of this file knows.</summary>
    public void Refuse(int line, string sentence) => _faults.Add(new Fault(Name, line, sentence));

    /// <summary>Ends the reading: nothing happens when the file is sound and every key in it was asked for.</summary>
    public void ThrowIfFaulty()
    {
        foreach (var map in _maps.Values)
            map.RefuseWhatNobodyAskedFor();

        OfficeFileException.ThrowIfAny([.. _faults.Distinct().OrderBy(fault => fault.Line)]);
    }

    internal YamlMap MapOf(YamlMappingNode node, string name)
    {
        if (!_maps.TryGetValue(node, out var map))
            _maps[node] = map = new YamlMap(this, name, node, (int)node.Start.Line);

        return map;
    }
}
