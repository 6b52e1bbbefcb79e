using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>
/// Destroys what has been kept long enough, some cases in a commit, and their files after it; what a kill leaves is found
/// again. What nobody finished goes by itself; an archive is only proposed, and goes when an admin has confirmed it.
/// </summary>
public sealed partial class KeepingSweep(OfficeDatabase database, IContents contents, ILogger<KeepingSweep> logger)
{
    private const int Page = 25;

    /// <summary>In one sweep; the next is an hour away.</summary>
    private const int Most = 1000;

    /// <returns>How many drafts and called-off cases went.</returns>
    public async Task<int> DestroyUnfinishedAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = 0;
        foreach (var page in (await FindAsync(session => session.UnfinishedAsync(before, Most, cancellationToken))).Chunk(Page))
            gone += await TryAsync(() => UnfinishedAsync(page, before, now, cancellationToken));
        if (gone > 0)
            UnfinishedGone(gone);
        return gone;
    }

    /// <summary>Proposes what is over, or goes on with what was confirmed.</summary>
    /// <returns>What an admin is to be told of; null when there is nothing.</returns>
    public async Task<Destruction?> FollowArchiveAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await ProposedAsync(before, now, cancellationToken) is not { } proposal || !proposal.IsConfirmed)
            return await OpenAsync(cancellationToken);

        var left = await FindAsync(session => session.ArchiveAsync(proposal.EndedBefore, Most, cancellationToken));
        foreach (var page in left.Chunk(Page))
            await TryAsync(() => ArchiveAsync(page, now, cancellationToken));
        return left.Count < Most ? await FinishAsync(proposal.EndedBefore, now, cancellationToken) : null;
    }

    private async Task<Destruction?> ProposedAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if (await session.OpenDestructionAsync(cancellationToken) is { } open)
            return open;
        if (await session.CountArchiveAsync(before, cancellationToken) is not (> 0 and var count))
            return null;

        var proposal = Destruction.OfArchive(before, count, now);
        session.Add(proposal);
        await session.CommitAsync(cancellationToken);
        return proposal;
    }

    private async Task<Destruction?> OpenAsync(CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        return await session.OpenDestructionAsync(cancellationToken);
    }

    private async Task<Destruction?> FinishAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if (await session.OpenDestructionAsync(cancellationToken) is not { IsConfirmed: true } open || await session.CountArchiveAsync(before, cancellationToken) > 0)
            return null;

        open.Finish(now);
        await session.CommitAsync(cancellationToken);
        ArchiveGone(open.Destroyed, open.Id);
        return open;
    }

    private async Task<int> UnfinishedAsync(Guid[] ids, DateTimeOffset before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var files = (await session.CasesAsync(ids, cancellationToken)).Where(file => !file.IsForeign && file.IsNoArchive && file.LastTouched() < before).ToList();
        if (files.Count == 0)
            return 0;

        var chats = (await session.ConversationsAsync([.. files.Select(file => file.ApplicantChat).Distinct()], cancellationToken)).ToDictionary(chat => chat.ChatId);
        List<Guid> contentsGone = [.. files.SelectMany(file => file.Uploads).Select(upload => upload.Id)];
        foreach (var file in files)
        {
            Leave(chats.GetValueOrDefault(file.ApplicantChat), file);
            if (file.Phase == Phase.Draft)
                session.Remove(file);
            else
                Proceedings.Destroy(file, Actor.System, now);
        }

        session.ForgetNotes([.. files.Select(file => file.Id)]);
        session.Add(Destruction.OfUnfinished(before, files.Count, now));
        await session.CommitAsync(cancellationToken);
        await contents.DeleteAsync(contentsGone, cancellationToken);
        return files.Count;
    }

    private async Task<int> ArchiveAsync(Guid[] ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if (await session.OpenDestructionAsync(cancellationToken) is not { IsConfirmed: true } confirmed)
            return 0;

        var files = (await session.CasesAsync(ids, cancellationToken)).Where(file => file.Stage.IsFinal && file.DestroyedAt is null && file.StageSince < confirmed.EndedBefore).ToList();
        List<Guid> contentsGone = [];
        foreach (var file in files)
            contentsGone.AddRange(Proceedings.Destroy(file, confirmed.Hand(), now));

        confirmed.Went(files.Count);
        session.ForgetNotes([.. files.Select(file => file.Id)]);
        await session.CommitAsync(cancellationToken);
        await contents.DeleteAsync(contentsGone, cancellationToken);
        return files.Count;
    }

    /// <summary>A chat that stood at what is gone stands at the menu again.</summary>
    private static void Leave(Conversation? chat, CaseFile file)
    {
        if (chat?.CaseId != file.Id)
            return;

        chat.Focus(null);
        if (chat.Place is not (Place.Notice or Place.Declined))
            chat.StartOver();
    }

    private async Task<IReadOnlyList<Guid>> FindAsync(Func<Session, Task<IReadOnlyList<Guid>>> find)
    {
        await using var session = database.Begin();
        return await find(session);
    }

    /// <summary>Somebody went on with one of them just now: the page is left for the next sweep, which finds what is still over.</summary>
    private async Task<int> TryAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is not OperationCanceledException && !Session.IsOutage(error))
        {
            if (!Session.IsRace(error))
                CouldNotDestroy(error);
            return 0;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} drafts and called-off cases were destroyed: their time was over")]
    private partial void UnfinishedGone(int count);

    [LoggerMessage(LogLevel.Information, "{Count} archived cases were destroyed, as {Destruction} was confirmed")]
    private partial void ArchiveGone(int count, Guid destruction);

    [LoggerMessage(LogLevel.Error, "Some cases whose time is over could not be destroyed; they are tried again at the next sweep")]
    private partial void CouldNotDestroy(Exception error);
}
