using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Procedures;

/// <summary>An admin's word that the office still works by a procedure although a law under it was replaced. For this version and this replacement only: another asks again.</summary>
public sealed class LegalConfirmation
{
    private LegalConfirmation()
    {
    }

    public LegalConfirmation(ReplacedLaw law, Officer by, string reason, DateTimeOffset at)
    {
        (Id, ProcedureId, ProcedureVersion, Law, ReplacedBy) = (Guid.CreateVersion7(at), law.Procedure.Id, law.Procedure.Version, law.Name, law.ReplacedBy);
        (OfficerId, OfficerName, OfficerRoles, Reason, At) = (by.UserId, by.Name, by.Roles, reason, at);
    }

    public Guid Id { get; private set; }

    public string ProcedureId { get; private set; } = "";

    public int ProcedureVersion { get; private set; }

    public string Law { get; private set; } = "";

    public string ReplacedBy { get; private set; } = "";

    public long OfficerId { get; private set; }

    public string OfficerName { get; private set; } = "";

    /// <summary>The roles held at that moment.</summary>
    public Role OfficerRoles { get; private set; }

    /// <summary>The admin's own words; sealed at rest.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public bool IsOf(ReplacedLaw law) =>
        ProcedureId == law.Procedure.Id && ProcedureVersion == law.Procedure.Version && Law == law.Name && ReplacedBy == law.ReplacedBy;
}

/// <summary>A law under a version of a procedure, and the one that replaced it.</summary>
public sealed record ReplacedLaw(ProcedureName Procedure, string Name, string ReplacedBy)
{
    /// <summary>Of these procedures, in the order of their files.</summary>
    public static IReadOnlyList<ReplacedLaw> In(IEnumerable<Procedure> procedures) =>
    [
        .. from procedure in procedures
           from law in procedure.Legal
           where law.ReplacedBy is not null
           select new ReplacedLaw(procedure.Name, law.Name, law.ReplacedBy!),
    ];
}
