using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PtspBot.Gateway;

/// <summary>
/// Cuts a text that is too long for one message into several: at a paragraph, a line or a blank where there is one,
/// never inside a tag, an entity or a letter, and with the tags that are open closed before and opened again after the cut.
/// Lengths are UTF-16 units after parsing, never fewer than the code points that Telegram counts.
/// </summary>
internal static partial class HtmlSplit
{
    public const int MessageLimit = 4096;
    public const int CaptionLimit = 1024;

    /// <param name="html">The whole text.</param>
    /// <param name="first">How much fits into the first part; a caption holds less than a message.</param>
    public static IReadOnlyList<string> Parts(string html, int first = MessageLimit)
    {
        // Parsing only ever shortens.
        if (html.Length <= first)
            return [html];

        var pieces = Pieces(html);
        var parts = new List<string>();
        var open = new Stack<string>();
        for (var at = 0; at < pieces.Count;)
        {
            var end = End(pieces, at, parts.Count == 0 ? first : MessageLimit);
            var part = Write(pieces, at, end, open);
            // Tags alone are no message.
            if (pieces[at..end].Exists(piece => piece is { IsTag: false, IsBlank: false }))
                parts.Add(part);
            at = end;
            while (at < pieces.Count && pieces[at].IsBlank)
                at++;
        }

        return parts;
    }

    /// <summary>Where the part that begins here ends, so that it fits.</summary>
    private static int End(List<Piece> pieces, int start, int limit)
    {
        var length = 0;
        var fits = start;
        while (fits < pieces.Count && length + pieces[fits].Length <= limit)
            length += pieces[fits++].Length;
        if (fits == pieces.Count)
            return fits;

        // Not so far back that a nearly empty message would go out.
        var earliest = start + (fits - start) / 2;
        return LastAfter(pieces, earliest, fits, IsParagraph) ?? LastAfter(pieces, earliest, fits, IsLine) ?? LastAfter(pieces, earliest, fits, IsBlank) ?? fits;

        static bool IsParagraph(List<Piece> all, int at) => all[at].Raw == "\n" && all[at - 1].Raw == "\n";
        static bool IsLine(List<Piece> all, int at) => all[at].Raw == "\n";
        static bool IsBlank(List<Piece> all, int at) => all[at].IsBlank;
    }

    private static int? LastAfter(List<Piece> pieces, int earliest, int end, Func<List<Piece>, int, bool> isBreak)
    {
        for (var at = end - 1; at > earliest; at--)
            if (isBreak(pieces, at))
                return at + 1;
        return null;
    }

    private static string Write(List<Piece> pieces, int start, int end, Stack<string> open)
    {
        var part = new StringBuilder().AppendJoin("", open.Reverse());
        foreach (var piece in pieces[start..end])
        {
            part.Append(piece.Raw);
            if (piece.IsTag)
                Follow(piece.Raw, open);
        }

        return part.AppendJoin("", open.Select(tag => $"</{NameOf(tag)}>")).ToString();
    }

    private static void Follow(string tag, Stack<string> open)
    {
        if (!tag.StartsWith("</", StringComparison.Ordinal))
            open.Push(tag);
        else
            open.TryPop(out _);
    }

    private static string NameOf(string tag) => tag[1..^1].Split([' ', '\n', '\t'], 2)[0];

    private static List<Piece> Pieces(string html)
    {
        var pieces = new List<Piece>(html.Length);
        for (var at = 0; at < html.Length; at += pieces[^1].Raw.Length)
            pieces.Add(PieceAt(html, at));
        return pieces;
    }

    private static Piece PieceAt(string html, int at) => html[at] switch
    {
        '<' when html.IndexOf('>', at) is var end and >= 0 => new(html[at..(end + 1)], 0),
        '&' when EntityAt(html, at) is { } entity => entity,
        var letter when char.IsHighSurrogate(letter) && at + 1 < html.Length => new(html.Substring(at, 2), 2),
        var letter => new(letter.ToString(), 1),
    };

    /// <summary>Null for what Telegram leaves as it stands; it knows four names and every number.</summary>
    private static Piece? EntityAt(string html, int at) => Entity().Match(html, at) is { Success: true, Value: var written }
        ? new Piece(written, WebUtility.HtmlDecode(written).Length)
        : null;

    [GeneratedRegex(@"\G&(amp|lt|gt|quot|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")]
    private static partial Regex Entity();

    /// <summary>What must stay together.</summary>
    private readonly record struct Piece(string Raw, int Length)
    {
        public bool IsTag => Length == 0;

        public bool IsBlank => Raw is " " or "\n";
    }
}
