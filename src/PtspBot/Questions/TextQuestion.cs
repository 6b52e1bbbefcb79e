using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>Free text within its limit. A number as long as an NIK is turned away: it would not be masked here.</summary>
internal sealed class TextQuestion : IQuestion
{
    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion)
    {
        if (incoming is not Said said)
            return Unexpected.AskAgain(incoming);

        var cleaned = TypedText.Clean(said.Text);
        if (TypedText.FaultIn(cleaned, field) is { } fault)
            return new Answer.AskAgain(fault);

        return Domain.Identity.Nik.TryRead(cleaned, out _, out _)
            ? new Answer.AskAgain(new Words("answer.looks-like-nik"))
            : new Answer.Accepted(cleaned);
    }
}
