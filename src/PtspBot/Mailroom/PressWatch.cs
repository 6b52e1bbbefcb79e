using System.Collections.Concurrent;

namespace PtspBot.Mailroom;

/// <summary>
/// Lets a pressed button come to rest within a second, whatever else runs. A press whose own answer has not left 700 ms
/// after it was stored is answered empty, past the database, which may be what everybody waits for; the words follow as
/// a message. In memory alone: a press from before a restart has only the answer of its turn, and where Telegram says that it is too
/// late, its words follow just so.
/// </summary>
public sealed partial class PressWatch(ICarrier carrier, Pulse pulse, ILogger<PressWatch> logger) : IDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    /// <summary>Presses that nobody answered for; only then is it worth looking for those of long ago.</summary>
    private const int Many = 10_000;

    /// <summary>Together as long as Telegram takes an answer.</summary>
    private static readonly TimeSpan[] BetweenTries = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Watched> _presses = [];
    private readonly CancellationTokenSource _ending = new();

    /// <summary>A person's finger and Telegram's patience follow real time, wherever the office's clock has been turned to.</summary>
    internal TimeProvider Transport { get; init; } = TimeProvider.System;

    /// <summary>The press is durable; from now on it is waited for.</summary>
    public void Watch(Pressed press)
    {
        var watched = new Watched(Transport.GetTimestamp());
        if (_presses.TryAdd(press.QueryId, watched))
            _ = WaitAsync(press, watched);
    }

    /// <summary>The answer of its turn is about to leave.</summary>
    /// <returns>False when the press was answered empty already.</returns>
    internal bool Leaves(string queryId) => !_presses.TryRemove(queryId, out var watched) || watched.Claim();

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    private async Task WaitAsync(Pressed press, Watched watched)
    {
        try
        {
            await Task.Delay(Patience, Transport, _ending.Token);
            if (!watched.Claim())
                return;

            using var busy = pulse.Busy();
            LogLate();
            await AnswerAsync(press, _ending.Token);
            Forget();
        }
        catch (OperationCanceledException)
        {
            // The worker ends: the turn's own answer comes after the restart.
        }
        catch (Exception error)
        {
            LogFailed(error);
        }
    }

    /// <summary>An answer does the same when it is given twice, so one that may be lost is given again.</summary>
    private async Task AnswerAsync(Pressed press, CancellationToken cancellationToken)
    {
        var answer = new PressAnswer(press.QueryId, press.From.UserId, null) { ChatId = press.ChatId, Lane = Lane.PressAnswers };
        foreach (var rest in BetweenTries)
        {
            var delivery = await carrier.CarryAsync(answer, edit: null, content: null, cancellationToken);
            if (delivery is not (Delivery.NotDone or Delivery.Unknown or Delivery.Wait))
                return;

            await Task.Delay(delivery is Delivery.Wait { For: var asked } && asked > rest ? asked : rest, Transport, cancellationToken);
        }

        await carrier.CarryAsync(answer, edit: null, content: null, cancellationToken);
    }

    /// <summary>A turn that was set aside never writes an answer that would be taken over.</summary>
    private void Forget()
    {
        if (_presses.Count < Many)
            return;

        foreach (var (query, _) in _presses.Where(press => Transport.GetElapsedTime(press.Value.Since) > Remembered).ToList())
            _presses.TryRemove(query, out _);
    }

    [LoggerMessage(LogLevel.Warning, "A press was answered empty because its turn takes long")]
    private partial void LogLate();

    [LoggerMessage(LogLevel.Warning, "A press could not be answered in time")]
    private partial void LogFailed(Exception error);

    private sealed class Watched(long since)
    {
        private int _claims;

        public long Since => since;

        /// <summary>True for the first of the two who want to answer.</summary>
        public bool Claim() => Interlocked.Increment(ref _claims) == 1;
    }
}
