using PtspBot.Domain;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A population number: sixteen digits or asked again; a date that cannot be is asked about once and then believed. From then on it is only shown masked.</summary>
internal sealed class NikQuestion : IQuestion
{
    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion)
    {
        if (Confirming.Read(field, incoming, occasion, this) is { } confirmed)
            return confirmed;
        if (incoming is not Said said)
            return Unexpected.AskAgain(incoming);
        if (!Nik.TryRead(said.Text, out var nik, out var fault))
            return new Answer.AskAgain(fault);

        return nik.Findings(occasion.Regions, occasion.Today).FirstOrDefault(finding => finding.IsStrong) is { } finding
            ? Confirming.Ask(new Words("nik.confirm", ("finding", finding.Words), ("nik", nik.Masked)), nik.Number, occasion)
            : new Answer.Accepted(nik.Number);
    }
}
