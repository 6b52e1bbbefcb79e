using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>A procedure read from its file: every clause understood, every rule of <see cref="ProcedureChecks"/> kept. How the file is written is explained at its own head.</summary>
public sealed class ProcedureFile
{
    private readonly ProcedureLines _lines = new();

    private ProcedureFile(YamlFile file)
    {
        Name = file.Name;
        var conditions = new ProcedureFileConditions(_lines);
        Procedure = Read(file.Root, conditions);
        Conditions = conditions.Read;
        file.ThrowIfFaulty();
    }

    public string Name { get; }

    public Procedure Procedure { get; }

    internal IReadOnlyList<Condition> Conditions { get; }

    public static ProcedureFile Open(string path) => Check(YamlFile.Open(path));

    public static ProcedureFile Parse(string name, string text) => Check(YamlFile.Parse(name, text));

    /// <summary>A fault of a part of the procedure, at the line where the part is written.</summary>
    internal Fault FaultOf(object part, string sentence) => new(Name, _lines.Of(part), sentence);

    private static ProcedureFile Check(YamlFile yaml)
    {
        var file = new ProcedureFile(yaml);
        OfficeFileException.ThrowIfAny(ProcedureChecks.FaultsOf(file));
        return file;
    }

    private Procedure Read(YamlMap root, ProcedureFileConditions conditions)
    {
        var (head, fields, parties) = (root["procedure"].Map(), new ProcedureFileFields(conditions, _lines), new ProcedureFileParties(conditions, _lines));
        var valid = head["valid"].Map();
        parties.Declare(root.Find("outside-bodies"));
        var procedure = new Procedure
        {
            Id = head["id"].Key(),
            Version = head["version"].Number(),
            Sop = head["sop"].Text(),
            NumberPrefix = head["number-prefix"].Read("2 to 8 capital letters or digits", static (string written, out string prefix) =>
                (prefix = written).Length is >= 2 and <= 8 && written.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)), ""),
            ValidFrom = valid["from"].Day(),
            ValidTo = valid.Find("to")?.Day(),
            Legal = [.. head.Find("legal")?.List().Select(Legal) ?? []],
            OneOpenCasePer = Noted(root.Find("one-open-case-per")),
            Intake = fields.List(root["intake"]),
            Card = Noted(root.Find("card")),
            Steps = new ProcedureFileSteps(conditions, parties, fields, _lines, ProcedureFileReminders.Silence(root.Find("silence"))).List(root["steps"]),
            ExternalStatuses = [.. root.Find("external-statuses")?.List().Select(ExternalStatus) ?? []],
            Reasons = [.. root.Find("reasons")?.List().Select(Reason) ?? []],
        };

        return _lines.Note(procedure, head.Line);
    }

    private static string ExternalStatus(YamlEntry entry) => entry.Read("1 to 6 letters and digits", static (string written, out string code) =>
        (code = written).Length is >= 1 and <= 6 && written.All(char.IsAsciiLetterOrDigit), "");

    private IReadOnlyList<string> Noted(YamlEntry? facts) => facts is null ? [] : _lines.Note(facts.Keys(), facts.Line);

    private static LegalBasis Legal(YamlEntry entry)
    {
        var map = entry.Map();
        return new LegalBasis(map["name"].Text(), map.Find("replaced-by")?.Text());
    }

    private Reason Reason(YamlEntry entry)
    {
        var map = entry.Map();
        var uses = map["for"].List().Select(use => use.Choice<ReasonUse>()).ToList();
        var code = map["code"].Read("1 to 12 letters and digits", static (string written, out string code) =>
            (code = written).Length <= 12 && written.All(char.IsAsciiLetterOrDigit), "");
        return _lines.Note(
            new Reason(code, uses.Contains(ReasonUse.Items), uses.Contains(ReasonUse.Rejection), map.Find("needs-words")?.Flag() ?? false), entry.Line);
    }

    private enum ReasonUse
    {
        Items,
        Rejection,
    }
}
