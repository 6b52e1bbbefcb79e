using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/rights.yaml</c>: what applicants may do with their own data, and until when they may object.</summary>
public static class RightsFile
{
    public static ApplicantRights Load(string path) => Read(YamlFile.Open(path));

    internal static ApplicantRights Read(YamlFile file)
    {
        var root = file.Root;
        var objection = root["objection"].Map();
        var rights = new ApplicantRights(
            [.. root["correct"].List().Select(entry => entry.Choice<FieldType>())],
            ProcedureFileTimes.Count(objection["within"]),
            ProcedureFileTimes.Count(objection["answered"]),
            ProcedureFileTimes.Count(root["record-years"]));
        file.ThrowIfFaulty();
        return rights;
    }
}
