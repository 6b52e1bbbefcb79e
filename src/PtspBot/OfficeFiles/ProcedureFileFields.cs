using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>Reads the fields of a procedure. One is described once; where another step brings or shows it again, its key alone stands for it.</summary>
internal sealed class ProcedureFileFields(ProcedureFileConditions conditions, ProcedureLines lines)
{
    private readonly Dictionary<string, Field> _described = [];

    public IReadOnlyList<Field> List(YamlEntry? entry) => entry is null
        ? []
        : [.. entry.List().Select(each => each.IsText ? Again(each) : Describe(each.Map())).OfType<Field>()];

    private Field? Again(YamlEntry entry)
    {
        var key = entry.Key();
        if (_described.GetValueOrDefault(key) is { } field)
            return field;

        entry.Refuse($"'{key}' is no field described further up.");
        return null;
    }

    private Field Describe(YamlMap map)
    {
        var (key, type) = (map.Key(), map["type"].Choice<FieldType>());
        var field = new Field(key, type)
        {
            Optional = (map.Find("optional")?.Flag() ?? false) | Aside(map),
            Aside = Aside(map),
            From = type == FieldType.Kbli ? From(map) : null,
            When = conditions.All(map.Find("when")),
            Choices = type == FieldType.Choice ? Choices(map["choices"]) : [],
            Stops = type is FieldType.Choice or FieldType.Kelurahan ? map.Find("stops")?.Keys() ?? [] : [],
            Ahead = type == FieldType.Date && (map.Find("ahead")?.Flag() ?? false),
            MaxLength = type is FieldType.Text or FieldType.Name ? map.Find("max-length")?.Number() ?? 200 : 200,
        };

        RefuseStrangeStops(map, field);
        if (!_described.TryAdd(key, field))
            map.Refuse($"The field '{key}' is described twice; where it comes again, write its key alone.");
        return lines.Note(field, map.Line);
    }

    private static bool Aside(YamlMap map) => map.Find("aside")?.Flag() ?? false;

    private string? From(YamlMap map)
    {
        if (map.Find("from") is not { } entry)
            return null;

        var key = entry.Key();
        if (!_described.ContainsKey(key))
            entry.Refuse($"'{key}' is no field described further up.");
        return key;
    }

    private static IReadOnlyList<string> Choices(YamlEntry entry)
    {
        var choices = entry.Keys();
        if (choices.Count < 2)
            entry.Refuse("A choice needs two values or more.");
        if (choices.Distinct().Count() < choices.Count)
            entry.Refuse("A value of the choice is written twice.");
        if (choices.FirstOrDefault(ProcedureFileConditions.IsReserved) is { } reserved)
            entry.Refuse($"'{reserved}' cannot be a value of a choice; conditions use the word.");
        return choices;
    }

    private static void RefuseStrangeStops(YamlMap map, Field field)
    {
        IReadOnlyList<string> values = field.Type == FieldType.Kelurahan ? [Field.Outside] : field.Choices;
        foreach (var strange in field.Stops.Except(values))
            map.Refuse($"'{strange}' is no answer of '{field.Key}'; its answers are {string.Join(", ", values)}.");
    }
}
