using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Persistence.Mapping;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence;

/// <summary>What turns have before them, each kind in one query however many turns there are.</summary>
public static class DeskTables
{
    public static async Task<IReadOnlyList<Officer>> OfficersAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.Officers.OrderBy(officer => officer.UserId).ToListAsync(cancellationToken);

    /// <summary>In the order they were paired.</summary>
    public static async Task<IReadOnlyList<StaffChat>> StaffChatsAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.StaffChats.OrderBy(chat => EF.Property<long>(chat, StaffMapping.StaffChatKey)).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<Invitation>> UnusedInvitationsAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.Invitations.Where(invitation => invitation.UsedAt == null).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<Conversation>> ConversationsAsync(this Session session, IReadOnlyCollection<long> chats, CancellationToken cancellationToken) =>
        chats.Count == 0 ? [] : await session.Db.Conversations.Where(conversation => chats.Contains(conversation.ChatId)).ToListAsync(cancellationToken);

    /// <summary>As much of conversations as the mailroom itself needs; one that does not open must not hold up the others.</summary>
    public static async Task<IReadOnlyList<KnownChat>> KnownChatsAsync(this Session session, IReadOnlyCollection<long> chats, CancellationToken cancellationToken) =>
        chats.Count == 0 ? [] : await session.Db.Conversations.Where(conversation => chats.Contains(conversation.ChatId))
            .Select(conversation => new KnownChat(conversation.ChatId, conversation.Language, conversation.Reachable, conversation.Revision)).ToListAsync(cancellationToken);

    /// <summary>Drafts and open cases of these applicants.</summary>
    public static async Task<IReadOnlyList<Guid>> OpenCaseIdsAsync(this Session session, IReadOnlyCollection<long> applicants, CancellationToken cancellationToken) =>
        applicants.Count == 0
            ? []
            : await session.Db.Cases
                .Where(file => applicants.Contains(file.ApplicantChat) && !EF.Constant(Ended.Phases).Contains(file.Phase))
                .Select(file => file.Id).ToListAsync(cancellationToken);

    /// <summary>Open cases, beyond the draft, that hold one of these hashes: as their uniqueness or in a fact.</summary>
    public static async Task<IReadOnlyList<Guid>> HolderIdsAsync(this Session session, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        if (hashes.Count == 0)
            return [];

        var open = session.Db.Cases.Where(file => file.Number != null && !EF.Constant(Ended.Phases).Contains(file.Phase));
        var unique = open.Where(file => hashes.Contains(file.Uniqueness!)).Select(file => file.Id);
        var held = session.Db.Facts.Where(fact => hashes.Contains(fact.Hash!)).Join(open, fact => fact.CaseId, file => file.Id, (fact, file) => file.Id);
        return await unique.Union(held).ToListAsync(cancellationToken);
    }

    /// <summary>Where cases stand, ended ones at no step; read from an index, so that it takes no time at the start.</summary>
    public static async Task<IReadOnlyList<Standing>> StandingsAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.Cases.GroupBy(file => new { file.ProcedureId, file.ProcedureVersion, file.Step })
            .Select(same => new Standing(new ProcedureName(same.Key.ProcedureId, same.Key.ProcedureVersion), same.Key.Step, same.Count()))
            .ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<Guid>> NumberedAsync(this Session session, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        numbers.Count == 0 ? [] : await session.Db.Cases.Where(file => numbers.Contains(file.Number!)).Select(file => file.Id).ToListAsync(cancellationToken);

    /// <summary>Whole cases; of the deadlines those not done, of the journal nothing: it is only appended to.</summary>
    public static async Task<IReadOnlyList<CaseFile>> CasesAsync(this Session session, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : await session.Db.Cases
                .Where(file => ids.Contains(file.Id))
                .Include(file => file.Facts)
                .Include(file => file.Items)
                .Include(file => file.Uploads.OrderBy(upload => upload.At))
                .Include(file => file.Segments)
                .Include(file => file.Deadlines.Where(deadline => deadline.DoneAt == null))
                .Include(file => file.OptOuts)
                .OrderBy(file => file.OpenedAt)
                .ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<SeriesRow>> SeriesAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.Series.ToListAsync(cancellationToken);
}

public sealed record KnownChat(long ChatId, string Language, bool Reachable, int Revision);

public sealed record Standing(ProcedureName Procedure, string? Step, int Cases);
