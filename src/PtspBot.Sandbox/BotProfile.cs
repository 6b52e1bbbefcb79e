namespace PtspBot.Sandbox;

/// <summary>One entry of the command menu.</summary>
public sealed record BotCommand(string Command, string Description);

/// <summary>How the bot presents itself: command menus by scope and language, the menu button, descriptions.</summary>
public sealed class BotProfile
{
    private readonly World _world;
    private readonly Dictionary<(string Scope, string Language), IReadOnlyList<BotCommand>> _commands = [];
    private readonly Dictionary<(string What, string Language), string> _texts = [];
    private readonly Dictionary<long, string> _menuButtons = [];

    internal BotProfile(World world) => _world = world;

    /// <summary>The menu this person is shown in this chat: the narrowest scope wins, in it the person's language.</summary>
    public IReadOnlyList<BotCommand> CommandsFor(Person person, Chat chat)
    {
        lock (_world.Gate)
        {
            var language = person.User.LanguageCode ?? "";
            return ScopesFor(person, chat)
                .SelectMany(scope => new[] { (scope, language), (scope, "") })
                .Select(key => _commands.GetValueOrDefault(key))
                .FirstOrDefault(commands => commands is not null) ?? [];
        }
    }

    /// <summary>"name", "description" or "short_description" as set for the language, else the one for all.</summary>
    public string Text(string what, string language = "")
    {
        lock (_world.Gate)
            return _texts.GetValueOrDefault((what, language)) ?? _texts.GetValueOrDefault((what, "")) ?? "";
    }

    /// <summary>The menu button's JSON in a private chat, or the default one's.</summary>
    public string MenuButton(long chatId = 0)
    {
        lock (_world.Gate)
            return _menuButtons.GetValueOrDefault(chatId) ?? _menuButtons.GetValueOrDefault(0) ?? """{"type":"commands"}""";
    }

    internal IReadOnlyList<BotCommand> Commands(string scope, string language) => _commands.GetValueOrDefault((scope, language)) ?? [];

    internal void SetCommands(string scope, string language, IReadOnlyList<BotCommand> commands)
    {
        _commands[(scope, language)] = commands;
        _world.Feed.Add(ChangeKind.Profile, 0);
    }

    internal void DeleteCommands(string scope, string language)
    {
        _commands.Remove((scope, language));
        _world.Feed.Add(ChangeKind.Profile, 0);
    }

    /// <summary>An empty text takes the one for that language away.</summary>
    internal void SetText(string what, string language, string text)
    {
        if (text.Length == 0)
            _texts.Remove((what, language));
        else
            _texts[(what, language)] = text;
    }

    internal void SetMenuButton(long chatId, string json) => _menuButtons[chatId] = json;

    private static IEnumerable<string> ScopesFor(Person person, Chat chat)
    {
        if (chat.IsPrivate)
            return [$"chat:{chat.Id}", "all_private_chats", "default"];

        var isAdministrator = chat.StatusOf(person.Id) is MemberStatus.Administrator or MemberStatus.Creator;
        string[] ofAdministrators = isAdministrator ? [$"chat_administrators:{chat.Id}"] : [];
        string[] ofAllAdministrators = isAdministrator ? ["all_chat_administrators"] : [];
        return [$"chat_member:{chat.Id}:{person.Id}", .. ofAdministrators, $"chat:{chat.Id}", .. ofAllAdministrators, "all_group_chats", "default"];
    }
}
