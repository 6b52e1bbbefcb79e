namespace PtspBot.Domain.Staff;

/// <summary>A one-time code that makes somebody an officer, or a group a staff chat. Only its hash is kept.</summary>
public sealed class Invitation(string codeHash, Role roles, StaffChatKind? chat, DateTimeOffset expiresAt)
{
    public string CodeHash { get; private set; } = codeHash;

    /// <summary>Roles an officer gets; none when it is for a chat.</summary>
    public Role Roles { get; private set; } = roles;

    public StaffChatKind? Chat { get; private set; } = chat;

    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    public DateTimeOffset? UsedAt { get; private set; }

    public bool IsOpen(DateTimeOffset at) => UsedAt is null && at < ExpiresAt;

    public void Use(DateTimeOffset at) => UsedAt = at;
}
