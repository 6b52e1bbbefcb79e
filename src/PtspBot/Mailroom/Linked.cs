using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>A code that was given at the counter, and all that is held of the applicant it was given to.</summary>
public sealed record Linked(CounterLink Code, OwnRecord Of);
