using System.Globalization;
using PtspBot.Sandbox;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace PtspBot.Tests.Sandbox;

/// <summary>A person played on a small bot of a library's, and on a clock that the waiting turns.</summary>
public sealed class ActorTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly OfficeTime _clock = OfficeTime.FrozenAt(Monday);
    private readonly CancellationTokenSource _end = new();
    private SandboxServer _server = null!;
    private TelegramBotClient _bot = null!;
    private Task _loop = Task.CompletedTask;
    private int _handled;

    private World World => _server.World;

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(new World(_clock), cancellationToken: TestContext.Current.CancellationToken);
        World.Limits.Enabled = false;
        World.Updates.SlowsRepeatedPolls = false;
        _bot = new(new TelegramBotClientOptions(_server.Token, _server.BaseAddress.ToString().TrimEnd('/')));
        _loop = ServeAsync(_end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
        _clock.Dispose();
        _end.Dispose();
    }

    [Fact]
    public async Task A_chat_is_played_as_it_is_told()
    {
        var siti = Play("Siti");

        await siti.StartsAsync("kasus-7");
        siti.Sees("/start kasus-7?");
        await siti.PressesAsync("Ya");
        siti.Sees("Dipilih");
        await siti.SendsStickerAsync();
        siti.Sees("Sticker?");

        Assert.Single(siti.Queries);
        Assert.Equal("Baik", Assert.Single(siti.Person.Toasts).Text);
    }

    [Fact]
    public async Task Who_waits_turns_the_clock_only_to_where_something_is_seen()
    {
        var siti = Play("Siti");

        await siti.SaysAsync("ingatkan 20");
        var seen = await siti.SeesAsync("Ini pengingatnya", within: TimeSpan.FromHours(1));

        Assert.Equal(Monday.AddMinutes(20), _clock.GetUtcNow());
        Assert.Equal(Monday.AddMinutes(20), seen.Date);
    }

    [Fact]
    public async Task Who_waits_in_vain_shows_the_chat_as_it_stands()
    {
        var siti = Play("Siti");
        await siti.SaysAsync("ingatkan 20");

        var error = await Assert.ThrowsAsync<NotSeenException>(() => siti.SeesAsync("Ini pengingatnya", within: TimeSpan.FromMinutes(19)));

        Assert.Equal(Monday.AddMinutes(19), _clock.GetUtcNow());
        Assert.Equal(
            """
            Siti waited 00:19:00 until 2026-03-02 01:19:00Z for 'Ini\ pengingatnya' and saw:
            01:00:00Z Siti: ingatkan 20
            01:00:00Z PTSP Bot: ingatkan 20?
                [Ya]
            """.ReplaceLineEndings("\n"), error.Message);
    }

    [Fact]
    public async Task What_was_read_before_the_last_act_is_news_no_more_until_it_is_rewritten()
    {
        var siti = Play("Siti");
        await siti.SaysAsync("satu");
        await siti.SaysAsync("dua");

        Assert.Throws<NotSeenException>(() => siti.Sees("satu?"));
        Assert.Throws<NotSeenException>(() => siti.Sees("dua?", World.AddPerson("Budi").Private));
        await siti.PressesDataAsync(["ya"]);

        Assert.Equal("Dipilih", Assert.Single(siti.News).Text);
    }

    [Fact]
    public async Task A_button_that_went_stale_under_the_finger_is_pressed_all_the_same()
    {
        var siti = Play("Siti");
        await siti.SaysAsync("satu");
        var press = siti.Aims(new("Ya"));
        await siti.PressesAsync("Ya");

        await press();

        Assert.Equal(2, siti.Queries.Count);
        Assert.Throws<NotSeenException>(() => siti.Button(new("Ya")));
    }

    [Fact]
    public async Task On_a_clock_that_runs_by_itself_the_next_thing_is_waited_for()
    {
        using var running = OfficeTime.Running();
        var world = new World(running);
        var siti = new Actor(world, world.AddPerson("Siti"), new LivePace(world), TestContext.Current.CancellationToken);
        await using var server = await SandboxServer.StartAsync(world, cancellationToken: TestContext.Current.CancellationToken);
        var bot = new TelegramBotClient(new TelegramBotClientOptions(server.Token, server.BaseAddress.ToString().TrimEnd('/')));
        await siti.StartsAsync();

        var sees = siti.SeesAsync("halo", within: TimeSpan.FromMinutes(1));
        await bot.SendMessage(siti.Person.Id, "halo", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("halo", (await sees).Text);
        await Assert.ThrowsAsync<NotSeenException>(() => siti.SeesAsync("apa pun", within: TimeSpan.FromMilliseconds(50)));
    }

    private Actor Play(string name) => new(World, World.AddPerson(name), new Waiting(this), TestContext.Current.CancellationToken);

    /// <summary>Repeats what is said above a button, and reminds when asked.</summary>
    private async Task ServeAsync(CancellationToken end)
    {
        for (var offset = 0; ;)
        {
            foreach (var update in await _bot.GetUpdates(offset, timeout: 50, cancellationToken: end))
            {
                offset = update.Id + 1;
                await AnswerAsync(update, end);
                Interlocked.Increment(ref _handled);
            }
        }
    }

    private async Task AnswerAsync(Telegram.Bot.Types.Update update, CancellationToken end)
    {
        if (update.CallbackQuery is { Message: { } pressed } query)
        {
            await _bot.AnswerCallbackQuery(query.Id, "Baik", cancellationToken: end);
            if (pressed.Type == MessageType.Text && pressed.ReplyMarkup is not null)
                await _bot.EditMessageText(pressed.Chat.Id, pressed.Id, "Dipilih", cancellationToken: end);
            return;
        }

        var message = update.Message!;
        await _bot.SendMessage(message.Chat.Id, $"{message.Text ?? message.Type.ToString()}?", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Ya", "ya")), cancellationToken: end);
        if (message.Text?.Split(' ') is ["ingatkan", var minutes])
            _ = RemindAsync(message.Chat.Id, Task.Delay(TimeSpan.FromMinutes(int.Parse(minutes, CultureInfo.InvariantCulture)), _clock, end));
    }

    private async Task RemindAsync(long chat, Task due)
    {
        await due;
        await _bot.SendMessage(chat, "Ini pengingatnya", cancellationToken: _end.Token);
        Interlocked.Increment(ref _handled);
    }

    /// <summary>The small bot rests when it has handled every update and every reminder that was due.</summary>
    private sealed class Waiting(ActorTests test) : IPace
    {
        private int _due;

        public DateTimeOffset Now => test._clock.GetUtcNow();

        public async Task QuietAsync(CancellationToken cancellationToken)
        {
            while (test.World.Updates.PendingCount > 0 || test._handled < _due)
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, cancellationToken);
        }

        public async Task<bool> TurnToNextAsync(DateTimeOffset until, CancellationToken cancellationToken)
        {
            var next = test._clock.NextTimer is { } due && due <= until ? due : (DateTimeOffset?)null;
            if (next is not null)
                _due = test._handled + 1;
            test._clock.AdvanceTo(next ?? until);
            await QuietAsync(cancellationToken);
            return next is not null;
        }
    }
}
