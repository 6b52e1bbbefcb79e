using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Figures;

/// <summary>A journal entry that is one of the SOP's three records, with its case's number and nothing of the applicant.</summary>
public sealed record RecordedEntry(DateTimeOffset At, string Number, ProcedureName Procedure, RecordKind Record, string What)
{
    public string? Item { get; init; }

    public Channel? Channel { get; init; }

    public string? Reason { get; init; }

    public string? Ground { get; init; }

    public string? Note { get; init; }

    public required ActorKind ActorKind { get; init; }

    public long ActorId { get; init; }

    public Role ActorRoles { get; init; }

    /// <summary>For whom the officer stood in.</summary>
    public string? ActingAs { get; init; }
}
