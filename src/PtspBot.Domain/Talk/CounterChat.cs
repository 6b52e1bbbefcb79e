namespace PtspBot.Domain.Talk;

/// <summary>
/// Stands for the chat of an applicant who has none: far below every id that Telegram gives, so that whatever belongs to an
/// applicant by their chat belongs to these too, and nothing can ever be sent there.
/// </summary>
public static class CounterChat
{
    private const long Bits = (1L << 61) - 1;

    private const long Highest = -(1L << 62);

    /// <summary>One for each draft that is begun at the counter.</summary>
    public static long Of(Guid draft) => long.MinValue + (BitConverter.ToInt64(draft.ToByteArray(), 8) & Bits);

    public static bool Is(long chat) => chat < Highest;
}
