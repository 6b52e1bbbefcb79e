using System.Text.Json.Nodes;

namespace PtspBot.Sandbox;

/// <summary>How the things of the world look in Bot API JSON. Written by hand on purpose: server and client library must not share a mistake.</summary>
internal static partial class Wire
{
    private static readonly string[] AdministratorRights =
    [
        "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users", "can_restrict_members",
        "can_pin_messages", "can_promote_members", "can_manage_video_chats", "can_manage_topics", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    private static readonly (BotRights Right, string Name)[] BotRightNames =
    [
        (BotRights.ManageTopics, "can_manage_topics"), (BotRights.DeleteMessages, "can_delete_messages"), (BotRights.PinMessages, "can_pin_messages"),
    ];

    internal static JsonObject User(User user)
    {
        var json = new JsonObject { ["id"] = user.Id, ["is_bot"] = user.IsBot, ["first_name"] = user.FirstName };
        Set(json, "last_name", user.LastName);
        Set(json, "username", user.Username);
        Set(json, "language_code", user.LanguageCode);
        return json;
    }

    internal static JsonObject Chat(World world, Chat chat)
    {
        var json = new JsonObject { ["id"] = chat.Id, ["type"] = KindName(chat.Kind) };
        if (world.FindPerson(chat.Id) is not { User: var user })
        {
            json["title"] = chat.Title;
            if (chat.Forum is not null)
                json["is_forum"] = true;
            return json;
        }

        json["first_name"] = user.FirstName;
        Set(json, "last_name", user.LastName);
        Set(json, "username", user.Username);
        return json;
    }

    internal static JsonObject MemberUpdated(World world, Chat chat, User by, User who, MemberStatus before, MemberStatus after, BotRights rightsBefore) => new()
    {
        ["chat"] = Chat(world, chat),
        ["from"] = User(by),
        ["date"] = world.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = Member(who, before, rightsBefore),
        ["new_chat_member"] = Member(who, after, chat.BotRights),
    };

    internal static JsonObject Member(User user, MemberStatus status, BotRights rights)
    {
        var json = new JsonObject { ["user"] = User(user), ["status"] = StatusName(status) };
        switch (status)
        {
            case MemberStatus.Kicked:
                json["until_date"] = 0;
                break;
            case MemberStatus.Creator:
                json["is_anonymous"] = false;
                break;
            case MemberStatus.Administrator:
                json["can_be_edited"] = false;
                foreach (var right in AdministratorRights)
                    json[right] = true;
                foreach (var (right, name) in BotRightNames)
                    json[name] = !user.IsBot || rights.HasFlag(right);
                json["is_anonymous"] = false;
                break;
        }

        return json;
    }

    internal static JsonObject File(StoredFile file, string? path = null)
    {
        var json = new JsonObject { ["file_id"] = file.FileId, ["file_unique_id"] = file.UniqueId, ["file_size"] = file.Size };
        Set(json, "file_path", path);
        return json;
    }

    internal static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    internal static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
            json[name] = value;
    }

    private static string KindName(ChatKind kind) => kind switch
    {
        ChatKind.Private => "private",
        ChatKind.Group => "group",
        _ => "supergroup",
    };

    private static string StatusName(MemberStatus status) => status switch
    {
        MemberStatus.Left => "left",
        MemberStatus.Member => "member",
        MemberStatus.Administrator => "administrator",
        MemberStatus.Creator => "creator",
        _ => "kicked",
    };
}
