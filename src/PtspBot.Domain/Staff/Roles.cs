namespace PtspBot.Domain.Staff;

/// <summary>Roles that are asked for together.</summary>
public static class Roles
{
    /// <summary>Who works with cases at all; an admin who is nothing else sets the office up and has no need to know whose they are.</summary>
    public const Role OnCases = Role.FrontOffice | Role.Verifier | Role.Approver | Role.Supervisor | Role.Head;

    /// <summary>Who answers for others and for the office's days.</summary>
    public const Role Leading = Role.Supervisor | Role.Head | Role.Admin;

    public const Role All = OnCases | Role.Admin;

    public static IEnumerable<Role> Each(this Role roles) => Enum.GetValues<Role>().Where(role => role != Role.None && roles.HasFlag(role));
}
