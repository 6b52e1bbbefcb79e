using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>One call to Telegram: a letter whose row already says that it is being sent.</summary>
/// <param name="Edit">The message of its slot, where there is one to edit.</param>
/// <param name="Content">A keyed hash of what its slot will show.</param>
internal sealed record Shipment(WaitingLetter Waiting, Letter Letter, int? Edit, byte[]? Content)
{
    /// <summary>The message that stands for the slot elsewhere until this one has arrived.</summary>
    public int? Replaces { get; init; }
}

/// <summary>What became of it.</summary>
internal sealed record Outcome(Shipment Shipment, Delivery Delivery)
{
    /// <summary>
    /// The words of a press that came too late for a toast: it was answered empty already, in this life of the worker or in one that
    /// was killed, or it is too old for Telegram. Where a kill hid that the toast was seen, they are read twice.
    /// </summary>
    /// <param name="cause">Of the answer they were written for.</param>
    public Posted? Words(string cause) => Delivery is Delivery.Moot && Shipment.Letter is PressAnswer { Text: { } text, Presser: not 0 and var presser }
        ? new Posted(new Message(Plain.Html(text)) { ChatId = presser, CaseId = Shipment.Letter.CaseId }, cause)
        : null;
}
