using System.Globalization;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox;

/// <summary>What a person sees after a press: a toast, an alert to be closed, or (empty text) only the button coming to rest.</summary>
public sealed record CallbackAnswer(string QueryId, long PersonId, string? Text, bool ShowAlert, string? Url, DateTimeOffset At);

/// <summary>The presses of one world. A press that was delivered can be answered only for a while, as in Telegram.</summary>
public sealed class CallbackQueries
{
    private readonly World _world;
    private readonly Dictionary<string, Query> _queries = [];
    private readonly List<CallbackAnswer> _answers = [];

    internal CallbackQueries(World world) => _world = world;

    /// <summary>Somebody's finger on a button, raised under the world's lock: no screen shows it, but whoever writes down a play wants it.</summary>
    internal event Action<Person, Chat, int, string>? Pressed;

    /// <summary>How long after its delivery a press can be answered. Telegram does not publish it; people report 15 seconds and more.</summary>
    public TimeSpan AnswerWindow { get; set; } = TimeSpan.FromSeconds(15);

    public IReadOnlyList<CallbackAnswer> Answers
    {
        get
        {
            lock (_world.Gate)
                return [.. _answers];
        }
    }

    public CallbackAnswer? AnswerTo(string queryId)
    {
        lock (_world.Gate)
            return _queries.GetValueOrDefault(queryId)?.Answer;
    }

    public IReadOnlyList<CallbackAnswer> AnswersFor(long personId)
    {
        lock (_world.Gate)
            return [.. _answers.Where(answer => answer.PersonId == personId)];
    }

    /// <summary>Where a press was made, or null for a query nobody knows.</summary>
    internal long? ChatOf(string queryId)
    {
        lock (_world.Gate)
            return _queries.GetValueOrDefault(queryId)?.ChatId;
    }

    internal string Press(Person person, Chat chat, int messageId, string data)
    {
        Pressed?.Invoke(person, chat, messageId, data);
        var id = Random.Shared.NextInt64(1_000_000_000_000_000_000, long.MaxValue).ToString(CultureInfo.InvariantCulture);
        var query = _queries[id] = new() { PersonId = person.Id, ChatId = chat.Id };
        _world.Updates.Add("callback_query", new JsonObject
        {
            ["id"] = id,
            ["from"] = Wire.User(person.User),
            ["message"] = chat.Find(messageId) is { } message ? Wire.Message(_world, message) : Wire.InaccessibleMessage(_world, chat, messageId),
            ["chat_instance"] = chat.Instance,
            ["data"] = data,
        }, onDelivery: () => query.DeliveredAt ??= _world.Now);
        return id;
    }

    /// <summary>Says whether the press could still be answered. A second answer to the same press is too late.</summary>
    internal bool TryAnswer(string queryId, string? text, bool showAlert, string? url)
    {
        if (!_queries.TryGetValue(queryId, out var query) || query.Answer is not null || query.DeliveredAt is not { } delivered || _world.Now > delivered + AnswerWindow)
            return false;

        query.Answer = new(queryId, query.PersonId, text, showAlert, url, _world.Now);
        _answers.Add(query.Answer);
        _world.Feed.Add(ChangeKind.CallbackAnswered, query.ChatId, queryId: queryId);
        return true;
    }

    private sealed class Query
    {
        public required long PersonId { get; init; }
        public required long ChatId { get; init; }
        public DateTimeOffset? DeliveredAt { get; set; }
        public CallbackAnswer? Answer { get; set; }
    }
}
