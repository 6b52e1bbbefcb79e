using System.Globalization;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Whose command menu is meant, as the key the profile keeps it under.</summary>
internal static class CommandScope
{
    private const string What = "Can't parse BotCommandScope: ";

    internal static string Read(World world, Request request)
    {
        if (request.Fields("scope", "Can't parse BotCommandScope JSON object", What + "BotCommandScope must be an Object", What) is not { } scope)
            return "default";

        var type = scope.Text("type");
        return type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => type,
            "chat" or "chat_administrators" => $"{type}:{Destination.Chat(world, ChatOf(scope), Access.ReadMembers).Id}",
            "chat_member" => OfMember(world, scope),
            _ => throw scope.Refuse("Unsupported type specified"),
        };
    }

    /// <summary>The language a menu or a text is for: two small letters, or none for all.</summary>
    internal static string Language(Request request)
    {
        var code = request.Text("language_code");
        return code.Length == 0 || (code.Length == 2 && code.All(char.IsAsciiLetterLower)) ? code : throw Refusal.BadRequest("Invalid language code specified");
    }

    private static string OfMember(World world, Fields scope)
    {
        var (chat, user) = (ChatOf(scope), scope.Number("user_id"));
        return user > 0
            ? string.Create(CultureInfo.InvariantCulture, $"chat_member:{Destination.Chat(world, chat, Access.ReadMembers).Id}:{user}")
            : throw scope.Refuse("Invalid user_id specified");
    }

    private static string ChatOf(Fields scope) => scope.Text("chat_id") is { Length: > 0 } id ? id : throw scope.Refuse("Empty chat_id specified");
}
