namespace PtspBot.Sandbox;

/// <summary>
/// Somebody with the Telegram app in hand. Each act does what the app would do and reaches the bot as an update;
/// an act the app would not offer (writing to a blocked bot, pressing a button that is not there) throws.
/// </summary>
public sealed partial class Person
{
    private const int MaxText = 4096;

    private readonly World _world;

    internal Person(World world, User user, Chat chat, string phone) => (_world, User, Private, Phone) = (world, user, chat, phone);

    public User User { get; }

    public long Id => User.Id;

    public string Phone { get; }

    /// <summary>The chat of this person and the bot.</summary>
    public Chat Private { get; }

    /// <summary>Opens the bot's link, with its payload if there is one, and presses Start.</summary>
    public Message Start(string? payload = null)
    {
        if (payload is { Length: > 64 } || payload?.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) == true)
            throw new ArgumentException("A start payload has at most 64 characters of A-Z, a-z, 0-9, _ and -.", nameof(payload));

        if (Private.IsBlocked)
            Unblock();
        return Say(payload is null ? "/start" : $"/start {payload}");
    }

    /// <summary>Writes to the bot in private.</summary>
    public Message Say(string text) => Say(Private, text);

    public Message Say(Chat chat, string text, Message? replyTo = null) => SayIn(chat, text, replyTo, null);

    private Message SayIn(Chat chat, string text, Message? replyTo, int? threadId)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > MaxText)
            throw new ArgumentException($"The app sends 1 to {MaxText} characters at once.", nameof(text));

        return Send(chat, trimmed, draft => draft with { Text = trimmed, Entities = TextMarks.In(trimmed), ReplyToId = replyTo?.Id, ThreadId = threadId });
    }

    /// <summary>Corrects an own message that is still there.</summary>
    public Message Edit(Message message, string text)
    {
        lock (_world.Gate)
        {
            var chat = _world.FindChat(message.ChatId)!;
            var now = chat.Find(message.Id);
            if (now is null || now.From.Id != Id)
                throw new InvalidOperationException("Only an own message that is still there can be edited.");

            var words = now.Media is null ? now with { Text = text } : now with { Caption = text };
            var edited = words with { Entities = TextMarks.In(text), EditedAt = _world.Now };
            _world.Replace(chat, edited);
            Report(chat, "edited_message", edited);
            return edited;
        }
    }

    /// <summary>Removes a message from both sides. The bot is not told: Telegram does not.</summary>
    public void Delete(Message message)
    {
        lock (_world.Gate)
            _world.Delete(_world.FindChat(message.ChatId)!, message.Id);
    }

    /// <summary>Presses a button of the message as it was when it was read, found by its label or its data; returns the query's id.</summary>
    public string Press(Message message, string button)
    {
        var keys = message.Keyboard?.Buttons.Where(key => key.CallbackData is not null).ToList() ?? [];
        var pressed = keys.FirstOrDefault(key => key.Text == button) ?? keys.FirstOrDefault(key => key.CallbackData == button)
            ?? throw new InvalidOperationException($"Message {message.Id} has no button '{button}', only: {string.Join(" | ", keys.Select(key => key.Text))}");
        return PressData(_world.FindChat(message.ChatId)!, message.Id, pressed.CallbackData!);
    }

    /// <summary>Sends callback data that no button need carry: a stale press, or a forged one.</summary>
    public string PressData(Chat chat, int messageId, string data)
    {
        lock (_world.Gate)
        {
            MustBeAbleToWrite(chat);
            return _world.Queries.Press(this, chat, messageId, data);
        }
    }

    /// <summary>What this person was shown for presses, oldest first.</summary>
    public IReadOnlyList<CallbackAnswer> Toasts => _world.Queries.AnswersFor(Id);

    public void Block() => SetBlocked(true);

    public void Unblock() => SetBlocked(false);

    /// <summary>Deletes the account. The bot is not told, and learns it when it writes.</summary>
    public void DeleteAccount()
    {
        lock (_world.Gate)
        {
            Private.IsGone = true;
            _world.Feed.Add(ChangeKind.Membership, Id);
        }
    }

    private void SetBlocked(bool blocked)
    {
        lock (_world.Gate)
        {
            if (Private.IsBlocked == blocked)
                return;

            Private.IsBlocked = blocked;
            _world.Feed.Add(ChangeKind.Membership, Id);
            var (before, after) = blocked ? (MemberStatus.Member, MemberStatus.Kicked) : (MemberStatus.Kicked, MemberStatus.Member);
            _world.Updates.Add("my_chat_member", Wire.MemberUpdated(_world, Private, User, _world.Bot, before, after, Private.BotRights));
        }
    }

    private Message Send(Chat chat, string? usedKey, Func<Message, Message> write)
    {
        lock (_world.Gate)
        {
            MustBeAbleToWrite(chat);
            if (chat.IsPrivate)
                chat.IsOpened = true;

            var message = write(new Message { ChatId = chat.Id, Id = chat.TakeId(), From = User, Date = _world.Now });
            // A reply stays in the topic of what it answers.
            message = message with { ThreadId = message.ThreadId ?? (message.ReplyToId is { } reply ? chat.Find(reply)?.ThreadId : null) };
            if (message.Service is null)
                MustBeAbleToWrite(chat, message.ThreadId);
            chat.Keyboards.Used(Id, message.ThreadId ?? 0, usedKey);
            _world.Post(chat, message);
            Report(chat, "message", message);
            return message;
        }
    }

    private void Report(Chat chat, string kind, Message message)
    {
        if (BotHears(chat, message))
            _world.Updates.Add(kind, Wire.Message(_world, message));
    }

    private bool BotHears(Chat chat, Message message)
    {
        if (chat.IsPrivate)
            return true;

        var bot = chat.StatusOf(_world.Bot.Id);
        if (bot is MemberStatus.Left or MemberStatus.Kicked)
            return false;

        return bot == MemberStatus.Administrator || _world.BotReadsAllGroupMessages || message.Service is not null
            || (message.ReplyToId is { } reply && chat.Find(reply)?.From.Id == _world.Bot.Id)
            || IsCommandForBot(message.Text);
    }

    private bool IsCommandForBot(string? text)
    {
        if (text is not ['/', ..])
            return false;

        var command = text.Split(' ', '\n')[0];
        var at = command.IndexOf('@', StringComparison.Ordinal);
        return at < 0 || string.Equals(command[(at + 1)..], _world.Bot.Username, StringComparison.OrdinalIgnoreCase);
    }

    private void MustBeAbleToWrite(Chat chat)
    {
        if (chat.IsPrivate && chat != Private)
            throw new InvalidOperationException("This is somebody else's private chat.");
        if (chat.IsGone || Private.IsGone)
            throw new InvalidOperationException("The account or the group is deleted.");
        if (chat.IsBlocked)
            throw new InvalidOperationException("The bot is blocked: unblock it first.");
        if (!chat.IsPrivate && chat.StatusOf(Id) is MemberStatus.Left or MemberStatus.Kicked)
            throw new InvalidOperationException("This person is not a member of the group.");
        if (chat.MigratedTo is not null)
            throw new InvalidOperationException("The group has become a supergroup: write there.");
    }
}
