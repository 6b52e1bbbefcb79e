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
        var given = request.List("reaction", "Can't parse reaction types JSON object", "Expected an Array of ReactionType") ?? [];
        var reactions = given.Select(Read).ToList();
        var message = SourceMessage.Find(Destination.Chat(world, request, Access.Read), request, "message to react");
        if (!reactions.All(Emoji.Contains))
            throw Refusal.BadRequest("REACTION_INVALID");
        if (reactions.Count > 1)
            // From a report.
            throw Refusal.BadRequest("REACTIONS_TOO_MANY");

        world.Replace(world.FindChat(message.ChatId)!, message with { BotReaction = reactions.FirstOrDefault() }, ChangeKind.Reacted);
        return Answer.Done;
    }

    private static string Read(JsonElement json)
    {
        const string what = "Can't parse ReactionType: ";
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest(what + "expected an Object");

        var fields = new Fields(json, what);
        return fields.Text("type") switch
        {
            "emoji" => fields.Text("emoji").Replace(Presentation, "", StringComparison.Ordinal),
            "custom_emoji" => throw Refusal.BadRequest("SANDBOX_REACTION_NOT_IMPLEMENTED"),
            _ => throw fields.Refuse("invalid reaction type specified"),
        };
    }
}
