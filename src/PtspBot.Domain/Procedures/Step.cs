using PtspBot.Domain.Clock;

namespace PtspBot.Domain.Procedures;

/// <summary>
/// One step of a procedure. Its kind says what comes back, its actor who acts.
/// Words: <c>step.&lt;key&gt;.name</c>, <c>.guide</c> and what the kind needs.
/// </summary>
public abstract record Step
{
    public required string Key { get; init; }

    /// <summary>Row of the SOP's table.</summary>
    public int? Row { get; init; }

    public required ActorRule Actor { get; init; }

    /// <summary>The step is passed over unless all of these hold.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>What one should have at hand; words <c>need.&lt;key&gt;</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>How long it may take, counted as <see cref="Clock"/> says.</summary>
    public TimeSpan? Standard { get; init; }

    public ClockRule? Clock { get; init; }

    /// <summary>Facts the step brings.</summary>
    public IReadOnlyList<Field> Outputs { get; init; } = [];

    /// <summary>Other ways out of a task than its plain report.</summary>
    public IReadOnlyList<Exit> Exits { get; init; } = [];

    public IReadOnlyList<HelpTopic> Help { get; init; } = [];

    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    /// <summary>How waiting for the applicant ends here; null where it never does.</summary>
    public Silence? Silence { get; init; }

    public IReadOnlyList<Rung> Ladder { get; init; } = [];

    /// <summary>Service time without a move of whoever has claimed it, after which it goes back to the desk.</summary>
    public TimeSpan? Stall { get; init; }

    /// <summary>When the standard is missed, the applicant is told so and to expect the answer so much later, counted as the standard is.</summary>
    public TimeSpan? Late { get; init; }

    /// <summary>Outside bodies without whose system nobody can go on here: during their outage the step's clocks are on hold.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Which of the SOP's three records its moves write.</summary>
    public IReadOnlyList<RecordKind> Records { get; init; } = [];

    /// <summary>The role an officer needs here.</summary>
    public Staff.Role Role { get; init; } = Staff.Role.FrontOffice;

    public bool AppliesTo(IFacts facts) => When.All(condition => condition.Holds(facts));
}

/// <summary>A report comes back, perhaps with outputs.</summary>
public sealed record TaskStep : Step
{
    /// <summary>Who reports what an outside body did.</summary>
    public Party ReportedBy { get; init; } = Party.Applicant;
}

/// <summary>Papers come back: a checklist, each with its own verdict.</summary>
public sealed record DocumentsStep : Step
{
    public required IReadOnlyList<Item> Items { get; init; }
}

/// <summary>A verdict comes back: approve, send back named items, or reject with reason and ground.</summary>
public sealed record DecisionStep : Step
{
    /// <summary>The documents step whose items it judges and sends back.</summary>
    public required string ReturnsTo { get; init; }

    /// <summary>Working days the applicant has to correct.</summary>
    public int CorrectionDays { get; init; } = 5;

    public int MaxRounds { get; init; } = 3;

    /// <summary>Who verified does not approve; the role that may all the same, with a reason that is kept. Null where one pair of eyes is enough.</summary>
    public Staff.Role? FourEyes { get; init; }

    /// <summary>While the applicant corrects, in place of those of the papers' step.</summary>
    public IReadOnlyList<Reminder> CorrectionReminders { get; init; } = [];

    /// <summary>The act happens elsewhere (OSS): approved cases wait until its <see cref="Step.Outputs"/> are recorded.</summary>
    public bool RecordedElsewhere => Outputs.Count > 0;
}

/// <summary>A personal list of duties, each with actor, due day, documents and verdict.</summary>
public sealed record DutiesStep : Step
{
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Of each duty that has a due day and is not brought yet.</summary>
    public IReadOnlyList<Reminder> ItemReminders { get; init; } = [];
}

/// <summary>A result: its number and date are outputs, its message the text <c>step.&lt;key&gt;.done</c>. Steps that follow an outcome go on after it.</summary>
public sealed record OutcomeStep : Step;

/// <summary>Whose clock it is and what it counts.</summary>
public sealed record ClockRule(ClockOwner Owner, ClockCount Count);

/// <summary>Another way out of a task, to an earlier or later step. Words: <c>step.&lt;step&gt;.exit.&lt;key&gt;</c>.</summary>
public sealed record Exit(string Key, string To, IReadOnlyList<Field> Outputs);

/// <summary>A branch of the help tree. Words: <c>step.&lt;step&gt;.help.&lt;key&gt;.name</c> and <c>.text</c>; it ends in an exit or an officer.</summary>
public sealed record HelpTopic(string Key, string? Exit);

/// <summary>At this share of the standard, somebody is told.</summary>
public sealed record Rung(int Percent, LadderTarget To);

public enum LadderTarget
{
    Claimer,
    Desk,
    Supervisor,
    Head,
}

/// <summary>The three records of the SOP ("Pencatatan dan Pendataan").</summary>
public enum RecordKind
{
    /// <summary>Verifikasi/notifikasi/validasi atas pemenuhan komitmen.</summary>
    CommitmentVerification,

    /// <summary>Persetujuan atau penolakan.</summary>
    Decision,

    /// <summary>Upload dokumen.</summary>
    DocumentUpload,
}
