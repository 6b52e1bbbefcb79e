using Telegram.Bot.Extensions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace PtspBot.Gateway;

/// <summary>A message that the bot sent, back in the HTML it was written in: what Telegram found in it by itself (a link, a command) it will find again.</summary>
internal static class ShownHtml
{
    private static readonly Dictionary<string, MessageEntityType> Written = new()
    {
        ["bold"] = MessageEntityType.Bold,
        ["italic"] = MessageEntityType.Italic,
        ["underline"] = MessageEntityType.Underline,
        ["strikethrough"] = MessageEntityType.Strikethrough,
        ["code"] = MessageEntityType.Code,
        ["pre"] = MessageEntityType.Pre,
        ["blockquote"] = MessageEntityType.Blockquote,
        ["spoiler"] = MessageEntityType.Spoiler,
        ["text_link"] = MessageEntityType.TextLink,
    };

    public static string Of(string text, IReadOnlyList<WireEntity> entities) => HtmlText.ToHtml(text,
    [
        .. entities.Where(entity => Written.ContainsKey(entity.Type) && entity.Offset >= 0 && entity.Length > 0 && entity.Offset + entity.Length <= text.Length)
            .Select(entity => new MessageEntity { Type = Written[entity.Type], Offset = entity.Offset, Length = entity.Length, Url = entity.Url }),
    ]);
}
