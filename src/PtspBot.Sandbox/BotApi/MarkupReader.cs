using System.Text;
using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

/// <summary>
/// Reads reply_markup. Telegram looks at every button's shape first, then cuts off what is too many, and only of what is left asks
/// whether the chat may have it.
/// </summary>
internal static class MarkupReader
{
    private const int MaxInRow = 12;
    private const int MaxInAll = 300;
    private const int MaxCallbackBytes = 64;

    private static readonly string[] Styles = ["", "default", "primary", "danger", "success"];

    private static readonly string[] ActionsNotImplemented =
        ["login_url", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay"];

    private static readonly string[] KeysNotImplemented = ["request_users", "request_user", "request_chat", "request_poll", "web_app", "request_managed_bot"];

    internal static ReplyMarkup? Read(Request request, Chat chat)
    {
        var json = request.Fields("reply_markup", "Can't parse reply keyboard markup JSON object", "Object expected as reply markup");
        return json is null ? null : Allowed(Read(json), chat);
    }

    /// <summary>For edits: only an inline keyboard, or none.</summary>
    internal static InlineKeyboard? ReadInline(Request request, Chat chat) => Read(request, chat) switch
    {
        null => null,
        InlineKeyboard keyboard => keyboard,
        _ => throw Refusal.BadRequest("inline keyboard expected"),
    };

    private static ReplyMarkup? Read(Fields json)
    {
        var keys = Rows(json, "keyboard", "Field \"keyboard\" must be an Array of Arrays", Key);
        var buttons = Rows(json, "inline_keyboard", "Field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays", Button);
        var selective = json.Flag("selective");
        var (removes, forces, placeholder) = (json.Flag("remove_keyboard"), json.Flag("force_reply"), json.TextOrNull("input_field_placeholder"));
        if (keys.Count > 0)
            return new ReplyKeyboard(keys, json.Flag("one_time_keyboard"), json.Flag("resize_keyboard"), json.Flag("is_persistent"), selective, placeholder);
        if (buttons.Count > 0)
            return new InlineKeyboard(buttons);
        if (removes)
            return new RemoveKeyboard(selective);
        return forces ? new ForceReply(selective, placeholder) : null;
    }

    private static List<IReadOnlyList<T>> Rows<T>(Fields json, string name, string notRows, Func<JsonElement, T> read) =>
        [.. (json.ListOrNull(name) ?? []).Select(row => row.ValueKind == JsonValueKind.Array ? row.EnumerateArray().Select(read).ToList() : throw Refusal.BadRequest(notRows))];

    private static ReplyButton Key(JsonElement json)
    {
        const string what = "Can't parse keyboard button: ";
        if (json.ValueKind == JsonValueKind.String)
            return new(json.GetString()!);
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest(what + "KeyboardButton must be a String or an Object");

        var fields = new Fields(json, what);
        var text = fields.Text("text");
        Style(fields);
        RefuseActions(fields, KeysNotImplemented);
        return new(text, fields.Flag("request_contact"), fields.Flag("request_location"));
    }

    private static InlineButton Button(JsonElement json)
    {
        const string what = "Can't parse inline keyboard button: ";
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest(what + "InlineKeyboardButton must be an Object");

        var fields = new Fields(json, what);
        var button = new InlineButton(fields.Text("text"), Style: Style(fields));
        if (fields.TextOrNull("url") is { Length: > 0 } url)
            return button with { Url = url };
        if (fields.TextOrNull("callback_data") is { Length: > 0 } data)
            return button with { CallbackData = data };

        RefuseActions(fields, ActionsNotImplemented);
        if (fields.Has("web_app"))
            return button with { WebAppUrl = fields.Inside("web_app").Text("url") };
        return fields.Has("copy_text")
            ? button with { CopyText = fields.Inside("copy_text").Text("text") }
            : throw fields.Refuse("Text buttons are unallowed in the inline keyboard");
    }

    private static string? Style(Fields fields)
    {
        var style = fields.TextOrNull("style")?.ToLowerInvariant();
        return Styles.Contains(style ?? "") ? style : throw fields.Refuse("invalid button style specified");
    }

    private static void RefuseActions(Fields fields, string[] notImplemented)
    {
        if (notImplemented.Any(fields.Has))
            throw Refusal.BadRequest("SANDBOX_BUTTON_NOT_IMPLEMENTED");
    }

    private static ReplyMarkup? Allowed(ReplyMarkup? markup, Chat chat) => markup switch
    {
        ReplyKeyboard keys => Cut(keys.Rows, key => key.Text, key => Allowed(key, chat)) is { Count: > 0 } rows ? keys with { Rows = rows } : null,
        InlineKeyboard keys => Cut(keys.Rows, key => key.Text, Allowed) is { Count: > 0 } rows ? new InlineKeyboard(rows) : null,
        _ => markup,
    };

    /// <summary>Buttons without a text fall out; a row ends after 12 and the keyboard after 300, all without a word.</summary>
    private static List<IReadOnlyList<T>> Cut<T>(IReadOnlyList<IReadOnlyList<T>> given, Func<T, string> label, Func<T, T> allowed)
    {
        List<IReadOnlyList<T>> rows = [];
        var left = MaxInAll;
        foreach (var row in given)
        {
            List<T> kept = [.. row.Where(button => label(button).Length > 0).Take(Math.Min(MaxInRow, left)).Select(allowed)];
            left -= kept.Count;
            if (kept.Count > 0)
                rows.Add(kept);
        }

        return rows;
    }

    private static ReplyButton Allowed(ReplyButton key, Chat chat)
    {
        if (key.RequestContact && !chat.IsPrivate)
            throw Refusal.BadRequest("phone number can be requested in private chats only");
        return key.RequestLocation && !chat.IsPrivate ? throw Refusal.BadRequest("location can be requested in private chats only") : key;
    }

    private static InlineButton Allowed(InlineButton button)
    {
        if (button.CallbackData is { } data && Encoding.UTF8.GetByteCount(data) > MaxCallbackBytes)
            throw Refusal.BadRequest("BUTTON_DATA_INVALID");
        if (button.Url is { } url)
            return button with { Url = Link(url, "URL", onlyHttps: false) };
        return button.WebAppUrl is { } app ? button with { WebAppUrl = Link(app, "Web App URL", onlyHttps: true) } : button;
    }

    private static string Link(string target, string what, bool onlyHttps)
    {
        var (url, wrong) = WebLink.Check(target, onlyHttps);
        return url ?? throw Refusal.BadRequest($"inline keyboard button {what} '{target}' is invalid: {wrong}");
    }
}
