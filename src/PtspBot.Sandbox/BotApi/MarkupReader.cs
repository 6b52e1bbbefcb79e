using System.Text;
using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Reads reply_markup. Too many buttons are cut off silently, as Telegram does; what a button may carry is refused in words.</summary>
internal static class MarkupReader
{
    private const int MaxInRow = 12;
    private const int MaxInAll = 300;
    private const int MaxCallbackBytes = 64;

    private static readonly string[] ActionsNotImplemented =
        ["login_url", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay"];

    private static readonly string[] KeysNotImplemented = ["request_users", "request_chat", "request_poll", "web_app", "request_managed_bot"];

    internal static ReplyMarkup? Read(Request request, Chat chat)
    {
        if (request.Json("reply_markup", "can't parse reply keyboard markup JSON object") is not { ValueKind: not JsonValueKind.Null } json)
            return null;
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest("object expected as reply markup");

        var selective = json.FlagAt("selective");
        var keys = Rows(json, "keyboard", "field \"keyboard\" must be an Array of Arrays", key => Key(key, chat));
        if (keys.Count > 0)
            return new ReplyKeyboard(keys, json.FlagAt("one_time_keyboard"), json.FlagAt("resize_keyboard"), json.FlagAt("is_persistent"), selective, json.TextAt("input_field_placeholder"));

        var buttons = Rows(json, "inline_keyboard", "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays", Button);
        if (buttons.Count > 0)
            return new InlineKeyboard(buttons);

        if (json.FlagAt("remove_keyboard"))
            return new RemoveKeyboard(selective);
        return json.FlagAt("force_reply") ? new ForceReply(selective, json.TextAt("input_field_placeholder")) : null;
    }

    /// <summary>For edits: only an inline keyboard, or none.</summary>
    internal static InlineKeyboard? ReadInline(Request request, Chat chat) => Read(request, chat) switch
    {
        null => null,
        InlineKeyboard keyboard => keyboard,
        _ => throw Refusal.BadRequest("inline keyboard expected"),
    };

    private static List<IReadOnlyList<T>> Rows<T>(JsonElement json, string name, string notRows, Func<JsonElement, T?> read)
        where T : class
    {
        List<IReadOnlyList<T>> rows = [];
        if (json.At(name) is not { } given)
            return rows;
        if (given.ValueKind != JsonValueKind.Array || given.EnumerateArray().Any(row => row.ValueKind != JsonValueKind.Array))
            throw Refusal.BadRequest(notRows);

        var left = MaxInAll;
        foreach (var row in given.EnumerateArray())
        {
            var buttons = row.EnumerateArray().Select(read).OfType<T>().Take(Math.Min(MaxInRow, left)).ToList();
            left -= buttons.Count;
            if (buttons.Count > 0)
                rows.Add(buttons);
        }

        return rows;
    }

    private static ReplyButton? Key(JsonElement json, Chat chat)
    {
        if (json.ValueKind == JsonValueKind.String)
            return json.GetString() is { Length: > 0 } label ? new(label) : null;

        var text = Label(json, "keyboard button");
        RefuseActions(json, KeysNotImplemented);
        var (contact, location) = (json.FlagAt("request_contact"), json.FlagAt("request_location"));
        if (contact && !chat.IsPrivate)
            throw Refusal.BadRequest("phone number can be requested in private chats only");
        if (location && !chat.IsPrivate)
            throw Refusal.BadRequest("location can be requested in private chats only");
        return text.Length > 0 ? new(text, contact, location) : null;
    }

    private static InlineButton? Button(JsonElement json)
    {
        var text = Label(json, "inline keyboard button");
        RefuseActions(json, ActionsNotImplemented);
        var button = new InlineButton(text, Style: json.TextAt("style"));
        button = (json.TextAt("url"), json.TextAt("callback_data"), json.At("web_app")?.TextAt("url"), json.At("copy_text")?.TextAt("text")) switch
        {
            ({ } url, _, _, _) => button with { Url = Link(url) },
            (_, { Length: > 0 } callback, _, _) => button with { CallbackData = Checked(callback) },
            (_, _, { } app, _) => button with { WebAppUrl = SecureLink(app) },
            (_, _, _, { } copy) => button with { CopyText = copy },
            _ => throw Refusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        };
        return text.Length > 0 ? button : null;
    }

    private static string Label(JsonElement json, string what)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest($"can't parse {what}: expected an Object");
        return json.TextAt("text") ?? throw Refusal.BadRequest($"can't parse {what}: Can't find field \"text\"");
    }

    private static void RefuseActions(JsonElement json, string[] notImplemented)
    {
        if (notImplemented.Any(action => json.At(action) is not null))
            throw Refusal.BadRequest("SANDBOX_BUTTON_NOT_IMPLEMENTED");
    }

    private static string Checked(string callback) =>
        Encoding.UTF8.GetByteCount(callback) <= MaxCallbackBytes ? callback : throw Refusal.BadRequest("BUTTON_DATA_INVALID");

    private static string Link(string url) =>
        WebLink.Normalize(url) ?? throw Refusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");

    private static string SecureLink(string url) => WebLink.Normalize(url) is ['h', 't', 't', 'p', 's', ..] secure
        ? secure
        : throw Refusal.BadRequest($"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed");
}
