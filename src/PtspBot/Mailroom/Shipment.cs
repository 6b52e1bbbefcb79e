using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>One call to Telegram: a letter whose row already says that it is being sent.</summary>
/// <param name="Edit">The message of its slot, where there is one to edit.</param>
/// <param name="Content">A keyed hash of what its slot will show.</param>
internal sealed record Shipment(WaitingLetter Waiting, Letter Letter, int? Edit, byte[]? Content);

/// <summary>What became of it.</summary>
/// <param name="WordsTo">The press was answered empty before its words were there: they follow into this chat.</param>
internal sealed record Outcome(Shipment Shipment, Delivery Delivery, long? WordsTo = null)
{
    /// <param name="cause">Of the answer they were written for.</param>
    public Posted? Words(string cause) => WordsTo is { } chat && Shipment.Letter is PressAnswer { Text: { } text }
        ? new Posted(new Message(Plain.Html(text)) { ChatId = chat, CaseId = Shipment.Letter.CaseId }, cause)
        : null;
}
