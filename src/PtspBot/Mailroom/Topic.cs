namespace PtspBot.Mailroom;

/// <summary>
/// The topic of a forum that a letter belongs into. The first letter that does opens it, and the next one after somebody deleted
/// it does so again; where that cannot be, the letter goes to General. Its thread is kept like the message of a card, under its slot.
/// </summary>
/// <param name="Name">Nothing personal: it stands in the list of everybody in the group.</param>
/// <param name="MayOpen">The bot may open one; one that is there already is used either way.</param>
public sealed record Topic(string Slot, string Name, bool MayOpen)
{
    private const string Prefix = "topic/";

    /// <summary>Under which it is kept whether it is closed.</summary>
    public string Door => $"{Slot}/door";

    public static string SlotOf(Guid caseId) => $"{Prefix}{caseId:N}";

    /// <summary>The case of a slot that is a topic's.</summary>
    public static Guid? CaseOf(string slot) =>
        slot.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(slot[Prefix.Length..], "N", out var id) ? id : null;
}

/// <summary>The topic is called so from now on; nothing where there is none.</summary>
public sealed record TopicName : Letter;

/// <summary>The topic is closed, or open again, from now on; nothing where there is none.</summary>
/// <param name="Anew">Somebody else may have changed it since.</param>
public sealed record TopicDoor(bool IsClosed, bool Anew = false) : Letter;

/// <summary>The first half of a letter whose topic is not there yet. Made when it leaves and never stored.</summary>
public sealed record TopicOpening : Letter;

/// <summary>Asks what the bot may do in a group; the answer is played like anything else that happens there.</summary>
public sealed record GroupInquiry : Letter;
