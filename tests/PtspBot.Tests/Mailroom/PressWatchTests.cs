using Microsoft.Extensions.Time.Testing;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Persistence.Rows;
using PtspBot.Sandbox;
using PtspBot.Tests.Gateway;
using static PtspBot.Tests.Mailroom.Bench;
using ChatKind = PtspBot.Sandbox.ChatKind;
using InlineButton = PtspBot.Mailroom.InlineButton;
using InlineKeyboard = PtspBot.Mailroom.InlineKeyboard;
using Message = PtspBot.Mailroom.Message;

namespace PtspBot.Tests.Mailroom;

public sealed class PressWatchTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_press_whose_commit_waits_for_the_database_is_answered_empty_at_once_and_its_words_follow()
    {
        await using var wired = await Wired.StartAsync();
        await using var bench = await OpenAsync(wired: wired);
        var gate = new HeldGate(bench);
        bench.Turn.Plays = turn => gate.Answer(turn, "Tugas <T-1> sudah diambil.");
        using var poller = wired.Poller(bench.Inbox);
        await poller.StartAsync(TestContext.Current.CancellationToken);
        var query = await PressAsync(wired, bench, wired.Siti.Private);

        var playing = bench.PlayAsync();
        await AnsweredAsync(wired, query);
        Assert.False(playing.IsCompleted);
        gate.Release();
        await playing;
        await bench.CarryAsync();
        await poller.StopAsync(None);

        Assert.Null(wired.World.AnswerTo(query)!.Text);
        Assert.Equal("Tugas <T-1> sudah diambil.", wired.Siti.Private.Messages[^1].Text);
        Assert.Single(wired.World.Calls.Of("answerCallbackQuery"));
    }

    [Fact]
    public async Task What_was_meant_for_one_officer_follows_in_private_and_not_in_the_group()
    {
        await using var wired = await Wired.StartAsync();
        await using var bench = await OpenAsync(wired: wired);
        var gate = new HeldGate(bench);
        bench.Turn.Plays = turn => gate.Answer(turn, "Anda tidak berwenang.");
        var group = wired.Siti.CreateGroup("Meja", ChatKind.Supergroup);
        wired.Siti.AddBot(group);
        using var poller = wired.Poller(bench.Inbox);
        await poller.StartAsync(TestContext.Current.CancellationToken);
        var query = await PressAsync(wired, bench, group);

        var playing = bench.PlayAsync();
        await AnsweredAsync(wired, query);
        gate.Release();
        await playing;
        await bench.CarryAsync();
        await poller.StopAsync(None);

        Assert.Equal("Anda tidak berwenang.", wired.Siti.Private.Messages[^1].Text);
        Assert.DoesNotContain(group.Messages, message => message.Text == "Anda tidak berwenang.");
    }

    [Fact]
    public async Task A_press_that_is_answered_in_time_is_not_answered_again()
    {
        var real = new FakeTimeProvider();
        await using var bench = await OpenAsync(transport: real);
        bench.Turn.Plays = turn => turn.Post(new PressAnswer("q", 7, "ok") { ChatId = 7 });
        await bench.ArriveAsync((1, Pressed("q")));

        real.Advance(PressWatch.Patience - TimeSpan.FromMilliseconds(1));
        await bench.PlayAsync();
        await bench.CarryAsync();
        real.Advance(TimeSpan.FromMinutes(1));
        await bench.ArriveAsync((1, Pressed("q")));
        real.Advance(TimeSpan.FromMinutes(1));
        await bench.CarryAsync();

        Assert.Equal(["ok"], bench.Telegram.Calls.Select(call => ((PressAnswer)call.Letter).Text));
    }

    [Fact]
    public async Task A_press_whose_turn_is_set_aside_comes_to_rest_all_the_same()
    {
        var real = new FakeTimeProvider();
        await using var bench = await OpenAsync(transport: real);
        bench.Turn.Plays = _ => throw new InvalidOperationException("as the test says");
        await bench.ArriveAsync((1, Pressed("q")));
        await bench.PlayAsync();

        real.Advance(PressWatch.Patience);
        await bench.CarryAsync();

        Assert.Equal([null], bench.Telegram.Calls.Select(call => call.Letter).OfType<PressAnswer>().Select(answer => answer.Text));
    }

    [Fact]
    public async Task An_empty_answer_that_may_be_lost_is_given_again_and_the_words_still_follow()
    {
        var real = new FakeTimeProvider();
        await using var bench = await OpenAsync(transport: real);
        var calls = 0;
        bench.Telegram.Answers = _ => ++calls == 1 ? new Delivery.Unknown("reset") : null;
        bench.Turn.Plays = turn => turn.Post(new PressAnswer("q", 7, "ok") { ChatId = 7 });
        await bench.ArriveAsync((1, Pressed("q")));

        real.Advance(PressWatch.Patience);
        while (bench.Telegram.Calls.Count < 2)
        {
            real.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Equal(["PressAnswer", "PressAnswer", "Message"], bench.Telegram.Calls.Select(call => call.Letter.GetType().Name));
        Assert.Equal([OutboxStatus.Moot, OutboxStatus.Sent], (await bench.OutboxAsync()).Select(row => row.Status));
    }

    [Fact]
    public async Task A_press_answered_empty_before_a_crash_gets_its_words_after_it()
    {
        var real = new FakeTimeProvider();
        await using var bench = await OpenAsync(transport: real);
        bench.Telegram.Answers = call => call.Letter is PressAnswer { Text: not null } ? new Delivery.Moot("query is too old") : null;
        bench.Turn.Plays = turn => turn.Post(new PressAnswer("q", turn.Incoming.From.UserId, "ok") { ChatId = -50 });
        await bench.ArriveAsync((1, Pressed("q")));
        real.Advance(PressWatch.Patience);
        await bench.CarryAsync();
        await bench.RestartAsync();

        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Equal([null, "ok"], bench.Telegram.Calls.Select(call => call.Letter).OfType<PressAnswer>().Select(answer => answer.Text));
        Assert.Equal((7, "ok"), (bench.Telegram.Calls.Last().Letter.ChatId, Assert.Single(bench.Telegram.Texts)));
    }

    [Fact]
    public async Task A_late_press_loses_its_toast_and_nothing_else_and_its_words_follow()
    {
        await using var wired = await Wired.StartAsync();
        await using var bench = await OpenAsync(wired: wired, transport: new FakeTimeProvider());
        bench.Turn.Plays = turn =>
        {
            turn.Conversation.Speak("en");
            turn.Post(new PressAnswer(((Pressed)turn.Incoming).QueryId, turn.Incoming.From.UserId, "ok") { ChatId = turn.Incoming.ChatId });
        };
        await bench.Disk.SaveAsync(new Conversation(wired.Siti.Id, "id"));
        using var poller = wired.Poller(bench.Inbox);
        await poller.StartAsync(TestContext.Current.CancellationToken);
        var query = await PressAsync(wired, bench, wired.Siti.Private);

        wired.Clock.Advance(wired.World.Queries.AnswerWindow + TimeSpan.FromSeconds(1));
        await bench.PlayAsync();
        await bench.CarryAsync();
        await poller.StopAsync(None);

        Assert.Null(wired.World.AnswerTo(query));
        Assert.Equal("en", (await bench.ConversationAsync(wired.Siti.Id)).Language);
        Assert.Equal([OutboxStatus.Moot, OutboxStatus.Sent], (await bench.OutboxAsync()).TakeLast(2).Select(row => row.Status));
        Assert.Equal(("ok", 1), (wired.Siti.Private.Messages[^1].Text, wired.World.Calls.Of("answerCallbackQuery").Count));
    }

    private static Pressed Pressed(string query) => new(query, "data") { ChatId = 7, Chat = PtspBot.Mailroom.ChatKind.Private, From = new Sender(7, "Siti", "id"), At = Start };

    /// <summary>Puts a button into the chat and presses it; returns when the press waits for its turn and nothing else does.</summary>
    private static async Task<string> PressAsync(Wired wired, Bench bench, Chat chat)
    {
        var button = await wired.CarryAsync(new Message("Ambil?", new InlineKeyboard([[new InlineButton("Ambil", "data")]])) { ChatId = chat.Id });
        var plays = bench.Turn.Plays;
        bench.Turn.Plays = _ => { };
        await QuietAsync(wired, bench);
        bench.Turn.Plays = plays;
        var query = wired.Siti.PressData(chat, ((Delivery.Sent)button).MessageId!.Value, "data");
        while (!(await bench.InboxAsync()).Any(row => row.Status == InboxStatus.Waiting))
            await Task.Yield();
        return query;
    }

    private static async Task QuietAsync(Wired wired, Bench bench)
    {
        while (wired.World.Updates.PendingCount > 0)
            await Task.Yield();
        await bench.PlayAsync();
    }

    private static async Task AnsweredAsync(Wired wired, string query)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        for (long seen = 0; wired.World.AnswerTo(query) is null;)
            seen = await wired.World.Feed.WaitAsync(seen, patience.Token);
    }

    /// <summary>Another writer that comes in before the turn's commit and stays.</summary>
    private sealed class HeldGate(Bench bench)
    {
        private readonly TaskCompletionSource _released = new();
        private readonly TaskCompletionSource _inside = new();

        public void Answer(Turn turn, string words)
        {
            var session = bench.Disk.Database.Begin();
            session.Also(_ =>
            {
                _inside.SetResult();
                return _released.Task;
            });
            _ = session.CommitAsync(None);
            Assert.True(_inside.Task.IsCompletedSuccessfully, "The gate was not free.");
            turn.Post(new PressAnswer(((Pressed)turn.Incoming).QueryId, turn.Incoming.From.UserId, words) { ChatId = turn.Incoming.ChatId });
        }

        public void Release() => _released.SetResult();
    }
}
