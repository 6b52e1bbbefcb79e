using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

internal static class SetMessageReaction
{
    private const string Presentation = "\uFE0F";

    private static readonly HashSet<string> Emoji =
    [
        .. """
            ❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻
            👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>A bot has at most one reaction on a message; an empty list takes it away.</summary>
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Readable(world, request);
        var message = chat.Find((int)request.Number("message_id")) ?? throw Refusal.BadRequest("message to react not found");
        var json = request.Json("reaction", "can't parse reaction types JSON object");
        if (json is { ValueKind: not JsonValueKind.Array })
            throw Refusal.BadRequest("expected an Array of ReactionType");

        var reactions = json?.EnumerateArray().Select(Read).ToList() ?? [];
        if (reactions.Count > 1)
            throw Refusal.BadRequest("REACTIONS_TOO_MANY");

        world.Replace(chat, message with { BotReaction = reactions.FirstOrDefault() }, ChangeKind.Reacted);
        return Answer.Done;
    }

    private static string Read(JsonElement json)
    {
        if (json.TextAt("type") is "custom_emoji" or "paid")
            throw Refusal.BadRequest("SANDBOX_REACTION_NOT_IMPLEMENTED");

        var emoji = json.TextAt("emoji")?.Replace(Presentation, "", StringComparison.Ordinal);
        return json.TextAt("type") == "emoji" && emoji is not null && Emoji.Contains(emoji) ? emoji : throw Refusal.BadRequest("REACTION_INVALID");
    }
}
