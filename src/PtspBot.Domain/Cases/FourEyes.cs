using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>Whose eyes were on a case already: who gave a verdict on one of its papers, approved it at the decision before, or did something for the applicant at the counter.</summary>
public static class FourEyes
{
    public static bool HasVerified(DecisionStep step, CaseFile file, Actor actor) => actor.Kind == ActorKind.Officer
        && (file.ApprovedBy == actor.Id || file.HadHand(actor.Id) || file.ItemsOf(step.ReturnsTo).Any(item => item.JudgedBy == actor.Id));

    /// <summary>Whether this approval stands on one pair of eyes alone, so that its reason must be on record.</summary>
    public static bool AreMissing(Procedure procedure, CaseFile file, Actor actor) =>
        procedure.Find(file.Step) is DecisionStep { FourEyes: not null } step && HasVerified(step, file, actor);
}
