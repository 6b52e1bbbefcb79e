namespace PtspBot.StaffDesk;

/// <summary>Verbs of buttons that only officers have, in their private chats.</summary>
internal static class StaffVerbs
{
    /// <summary>The case in private.</summary>
    public const string Open = Notices.Verbs.Open;

    /// <summary>The item after this one: <c>3.0</c>.</summary>
    public const string Next = "next";

    /// <summary>A file that is an answer, by its field's place in the procedure.</summary>
    public const string Fact = "fact";

    /// <summary>A number in full, by its field's place in the procedure.</summary>
    public const string Reveal = "reveal";

    /// <summary>A note for the other officers.</summary>
    public const string Note = "note";

    /// <summary>Ask the applicant to the counter; <c>came</c> once they were there.</summary>
    public const string Visit = "visit";

    /// <summary>A page of a queue, as <c>QueueButton</c> writes it; nothing for one anew.</summary>
    public const string Queue = "queue";

    /// <summary>An outage: the body's place among those that may fail, to declare it, or nothing, to end it.</summary>
    public const string Outage = "outage";

    /// <summary>A closure or opening: <c>Enter.</c> and the entry's id.</summary>
    public const string Calendar = "cal";

    /// <summary>An absence, as <c>DutyButton</c> writes it.</summary>
    public const string Duty = "duty";

    /// <summary>Leave the form.</summary>
    public const string Leave = "leave";
}
