using PtspBot.Mailroom;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Message = PtspBot.Mailroom.Message;

namespace PtspBot.Gateway;

/// <summary>
/// Makes one call of each letter and says what became of it; repeating, waiting and giving up are the mailroom's.
/// Only the later parts of a text that needs several messages are waited for here, because nobody else knows of them.
/// </summary>
internal sealed class Carrier(BotLines lines, TimeProvider clock) : ICarrier
{
    private const int PressAnswerLimit = 200;
    private const int TriesOfLaterParts = 5;

    /// <summary>One of those that Telegram lets bots use.</summary>
    private static readonly ReactionTypeEmoji SeenSign = new() { Emoji = "👀" };

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public Task<Delivery> CarryAsync(Letter letter, int? edit, byte[]? content, CancellationToken cancellationToken) => letter switch
    {
        Message message when edit is { } id => EditAsync(message, id, cancellationToken),
        Message message => InTopicAsync(message, () => SendAsync(message, HtmlSplit.Parts(message.Html), 0, message.Keyboard, null, cancellationToken), cancellationToken),
        FileOut file => InTopicAsync(file, () => SendFileAsync(file, file.FileName, file.Html, content, isPicture: false, cancellationToken), cancellationToken),
        MadeFile made => InTopicAsync(made, () => SendFileAsync(made, made.FileName, made.Html, made.Content, made.IsPicture, cancellationToken), cancellationToken),
        PressAnswer answer => AnswerAsync(answer, cancellationToken),
        Erasure erasure => TryAsync(() => lines.Letters.DeleteMessage(erasure.ChatId, erasure.MessageId, cancellationToken)),
        Seen seen => TryAsync(() => lines.Letters.SetMessageReaction(seen.ChatId, seen.MessageId, [SeenSign], cancellationToken: cancellationToken)),
        KeyboardOff off => TakeKeyboardOffAsync(off.ChatId, off.MessageId, cancellationToken),
        Answered answered => SayAnswerAsync(answered, cancellationToken),
        CommandMenu { Lines.Count: 0 } menu => TryAsync(() => lines.Letters.DeleteMyCommands(BotCommandScope.Chat(menu.ChatId), cancellationToken: cancellationToken)),
        CommandMenu menu => TryAsync(() => lines.Letters.SetMyCommands(menu.Lines.Select(line => new BotCommand(line.Command, line.Description)), BotCommandScope.Chat(menu.ChatId), cancellationToken: cancellationToken)),
        TopicOpening { Topic: { } topic } => TryAsync(async () => (await lines.Letters.CreateForumTopic(letter.ChatId, topic.Name, cancellationToken: cancellationToken)).MessageThreadId),
        TopicName { Topic: { } topic, Thread: { } thread } => TryAsync(() => lines.Letters.EditForumTopic(letter.ChatId, thread, topic.Name, cancellationToken: cancellationToken)),
        TopicDoor { Thread: { } thread } door => TurnDoorAsync(door, thread, cancellationToken),
        GroupInquiry => AskRightsAsync(letter.ChatId, cancellationToken),
        _ => throw new NotSupportedException($"No way to carry a {letter.GetType().Name}."),
    };

    public Task<Fetched> FetchAsync(string fileId, long maxBytes, CancellationToken cancellationToken) =>
        Download.FetchAsync(lines.Files, fileId, maxBytes, cancellationToken);

    private async Task<Delivery> EditAsync(Message message, int id, CancellationToken cancellationToken)
    {
        // Only an inline keyboard can hang on an edited message, and several messages cannot take the place of one: both go out anew.
        var parts = HtmlSplit.Parts(message.Html);
        if (message.Keyboard is ReplyKeyboard or NoKeyboard || parts.Count > 1)
            return new Delivery.EditGone();

        var keyboard = message.Keyboard is InlineKeyboard inline ? Markup.Of(inline) : null;
        return await TryAsync(async () => (await lines.Letters.EditMessageText(message.ChatId, id, parts[0], ParseMode.Html, keyboard, NoPreview, cancellationToken: cancellationToken)).Id);
    }

    /// <summary>A topic that somebody closed is opened again: what the office must be told does not wait for that. Where the bot may not, General takes it.</summary>
    private async Task<Delivery> InTopicAsync(Letter letter, Func<Task<Delivery>> send, CancellationToken cancellationToken)
    {
        var delivery = await send();
        if (letter.Thread is not { } thread || delivery is not Delivery.TopicGone { Why: Outcome.TopicClosed })
            return delivery;

        var reopened = await TryAsync(() => lines.Letters.ReopenForumTopic(letter.ChatId, thread, cancellationToken));
        return reopened switch
        {
            Delivery.Sent or Delivery.Moot => await send(),
            Delivery.Wait or Delivery.NotDone or Delivery.Unknown => new Delivery.NotDone(Outcome.TopicClosed),
            _ => delivery,
        };
    }

    private Task<Delivery> TurnDoorAsync(TopicDoor door, int thread, CancellationToken cancellationToken) => TryAsync(() => door.IsClosed
        ? lines.Letters.CloseForumTopic(door.ChatId, thread, cancellationToken)
        : lines.Letters.ReopenForumTopic(door.ChatId, thread, cancellationToken));

    private async Task<Delivery> AskRightsAsync(long group, CancellationToken cancellationToken)
    {
        var mayManageTopics = false;
        var asked = await TryAsync(async () => mayManageTopics = await lines.Letters.GetChatMember(group, lines.Letters.BotId, cancellationToken) is ChatMemberAdministrator { CanManageTopics: true });
        return asked is Delivery.Sent ? new Delivery.Rights(mayManageTopics) : asked;
    }

    /// <summary>The last part carries the keyboard, and its id is the message's.</summary>
    private async Task<Delivery> SendAsync(Letter letter, IReadOnlyList<string> parts, int from, Keyboard? keyboard, Delivery? before, CancellationToken cancellationToken)
    {
        var delivery = before ?? new Delivery.Sent(null);
        for (var at = from; at < parts.Count; at++)
        {
            var markup = at == parts.Count - 1 ? Markup.Of(keyboard) : null;
            delivery = await PatientlyAsync(at == 0, () => TryAsync(async () =>
                (await lines.Letters.SendMessage(letter.ChatId, parts[at], ParseMode.Html, AboutOf(letter, at), replyMarkup: markup, linkPreviewOptions: NoPreview, messageThreadId: letter.Thread, cancellationToken: cancellationToken)).Id), cancellationToken);

            if (delivery is not Delivery.Sent)
                return at == 0 ? delivery : Halfway(at, parts.Count);
        }

        return delivery;
    }

    private async Task<Delivery> SendFileAsync(Letter letter, string fileName, string html, byte[]? content, bool isPicture, CancellationToken cancellationToken)
    {
        if (content is null)
            return new Delivery.Refused("the content is not there");

        var parts = HtmlSplit.Parts(html, HtmlSplit.CaptionLimit);
        var sent = await TryAsync(async () =>
        {
            using var stream = new MemoryStream(content, writable: false);
            var file = InputFile.FromStream(stream, fileName);
            var message = isPicture
                ? await lines.Files.SendPhoto(letter.ChatId, file, parts[0], ParseMode.Html, messageThreadId: letter.Thread, cancellationToken: cancellationToken)
                : await lines.Files.SendDocument(letter.ChatId, file, parts[0], ParseMode.Html, messageThreadId: letter.Thread, cancellationToken: cancellationToken);
            return message.Id;
        });
        return sent is Delivery.Sent ? await SendAsync(letter, parts, 1, null, sent, cancellationToken) : sent;
    }

    private Task<Delivery> AnswerAsync(PressAnswer answer, CancellationToken cancellationToken) =>
        TryAsync(() => lines.Letters.AnswerCallbackQuery(answer.QueryId, Cut(answer.Text), answer.Alert, cancellationToken: cancellationToken));

    private async Task<Delivery> TakeKeyboardOffAsync(long chat, int message, CancellationToken cancellationToken) =>
        MootWhenGone(await TryAsync(() => lines.Letters.EditMessageReplyMarkup(chat, message, cancellationToken: cancellationToken)));

    /// <summary>Where the answer no longer fits beneath, at least the buttons go.</summary>
    private async Task<Delivery> SayAnswerAsync(Answered answered, CancellationToken cancellationToken) => HtmlSplit.Parts(answered.Html) is [var whole]
        ? MootWhenGone(await TryAsync(() => lines.Letters.EditMessageText(answered.ChatId, answered.MessageId, whole, ParseMode.Html, linkPreviewOptions: NoPreview, cancellationToken: cancellationToken)))
        : await TakeKeyboardOffAsync(answered.ChatId, answered.MessageId, cancellationToken);

    private static ReplyParameters? AboutOf(Letter letter, int part) =>
        part == 0 && letter is Message { About: { } about } ? new ReplyParameters { MessageId = about, AllowSendingWithoutReply = true } : null;

    private static Delivery MootWhenGone(Delivery delivery) => delivery is Delivery.EditGone ? new Delivery.Moot("message to edit not found") : delivery;

    /// <summary>The first part is the mailroom's to repeat. For the others it would repeat the first as well.</summary>
    private async Task<Delivery> PatientlyAsync(bool isFirst, Func<Task<Delivery>> send, CancellationToken cancellationToken)
    {
        var delivery = await send();
        for (var tries = 1; !isFirst && delivery is Delivery.Wait wait && tries < TriesOfLaterParts; tries++)
        {
            await Task.Delay(wait.For, clock, cancellationToken);
            delivery = await send();
        }

        return delivery;
    }

    /// <summary>Partly there: repeating shows the first parts twice, so it follows the rule for what may have arrived.</summary>
    private static Delivery.Unknown Halfway(int sent, int all) => new($"{sent} of {all} parts went out");

    private static string? Cut(string? text)
    {
        if (text is not { Length: > PressAnswerLimit })
            return text;

        var end = PressAnswerLimit - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    private static Task<Delivery> TryAsync(Func<Task> call) => TryAsync(async () =>
    {
        await call();
        return null;
    });

    private static async Task<Delivery> TryAsync(Func<Task<int?>> call)
    {
        try
        {
            return new Delivery.Sent(await call());
        }
        catch (RequestException error)
        {
            return Outcome.Of(error);
        }
    }
}
