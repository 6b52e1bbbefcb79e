using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>Reads who acts. An outside body is declared once, so that a misspelt actor is not taken for one.</summary>
internal sealed class ProcedureFileParties(ProcedureFileConditions conditions, ProcedureLines lines)
{
    private readonly Dictionary<string, Party> _known = new()
    {
        [Party.Applicant.Key] = Party.Applicant,
        [Party.Office.Key] = Party.Office,
    };

    public void Declare(YamlEntry? outsideBodies)
    {
        foreach (var entry in outsideBodies?.List() ?? [])
        {
            var key = entry.Key();
            if (!_known.TryAdd(key, lines.Note(new Party(PartyKind.Outside, key), entry.Line)))
                entry.Refuse($"'{key}' is declared twice.");
        }
    }

    /// <summary>One who acts always, or <c>{when: {fact: value}, then: …, else: …}</c>, whose <c>else</c> may go on so.</summary>
    public ActorRule Rule(YamlEntry entry)
    {
        if (!entry.IsMap)
            return ActorRule.Always(One(entry));

        var map = entry.Map();
        var (when, then, otherwise) = (conditions.All(map["when"]), One(map["then"]), Rule(map["else"]));
        if (when.Count != 1)
            map.Refuse("An actor depends on exactly one fact.");
        return otherwise with { Cases = [.. when.Take(1).Select(condition => (condition, then)), .. otherwise.Cases] };
    }

    public Party One(YamlEntry entry)
    {
        var key = entry.Key();
        if (key.Length > 0 && !_known.ContainsKey(key))
            entry.Refuse($"'{key}' is not an actor; known are {string.Join(", ", _known.Keys)}; others are declared in 'outside-bodies'.");
        return _known.GetValueOrDefault(key, Party.Office);
    }
}
