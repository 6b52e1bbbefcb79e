using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PtspBot.Gateway;
using PtspBot.Mailroom;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Gateway;

/// <summary>A gateway and a Bot API server of its own, over HTTP.</summary>
internal sealed class Wired : IAsyncDisposable
{
    /// <summary>After this a test has failed; nothing waits for it otherwise.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Wired(SandboxServer server, FakeTimeProvider clock)
    {
        (Server, Clock) = (server, clock);
        Lines = new(new(server.Token, server.BaseAddress));
        Carrier = new Carrier(Lines, clock);
        Siti = World.AddPerson("Siti");
        Siti.Start();
    }

    public FakeTimeProvider Clock { get; }

    public SandboxServer Server { get; }

    public World World => Server.World;

    public BotLines Lines { get; }

    public Carrier Carrier { get; }

    /// <summary>She has pressed Start.</summary>
    public Person Siti { get; }

    public static async Task<Wired> StartAsync()
    {
        var clock = new FakeTimeProvider(new(2025, 1, 6, 2, 0, 0, TimeSpan.Zero));
        var world = new World(clock) { Limits = { Enabled = false }, Updates = { SlowsRepeatedPolls = false } };
        return new(await SandboxServer.StartAsync(world, cancellationToken: TestContext.Current.CancellationToken), clock);
    }

    /// <summary>Another poller on the same queue, as after a restart.</summary>
    public Poller Poller(IInbox inbox, IHostApplicationLifetime? host = null, ILogger<Poller>? log = null) =>
        new(Lines, new BotIdentity(), inbox, Updates, new FetchTrouble(), host ?? new Host(), new Hurry(), log ?? NullLogger<Poller>.Instance);

    public RawUpdates Updates => new(new Reader(Clock), UpdatesLog);

    /// <summary>What is said of single updates, fetched or brought.</summary>
    public Log<RawUpdates> UpdatesLog { get; } = new();

    public Task<Delivery> CarryAsync(Letter letter, int? edit = null, byte[]? content = null) =>
        Carrier.CarryAsync(letter, edit, content, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Lines.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Real time, a thousand times faster: a back-off that nobody has to wait for.</summary>
    public sealed class Hurry : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime / 1000, period);
    }

    /// <summary>Keeps each update once, by its id, and can be out of order for a while.</summary>
    public sealed class Box : IInbox
    {
        private readonly ConcurrentDictionary<long, RawUpdate> _kept = [];
        private readonly Channel<int> _stored = Channel.CreateUnbounded<int>();
        private int _offered;
        private int _failures;

        public IReadOnlyList<RawUpdate> Kept => [.. _kept.Values.OrderBy(update => update.UpdateId)];

        /// <summary>With those that it had already.</summary>
        public int Offered => _offered;

        public void FailNext(int times) => _failures = times;

        /// <summary>From now on what is stored stays stored, but nobody is told: the worker dies just then.</summary>
        public bool EndsAfterStoring { get; set; }

        public Task StoreAsync(IReadOnlyList<RawUpdate> updates, CancellationToken cancellationToken)
        {
            if (Interlocked.Decrement(ref _failures) >= 0)
                throw new IOException("The disk is full.");

            Interlocked.Add(ref _offered, updates.Count);
            foreach (var update in updates)
                _kept.TryAdd(update.UpdateId, update);
            _stored.Writer.TryWrite(updates.Count);
            return EndsAfterStoring ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken) : Task.CompletedTask;
        }

        public Task ReportAsync(string key, Incoming incoming, CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task HoldsAsync(int count)
        {
            while (Kept.Count < count)
                await _stored.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
        }
    }

    public sealed class Host : IHostApplicationLifetime
    {
        private readonly TaskCompletionSource _stopped = new();

        public Task Stopped => _stopped.Task.WaitAsync(Patience);

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => _stopped.TrySetResult();
    }

    /// <summary>What was logged, and a way to wait for a line.</summary>
    public sealed class Log<T> : ILogger<T>
    {
        private readonly ConcurrentQueue<string> _lines = [];
        private readonly Channel<int> _written = Channel.CreateUnbounded<int>();

        public IReadOnlyCollection<string> Lines => _lines;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _lines.Enqueue(formatter(state, exception));
            _written.Writer.TryWrite(1);
        }

        public async Task SaysAsync(string words)
        {
            while (!_lines.Any(line => line.Contains(words, StringComparison.Ordinal)))
                await _written.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
        }
    }
}
