using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>One call to Telegram: a letter whose row already says that it is being sent.</summary>
/// <param name="Edit">The message of its slot, where there is one to edit.</param>
/// <param name="Content">A keyed hash of what its slot will show.</param>
internal sealed record Shipment(WaitingLetter Waiting, Letter Letter, int? Edit, byte[]? Content);

/// <summary>What became of it.</summary>
internal sealed record Outcome(Shipment Shipment, Delivery Delivery);
