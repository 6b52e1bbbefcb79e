using System.Net;
using System.Text.RegularExpressions;

namespace PtspBot.OfficeFiles;

/// <summary>The small part of HTML that Telegram reads and the office may use in its sentences.</summary>
public static partial class TelegramHtml
{
    private static readonly HashSet<string> Allowed = ["b", "i", "u", "s", "a", "code", "pre", "blockquote"];

    /// <summary>What Telegram would refuse in this text, in English for whoever edits the file; null when it is sound.</summary>
    public static string? FaultIn(string text)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(text))
        {
            var name = tag.Groups["name"].Value;
            if (!Allowed.Contains(name))
                return $"The tag <{name}> is not one that Telegram shows; use {string.Join(", ", Allowed.Order())}.";

            if (!AttributesAreFit(name, tag))
                return $"The tag {tag.Value} is written in a way Telegram does not read.";

            if (tag.Groups["close"].Length == 0)
                open.Push(name);
            else if (!open.TryPop(out var last) || last != name)
                return $"The tag {tag.Value} closes nothing, or not the tag opened last.";
        }

        return open.TryPeek(out var left) ? $"The tag <{left}> is not closed." : FaultInPlain(Tag().Replace(text, ""));
    }

    public static string Escape(string plain) => plain
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>The same text for where Telegram reads no HTML: buttons and toasts.</summary>
    public static string ToPlain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static string? FaultInPlain(string text) => Stray().Match(text) is { Success: true } stray
        ? $"The sign {stray.Value} stands alone; write &lt; for <, &gt; for > and &amp; for &."
        : null;

    private static bool AttributesAreFit(string name, Match tag) => tag.Groups["attributes"].Value switch
    {
        "" => name != "a" || tag.Groups["close"].Length > 0,
        _ when tag.Groups["close"].Length > 0 => false,
        " expandable" => name == "blockquote",
        var link => name == "a" && Link().IsMatch(link),
    };

    [GeneratedRegex("<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)(?<attributes>[^<>]*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("^ href=\"[^\"]+\"$")]
    private static partial Regex Link();

    [GeneratedRegex("[<>]|&(?!(?:amp|lt|gt|quot|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,5});)")]
    private static partial Regex Stray();
}
