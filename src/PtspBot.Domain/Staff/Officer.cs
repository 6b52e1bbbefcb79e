namespace PtspBot.Domain.Staff;

/// <summary>A person on the roster. Authority comes from here, never from being in a group.</summary>
public sealed partial class Officer(long userId, string name, Role roles, DateTimeOffset since)
{
    /// <summary>The Telegram user id, which is also the id of their private chat.</summary>
    public long UserId { get; private set; } = userId;

    public string Name { get; private set; } = name;

    public Role Roles { get; private set; } = roles;

    /// <summary>For whom they sign while they stand in: <c>Plh. Kepala Dinas</c>. Named in the record of everything they do meanwhile.</summary>
    public string? ActingAs { get; private set; }

    public bool Active { get; private set; } = true;

    public DateTimeOffset Since { get; private set; } = since;

    public void Grant(Role more) => Roles |= more;

    public void Suspend() => Active = false;

    public void Resume() => Active = true;

    /// <param name="title">Null when they stand in for nobody any more.</param>
    public void ActAs(string? title) => ActingAs = title;

    /// <summary>These roles and no others.</summary>
    public void Assign(Role roles) => Roles = roles;

    /// <summary>Of the office no longer; the row stays, because the journal names it, and an invitation brings them back.</summary>
    public void Leave() => (Active, Roles) = (false, Role.None);

    /// <summary>Whether somebody removed them, as opposed to a pause.</summary>
    public bool HasLeft => !Active && Roles == Role.None;
}
