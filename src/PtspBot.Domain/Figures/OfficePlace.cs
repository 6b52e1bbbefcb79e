using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Figures;

/// <summary>A place in a procedure at which cases may lie with the office.</summary>
/// <param name="OnlyUnjudged">Only while one of its items waits for a verdict; otherwise it is the applicant's turn.</param>
public sealed record OfficePlace(ProcedureName Procedure, string Step, IReadOnlyCollection<Phase> Phases, bool OnlyUnjudged = false)
{
    /// <summary>Whose work it is.</summary>
    public Role Role { get; private init; }

    /// <summary>A fact decides who acts there, so that only the case itself knows.</summary>
    public bool IsPerhaps { get; private init; }

    public static IEnumerable<OfficePlace> In(Procedure procedure) =>
        from step in procedure.Steps
        let place = At(procedure, step)
        where place is not null
        select place with { Role = step.Role, IsPerhaps = step is TaskStep && step.Actor.Possible.Count() > 1 };

    private static OfficePlace? At(Procedure procedure, Step step) => step switch
    {
        TaskStep when step.Actor.Possible.Contains(Party.Office) => new OfficePlace(procedure.Name, step.Key, [Phase.Open, Phase.InReview]),
        DecisionStep => new OfficePlace(procedure.Name, step.Key, [Phase.Open, Phase.InReview, Phase.Waiting]),
        DutiesStep => new OfficePlace(procedure.Name, step.Key, [Phase.Open], OnlyUnjudged: true),
        OutcomeStep => new OfficePlace(procedure.Name, step.Key, [Phase.Open]),
        _ => null,
    };
}
