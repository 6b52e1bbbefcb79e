namespace PtspBot.Sandbox;

/// <summary>The names of the kinds of updates: which there are, which come unasked, and how long each is worth delivering.</summary>
internal static class UpdateKinds
{
    private static readonly HashSet<string> Known =
    [
        "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result", "callback_query", "shipping_query",
        "pre_checkout_query", "poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost", "removed_chat_boost",
        "message_reaction", "message_reaction_count", "business_connection", "business_message", "edited_business_message",
        "deleted_business_messages", "purchased_paid_media", "managed_bot", "guest_message",
    ];

    private static readonly HashSet<string> Unasked = [.. Known.Except(["chat_member", "message_reaction", "message_reaction_count"])];

    internal static IReadOnlySet<string> Default => Unasked;

    /// <summary>Those of the names that are names, in any case; the default where none is.</summary>
    internal static IReadOnlySet<string> Chosen(IEnumerable<string> names)
    {
        var chosen = names.Select(name => name.ToLowerInvariant()).Where(Known.Contains).ToHashSet();
        return chosen.Count > 0 ? chosen : Unasked;
    }

    internal static TimeSpan Retention(string kind) => kind == "callback_query" ? TimeSpan.FromSeconds(150) : TimeSpan.FromDays(1);
}
