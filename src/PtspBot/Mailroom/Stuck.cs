using System.Globalization;

namespace PtspBot.Mailroom;

/// <summary>Something that could not be played or sent and waits for a person to look: an update set aside, or a letter that Telegram refused.</summary>
/// <param name="What">The kind of letter; null for an update, of which nothing is known that may be told.</param>
/// <param name="Trouble">A kind of error; never a part of what somebody wrote.</param>
public sealed record Stuck(long Sequence, string? What, DateTimeOffset At, string Trouble)
{
    public bool IsLetter => What is not null;

    /// <summary>What people call it: M for what came in (masuk), K for what was to go out (keluar).</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{(IsLetter ? 'K' : 'M')}{Sequence}");
}
