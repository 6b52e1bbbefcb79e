namespace PtspBot.Domain.Procedures;

/// <summary>
/// One version of one of the office's procedures, as its file says it: what is asked first, which steps follow, who acts,
/// how long it may take. Immutable and already checked; a case keeps the version it began under.
/// </summary>
public sealed record Procedure
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    /// <summary>The number of the SOP it implements.</summary>
    public required string Sop { get; init; }

    /// <summary>What case numbers begin with.</summary>
    public required string NumberPrefix { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public IReadOnlyList<LegalBasis> Legal { get; init; } = [];

    /// <summary>Fields that together may have one open case only (the same person may have two businesses). Empty: no such rule.</summary>
    public IReadOnlyList<string> OneOpenCasePer { get; init; } = [];

    /// <summary>What an applicant is asked before a case exists, in this order.</summary>
    public required IReadOnlyList<Field> Intake { get; init; }

    /// <summary>Facts shown on the staff card, masked by their type.</summary>
    public IReadOnlyList<string> Card { get; init; } = [];

    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Why an item may be refused or a case rejected.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Status numbers of the outside system that an officer may note on a case; words <c>external.&lt;code&gt;</c>. They are a note and move nothing.</summary>
    public IReadOnlyList<string> ExternalStatuses { get; init; } = [];

    public ProcedureName Name => new(Id, Version);

    public Step? Find(string? key) => Steps.FirstOrDefault(step => step.Key == key);

    public int IndexOf(string key)
    {
        for (var index = 0; index < Steps.Count; index++)
        {
            if (Steps[index].Key == key)
                return index;
        }

        throw new ArgumentException($"Procedure {Name} has no step '{key}'.", nameof(key));
    }

    /// <summary>Every field that can become a fact: of the intake and of each step's outputs and exits.</summary>
    public IEnumerable<Field> Fields =>
        Intake.Concat(Steps.SelectMany(step => step.Outputs.Concat(step.Exits.SelectMany(exit => exit.Outputs)))).DistinctBy(one => one.Key);

    public Field? FindField(string key) => Fields.FirstOrDefault(one => one.Key == key);
}

/// <summary>Which procedure, which version: what a case remembers.</summary>
public readonly record struct ProcedureName(string Id, int Version)
{
    public override string ToString() => $"{Id} v{Version}";
}

/// <summary>A regulation the procedure rests on, and the one that replaced it.</summary>
public sealed record LegalBasis(string Name, string? ReplacedBy = null);

/// <summary>A coded reason; its words are the text <c>reason.&lt;code&gt;</c>.</summary>
/// <param name="NeedsWords">The officer must add a sentence of their own.</param>
public sealed record Reason(string Code, bool ForItems, bool ForRejection, bool NeedsWords);
