using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>One of a few values: a button each, and whoever types what stands on a button is understood as well.</summary>
internal sealed class ChoiceQuestion : IQuestion
{
    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key),
        [.. field.Choices.Select((value, index) => (List<Choice>)occasion.Pick(Label(field, value), index.ToString(CultureInfo.InvariantCulture)))]);

    public Answer Read(Field field, Incoming incoming, Occasion occasion)
    {
        var value = incoming is Said said ? Typed(field, said.Text, occasion) : Pressed(field, occasion.Picked(incoming));
        return value is null ? Unexpected.AskAgain(incoming)
            : field.Stops.Contains(value) ? new Answer.Stop(new Words($"field.{field.Key}.stop.{value}", [.. occasion.Gaps]))
            : new Answer.Accepted(value);
    }

    private static string? Pressed(Field field, string? picked) =>
        int.TryParse(picked, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? field.Choices.ElementAtOrDefault(index) : null;

    private static string? Typed(Field field, string text, Occasion occasion)
    {
        var cleaned = TypedText.Clean(text);
        return field.Choices.FirstOrDefault(value => string.Equals(occasion.Say(Label(field, value)), cleaned, StringComparison.OrdinalIgnoreCase));
    }

    private static Words Label(Field field, string value) => new($"field.{field.Key}.choice.{value}");
}
