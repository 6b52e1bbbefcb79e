using PtspBot.Domain;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A kind of business: found in the office's short list by everyday words and chosen by a tap, or typed as the five digits it has.</summary>
internal sealed class KbliQuestion : IQuestion
{
    private const int Most = 6;

    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key), [.. Choices(Suggested(field, occasion), occasion)]);

    public Answer Read(Field field, Incoming incoming, Occasion occasion) => incoming switch
    {
        Said said => Typed(TypedText.Clean(said.Text), occasion),
        _ when occasion.Picked(incoming) is { } code && occasion.Businesses.Find(code) is not null => new Answer.Accepted(code),
        _ => Unexpected.AskAgain(incoming),
    };

    private static Answer Typed(string typed, Occasion occasion)
    {
        if (BusinessCode.IsCode(typed))
            return new Answer.Accepted(typed);

        return occasion.Businesses.Search(typed, Most) is { Count: > 0 } found
            ? new Answer.Narrower(new Screen(new Words("kbli.which"), [.. Choices(found, occasion)]))
            : new Answer.AskAgain(new Words("kbli.none"));
    }

    /// <summary>What was answered before often says it already.</summary>
    private static IReadOnlyList<BusinessCode> Suggested(Field field, Occasion occasion) =>
        occasion.Gaps.FirstOrDefault(gap => gap.Name == field.From).Value is string said ? occasion.Businesses.Search(said, Most) : [];

    private static IEnumerable<List<Choice>> Choices(IEnumerable<BusinessCode> found, Occasion occasion) =>
        found.Select(code => (List<Choice>)occasion.Pick(new Words("kbli.button", ("code", code.Code), ("name", code.Name)), code.Code));
}
