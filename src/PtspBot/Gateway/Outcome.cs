using System.Net;
using PtspBot.Mailroom;
using Telegram.Bot.Exceptions;

namespace PtspBot.Gateway;

/// <summary>
/// Reads in a failed call what became of the letter. Why-words are ours or come from a fixed list: a description of
/// Telegram may quote the text, and with it a person.
/// </summary>
internal static class Outcome
{
    /// <summary>The one trouble with topics that the bot itself may be able to end.</summary>
    public const string TopicClosed = "TOPIC_CLOSED";

    /// <summary>Where Telegram names no span (a proxy in front of it answers).</summary>
    private static readonly TimeSpan UnnamedWait = TimeSpan.FromSeconds(5);

    /// <summary>What Telegram's descriptions begin with after the prefix of their code, and what each means.</summary>
    private static readonly (string Words, Func<string, Delivery> Meaning)[] Known =
    [
        ("message is not modified", why => new Delivery.Moot(why)),
        ("query is too old", why => new Delivery.Moot(why)),
        ("message to delete not found", why => new Delivery.Moot(why)),
        ("message to edit not found", _ => new Delivery.EditGone()),
        ("message can't be edited", _ => new Delivery.EditGone()),
        ("there is no text in the message to edit", _ => new Delivery.EditGone()),
        ("can't parse entities", why => new Delivery.Unreadable(why)),
        ("chat not found", why => new Delivery.Unreachable(why)),
        ("user is deactivated", why => new Delivery.Unreachable(why)),
        ("PEER_ID_INVALID", why => new Delivery.Unreachable(why)),
        // A group where the bot may not write is as good as one it is not in, and may let it in again.
        ("have no write access to the chat", why => new Delivery.Unreachable(why)),
        ("not enough rights to send", why => new Delivery.Unreachable(why)),
        ("CHAT_WRITE_FORBIDDEN", why => new Delivery.Unreachable(why)),
        ("bot was blocked by the user", why => new Delivery.Unreachable(why)),
        ("bot can't initiate conversation with a user", why => new Delivery.Unreachable(why)),
        ("the bot can't send messages to", why => new Delivery.Unreachable(why)),
        ("the group chat was deleted", why => new Delivery.Unreachable(why)),
        ("bot was kicked", why => new Delivery.Unreachable(why)),
        ("bot is not a member", why => new Delivery.Unreachable(why)),
        ("message can't be deleted", why => new Delivery.Refused(why)),
        ("message is too long", why => new Delivery.Refused(why)),
        ("MESSAGE_TOO_LONG", why => new Delivery.Refused(why)),
        ("text is too long", why => new Delivery.Refused(why)),
        ("message text is empty", why => new Delivery.Refused(why)),
        ("text must be non-empty", why => new Delivery.Refused(why)),
        ("message caption is too long", why => new Delivery.Refused(why)),
        ("file must be non-empty", why => new Delivery.Refused(why)),
        ("BUTTON_DATA_INVALID", why => new Delivery.Refused(why)),
        ("reply markup is too long", why => new Delivery.Refused(why)),
        ("phone number can be requested in private chats only", why => new Delivery.Refused(why)),
        ("message thread not found", why => new Delivery.TopicGone(why)),
        (TopicClosed, why => new Delivery.TopicGone(why)),
        ("TOPIC_DELETED", why => new Delivery.TopicGone(why)),
        ("TOPIC_ID_INVALID", why => new Delivery.TopicGone(why)),
        ("the chat is not a forum", _ => new Delivery.NoTopics(IsForum: false)),
        ("not enough rights to create a topic", _ => new Delivery.NoTopics(IsForum: true)),
        ("not enough rights to edit the topic", _ => new Delivery.NoTopics(IsForum: true)),
        ("not enough rights to close or open the topic", _ => new Delivery.NoTopics(IsForum: true)),
        ("TOPIC_NOT_MODIFIED", why => new Delivery.Moot(why)),
    ];

    /// <summary>Where a method's own errors differ from these, its caller says so.</summary>
    public static Delivery Of(RequestException error) => error switch
    {
        ApiRequestException answer => OfAnswer(answer),
        { HttpStatusCode: { } status } => OfStatus((int)status),
        // Refused, no such name, no connection in time: no byte of the letter was written.
        _ when NothingSentException.IsIn(error) => new Delivery.NotDone("not connected"),
        // Timed out or cut off after the body was on its way: Telegram may have done it.
        _ => new Delivery.Unknown("the answer was lost"),
    };

    private static Delivery OfAnswer(ApiRequestException answer)
    {
        if (answer.Parameters?.MigrateToChatId is { } newChat)
            return new Delivery.Moved(newChat);
        if (answer.ErrorCode == (int)HttpStatusCode.TooManyRequests)
            return new Delivery.Wait(answer.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : UnnamedWait, Overall: false);

        foreach (var (words, meaning) in Known)
            if (Says(answer, words))
                return meaning(words);

        return answer.ErrorCode is (int)HttpStatusCode.Forbidden ? new Delivery.Unreachable("error 403") : OfStatus(answer.ErrorCode);
    }

    private static bool Says(ApiRequestException answer, string words)
    {
        var colon = answer.Message.IndexOf(": ", StringComparison.Ordinal);
        return answer.Message.AsSpan(colon < 0 ? 0 : colon + 2).StartsWith(words, StringComparison.OrdinalIgnoreCase);
    }

    private static Delivery OfStatus(int status) => status switch
    {
        // Telegram took the call, but what it said cannot be read.
        >= 200 and < 300 => new Delivery.Unknown($"unreadable answer {status}"),
        (int)HttpStatusCode.TooManyRequests => new Delivery.Wait(UnnamedWait, Overall: false),
        (int)HttpStatusCode.BadRequest or (int)HttpStatusCode.RequestEntityTooLarge => new Delivery.Refused($"error {status}"),
        // A gateway gave up waiting for a server that had the call.
        (int)HttpStatusCode.GatewayTimeout => new Delivery.Unknown($"error {status}"),
        // 5xx: answered in place of the work. 401, 404 and what a proxy says in between are no fault of the letter: it waits for the operator.
        _ => new Delivery.NotDone($"error {status}"),
    };
}
