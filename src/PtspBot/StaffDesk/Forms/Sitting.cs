using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.StaffDesk.Forms;

/// <summary>An officer with a form open for one case: what it is for and what has been answered so far.</summary>
internal sealed record Sitting(Errand Errand, CaseFile File, Procedure Procedure, string Purpose, IReadOnlyDictionary<string, string> Answers)
{
    public Step? Step => Procedure.Find(File.Step);

    /// <summary>The move the form is for.</summary>
    public Trigger Trigger => Purpose.Split(':') switch
    {
        [var move, var way] => new Trigger(Enum.Parse<Move>(move), way),
        var parts => new Trigger(Enum.Parse<Move>(parts[0])),
    };

    /// <summary>Null when skipped or not asked.</summary>
    public string? Answer(string key) => Answers.GetValueOrDefault(key) is { Length: > 0 } answer ? answer : null;

    public (string, object?) Number => ("number", (object?)File.Number ?? new Words("case.no-number"));
}
