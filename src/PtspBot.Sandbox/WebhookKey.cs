namespace PtspBot.Sandbox;

/// <summary>One of the webhook's queues: at most one update on its way, and after a failure the rest waits behind it, at first not at all, then 2, 4, 8 seconds and so on.</summary>
internal sealed class WebhookKey
{
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private int _failures;

    internal bool IsBusy { get; set; }

    internal DateTimeOffset NotBefore { get; private set; } = DateTimeOffset.MinValue;

    internal void Succeeded() => (IsBusy, _failures, NotBefore) = (false, 0, DateTimeOffset.MinValue);

    /// <param name="now">When it failed.</param>
    /// <param name="asked">The Retry-After of the answer; believed up to an hour.</param>
    internal void Failed(DateTimeOffset now, TimeSpan? asked)
    {
        IsBusy = false;
        _failures++;
        var wait = asked is { } span && span > TimeSpan.Zero ? span : Wait();
        NotBefore = now + (wait < LongestAsked ? wait : LongestAsked);
    }

    /// <summary>Not all keys of a bot that was down may come back in the same second, hence the dice at the top.</summary>
    private TimeSpan Wait()
    {
        var longest = Random.Shared.Next(60, 121);
        return _failures == 1 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, _failures - 1), longest));
    }
}
