namespace PtspBot.Domain.Cases;

/// <summary>One way of the machine from a stage to another, whoever may go it and when.</summary>
public sealed record Passage(Stage From, Trigger By, Stage To);
