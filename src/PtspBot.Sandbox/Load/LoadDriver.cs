using System.Threading.Channels;

namespace PtspBot.Sandbox.Load;

/// <summary>
/// Thousands of applicants who follow a script against whatever bot is connected, in a closed loop (so many at a time, each
/// going on when it is asked to) or an open one (so many acts a second, whatever the bot does). It listens where the server
/// hands out updates and changes chats, so measuring costs a look-up for each, and no applicant has a thread or a timer.
/// </summary>
public sealed class LoadDriver : IDisposable
{
    private const int Numbers = 10_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly World _world;
    private readonly Script _script;
    private readonly Dictionary<long, VirtualApplicant> _applicants = [];
    private Channel<VirtualApplicant> _ready = NewChannel();
    private Count _count = new();

    public LoadDriver(World world, Script script)
    {
        (_world, _script) = (world, script);
        _world.Updates.HandedOut += See;
        _world.Feed.Added += See;
    }

    /// <summary>Everything said and pressed so far, in all runs.</summary>
    public int Acts { get; private set; }

    /// <summary>So many applicants at a time; whoever is done is followed by the next.</summary>
    public Task<LoadResult> CloseAsync(int applicants, TimeSpan warmUp, TimeSpan span, CancellationToken cancellationToken) =>
        CloseAsync(applicants, warmUp, () => LastAsync(span, cancellationToken), cancellationToken);

    /// <summary>The same until one of them has come to the end of the script.</summary>
    public Task<LoadResult> CloseAsync(int applicants, CancellationToken cancellationToken) =>
        CloseAsync(applicants, TimeSpan.Zero, () => SomebodyFinishesAsync(cancellationToken), cancellationToken);

    /// <summary>So many acts a second: by whoever was asked something at least a pause ago, else by somebody new.</summary>
    public Task<LoadResult> OpenAsync(double perSecond, TimeSpan pause, TimeSpan warmUp, TimeSpan span, CancellationToken cancellationToken) =>
        MeasureAsync(over => ActAtAsync(perSecond, pause, over), warmUp, () => LastAsync(span, cancellationToken), cancellationToken);

    /// <summary>The same until something else is over.</summary>
    public Task<LoadResult> OpenAsync(double perSecond, TimeSpan pause, Task until, CancellationToken cancellationToken) =>
        MeasureAsync(over => ActAtAsync(perSecond, pause, over), TimeSpan.Zero, () => until, cancellationToken);

    /// <summary>One applicant begins; returns when the bot has shown something for it.</summary>
    /// <returns>How long that took since the act.</returns>
    public async Task<TimeSpan> ReactionToOneAsync(CancellationToken cancellationToken)
    {
        var since = TimeProvider.System.GetTimestamp();
        Count();
        Begin();
        while (_count.Reaction.Count == 0)
            await Task.Delay(Tick, TimeProvider.System, cancellationToken);
        return TimeProvider.System.GetElapsedTime(since);
    }

    public void Dispose()
    {
        _world.Updates.HandedOut -= See;
        _world.Feed.Added -= See;
    }

    private Task<LoadResult> CloseAsync(int applicants, TimeSpan warmUp, Func<Task> until, CancellationToken cancellationToken)
    {
        for (var started = 0; started < applicants; started++)
            Begin();
        return MeasureAsync(GoOnAsync, warmUp, until, cancellationToken);
    }

    private async Task<LoadResult> MeasureAsync(Func<CancellationToken, Task> act, TimeSpan warmUp, Func<Task> until, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var acting = Task.Run(() => act(over.Token), CancellationToken.None);
        await LastAsync(warmUp, cancellationToken);
        var from = TimeProvider.System.GetTimestamp();
        Count();
        await until();
        var count = Count();
        var took = TimeProvider.System.GetElapsedTime(from);

        await over.CancelAsync();
        await acting;
        var unanswered = await EndAsync(cancellationToken);
        return new(count.Reaction.Count, took, count.Reaction, count.Answer, count.Finished, unanswered, count.Sent);
    }

    private async Task SomebodyFinishesAsync(CancellationToken cancellationToken)
    {
        while (_count.Finished == 0)
            await Task.Delay(10 * Tick, TimeProvider.System, cancellationToken);
    }

    private static Task LastAsync(TimeSpan span, CancellationToken cancellationToken) => Task.Delay(span, TimeProvider.System, cancellationToken);

    /// <summary>Nobody does anything more; what was done may still be answered.</summary>
    private async Task<IReadOnlyList<string>> EndAsync(CancellationToken cancellationToken)
    {
        var from = TimeProvider.System.GetTimestamp();
        while (Waiting() is not [] && TimeProvider.System.GetElapsedTime(from) < Patience)
            await Task.Delay(10 * Tick, TimeProvider.System, cancellationToken);

        var waiting = Waiting();
        lock (_world.Gate)
            _applicants.Clear();
        _ready = NewChannel();
        return waiting;
    }

    private List<string> Waiting()
    {
        lock (_world.Gate)
            return [.. _applicants.Values.Where(applicant => applicant.AwaitsQuestion).Select(applicant => applicant.ToString())];
    }

    private async Task GoOnAsync(CancellationToken over)
    {
        while (await NextAsync(over) is { } applicant)
        {
            if (applicant.IsDone)
                Begin();
            else
                Act(applicant);
        }
    }

    private async Task<VirtualApplicant?> NextAsync(CancellationToken over)
    {
        try
        {
            return await _ready.Reader.ReadAsync(over);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Held to the plan: what a late timer or a busy machine held back is done at once, not left out.</summary>
    private async Task ActAtAsync(double perSecond, TimeSpan pause, CancellationToken over)
    {
        var (from, done) = (TimeProvider.System.GetTimestamp(), 0);
        while (!over.IsCancellationRequested)
        {
            for (var due = TimeProvider.System.GetElapsedTime(from).TotalSeconds * perSecond; done < due; done++)
                ActOfAnyone(pause);
            await Task.Delay(Tick, TimeProvider.System, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void ActOfAnyone(TimeSpan pause)
    {
        while (_ready.Reader.TryPeek(out var first) && TimeProvider.System.GetElapsedTime(first.ReadyAt) >= pause)
        {
            _ready.Reader.TryRead(out _);
            if (first.IsDone)
                continue;
            Act(first);
            return;
        }

        Begin();
    }

    private void Begin()
    {
        lock (_world.Gate)
        {
            var person = _world.AddPerson("Applicant");
            // The world numbers its people, so that another driver in it, with a bot that remembers, meets no one twice.
            var applicant = _applicants[person.Id] = new VirtualApplicant(person, _script, (int)(person.Id % Numbers));
            applicant.Act();
            Acts++;
        }
    }

    private void Act(VirtualApplicant applicant)
    {
        lock (_world.Gate)
        {
            applicant.Act();
            Acts++;
        }
    }

    private void See(PendingUpdate update)
    {
        if (_applicants.TryGetValue(update.ChatId, out var applicant))
            applicant.Delivered(TimeProvider.System.GetTimestamp());
    }

    private void See(Change change)
    {
        if (change.Kind is not (ChangeKind.Posted or ChangeKind.Edited) || !_applicants.TryGetValue(change.ChatId, out var applicant)
            || _world.FindChat(change.ChatId)!.Find(change.MessageId!.Value) is not { From.IsBot: true } message)
            return;

        _count.Sent++;
        var (reaction, answer) = applicant.Sees(message, change.Kind == ChangeKind.Edited, TimeProvider.System.GetTimestamp());
        if (reaction is { } first)
            _count.Reaction.Add(first);
        if (answer is not { } whole)
            return;

        _count.Answer.Add(whole);
        if (applicant.IsDone)
            _count.Finished++;
        _ready.Writer.TryWrite(applicant);
        if (applicant.IsDone)
            _applicants.Remove(change.ChatId);
    }

    /// <summary>Begins to count anew.</summary>
    /// <returns>What was counted until now.</returns>
    private Count Count()
    {
        lock (_world.Gate)
        {
            var before = _count;
            _count = new();
            return before;
        }
    }

    private static Channel<VirtualApplicant> NewChannel() => Channel.CreateUnbounded<VirtualApplicant>(new() { SingleReader = true });
}

internal sealed class Count
{
    public Latencies Reaction { get; } = new();

    public Latencies Answer { get; } = new();

    public int Finished { get; set; }

    public int Sent { get; set; }
}
