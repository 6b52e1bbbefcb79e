using PtspBot.Domain;
using PtspBot.Domain.Identity;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A telephone number: the sender's own contact by one key, or typed. A forwarded contact is somebody else's and is not taken.</summary>
internal sealed class PhoneQuestion : IQuestion
{
    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key)) { AsksContact = new Words("phone.share") };

    public Answer Read(Field field, Incoming incoming, Occasion occasion) => incoming switch
    {
        SentContact contact when contact.Owner != contact.From.UserId => new Answer.AskAgain(new Words("phone.not-own")),
        SentContact contact => PhoneNumber.TryReadContact(contact.Phone, out var shared, out var fault) ? Taken(shared) : new Answer.AskAgain(fault),
        Said said => PhoneNumber.TryRead(said.Text, out var typed, out var fault) ? Taken(typed) : new Answer.AskAgain(fault),
        _ => Unexpected.AskAgain(incoming),
    };

    private static Answer.Accepted Taken(PhoneNumber phone) => new(phone.International);
}
