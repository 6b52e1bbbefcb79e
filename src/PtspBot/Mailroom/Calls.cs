using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PtspBot.Mailroom;

/// <summary>The calls to Telegram that are under way, side by side: each leaves what became of it, whatever that is, and rings. Begun and gathered by one thread.</summary>
internal sealed partial class Calls(ICarrier carrier, IContents contents, PressWatch presses, Pulse pulse, ILogger logger) : IDisposable
{
    private readonly Dictionary<long, Task> _underWay = [];
    private readonly ConcurrentQueue<Outcome> _ended = new();
    private readonly CancellationTokenSource _ending = new();

    public int Count => _underWay.Count;

    /// <summary>They begin in the order they are given: answers to presses leave first.</summary>
    public void Begin(Shipment shipment) => _underWay[shipment.Waiting.Sequence] = CallAsync(shipment);

    /// <summary>Those that have ended since the last time.</summary>
    public IEnumerable<Outcome> Ended()
    {
        while (_ended.TryDequeue(out var outcome))
        {
            _underWay.Remove(outcome.Shipment.Waiting.Sequence);
            yield return outcome;
        }
    }

    /// <summary>Gives them a moment to end by themselves.</summary>
    public Task EndAsync(TimeSpan grace)
    {
        _ending.CancelAfter(grace);
        return Task.WhenAll(_underWay.Values);
    }

    public void Dispose() => _ending.Dispose();

    /// <summary>A call under way is work that no bell knows of. A press that was answered empty already is not answered again.</summary>
    private async Task CallAsync(Shipment shipment)
    {
        using var busy = pulse.Busy();
        var isTold = shipment.Letter is PressAnswer answer && !presses.Leaves(answer.QueryId);
        _ended.Enqueue(new Outcome(shipment, isTold ? new Delivery.Moot("AnsweredEmpty") : await CarryAsync(shipment)));
        pulse.Ring(Bell.Outbox);
    }

    private async Task<Delivery> CarryAsync(Shipment shipment)
    {
        try
        {
            if (shipment.Letter is not FileOut file)
                return await carrier.CarryAsync(shipment.Letter, shipment.Edit, content: null, _ending.Token);

            var (content, trouble) = await ReadAsync(file);
            return trouble ?? await carrier.CarryAsync(file, shipment.Edit, content, _ending.Token);
        }
        catch (Exception error)
        {
            CallFailed(error, shipment.Waiting.Sequence);
            return new Delivery.Unknown(error.GetType().Name);
        }
    }

    /// <summary>A stored file that is gone or does not open will not open later either: somebody must look. A disk in trouble may recover.</summary>
    private async Task<(byte[]? Content, Delivery? Trouble)> ReadAsync(FileOut file)
    {
        try
        {
            return await contents.ReadAsync(file.UploadId, _ending.Token) is { } content ? (content, null) : (null, new Delivery.Refused("NoContent"));
        }
        catch (CryptographicException)
        {
            return (null, new Delivery.Refused("ContentDoesNotOpen"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, new Delivery.NotDone(error.GetType().Name));
        }
    }

    [LoggerMessage(LogLevel.Error, "The call for outbox row {Sequence} failed")]
    private partial void CallFailed(Exception error, long sequence);
}
