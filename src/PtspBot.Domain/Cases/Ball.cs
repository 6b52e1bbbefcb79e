using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>Who has the ball: whom everybody is waiting for. The first thing an applicant wants to know.</summary>
public static class Ball
{
    /// <summary>Null when nobody is awaited: the case is over.</summary>
    public static Party? Of(Procedure procedure, CaseFile file)
    {
        if (procedure.Find(file.Step) is not { } step)
            return null;

        return step switch
        {
            TaskStep => step.Actor.For(file),
            DocumentsStep => Party.Applicant,
            DutiesStep => Checklist.Unjudged(step.Key, file).Any() ? Party.Office : Party.Applicant,
            _ => Party.Office,
        };
    }
}
