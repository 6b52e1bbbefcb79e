using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>What is done with a letter that may or may not have arrived, and how long to wait before another try.</summary>
internal static class Policy
{
    /// <summary>A message whose answer is lost once in ten is then lost itself once in a million; a Telegram that always does it and never says so sends so many copies.</summary>
    private const int MostRepetitions = 5;

    /// <summary>An opening whose answer is lost may leave an empty topic behind that nobody can find: so many for one letter, then it goes to General.</summary>
    private const int MostEmptyTopics = 2;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>
    /// What does the same when done twice is repeated as often as it takes. A message is repeated some times, ever more slowly:
    /// better read twice than not at all. A reminder is not: the next one comes by itself.
    /// </summary>
    public static bool RepeatsWhenUnknown(OutboxRow row) =>
        IsSameWhenRepeated(row) || (row.Lane != (int)Lane.Reminders && row.LostAnswers <= MostRepetitions);

    /// <summary>Whether a topic is opened once more, though one may be there.</summary>
    public static bool OpensAgain(OutboxRow row) => row.LostAnswers < MostEmptyTopics;

    /// <summary>
    /// A kill is not the letter's fault, so no repetition is used up by it: after each restart a message goes out
    /// again, and at once, since nothing is wrong with Telegram. Each kill costs at most one copy of what was in flight, and never the message.
    /// </summary>
    public static bool RepeatsAfterRestart(OutboxRow row) => IsSameWhenRepeated(row) || row.Lane != (int)Lane.Reminders;

    /// <summary>Twice as long after each try, up to five minutes, never quite the same for two letters.</summary>
    public static TimeSpan BackOff(int attempts)
    {
        var steady = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempts - 1), Longest.TotalSeconds));
        return steady * (0.75 + (Random.Shared.NextDouble() / 2));
    }

    private static bool IsSameWhenRepeated(OutboxRow row) =>
        row.Edits is not null || row.Kind is nameof(PressAnswer) or nameof(Erasure) or nameof(Seen) or nameof(KeyboardOff) or nameof(CommandMenu) or nameof(Answered) or nameof(TopicName) or nameof(TopicDoor) or nameof(GroupInquiry);
}
