using System.Diagnostics;
using System.Globalization;

namespace PtspBot.Benchmarks.Bots;

/// <summary>
/// A slower disk: each commit of EF waits a little longer, on the thread and inside whatever lock it holds, as a flush does.
/// It hangs on EF's own announcements, so that it reaches the product, the textbook and the bare rows alike and none knows of it.
/// </summary>
internal sealed class SlowFlush(TimeSpan wait) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Committing = "Microsoft.EntityFrameworkCore.Database.Transaction.TransactionCommitting";

    private readonly ManualResetEvent _never = new(false);
    private readonly List<IDisposable> _subscriptions = [];

    public static SlowFlush? Of(string? milliseconds)
    {
        if (string.IsNullOrEmpty(milliseconds))
            return null;

        var slow = new SlowFlush(TimeSpan.FromMilliseconds(double.Parse(milliseconds, CultureInfo.InvariantCulture)));
        slow._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(slow));
        return slow;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this, name => name == Committing));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Committing)
            _never.WaitOne(wait);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        _never.Dispose();
    }
}
