namespace PtspBot.Sandbox;

/// <summary>What a bot that is an administrator of a group may do there.</summary>
[Flags]
public enum BotRights
{
    None = 0,
    ManageTopics = 1,
    DeleteMessages = 2,
    PinMessages = 4,
    All = ManageTopics | DeleteMessages | PinMessages,
}

/// <summary>What the members of a group may send there; administrators may send everything.</summary>
[Flags]
public enum Permissions
{
    None = 0,
    Texts = 1,
    Documents = 2,
    Photos = 4,
    All = Texts | Documents | Photos,
}
