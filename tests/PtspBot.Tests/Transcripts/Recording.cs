using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>Writes down what every screen of a play showed while it was shown, also what was edited or taken away later, which no chat knows at its end.</summary>
internal sealed class Recording
{
    private readonly Play _play;
    private readonly Dictionary<(long Chat, int Message), Message> _seen = [];
    private readonly List<Event> _events = [];
    private int _act;
    private bool _isOff;

    public Recording(Play play)
    {
        _play = play;
        play.Rested += () => Interlocked.Increment(ref _act);
        play.Theatre.World.Queries.Pressed += (person, chat, message, data) => Add(new Pressed(person.User, LabelOf(chat, message, data)), chat);
        play.Theatre.World.Feed.Added += Note;
    }

    public IReadOnlyList<Event> Events => [.. _events];

    /// <summary>Everything the bot wrote in words.</summary>
    public IEnumerable<string> Rendered => Events.Select(one => one.What).OfType<Posted>().Where(posted => posted.Message.From.IsBot).Select(posted => posted.Message.Words).OfType<string>();

    /// <summary>A stretch that other transcripts show is played, and told in one line.</summary>
    public async Task SkipAsync(Said told, Func<Task> play)
    {
        Add(new Skipped(told), null);
        _isOff = true;
        await play();
        _isOff = false;
    }

    private void Note(Change change)
    {
        if (_play.Theatre.World.FindChat(change.ChatId) is not { } chat)
            return;

        var message = change.MessageId is { } id ? chat.Find(id) : null;
        var before = change.MessageId is { } known ? _seen.GetValueOrDefault((chat.Id, known)) : null;
        if (message is not null)
            _seen[(chat.Id, message.Id)] = message;
        if (What(change, message, before) is { } what)
            Add(what, chat);
    }

    private Happening? What(Change change, Message? message, Message? before) => (change.Kind, message) switch
    {
        (ChangeKind.Posted, { Service: null }) => new Posted(message),
        (ChangeKind.Edited, { }) => new Edited(message, before?.Words),
        (ChangeKind.Deleted, _) when before is not null => new Deleted(before),
        (ChangeKind.Reacted, { BotReaction: { } emoji }) => new Reacted(message, emoji),
        (ChangeKind.CallbackAnswered, _) when _play.Theatre.World.AnswerTo(change.QueryId!) is { Text.Length: > 0 } answer => new Toasted(answer),
        _ => null,
    };

    private void Add(Happening what, Chat? chat)
    {
        if (!_isOff)
            _events.Add(new Event(_act, _play.Now, chat, what));
    }

    private static string LabelOf(Chat chat, int message, string data) =>
        chat.Messages.Reverse().Where(shown => shown.Id <= message || shown.Keyboard is not null)
            .SelectMany(shown => shown.Keyboard?.Buttons ?? []).FirstOrDefault(key => key.CallbackData == data)?.Text ?? "…";
}

/// <param name="Act">What follows from one act belongs together, in whatever order calls to several chats ended.</param>
/// <param name="Chat">Null for what is told beside the chats.</param>
internal sealed record Event(int Act, DateTimeOffset At, Chat? Chat, Happening What);

internal abstract record Happening
{
    /// <summary>Done by a person, not by the bot.</summary>
    public virtual bool IsAct => false;
}

internal sealed record Posted(Message Message) : Happening
{
    public override bool IsAct => !Message.From.IsBot;
}

internal sealed record Pressed(User Who, string Label) : Happening
{
    public override bool IsAct => true;
}

/// <param name="Before">What it said until then.</param>
internal sealed record Edited(Message Message, string? Before) : Happening
{
    public override bool IsAct => !Message.From.IsBot;
}

internal sealed record Deleted(Message Message) : Happening;

internal sealed record Reacted(Message Message, string Emoji) : Happening;

internal sealed record Toasted(CallbackAnswer Answer) : Happening;

internal sealed record Skipped(Said Told) : Happening
{
    public override bool IsAct => true;
}

/// <summary>Words of a transcript beside what is said in it.</summary>
internal sealed record Said(string Id, string En)
{
    public string In(string language) => language == "en" ? En : Id;
}
