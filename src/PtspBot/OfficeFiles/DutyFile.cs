using PtspBot.Domain.Staff;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/duty.yaml</c>: how cases come to officers.</summary>
public static class DutyFile
{
    public static DutyRules Load(string path) => Read(YamlFile.Open(path));

    internal static DutyRules Read(YamlFile file)
    {
        var rules = new DutyRules(file.Root["assignment"].Choice<Assignment>());
        file.ThrowIfFaulty();
        return rules;
    }
}
