using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A person's name. One word is a whole name for many; digits and signs are not in any.</summary>
internal sealed class NameQuestion : IQuestion
{
    private const string Marks = " .,'’`-()/";

    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion)
    {
        if (incoming is not Said said)
            return Unexpected.AskAgain(incoming);

        var cleaned = TypedText.Clean(said.Text);
        return TypedText.FaultIn(cleaned, field) is { } fault ? new Answer.AskAgain(fault)
            : IsName(cleaned) ? new Answer.Accepted(cleaned)
            : new Answer.AskAgain(new Words("answer.not-a-name"));
    }

    private static bool IsName(string cleaned) =>
        cleaned.Count(char.IsLetter) > 1 && cleaned.All(sign => char.IsLetter(sign) || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.NonSpacingMark || Marks.Contains(sign));
}
