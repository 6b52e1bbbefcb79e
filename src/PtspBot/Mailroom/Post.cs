using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>Puts letters into the outbox as part of a session. A letter whose key was ever used is dropped: it was sent, or is on its way.</summary>
public static class Post
{
    public static async Task PostAsync(this Session session, IReadOnlyList<Posted> letters, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var keys = letters.Where(posted => posted.Letter.Key is not null).Select(posted => posted.Letter.Key!).ToList();
        var known = await session.KnownKeysAsync(keys, cancellationToken);
        session.Post(letters.Where(posted => posted.Letter.Key is not { } key || known.Add(key)).Select(posted => RowFor(session, posted, at)));
    }

    private static OutboxRow RowFor(Session session, Posted posted, DateTimeOffset at)
    {
        var (id, letter) = (Guid.CreateVersion7(at), posted.Letter);
        return new OutboxRow
        {
            Id = id,
            Key = letter.Key,
            Lane = (int)LaneOf(letter),
            ChatId = letter.ChatId,
            Thread = letter.Thread,
            Topic = letter.Topic?.Slot,
            Kind = letter.GetType().Name,
            Slot = letter.StateOf(),
            Payload = session.SealLetter(id, Written.Of(letter)),
            CaseId = letter.CaseId,
            Cause = posted.Cause,
            At = at,
        };
    }

    private static Lane LaneOf(Letter letter) => letter is PressAnswer ? Lane.PressAnswers : letter.Lane;
}

/// <param name="Cause">The update or job it comes from, such as <c>inbox/12</c>.</param>
public sealed record Posted(Letter Letter, string Cause);
