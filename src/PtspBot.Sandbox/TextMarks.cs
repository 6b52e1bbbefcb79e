using System.Text.RegularExpressions;

namespace PtspBot.Sandbox;

/// <summary>Finds what Telegram marks by itself in plain text: commands, mentions, hashtags, addresses.</summary>
internal static partial class TextMarks
{
    internal static IReadOnlyList<TextEntity> In(string text) =>
        [.. Marks().Matches(text).Select(found => new TextEntity(KindOf(found), found.Index, found.Length))];

    private static string KindOf(Match found) =>
        found.Groups.Keys.First(name => !char.IsAsciiDigit(name[0]) && found.Groups[name].Success);

    [GeneratedRegex("""
        (?<url>https?://[^\s<>"]+[^\s<>".,;:!?)])
        |(?<email>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)
        |(?<![\w/@])(?<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])
        |(?<![\w@])(?<mention>@[A-Za-z0-9_]{3,32})\b
        |(?<![\w#])(?<hashtag>\#\w*[\p{L}_]\w*)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
