namespace PtspBot.Sandbox;

/// <summary>Somebody looked for what was not on the screen. The message shows the chat as it stands.</summary>
public sealed class NotSeenException(string message) : Exception(message);
