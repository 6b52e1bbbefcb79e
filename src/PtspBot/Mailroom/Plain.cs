using System.Net;
using System.Text.RegularExpressions;

namespace PtspBot.Mailroom;

/// <summary>A letter without any markup, for when Telegram cannot read it: a notice that looks poor is better than none.</summary>
internal static partial class Plain
{
    public static Letter Of(Letter letter) => letter switch
    {
        Message message => message with { Html = Strip(message.Html) },
        Answered answered => answered with { Html = Strip(answered.Html) },
        FileOut file => file with { Html = Strip(file.Html) },
        MadeFile made => made with { Html = Strip(made.Html) },
        _ => letter,
    };

    /// <summary>What a text without markup is as a letter's text.</summary>
    public static string Html(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Decoded and encoded again, since an entity may be what could not be read.</summary>
    private static string Strip(string html) => Html(WebUtility.HtmlDecode(Tag().Replace(html, "")));

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();
}
