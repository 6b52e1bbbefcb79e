using System.Globalization;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>
/// What a round of the carrier has to tell beyond its own rows, in the same commit: words that a press could not take
/// along, letters that were refused, people who cannot be reached.
/// </summary>
internal sealed class Aftermath(Session session, ITroubleWords words, DateTimeOffset now)
{
    /// <summary>An alarm that is refused itself is not told.</summary>
    private const string Alarms = "trouble/";

    private const string Replacing = "replacing";

    /// <summary>The words of presses that came too late for a toast.</summary>
    public Task FollowAsync(IEnumerable<(Outcome Outcome, OutboxRow Row)> settled, CancellationToken cancellationToken) =>
        session.PostAsync([.. settled.Select(one => one.Outcome.Words(one.Row.Cause)).OfType<Posted>()], now, cancellationToken);

    /// <summary>What has another in its place is no longer pressed.</summary>
    public Task TidyAsync(IEnumerable<KeyboardOff> replaced, CancellationToken cancellationToken) =>
        session.PostAsync([.. replaced.Select(off => new Posted(off, Replacing))], now, cancellationToken);

    /// <summary>What the carrier learnt about a group is played there, once for each letter that taught it.</summary>
    /// <returns>Whether there is something to play.</returns>
    public async Task<bool> ReportAsync(IReadOnlyCollection<(long Sequence, Incoming Incoming)> inGroups, CancellationToken cancellationToken)
    {
        var news = inGroups.Select(one => new NewInboxRow(
            string.Create(CultureInfo.InvariantCulture, $"group/{one.Sequence}/{one.Incoming.GetType().Name}/{now.ToUnixTimeMilliseconds()}"), one.Incoming.ChatId, FromHouse: true,
            Written.Of(one.Incoming), now));
        return inGroups.Count > 0 && (await session.StoreAsync([.. news], cancellationToken)).Count > 0;
    }

    /// <summary>The operators hear of each letter that Telegram will never take.</summary>
    public async Task AlarmAsync(IEnumerable<OutboxRow> refused, CancellationToken cancellationToken)
    {
        var telling = refused.Where(row => row.Key?.StartsWith(Alarms, StringComparison.Ordinal) != true).ToList();
        if (telling.Count > 0 && await SettingAside.OperatorsAsync(session, cancellationToken) is { } operators)
            await session.PostAsync([.. telling.Select(row => Alarm(row, operators))], now, cancellationToken);
    }

    /// <summary>That somebody cannot be reached is played like anything else that happens in their chat, once: whoever has their case is told there.</summary>
    /// <param name="unreachable">Chats, with the case of the letter that came back.</param>
    /// <returns>Whether there is something to play.</returns>
    public async Task<bool> ReportAsync(IReadOnlyDictionary<long, Guid?> unreachable, CancellationToken cancellationToken)
    {
        var known = await session.KnownChatsAsync([.. unreachable.Keys], cancellationToken);
        var news = known.Where(chat => chat.Reachable).Select(chat => new NewInboxRow(
            string.Create(CultureInfo.InvariantCulture, $"unreachable/{chat.ChatId}/{chat.Revision}"), chat.ChatId, FromHouse: true,
            Written.Of(Gone(chat.ChatId, unreachable[chat.ChatId])), now));
        return (await session.StoreAsync([.. news], cancellationToken)).Count > 0;
    }

    private Reached Gone(long chat, Guid? caseId) =>
        new(false, caseId) { ChatId = chat, Chat = ChatKind.Private, From = new Sender(chat, "", null), At = now };

    private Posted Alarm(OutboxRow row, long operators)
    {
        var cause = string.Create(CultureInfo.InvariantCulture, $"outbox/{row.Sequence}");
        return new Posted(new Message(words.LetterRefused(row.Sequence)) { ChatId = operators, Lane = Lane.Staff, Key = $"{Alarms}{cause}" }, cause);
    }
}
