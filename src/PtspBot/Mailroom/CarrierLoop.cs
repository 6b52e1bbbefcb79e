using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>
/// Carries what waits in the outbox, a round at a time: one commit writes down what became of the last calls and which come
/// next, then those are made, several chats at once (<see cref="Calls"/>). What happens to a letter is never decided here but
/// in <see cref="Lanes"/>, <see cref="Buckets"/>, <see cref="Policy"/> and <see cref="Settling"/>.
/// </summary>
public sealed partial class CarrierLoop(
    OfficeDatabase database, ICarrier carrier, IContents contents, ITroubleWords words, IQuiet quiet, PressWatch presses, Limits limits, Pulse pulse, TimeProvider clock, ILogger<CarrierLoop> logger)
    : BackgroundService
{
    private const int PruneEvery = 500;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    private readonly Buckets _buckets = new(limits, clock);
    private readonly Outage _outage = new();
    private readonly Calls _calls = new(carrier, contents, presses, pulse, logger);
    private readonly List<Outcome> _toSettle = [];
    private readonly List<long> _superseded = [];
    private Lanes? _lanes;
    private long _seen;
    private long _rearrangements = -1;
    private int _rounds;

    internal TimeProvider Transport { get; init; } = TimeProvider.System;

    private Lanes Waiting => _lanes ??= new Lanes(_buckets, clock);

    public override void Dispose()
    {
        _calls.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await UntilItWorksAsync(RecoverAsync, stoppingToken);
            while (true)
            {
                if (!await UntilItWorksAsync(token => RoundAsync(limits.CallsAtOnce, token), stoppingToken))
                    await RestAsync(stoppingToken);
            }
        }
        finally
        {
            await EndAsync();
        }
    }

    /// <summary>Letters that were on their way when the last process ended.</summary>
    private async Task<bool> RecoverAsync(CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var rows = await session.SendingAsync(cancellationToken);
        var settling = new Settling(session, new Dictionary<(long, string), SlotRow>(), _buckets, clock.GetUtcNow());
        foreach (var row in rows)
            settling.Interrupted(row);
        if (rows.Count > 0)
        {
            session.Update(rows);
            await session.CommitAsync(cancellationToken);
            Recovered(rows.Count);
        }

        return true;
    }

    /// <returns>False when there was nothing to do.</returns>
    private async Task<bool> RoundAsync(int callsAtOnce, CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        TakeAnswers();
        var picked = Pick(callsAtOnce);
        if (picked.Count + _toSettle.Count + _superseded.Count == 0)
            return false;

        try
        {
            await CommitRoundAsync(picked, cancellationToken);
            return true;
        }
        catch
        {
            // The rows still say what is so: everything picked waits, everything answered is settled in the next round.
            _rearrangements = -1;
            foreach (var letter in picked)
                Waiting.Reopen(letter);
            throw;
        }
    }

    private async Task CommitRoundAsync(IReadOnlyList<WaitingLetter> picked, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var now = clock.GetUtcNow();
        var rows = await session.OutboxAsync([.. picked.Select(letter => letter.Sequence), .. _toSettle.Select(SequenceOf), .. _superseded], cancellationToken);
        var slots = await session.SlotsAsync([.. rows.Values], cancellationToken);
        session.Update(rows.Values);

        foreach (var sequence in _superseded)
            (rows[sequence].Status, rows[sequence].DoneAt) = (OutboxStatus.Moot, now);
        var settling = new Settling(session, slots, _buckets, now);
        foreach (var outcome in _toSettle)
            settling.Settle(rows[SequenceOf(outcome)], outcome);

        var departures = new Departures(session, slots, quiet.Until(now), now);
        var shipments = picked.Select(letter => departures.Prepare(rows[letter.Sequence])).ToList();
        var hasNews = await TellAsync(new Aftermath(session, words, now), rows, settling, cancellationToken);
        await session.CommitAsync(cancellationToken);

        if (hasNews)
            pulse.Ring(Bell.Inbox);
        _superseded.Clear();
        Settled(rows);
        Depart(picked, shipments);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var rearrangements = database.Rearrangements;
        if (rearrangements != _rearrangements)
        {
            Waiting.Clear();
            _superseded.Clear();
            _seen = 0;
        }

        await using var session = database.Begin();
        foreach (var letter in await session.WaitingAsync(_seen, cancellationToken))
        {
            if (Waiting.Add(letter) is { } superseded)
                _superseded.Add(superseded.Sequence);
            if (letter is { HoldsAll: true, NotBefore: { } until })
                _buckets.Rest(until);
            _seen = letter.Sequence;
        }

        _rearrangements = rearrangements;
    }

    private void TakeAnswers()
    {
        foreach (var outcome in _calls.Ended())
        {
            _toSettle.Add(outcome);
            if (_outage.After(outcome.Delivery) is { } pause)
                _buckets.Rest(clock.GetUtcNow() + pause);
        }
    }

    private List<WaitingLetter> Pick(int callsAtOnce)
    {
        var picked = new List<WaitingLetter>();
        while (_calls.Count + picked.Count < callsAtOnce && Waiting.Next() is { } letter)
            picked.Add(letter);
        return picked;
    }

    private async Task<bool> TellAsync(Aftermath aftermath, IReadOnlyDictionary<long, OutboxRow> rows, Settling settling, CancellationToken cancellationToken)
    {
        var refused = rows.Values.Where(row => row.Status == OutboxStatus.Refused).ToList();
        foreach (var row in refused)
            LetterRefused(row.Sequence, row.Kind);

        await aftermath.FollowAsync(_toSettle.Select(outcome => (outcome, rows[SequenceOf(outcome)])), cancellationToken);
        await aftermath.AlarmAsync(refused, cancellationToken);
        await aftermath.TidyAsync(settling.Replaced, cancellationToken);
        return await aftermath.ReportAsync(settling.InGroups, cancellationToken) | await aftermath.ReportAsync(settling.Unreachable, cancellationToken);
    }

    private void Settled(IReadOnlyDictionary<long, OutboxRow> rows)
    {
        foreach (var outcome in _toSettle)
        {
            var row = rows[SequenceOf(outcome)];
            if (row.Status == OutboxStatus.Waiting)
                Waiting.Add(WaitingLetter.Of(row));
            Waiting.Reopen(outcome.Shipment.Waiting);
        }

        _toSettle.Clear();
    }

    private void Depart(IReadOnlyList<WaitingLetter> picked, IReadOnlyList<Shipment?> shipments)
    {
        foreach (var (letter, shipment) in picked.Zip(shipments))
        {
            if (shipment is null)
                Waiting.Reopen(letter);
            else
                _calls.Begin(shipment with { Waiting = letter });
        }
    }

    private async Task RestAsync(CancellationToken cancellationToken)
    {
        if (++_rounds % PruneEvery == 0)
            _buckets.Prune();

        // With every call under way only an answer can change anything.
        var next = _calls.Count < limits.CallsAtOnce ? Waiting.NextMoment() : null;
        var wait = next - clock.GetUtcNow();
        await pulse.WaitAsync(Bell.Outbox, wait > LongestRest ? LongestRest : wait < TimeSpan.Zero ? TimeSpan.Zero : wait, clock, cancellationToken);
    }

    /// <summary>Whatever the disk does, the loop lives. What only lost a race with a turn's commit is made again at once; anything else gets a moment of real time, as a disk needs it.</summary>
    private async Task<bool> UntilItWorksAsync(Func<CancellationToken, Task<bool>> work, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                RoundFailed(error);
                if (failures > 1 || Session.IsOutage(error))
                    await Task.Delay(AfterFailure, Transport, cancellationToken);
            }
        }
    }

    /// <summary>Gives calls under way a moment to end, and writes down what became of them.</summary>
    private async Task EndAsync()
    {
        await _calls.EndAsync(Grace);
        using var limit = new CancellationTokenSource(Grace);
        await RoundAsync(callsAtOnce: 0, limit.Token);
    }

    private static long SequenceOf(Outcome outcome) => outcome.Shipment.Waiting.Sequence;

    [LoggerMessage(LogLevel.Warning, "{Count} letters were on their way when the last process ended")]
    private partial void Recovered(int count);

    [LoggerMessage(LogLevel.Error, "Outbox row {Sequence}, a {Kind}, is refused for good")]
    private partial void LetterRefused(long sequence, string kind);

    [LoggerMessage(LogLevel.Error, "A round of the carrier failed and is made again")]
    private partial void RoundFailed(Exception error);
}
