namespace PtspBot.Sandbox.BotApi;

/// <summary>
/// Which parameters each method knows. Telegram overlooks all others without a word, and so a misspelt one is never found;
/// here it is overlooked too, but complained about.
/// </summary>
internal static class Parameters
{
    private const string Attached = "attach://";

    private const string Sending =
        "chat_id business_connection_id message_thread_id direct_messages_topic_id ephemeral_message_parameters disable_notification protect_content allow_paid_broadcast " +
        "message_effect_id suggested_post_parameters reply_parameters reply_to_message_id allow_sending_without_reply";

    private const string Captioned = "caption parse_mode caption_entities";

    /// <summary>Known to Telegram, but to do as if they were not there would be a lie.</summary>
    private static readonly string[] NotImplemented =
        ["business_connection_id", "direct_messages_topic_id", "ephemeral_message_parameters", "suggested_post_parameters", "rich_message"];

    private static readonly Dictionary<string, HashSet<string>> Known = new (string Methods, string Names)[]
    {
        ("getMe getWebhookInfo close logOut", ""),
        ("getUpdates", "offset limit timeout allowed_updates"),
        ("setWebhook", "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"),
        ("deleteWebhook", "drop_pending_updates"),
        ("sendMessage", $"{Sending} text parse_mode entities link_preview_options disable_web_page_preview reply_markup"),
        ("sendPhoto", $"{Sending} photo {Captioned} show_caption_above_media has_spoiler reply_markup"),
        ("sendDocument", $"{Sending} document thumbnail {Captioned} disable_content_type_detection reply_markup"),
        ("sendMediaGroup", $"{Sending} media"),
        ("sendContact", $"{Sending} phone_number first_name last_name vcard reply_markup"),
        ("sendLocation", $"{Sending} latitude longitude horizontal_accuracy live_period heading proximity_alert_radius reply_markup"),
        ("sendChatAction", "chat_id action business_connection_id message_thread_id"),
        ("copyMessage", $"{Sending} from_chat_id message_id video_start_timestamp {Captioned} show_caption_above_media reply_markup"),
        ("copyMessages", $"{Sending} from_chat_id message_ids remove_caption"),
        ("forwardMessage", $"{Sending} from_chat_id message_id video_start_timestamp"),
        ("forwardMessages", $"{Sending} from_chat_id message_ids"),
        ("setMessageReaction", "chat_id message_id reaction is_big"),
        ("editMessageText", "chat_id message_id inline_message_id business_connection_id text rich_message parse_mode entities link_preview_options disable_web_page_preview reply_markup"),
        ("editMessageCaption", $"chat_id message_id inline_message_id business_connection_id {Captioned} show_caption_above_media reply_markup"),
        ("editMessageReplyMarkup", "chat_id message_id inline_message_id business_connection_id reply_markup"),
        ("deleteMessage", "chat_id message_id"),
        ("deleteMessages", "chat_id message_ids"),
        ("pinChatMessage unpinChatMessage", "chat_id message_id business_connection_id disable_notification"),
        ("answerCallbackQuery", "callback_query_id text show_alert url cache_time"),
        ("getFile", "file_id"),
        ("getChat getChatMemberCount leaveChat unpinAllChatMessages", "chat_id"),
        ("getChatMember", "chat_id user_id"),
        ("getChatAdministrators", "chat_id return_bots"),
        ("createForumTopic", "chat_id name icon_color icon_custom_emoji_id"),
        ("editForumTopic", "chat_id message_thread_id name icon_custom_emoji_id"),
        ("closeForumTopic reopenForumTopic deleteForumTopic unpinAllForumTopicMessages", "chat_id message_thread_id"),
        ("editGeneralForumTopic", "chat_id name"),
        ("closeGeneralForumTopic reopenGeneralForumTopic hideGeneralForumTopic unhideGeneralForumTopic unpinAllGeneralForumTopicMessages", "chat_id"),
        ("setMyCommands", "commands scope language_code"),
        ("getMyCommands deleteMyCommands", "scope language_code"),
        ("setChatMenuButton", "chat_id menu_button"),
        ("getChatMenuButton", "chat_id"),
        ("setMyName", "name language_code"),
        ("setMyDescription", "description language_code"),
        ("setMyShortDescription", "short_description language_code"),
        ("getMyName getMyDescription getMyShortDescription", "language_code"),
    }.SelectMany(row => Words(row.Methods), (row, method) => (method, row.Names)).ToDictionary(row => row.method, row => Words(row.Names).ToHashSet(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a request carries that the method takes no notice of, a file that nothing names included.</summary>
    internal static IEnumerable<string> UnknownIn(string method, Request request)
    {
        var known = Known[method];
        var unknown = request.Values.Keys.Where(name => name != "method" && !known.Contains(name));
        return unknown.Concat(request.Files.Keys.Where(file => !known.Contains(file) && !IsNamed(request, file)));
    }

    internal static void RefuseNotImplemented(Request request)
    {
        if (NotImplemented.FirstOrDefault(request.Has) is { } name)
            throw Refusal.BadRequest($"SANDBOX_PARAMETER_NOT_IMPLEMENTED: {name}");
    }

    private static bool IsNamed(Request request, string file) =>
        request.Values.Values.Any(value => value.Contains(Attached + file, StringComparison.Ordinal));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
