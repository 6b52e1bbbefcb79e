using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>The second tap on an answer that looks mistyped: take it as it is, take what was probably meant, or type it again.</summary>
internal static class Confirming
{
    private const string Yes = "yes";
    private const string Again = "again";
    private const string Meant = "meant";

    /// <param name="meant">The label for what was probably meant, where something was.</param>
    public static Answer.Narrower Ask(Words doubt, string pending, Occasion occasion, Words? meant = null)
    {
        List<IReadOnlyList<Choice>> rows = [];
        if (meant is not null)
            rows.Add((List<Choice>)occasion.Pick(meant, Meant));
        rows.Add((List<Choice>)occasion.Pick(new Words("answer.as-typed"), Yes));
        rows.Add((List<Choice>)occasion.Pick(new Words("answer.type-again"), Again));
        return new Answer.Narrower(new Screen(doubt, [.. rows]), pending);
    }

    /// <summary>Null when nothing stood to be confirmed or what came is no answer to that.</summary>
    public static Answer? Read(Field field, Incoming incoming, Occasion occasion, IQuestion question, Func<string, string?>? meant = null) => (occasion.Pending, occasion.Picked(incoming)) switch
    {
        ({ } typed, Yes) => new Answer.Accepted(typed),
        ({ } typed, Meant) when meant?.Invoke(typed) is { } better => new Answer.Accepted(better),
        (_, Again) => new Answer.Narrower(question.Ask(field, occasion)),
        _ => null,
    };
}
