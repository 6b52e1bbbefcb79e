using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using PtspBot.Domain.Talk;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>
/// Plays turns on one desk and commits state, letters and ticks together. It either happens whole or throws and has changed
/// nothing; the desks it plays for wait for nothing, so a batch is one load, some computing and one commit.
/// </summary>
public sealed class Playing(OfficeDatabase database, IReader reader, IEnumerable<ITurn> players, ITroubleWords words, Pulse pulse, TimeProvider clock)
{
    /// <summary>As fine as moments are stored: what was written at this very moment is withdrawn too.</summary>
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(1);

    private readonly IReadOnlyList<ITurn> _players = [.. players];

    public async Task PlayAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var now = clock.GetUtcNow();
        var mail = Read(session, await session.InboxAsync(sequences, cancellationToken));

        var desk = await LoadedDesk.LoadAsync(session, [.. mail.Select(item => item.Incoming).OfType<Incoming>()], cancellationToken);
        var plays = await PlayAsync(mail, desk, now, cancellationToken);
        // The report of a file is for its case alone: it waits until somebody has looked.
        if (mail.Any(item => item.Incoming is FileArrived arrived && desk.Foreign.Any(file => file.Id == arrived.CaseId)))
            throw new UnreadableException(nameof(desk.Foreign));

        await new Replaying(session, reader).ReplayAsync([.. plays.SelectMany(play => play.Turn.Replays)], cancellationToken);
        foreach (var item in mail)
            FollowChat(session, desk, item.Incoming);

        if (desk.Moved.ToList() is { Count: > 0 } moved)
            session.Withdraw(moved, (int)Lane.Reminders, before: now + AMoment, now);
        session.AddRange(desk.Roster.Joined);
        foreach (var lost in desk.Roster.Lost)
            session.Remove(lost);
        var aside = new ForeignCases(words, desk).Letters([.. mail.Select(item => item.Row.ChatId)], now);
        await session.PostAsync([.. aside, .. plays.SelectMany(play => play.Turn.Letters.Select(letter => new Posted(letter, CauseOf(play.Row))))], now, cancellationToken);
        session.Tick([.. mail.Select(item => item.Row)], now);
        await session.CommitAsync(cancellationToken);

        pulse.Ring(Bell.Outbox);
        pulse.Ring(Bell.Uploads);
        foreach (var work in plays.SelectMany(play => play.Turn.Afterwards).Distinct())
            await work(cancellationToken);
    }

    private List<(InboxRow Row, Incoming? Incoming)> Read(Session session, IReadOnlyList<InboxRow> rows) =>
        [.. rows.Where(row => row.Status == InboxStatus.Waiting).Select(row => (row, Read(session, row)))];

    private Incoming? Read(Session session, InboxRow row)
    {
        if (row is { Trouble: { } trouble, Attempts: 0 })
            throw new UnreadableException(trouble);

        try
        {
            var payload = session.Open(row);
            // The row knows better than the update where a group is now.
            var incoming = row.FromHouse ? Written.Incoming(payload) : reader.Read(payload);
            return incoming is null || row.ChatId == Inbox.NoChat ? incoming : incoming with { ChatId = row.ChatId };
        }
        catch (Exception error) when (error is JsonException or CryptographicException)
        {
            throw new UnreadableException(error.GetType().Name);
        }
    }

    private async Task<IReadOnlyList<(InboxRow Row, Turn Turn)>> PlayAsync(
        IReadOnlyList<(InboxRow Row, Incoming? Incoming)> mail, LoadedDesk desk, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var plays = mail
            .Where(item => item.Incoming is not null)
            .Select(item => (item.Row, Turn: new Turn(item.Incoming!, now, desk)))
            .Select(item => (item.Row, item.Turn, Player: _players.FirstOrDefault(player => player.Takes(item.Turn))))
            .Where(item => item.Player is not null)
            .ToList();
        await desk.LookUpAsync([.. plays.SelectMany(play => play.Player!.Asks(play.Turn)).Distinct()], cancellationToken);
        await desk.SearchAsync([.. plays.Select(play => (play.Turn.Incoming, Search: play.Player!.Seeks(play.Turn)!)).Where(one => one.Search is not null)], now, cancellationToken);

        foreach (var (_, turn, player) in plays)
            player!.Play(turn);
        return [.. plays.Select(play => (play.Row, play.Turn))];
    }

    internal static string CauseOf(InboxRow row) => string.Create(CultureInfo.InvariantCulture, $"inbox/{row.Sequence}");

    /// <summary>Whoever writes can be reached again, and a group that moved takes its letters along.</summary>
    private static void FollowChat(Session session, LoadedDesk desk, Incoming? incoming)
    {
        switch (incoming)
        {
            case Migrated moved:
                session.MoveChat(moved.ChatId, moved.NewChatId);
                break;
            case Membership { Present: true }:
                session.Unpark(incoming.ChatId);
                break;
            case not null when incoming.SaysReachable() is { } reachable:
                Reach(session, desk.Loaded(incoming.ChatId), incoming, reachable);
                break;
        }
    }

    private static void Reach(Session session, Conversation? conversation, Incoming incoming, bool reachable)
    {
        var isNews = conversation is not null && conversation.Reachable != reachable;
        if (isNews)
            conversation!.Reach(reachable);
        if (reachable && (isNews || incoming is Reached))
            session.Unpark(incoming.ChatId);
    }
}

/// <summary>What was stored cannot be read, today or at any later try.</summary>
/// <param name="kind">Of what went wrong; never a part of what was to be read.</param>
internal sealed class UnreadableException(string kind) : Exception(kind);
