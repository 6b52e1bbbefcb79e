using PtspBot.Domain.Staff;

namespace PtspBot.Mailroom;

/// <summary>Who belongs to the office and where it works: small, and loaded with every batch, so that authority is never stale.</summary>
public sealed class Roster(IReadOnlyList<Officer> officers, IReadOnlyList<StaffChat> chats, IReadOnlyList<Invitation> invitations)
{
    private readonly List<Officer> _newOfficers = [];
    private readonly List<StaffChat> _newChats = [];
    private readonly List<Invitation> _newInvitations = [];
    private readonly List<StaffChat> _lost = [];

    public IEnumerable<Officer> Officers => officers.Concat(_newOfficers);

    public IEnumerable<StaffChat> Chats => chats.Concat(_newChats).Except(_lost);

    public IEnumerable<Invitation> Invitations => invitations.Concat(_newInvitations);

    /// <summary>What joined during this batch and is to be saved.</summary>
    public IEnumerable<object> Joined => [.. _newOfficers, .. _newChats, .. _newInvitations];

    /// <summary>The chats that were lost during this batch and are to be forgotten.</summary>
    public IEnumerable<StaffChat> Lost => _lost.Intersect(chats);

    /// <summary>The bot is in it no longer: nothing is sent there until it is paired anew.</summary>
    public void Lose(StaffChat chat) => _lost.Add(chat);

    public Officer? Find(long userId) => Known(userId) is { Active: true } officer ? officer : null;

    /// <summary>Also one who is suspended or has left: what they did stays theirs.</summary>
    public Officer? Known(long? userId) => Officers.FirstOrDefault(officer => officer.UserId == userId);

    /// <summary>The officers at work who have one of these roles.</summary>
    public IEnumerable<Officer> Holding(Role roles) => Officers.Where(officer => officer.Active && (officer.Roles & roles) != 0);

    /// <summary>The chat of that kind; the desk stands in for one that is not paired.</summary>
    public StaffChat? Chat(StaffChatKind kind) => Paired(kind) ?? Paired(StaffChatKind.Desk);

    /// <summary>The chat of that kind and no other.</summary>
    public StaffChat? Paired(StaffChatKind kind) => Chats.LastOrDefault(chat => chat.Kind == kind);

    /// <summary>Who answers for the office: the escalation group, or where none is paired everybody with that role, in private.</summary>
    public IEnumerable<(long ChatId, Officer? Person)> Answering(Role role) => Paired(StaffChatKind.Escalation) is { } group
        ? [(group.ChatId, null)]
        : Holding(role).Select(officer => (officer.UserId, (Officer?)officer));

    public bool IsStaffChat(long chatId) => Chats.Any(chat => chat.ChatId == chatId);

    public void Add(Officer officer) => _newOfficers.Add(officer);

    public void Add(StaffChat chat) => _newChats.Add(chat);

    public void Add(Invitation invitation) => _newInvitations.Add(invitation);
}
