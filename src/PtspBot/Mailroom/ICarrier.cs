namespace PtspBot.Mailroom;

/// <summary>Takes letters to Telegram and brings files from it. Knows no case, no policy and no retry: it says what happened.</summary>
public interface ICarrier
{
    /// <param name="letter">What to send.</param>
    /// <param name="edit">The message of the letter's slot, if it was sent before.</param>
    /// <param name="content">What a <see cref="FileOut"/> carries.</param>
    Task<Delivery> CarryAsync(Letter letter, int? edit, byte[]? content, CancellationToken cancellationToken);

    Task<Fetched> FetchAsync(string fileId, long maxBytes, CancellationToken cancellationToken);
}

/// <summary>What became of one call.</summary>
public abstract record Delivery
{
    /// <param name="MessageId">Telegram's id, where the call makes a message.</param>
    public sealed record Sent(int? MessageId) : Delivery;

    /// <summary>Nothing to do any more: not modified, already deleted, the press too old.</summary>
    public sealed record Moot(string Why) : Delivery;

    /// <summary>Not done, and may be tried again after this long.</summary>
    /// <param name="Overall">The limit is the bot's, not the chat's.</param>
    public sealed record Wait(TimeSpan For, bool Overall) : Delivery;

    /// <summary>Not done: the person blocked the bot, the group is gone.</summary>
    public sealed record Unreachable(string Why) : Delivery;

    /// <summary>The group has a new id.</summary>
    public sealed record Moved(long NewChatId) : Delivery;

    /// <summary>The topic is not there any more, or closed for good: another one takes the letter, or General.</summary>
    public sealed record TopicGone(string Why) : Delivery;

    /// <summary>Not done: the group has no topics, or the bot may not open or change them.</summary>
    public sealed record NoTopics(bool IsForum) : Delivery;

    /// <summary>What the bot may do in the group it asked about.</summary>
    public sealed record Rights(bool MayManageTopics) : Delivery;

    /// <summary>The message to edit is not there: send it anew.</summary>
    public sealed record EditGone : Delivery;

    /// <summary>Telegram cannot read the markup: send it plain.</summary>
    public sealed record Unreadable(string Why) : Delivery;

    /// <summary>Telegram will never take it.</summary>
    public sealed record Refused(string Why) : Delivery;

    /// <summary>Surely not done: nothing reached Telegram, or it said so.</summary>
    public sealed record NotDone(string Why) : Delivery;

    /// <summary>The answer was lost: done or not, nobody knows.</summary>
    public sealed record Unknown(string Why) : Delivery;
}

/// <summary>What became of fetching a file.</summary>
public abstract record Fetched
{
    public sealed record Content(byte[] Bytes) : Fetched;

    public sealed record TooBig : Fetched;

    /// <summary>Telegram no longer has it.</summary>
    public sealed record Gone(string Why) : Fetched;

    public sealed record Later(string Why, TimeSpan? After = null) : Fetched;
}
