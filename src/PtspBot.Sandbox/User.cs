namespace PtspBot.Sandbox;

/// <summary>What Telegram shows of somebody: a person or the bot itself.</summary>
public sealed record User(
    long Id, string FirstName, string? LastName = null, string? Username = null, string? LanguageCode = null, bool IsBot = false)
{
    public string Name => LastName is null ? FirstName : $"{FirstName} {LastName}";
}
