namespace PtspBot.Domain.Talk;

/// <summary>
/// A code that an officer gives to an applicant without Telegram, good once and for some days, to have their cases in their own
/// chat. Only its hash is kept; whoever has it must also know something of the applicant, and may be wrong only so often.
/// </summary>
public sealed class CounterLink(string codeHash, long chat, long givenBy, DateTimeOffset expiresAt)
{
    public string CodeHash { get; private set; } = codeHash;

    /// <summary>The applicant at the counter, as <see cref="CounterChat"/> has it.</summary>
    public long Chat { get; private set; } = chat;

    public long GivenBy { get; private set; } = givenBy;

    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>How often somebody had the code and not what goes with it; also the row version, so that two who guess at once are two.</summary>
    public int Failures { get; private set; }

    public bool IsOpen(DateTimeOffset at, int tries) => UsedAt is null && at < ExpiresAt && Failures < tries;

    public void Use(DateTimeOffset at) => UsedAt = at;

    public void Fail() => Failures++;
}

/// <summary>What <c>office/counter.yaml</c> says.</summary>
/// <param name="LinkDays">How many days a code is good.</param>
/// <param name="Tries">How often one may be wrong before it is good no more.</param>
/// <param name="Digits">How many of the last digits of the applicant's number are asked.</param>
public sealed record CounterRules(int LinkDays, int Tries, int Digits);
