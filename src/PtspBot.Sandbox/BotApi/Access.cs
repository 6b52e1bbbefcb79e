namespace PtspBot.Sandbox.BotApi;

/// <summary>What a method wants of a chat. A group that is gone can still be looked at; to write there is refused.</summary>
internal enum Access
{
    Read,
    ReadMembers,
    Edit,
    Write,
}
