using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Figures;

/// <summary>A case as lists and counts need it: where it stands, since when, until when and who has it. Nothing of its applicant, so that thousands can be read at once.</summary>
public sealed record QueuedCase(
    Guid Id, string Number, ProcedureName Procedure, string Step, Phase Phase, DateTimeOffset Since, DateTimeOffset? DueAt, long? Claimer, string? ClaimerName)
{
    public static QueuedCase Of(CaseFile file) =>
        new(file.Id, file.Number!, file.Procedure, file.Step!, file.Phase, file.StageSince, file.DueAt, file.Claimer, file.ClaimerName);

    public bool IsLate(DateTimeOffset now) => DueAt < now;
}

/// <summary>What somebody wants to see of a queue.</summary>
public enum QueueFocus
{
    All,

    /// <summary>Past its standard.</summary>
    Late,

    /// <summary>To be done before the day ends, and not late yet.</summary>
    Today,

    Unclaimed,
}
