using PtspBot.Domain;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>An e-mail address; a near miss of what people use here is asked about, since the next step waits for a mail to it.</summary>
internal sealed class EmailQuestion : IQuestion
{
    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion)
    {
        if (Confirming.Read(field, incoming, occasion, this, SuggestionFor) is { } confirmed)
            return confirmed;
        if (incoming is not Said said)
            return Unexpected.AskAgain(incoming);
        if (!EmailAddress.TryRead(said.Text, out var email, out var fault))
            return new Answer.AskAgain(fault);

        return email.Suggestion is { } meant
            ? Confirming.Ask(new Words("email.confirm", ("email", email.Address), ("meant", meant)), email.Address, occasion, new Words("email.meant", ("domain", meant[(meant.LastIndexOf('@') + 1)..])))
            : new Answer.Accepted(email.Address);
    }

    private static string? SuggestionFor(string typed) => EmailAddress.TryRead(typed, out var email, out _) ? email.Suggestion : null;
}
