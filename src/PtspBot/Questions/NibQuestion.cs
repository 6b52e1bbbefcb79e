using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A business number: thirteen digits or asked again.</summary>
internal sealed class NibQuestion : IQuestion
{
    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion) => incoming is not Said said ? Unexpected.AskAgain(incoming)
        : Nib.TryRead(said.Text, out var nib, out var fault) ? new Answer.Accepted(nib.Number)
        : new Answer.AskAgain(fault);
}
