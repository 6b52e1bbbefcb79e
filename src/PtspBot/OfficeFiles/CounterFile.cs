using PtspBot.Domain.Talk;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/counter.yaml</c>: how applicants without Telegram are served.</summary>
public static class CounterFile
{
    public static CounterRules Load(string path) => Read(YamlFile.Open(path));

    internal static CounterRules Read(YamlFile file)
    {
        var link = file.Root["link"].Map();
        var rules = new CounterRules(ProcedureFileTimes.Count(link["days"]), ProcedureFileTimes.Count(link["tries"]), ProcedureFileTimes.Count(link["digits"]));
        file.ThrowIfFaulty();
        return rules;
    }
}
