using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A taxpayer number in its old or new length, kept in the new one.</summary>
internal sealed class NpwpQuestion : IQuestion
{
    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion) => incoming is not Said said ? Unexpected.AskAgain(incoming)
        : Npwp.TryRead(said.Text, out var npwp, out var fault) ? new Answer.Accepted(npwp.Number)
        : new Answer.AskAgain(fault);
}
