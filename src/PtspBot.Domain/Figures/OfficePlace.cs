using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Figures;

/// <summary>A place in a procedure at which cases may lie with the office.</summary>
/// <param name="OnlyUnjudged">Only while one of its items waits for a verdict; otherwise it is the applicant's turn.</param>
public sealed record OfficePlace(ProcedureName Procedure, string Step, IReadOnlyCollection<Phase> Phases, bool OnlyUnjudged = false)
{
    public static IEnumerable<OfficePlace> In(Procedure procedure) => procedure.Steps.Select(step => step switch
    {
        TaskStep when step.Actor.Possible.Contains(Party.Office) => new OfficePlace(procedure.Name, step.Key, [Phase.Open, Phase.InReview]),
        DecisionStep => new OfficePlace(procedure.Name, step.Key, [Phase.Open, Phase.InReview, Phase.Waiting]),
        DutiesStep => new OfficePlace(procedure.Name, step.Key, [Phase.Open], OnlyUnjudged: true),
        OutcomeStep => new OfficePlace(procedure.Name, step.Key, [Phase.Open]),
        _ => null,
    }).OfType<OfficePlace>();
}
