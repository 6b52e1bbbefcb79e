using System.Globalization;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.Web;

/// <summary>
/// What changed on the screens since a mark, once or as a stream. A message is always told whole and as it stands now, so hearing
/// of it twice does no harm; without a mark, or with one from before this program started, everything is told.
/// </summary>
internal sealed class Events(World world, IStage stage, ClockFace clock, FaultPanel faults)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    private readonly View _view = new(world);
    private readonly string _run = Guid.NewGuid().ToString("N");

    internal Task StateAsync(HttpContext http) =>
        http.Response.WriteAsJsonAsync(News(ReadMark(http.Request.Query["since"])), http.RequestAborted);

    /// <summary>One event at each change, and once a second the clock alone. The pulse is on real time: it is transport.</summary>
    internal async Task StreamAsync(HttpContext http)
    {
        var gone = http.RequestAborted;
        http.Response.ContentType = "text/event-stream";
        var known = ReadMark(http.Request.Headers["Last-Event-ID"]) ?? ReadMark(http.Request.Query["since"]);
        var change = Task.FromResult(0L);
        while (!gone.IsCancellationRequested)
        {
            var isPulse = !change.IsCompleted;
            if (!isPulse)
            {
                var told = world.Feed.Last;
                await SendAsync(http, News(known), told);
                change = world.WaitForChangeAsync((known = told).Value, gone);
            }
            else
            {
                await SendAsync(http, Head(), known);
            }

            await Task.WhenAny(change, Task.Delay(Pulse, TimeProvider.System, gone));
        }
    }

    private JsonObject News(long? since)
    {
        var last = world.Feed.Last;
        var news = Head();
        news["mark"] = Mark(last);
        news["all"] = since is null;
        news["chats"] = since is { } mark ? Changed(mark) : new JsonArray([.. world.Chats.Select(chat => _view.Chat(chat, chat.Messages, []))]);
        news["answers"] = new JsonArray([.. AnswersSince(since ?? last).Select(View.Answer)]);
        return news;
    }

    /// <summary>Who plays and what time it is: short, and told every time.</summary>
    private JsonObject Head() => new()
    {
        ["bot"] = new JsonObject { ["id"] = world.Bot.Id, ["name"] = world.Bot.Name, ["username"] = world.Bot.Username },
        ["applicants"] = new JsonArray([.. stage.Applicants.Select(Player)]),
        ["officers"] = new JsonArray([.. stage.Officers.Select(Player)]),
        ["roles"] = new JsonArray([.. stage.Roles.Select(role => new JsonObject { ["word"] = role.Word, ["name"] = role.Name })]),
        ["groups"] = new JsonArray([.. stage.StaffGroups.Select(group => (JsonNode)group.Id)]),
        ["clock"] = clock.Face(),
        ["faults"] = faults.Face(),
        ["calls"] = world.Calls.Last,
    };

    private JsonNode Player(Player player) => _view.Player(player, stage.StaffGroups);

    private JsonArray Changed(long since)
    {
        var changes = world.Feed.Since(since).Where(change => change.ChatId != 0).GroupBy(change => change.ChatId);
        return [.. changes.Select(ofChat => (Chat: world.FindChat(ofChat.Key), Changes: ofChat)).Where(found => found.Chat is not null).Select(found => Changed(found.Chat!, found.Changes))];
    }

    private JsonObject Changed(Chat chat, IEnumerable<Change> changes)
    {
        var touched = changes.Select(change => change.MessageId).OfType<int>().Distinct().Order().Select(id => (Id: id, Message: chat.Find(id))).ToList();
        return _view.Chat(chat, touched.Select(one => one.Message).OfType<Message>(), touched.Where(one => one.Message is null).Select(one => one.Id));
    }

    private IEnumerable<CallbackAnswer> AnswersSince(long since) =>
        world.Feed.Since(since).Select(change => change.QueryId).OfType<string>().Select(world.AnswerTo).OfType<CallbackAnswer>();

    private async Task SendAsync(HttpContext http, JsonObject news, long? told)
    {
        await http.Response.WriteAsync($"id: {Mark(told ?? 0)}\ndata: {news.ToJsonString()}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    private string Mark(long number) => string.Create(CultureInfo.InvariantCulture, $"{_run}-{number}");

    private long? ReadMark(string? mark) =>
        mark?.Split('-') is [var run, var number] && run == _run && long.TryParse(number, CultureInfo.InvariantCulture, out var read) ? read : null;
}
