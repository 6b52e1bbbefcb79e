using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/rights.yaml</c>: what applicants may do with their own data, until when they may object, and who answers.</summary>
public static class RightsFile
{
    public static ApplicantRights Load(string path) => Read(YamlFile.Open(path));

    internal static ApplicantRights Read(YamlFile file)
    {
        var root = file.Root;
        var rights = new ApplicantRights(
            [.. root["correct"].List().Select(entry => entry.Choice<FieldType>())],
            Objections(root["objection"].Map()),
            ProcedureFileTimes.Count(root["draft-days"]),
            ProcedureFileTimes.Count(root["record-years"]))
        {
            RevealedFor = ProcedureFileTimes.Span(root["reveal"], ClockCount.Elapsed),
        };
        file.ThrowIfFaulty();
        return rights;
    }

    private static ObjectionRules Objections(YamlMap map)
    {
        var answered = ProcedureFileTimes.Count(map["answered"]);
        var late = map["late"].Map();
        return new ObjectionRules(
            ProcedureFileTimes.Count(map["within"]),
            answered,
            Roles(map["by"]),
            [.. map["remind"].Map().Pairs().Select(pair => new Urging(DaysLeft(pair.Key, answered), pair.Value.Choice<LadderTarget>()))],
            late["to"].Choice<LadderTarget>(),
            ProcedureFileTimes.Count(late["every"]));
    }

    private static Role Roles(YamlEntry entry)
    {
        var roles = entry.List().Select(one => one.Choice<Role>()).Aggregate(Role.None, (all, role) => all | role);
        if (roles == Role.None)
            entry.Refuse($"'{entry.Name}' must name at least one role.");
        return roles;
    }

    private static int DaysLeft(YamlEntry entry, int answered)
    {
        var left = entry.Number();
        if (left < 0 || left >= answered)
            entry.Refuse($"'{left}' days before the last one is no day within {answered}.");
        return left;
    }
}
