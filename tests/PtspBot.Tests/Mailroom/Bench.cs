using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PtspBot.Documents;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Tests.Gateway;
using PtspBot.Tests.Persistence;

namespace PtspBot.Tests.Mailroom;

/// <summary>A mailroom on a real database, with a turn and a Telegram that do as the test says.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly CancellationTokenSource _ending = new();
    private Wired? _wired;
    private PressWatch? _presses;
    private CarrierLoop? _loop;
    private BackgroundService? _running;
    private Task? _resting;

    private Bench(OnDisk disk) => Disk = disk;

    public OnDisk Disk { get; }

    public FakeTimeProvider Clock { get; } = new(Start);

    public Pulse Pulse { get; } = new();

    public ScriptedTurn Turn { get; } = new();

    public ScriptedTelegram Telegram { get; } = new();

    public Limits Limits { get; init; } = new() { Off = true };

    public FileStore Files => new(Path.Combine(Disk.Folder, "files"), Disk.Vault);

    /// <summary>The scripted Telegram, or a gateway and its server.</summary>
    public ICarrier Carrier => _wired?.Carrier ?? (ICarrier)Telegram;

    /// <summary>What the watch over presses takes for real time.</summary>
    public TimeProvider Transport { get; init; } = TimeProvider.System;

    public Silence Quiet { get; } = new();

    /// <summary>What any stored file holds.</summary>
    public Func<byte[]?> Contents { get; set; } = () => null;

    public PressWatch Presses => _presses ??= new PressWatch(Carrier, Pulse, NullLogger<PressWatch>.Instance) { Transport = Transport };

    public Inbox Inbox => new(Disk.Database, Presses, Pulse, Clock);

    public Idle Idle => new(Pulse, Disk.Database, [], Clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Bench> OpenAsync(Limits? limits = null, Wired? wired = null, TimeProvider? transport = null) => new(await OnDisk.OpenAsync())
    {
        _wired = wired,
        Limits = limits ?? new Limits { Off = true },
        Transport = transport ?? TimeProvider.System,
    };

    public Task ArriveAsync(params (long Update, Incoming Incoming)[] updates) => Inbox.StoreAsync(
        [.. updates.Select(update => new RawUpdate(update.Update, update.Incoming.ChatId, JsonSerializer.SerializeToUtf8Bytes(update.Incoming), Press: update.Incoming as Pressed))], Stop);

    public static Incoming Said(long chat, string text) => new Said(text)
    {
        ChatId = chat,
        Chat = chat > 0 ? ChatKind.Private : ChatKind.Group,
        From = new Sender(Math.Abs(chat), "Siti", "id"),
        At = Start,
    };

    public async Task PlayAsync() => await Pump().PlayAllAsync(Stop);

    /// <summary>Posts letters as a job would.</summary>
    public async Task PostAsync(params Letter[] letters)
    {
        await using var session = Disk.Database.Begin();
        await session.PostAsync([.. letters.Select(letter => new Posted(letter, "test"))], Clock.GetUtcNow(), Stop);
        await session.CommitAsync(Stop);
        Pulse.Ring(Bell.Outbox);
    }

    /// <summary>Carries until everything rests at this moment of the clock.</summary>
    public async Task CarryAsync()
    {
        if (_loop is null)
        {
            Telegram.Clock = Clock;
            _loop = new CarrierLoop(Disk.Database, Carrier, new StoredContents(this), new TroubleWords(), Quiet, Presses, Limits, Pulse, Clock, NullLogger<CarrierLoop>.Instance) { Transport = Transport };
            await _loop.StartAsync(Stop);
            _resting ??= Task.WhenAll(RestAsync(Bell.Inbox), _running is null ? RestAsync(Bell.Uploads) : Task.CompletedTask);
        }

        await Idle.WhenIdleAsync(Stop);
    }

    /// <summary>Starts the loop that fetches; without it, nothing is fetched.</summary>
    public async Task RunAsync(BackgroundService loop)
    {
        _running = loop;
        await loop.StartAsync(Stop);
    }

    public async Task AdvanceAsync(TimeSpan span)
    {
        Clock.Advance(span);
        await CarryAsync();
    }

    /// <summary>The process ends and begins again.</summary>
    public async Task RestartAsync()
    {
        await _loop!.StopAsync(Stop);
        _loop.Dispose();
        _presses?.Dispose();
        (_loop, _presses) = (null, null);
        await Disk.ReopenAsync();
    }

    public async Task<Conversation> ConversationAsync(long chat)
    {
        await using var session = Disk.Database.Begin();
        return Assert.Single(await session.ConversationsAsync([chat], Stop));
    }

    public async Task<IReadOnlyList<OutboxRow>> OutboxAsync()
    {
        await using var db = Disk.Database.Context();
        return await db.Outbox.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(Stop);
    }

    public async Task<IReadOnlyList<InboxRow>> InboxAsync()
    {
        await using var db = Disk.Database.Context();
        return await db.Inbox.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        if (_loop is not null)
            await _loop.StopAsync(CancellationToken.None);
        _loop?.Dispose();
        if (_running is not null)
            await _running.StopAsync(CancellationToken.None);
        _running?.Dispose();
        _ending.Dispose();
        _presses?.Dispose();
        Disk.Dispose();
    }

    /// <summary>Stands in for a loop that has nothing to do.</summary>
    private async Task RestAsync(Bell bell)
    {
        while (!_ending.IsCancellationRequested)
            await Pulse.WaitAsync(bell, null, Clock, _ending.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private Pump Pump() => new(
        Disk.Database,
        new Playing(Disk.Database, _wired is null ? new Reader() : new PtspBot.Gateway.Reader(_wired.Clock), [Turn], new TroubleWords(), Pulse, Clock),
        new SettingAside(Disk.Database, new TroubleWords(), Pulse, Clock),
        Pulse, Clock, NullLogger<Pump>.Instance);

    private sealed class Reader : IReader
    {
        public Incoming? Read(ReadOnlyMemory<byte> update) => JsonSerializer.Deserialize<Incoming>(update.Span);
    }

    private sealed class StoredContents(Bench bench) : IContents
    {
        public Task<byte[]?> ReadAsync(Guid uploadId, CancellationToken cancellationToken) => Task.FromResult(bench.Contents());
    }

    /// <summary>No hour is quiet unless the test says so.</summary>
    internal sealed class Silence : IQuiet
    {
        public Func<DateTimeOffset, DateTimeOffset?> Hours { get; set; } = _ => null;

        public DateTimeOffset? Until(DateTimeOffset at) => Hours(at);
    }

    private sealed class TroubleWords : ITroubleWords
    {
        public string ForApplicant(string? language) => $"sorry in {language}";

        public string UpdateSetAside(long update) => $"set aside {update}";

        public string CaseSetAside(string? language, string? number) => $"case {number} in {language}";

        public string CaseIsForeign(string? number) => $"foreign {number}";

        public string LetterRefused(long letter) => $"refused {letter}";
    }
}

/// <summary>Plays what the test says; left alone it echoes.</summary>
internal sealed class ScriptedTurn : ITurn
{
    public ConcurrentQueue<string> Played { get; } = [];

    public Action<Turn> Plays { get; set; } = turn => turn.Post(new Message(TextOf(turn)) { ChatId = turn.Incoming.ChatId });

    public Func<Turn, IEnumerable<string>> Questions { get; set; } = _ => [];

    public Func<Turn, Search?> Sought { get; set; } = _ => null;

    public static string TextOf(Turn turn) => turn.Incoming is Said said ? said.Text : turn.Incoming.GetType().Name;

    public bool Takes(Turn turn) => true;

    public IEnumerable<string> Asks(Turn turn) => Questions(turn);

    public Search? Seeks(Turn turn) => Sought(turn);

    public void Play(Turn turn)
    {
        Played.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{turn.Incoming.ChatId}:{TextOf(turn)}"));
        Plays(turn);
    }
}

/// <summary>A Telegram at the edge that answers as the test says; left alone it takes everything.</summary>
internal sealed class ScriptedTelegram : ICarrier
{
    private int _lastMessage = 100;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public ConcurrentQueue<Call> Calls { get; } = [];

    public Func<Call, Delivery?> Answers { get; set; } = _ => null;

    public Func<string, Fetched> Files { get; set; } = _ => new Fetched.Gone("nothing was sent");

    public IEnumerable<string> Texts => Calls.Select(call => call.Letter).OfType<Message>().Select(message => message.Html);

    public async Task<Delivery> CarryAsync(Letter letter, int? edit, byte[]? content, CancellationToken cancellationToken)
    {
        var call = new Call(letter, edit, Clock.GetUtcNow());
        Calls.Enqueue(call);
        await Task.Yield();
        return Answers(call) ?? new Delivery.Sent(letter is Message or TopicOpening ? edit ?? Interlocked.Increment(ref _lastMessage) : null);
    }

    public Task<Fetched> FetchAsync(string fileId, long maxBytes, CancellationToken cancellationToken) => Task.FromResult(Files(fileId));

    internal sealed record Call(Letter Letter, int? Edit, DateTimeOffset At);
}
