using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>Reads conditions as the office writes them: <c>{fact: value}</c>, <c>{fact: [value, value]}</c>, <c>{fact: known}</c>, <c>{fact: missing}</c>.</summary>
internal sealed class ProcedureFileConditions(ProcedureLines lines)
{
    private const string Known = "known";
    private const string Missing = "missing";

    private readonly List<Condition> _read = [];

    /// <summary>Every condition of the file; whether their facts exist can be said only at its end.</summary>
    public IReadOnlyList<Condition> Read => _read;

    public static bool IsReserved(string value) => value is Known or Missing;

    public IReadOnlyList<Condition> All(YamlEntry? entry) =>
        entry is null ? [] : [.. entry.Map().Pairs().Select(pair => One(pair.Key, pair.Value))];

    private Condition One(YamlEntry fact, YamlEntry value)
    {
        var key = fact.Key();
        var condition = value.IsList ? new Condition(key, Test.IsOneOf, value.Keys()) : value.Key() switch
        {
            Known => new Condition(key, Test.Known, []),
            Missing => new Condition(key, Test.Missing, []),
            var one => new Condition(key, Test.IsOneOf, [one]),
        };

        _read.Add(condition);
        return lines.Note(condition, fact.Line);
    }
}
