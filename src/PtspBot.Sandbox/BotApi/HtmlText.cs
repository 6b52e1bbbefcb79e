using System.Globalization;
using System.Text;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Telegram's HTML: a handful of tags, a bare &lt; is an error, and errors count the bytes of the UTF-8 text.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Tags =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span", "pre", "code", "blockquote",
    ];

    private readonly HtmlCursor _html;
    private readonly StringBuilder _text = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<Tag> _open = new();

    private HtmlText(string html) => _html = new(html);

    internal static (string Text, IReadOnlyList<TextEntity> Entities) Parse(string html) => new HtmlText(html).Read();

    private (string Text, IReadOnlyList<TextEntity> Entities) Read()
    {
        while (!_html.IsAtEnd)
        {
            _text.Append(_html.ReadPlain());
            if (_html.Here == '<')
                ReadTag();
            else if (_html.Here == '&')
                _text.Append(_html.ReadLetter()?.ToString() ?? _html.ReadByte());
        }

        if (_open.TryPeek(out var unclosed))
            throw HtmlCursor.Unparsable($"Can't find end tag corresponding to start tag \"{unclosed.Name}\"");
        return (_text.ToString(), [.. _entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)]);
    }

    private void ReadTag()
    {
        var begin = _html.Step();
        if (_html.Here == '/')
            ReadEnd(begin);
        else
            ReadStart(begin);
    }

    private void ReadStart(int begin)
    {
        var name = _html.ReadTagName();
        if (_html.IsAtEnd)
            throw HtmlCursor.Broken("Unclosed start tag", begin);
        if (!Tags.Contains(name))
            throw HtmlCursor.Broken($"Unsupported start tag \"{name}\"", begin);

        string? argument = null;
        while (ReadAttribute(name, begin) is { } attribute)
            argument = ArgumentOf(name, attribute) ?? argument;

        if (name == "span" && argument != "spoiler")
            throw HtmlCursor.Broken("Tag \"span\" must have class \"tg-spoiler\"", begin);
        _html.Step();
        _open.Push(new(name, argument, _text.Length));
    }

    private void ReadEnd(int begin)
    {
        if (!_open.TryPeek(out var tag))
            throw HtmlCursor.Broken("Unexpected end tag", begin);

        _html.Step();
        var name = _html.ReadTagName();
        _html.SkipSpaces();
        if (_html.Here != '>')
            throw HtmlCursor.Broken("Unclosed end tag", begin);
        if (name.Length > 0 && name != tag.Name)
            throw HtmlCursor.Unparsable($"{HtmlCursor.At("Unmatched end tag", begin)}, expected \"</{tag.Name}>\", found \"</{name}>\"");

        _html.Step();
        _open.Pop();
        Close(tag);
    }

    /// <summary>Null at the end of the tag.</summary>
    private (string Name, string? Value)? ReadAttribute(string tag, int begin)
    {
        _html.SkipSpaces();
        if (_html.Here == '>')
            return null;

        var name = _html.ReadAttributeName();
        if (name.Length == 0)
            throw HtmlCursor.Broken(_html.IsAtEnd ? $"Unclosed start tag \"{tag}\"" : $"Empty attribute name in the tag \"{tag}\"", begin);

        _html.SkipSpaces();
        MustNotEnd(tag, begin);
        if (_html.Here != '=')
            return (name, null);

        _html.Step();
        _html.SkipSpaces();
        MustNotEnd(tag, begin);
        var value = _html.Here is '"' or '\'' ? _html.ReadQuoted() : _html.ReadToken();
        return _html.IsAtEnd ? throw HtmlCursor.Broken("Unclosed start tag", begin) : (name, value);
    }

    private void Close(Tag tag)
    {
        var length = _text.Length - tag.Offset;
        if (length == 0)
            return;

        var entity = new TextEntity("", tag.Offset, length);
        switch (tag.Name)
        {
            case "a":
                AddLink(entity, tag.Argument ?? _text.ToString(tag.Offset, length));
                break;
            case "tg-emoji":
                _entities.Add(entity with { Type = "custom_emoji", CustomEmojiId = EmojiId(tag.Argument) });
                break;
            case "pre":
                _entities.Add(WithLanguageOfInnerCode(entity));
                break;
            case "code" when tag.Argument is { } language:
                _entities.Add(entity with { Type = "code", Language = language });
                break;
            case "tg-time":
                // Its rendering is the app's affair: here it stays plain text.
                break;
            default:
                _entities.Add(entity with { Type = Kind(tag) });
                break;
        }
    }

    private static string Kind(Tag tag) => tag.Name switch
    {
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "s" or "strike" or "del" => "strikethrough",
        "u" or "ins" => "underline",
        "code" => "code",
        "blockquote" => tag.Argument is null ? "blockquote" : "expandable_blockquote",
        _ => "spoiler",
    };

    /// <summary>A link that leads nowhere silently becomes plain text.</summary>
    private void AddLink(TextEntity entity, string target)
    {
        if (WebLink.Check(target).Url is { } url)
            _entities.Add(entity with { Type = "text_link", Url = url });
    }

    private TextEntity WithLanguageOfInnerCode(TextEntity pre)
    {
        var code = _entities.FindIndex(inner => inner.Type == "code" && inner.Offset == pre.Offset && inner.Length == pre.Length);
        if (code < 0)
            return pre with { Type = "pre" };

        var language = _entities[code].Language;
        _entities.RemoveAt(code);
        return pre with { Type = "pre", Language = language };
    }

    private static string EmojiId(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != 0
            ? id
            : throw HtmlCursor.Unparsable("Invalid custom emoji identifier specified");

    private static string? ArgumentOf(string tag, (string Name, string? Value) attribute) => (tag, attribute.Name, attribute.Value) switch
    {
        ("a", "href", { Length: > 0 } url) => url,
        ("code", "class", ['l', 'a', 'n', 'g', 'u', 'a', 'g', 'e', '-', .. var language]) => language,
        ("span", "class", ['t', 'g', '-', .. var name]) => name,
        ("tg-emoji", "emoji-id", { } id) => id,
        ("blockquote", "expandable", _) => "expandable",
        _ => null,
    };

    private void MustNotEnd(string tag, int begin)
    {
        if (_html.IsAtEnd)
            throw HtmlCursor.Broken($"Unclosed start tag \"{tag}\"", begin);
    }

    private sealed record Tag(string Name, string? Argument, int Offset);
}
