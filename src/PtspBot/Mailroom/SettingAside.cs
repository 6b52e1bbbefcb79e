using PtspBot.Domain.Staff;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>Counts the failures of a turn. After the last try the update is set aside, its sender is told and the operators are alarmed: the chat goes on.</summary>
public sealed class SettingAside(OfficeDatabase database, ITroubleWords words, Pulse pulse, TimeProvider clock)
{
    internal const int Tries = 5;

    /// <returns>True when it is set aside, false when it may be tried again.</returns>
    public async Task<bool> FailedAsync(long sequence, Exception error, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var row = (await session.InboxAsync([sequence], cancellationToken))[0];
        session.Update(row);
        row.Attempts++;
        row.Trouble = error is UnreadableException ? error.Message : error.GetType().Name;

        var over = error is UnreadableException || row.Attempts >= Tries;
        if (over)
            await SetAsideAsync(session, row, cancellationToken);
        await session.CommitAsync(cancellationToken);
        if (over)
            pulse.Ring(Bell.Outbox);
        return over;
    }

    private async Task SetAsideAsync(Session session, InboxRow row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        (row.Status, row.DoneAt) = (InboxStatus.SetAside, now);

        var (cause, letters) = (Playing.CauseOf(row), new List<Posted>());
        if (IsPrivate(row.ChatId))
        {
            var language = (await session.KnownChatsAsync([row.ChatId], cancellationToken)) is [var known] ? known.Language : null;
            letters.Add(new(new Message(words.ForApplicant(language)) { ChatId = row.ChatId, Key = $"trouble/{cause}/sender" }, cause));
        }

        if (await OperatorsAsync(session, cancellationToken) is { } operators)
            letters.Add(new(new Message(words.UpdateSetAside(row.Sequence)) { ChatId = operators, Lane = Lane.Staff, Key = $"trouble/{cause}" }, cause));
        await session.PostAsync(letters, now, cancellationToken);
    }

    internal static async Task<long?> OperatorsAsync(Session session, CancellationToken cancellationToken) =>
        (await session.StaffChatsAsync(cancellationToken)).LastOrDefault(chat => chat.Kind == StaffChatKind.Operators)?.ChatId;

    /// <summary>Telegram gives people positive ids and groups negative ones.</summary>
    private static bool IsPrivate(long chatId) => chatId > 0;
}
