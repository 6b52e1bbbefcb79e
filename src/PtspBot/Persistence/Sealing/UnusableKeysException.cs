namespace PtspBot.Persistence.Sealing;

/// <summary>The office's keys cannot be used: one sentence for the operator, which never contains a key. The worker must not start.</summary>
public sealed class UnusableKeysException(string message) : Exception(message);
