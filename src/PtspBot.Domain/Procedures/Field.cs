namespace PtspBot.Domain.Procedures;

/// <summary>One question and the fact its answer becomes. Words: <c>field.&lt;key&gt;.ask</c>, <c>.name</c>, <c>.choice.&lt;value&gt;</c>, <c>.stop.&lt;value&gt;</c>.</summary>
public sealed record Field(string Key, FieldType Type)
{
    /// <summary>The value of a kelurahan field for a place beyond the city.</summary>
    public const string Outside = "outside";

    public bool Optional { get; init; }

    /// <summary>Not asked in its turn: who wants to answer it does so from the review.</summary>
    public bool Aside { get; init; }

    /// <summary>The field whose answer already suggests one to this.</summary>
    public string? From { get; init; }

    /// <summary>Asked only while all of these hold.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>Of a <see cref="FieldType.Choice"/>: the values, in the order of their buttons.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Answers this office cannot serve: answered with where to go instead of being accepted.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];

    /// <summary>A date that may lie ahead, as the end of a validity does. Others are days that have come.</summary>
    public bool Ahead { get; init; }

    /// <summary>Characters of a text.</summary>
    public int MaxLength { get; init; } = 200;

    public bool AppliesTo(IFacts facts) => When.All(condition => condition.Holds(facts));
}

/// <summary>What kind of answer a field takes: decides validation, masking and hashing.</summary>
public enum FieldType
{
    Text,

    /// <summary>A person's name: masked in staff chats.</summary>
    Name,
    Choice,
    Nik,
    Email,

    /// <summary>Typed, or the sender's own contact by button.</summary>
    Phone,

    /// <summary>One of the city's kelurahan in two taps, or <see cref="Field.Outside"/>.</summary>
    Kelurahan,
    Nib,
    Npwp,

    /// <summary>A kind of business, from the office's short list by everyday words, or any code of five digits.</summary>
    Kbli,
    Date,

    /// <summary>An upload; the fact is the id of the stored file.</summary>
    File,
}
