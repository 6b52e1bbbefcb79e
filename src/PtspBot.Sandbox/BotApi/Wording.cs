using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

/// <summary>A text with its marks, parsed, cleaned and trimmed as Telegram does before it counts its length.</summary>
internal sealed record Wording(string Text, IReadOnlyList<TextEntity> Entities)
{
    private const int MaxText = 4096;
    private const int MaxCaption = 1024;
    private const int MaxBytes = 32768;

    private static readonly HashSet<string> NotMarkedInside = ["code", "pre", "text_link"];

    /// <summary>The text, or null when there is none: a caption may be missing.</summary>
    internal string? OrNull => Text.Length == 0 ? null : Text;

    private int CodePoints => Text.EnumerateRunes().Count();

    internal static Wording ReadText(Request request, string tooLong = "message is too long")
    {
        var raw = request.Text("text");
        if (raw.Length == 0)
            throw Refusal.BadRequest("message text is empty");

        var wording = Read(raw, request.Text("parse_mode"), EntitiesIn(request.Text("entities")));
        if (wording.Text.EnumerateRunes().All(IsInvisible))
            throw Refusal.BadRequest("text must be non-empty");
        return wording.CodePoints <= MaxText ? wording : throw Refusal.BadRequest(tooLong);
    }

    internal static Wording ReadCaption(Request request, string tooLong = "message caption is too long") =>
        ReadCaption(request.Text("caption"), request.Text("parse_mode"), EntitiesIn(request.Text("caption_entities")), tooLong);

    /// <summary>What is no JSON is overlooked here, as at Telegram.</summary>
    private static JsonElement? EntitiesIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static Wording ReadCaption(string raw, string parseMode, JsonElement? entities, string tooLong = "message caption is too long")
    {
        var wording = Read(raw, parseMode, entities);
        return wording.CodePoints <= MaxCaption ? wording : throw Refusal.BadRequest(tooLong);
    }

    private static Wording Read(string raw, string parseMode, JsonElement? entities)
    {
        if (Encoding.UTF8.GetByteCount(raw) > MaxBytes)
            throw Refusal.BadRequest("text is too long");

        var (text, marks) = (raw.Length == 0 ? "" : parseMode.ToUpperInvariant()) switch
        {
            "" or "NONE" => (raw, entities is { ValueKind: JsonValueKind.Array } given ? [.. given.EnumerateArray().Select(Entity)] : []),
            "HTML" => HtmlText.Parse(raw),
            "MARKDOWN" or "MARKDOWNV2" => throw Refusal.BadRequest("SANDBOX_PARSE_MODE_NOT_IMPLEMENTED"),
            _ => throw Refusal.BadRequest("unsupported parse_mode"),
        };
        return Trim(text, marks).WithMarksOfTelegram();
    }

    private static Wording Trim(string text, IReadOnlyList<TextEntity> entities)
    {
        var start = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        var kept = entities
            .Select(entity => (entity, From: Math.Max(0, entity.Offset - start), To: Math.Min(trimmed.Length, entity.Offset + entity.Length - start)))
            .Where(cut => cut.To > cut.From)
            .Select(cut => cut.entity with { Offset = cut.From, Length = cut.To - cut.From });
        return new(trimmed, [.. kept]);
    }

    private Wording WithMarksOfTelegram()
    {
        var found = TextMarks.In(Text).Where(mark => !Entities.Any(entity => NotMarkedInside.Contains(entity.Type) && Overlap(entity, mark)));
        return this with { Entities = [.. Entities.Concat(found).OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)] };
    }

    private static bool Overlap(TextEntity one, TextEntity other) =>
        one.Offset < other.Offset + other.Length && other.Offset < one.Offset + one.Length;

    private static TextEntity Entity(JsonElement json)
    {
        const string what = "Can't parse MessageEntity: ";
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest(what + "expected an Object");

        var fields = new Fields(json, what);
        return new TextEntity("", (int)fields.Number("offset"), (int)fields.Number("length")) with
        {
            Type = fields.Text("type"),
            Url = fields.TextOrNull("url"),
            Language = fields.TextOrNull("language"),
            CustomEmojiId = fields.TextOrNull("custom_emoji_id"),
        };
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;
}
