using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.StaffDesk.Forms;

/// <summary>One question of an officer's form. Asking and reading are pure; what is not understood is asked again with the reason.</summary>
internal abstract record Asked(string Key)
{
    protected const string SkipPick = "skip";

    public abstract Screen Ask(Occasion occasion);

    public abstract Answer Read(Incoming incoming, Occasion occasion);

    protected static List<Choice> Skip(Occasion occasion) => occasion.Pick(new Words("staff-form.skip"), SkipPick);
}

/// <summary>A fact of the case, asked as an applicant would be.</summary>
internal sealed record AskedFact(Field Field) : Asked(KeyOf(Field))
{
    public static string KeyOf(Field field) => $"fact/{field.Key}";

    public override Screen Ask(Occasion occasion) => Field.Optional ? FieldTypes.Ask(Field, occasion).With(Skip(occasion)) : FieldTypes.Ask(Field, occasion);

    public override Answer Read(Incoming incoming, Occasion occasion) =>
        Field.Optional && occasion.Picked(incoming) == SkipPick ? new Answer.Accepted("") : FieldTypes.Read(Field, incoming, occasion);
}

/// <summary>The officer's own words.</summary>
internal sealed record AskedWords(string Key, Words Words, bool MayBeSkipped = false) : Asked(Key)
{
    /// <summary>Characters; a message of the office must hold them beside its own.</summary>
    private const int Most = 1000;

    public override Screen Ask(Occasion occasion) => MayBeSkipped ? new Screen(Words, Skip(occasion)) : new Screen(Words);

    public override Answer Read(Incoming incoming, Occasion occasion) => incoming switch
    {
        _ when MayBeSkipped && occasion.Picked(incoming) == SkipPick => new Answer.Accepted(""),
        Said said when said.Text.Trim() is { Length: > 0 and <= Most } words => new Answer.Accepted(words),
        Said said when string.IsNullOrWhiteSpace(said.Text) => new Answer.AskAgain(new Words("answer.empty")),
        Said said => new Answer.AskAgain(new Words("answer.too-long", ("most", Most), ("n", said.Text.Length))),
        _ => Unexpected.AskAgain(incoming),
    };
}

/// <summary>One of a few, by button; where <paramref name="OrTyped"/>, anything else may be typed instead.</summary>
internal sealed record AskedPick(string Key, Words Words, IReadOnlyList<(Words Label, string Value)> Choices, bool OrTyped = false) : Asked(Key)
{
    public override Screen Ask(Occasion occasion) => new(Words,
        [.. Choices.Select((choice, index) => (List<Choice>)occasion.Pick(choice.Label, index.ToString(CultureInfo.InvariantCulture)))]);

    public override Answer Read(Incoming incoming, Occasion occasion)
    {
        if (int.TryParse(occasion.Picked(incoming), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Choices.Count)
            return new Answer.Accepted(Choices[index].Value);

        return OrTyped ? new AskedWords(Key, Words).Read(incoming, occasion) : Unexpected.AskAgain(incoming);
    }
}

/// <summary>The last look before it is done. What was looked at must still be so, else it is shown once more.</summary>
internal sealed record AskedYes(Words Summary, Words Yes, int Version) : Asked("yes")
{
    public override Screen Ask(Occasion occasion) => new(Summary, (List<Choice>)occasion.Pick(Yes, Version.ToString(CultureInfo.InvariantCulture)));

    public override Answer Read(Incoming incoming, Occasion occasion) => occasion.Picked(incoming) switch
    {
        null => Unexpected.AskAgain(incoming),
        var seen when seen == Version.ToString(CultureInfo.InvariantCulture) => new Answer.Accepted("yes"),
        _ => new Answer.AskAgain(new Words("staff-form.changed-meanwhile")),
    };
}
