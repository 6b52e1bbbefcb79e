namespace PtspBot.Domain.Staff;

/// <summary>What an officer may do; one person may hold several.</summary>
[Flags]
public enum Role
{
    None = 0,
    FrontOffice = 1,
    Verifier = 2,
    Approver = 4,
    Supervisor = 8,
    Head = 16,
    Admin = 32,
}
