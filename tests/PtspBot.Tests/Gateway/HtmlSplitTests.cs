using System.Text.RegularExpressions;
using CsCheck;
using PtspBot.Gateway;

namespace PtspBot.Tests.Gateway;

public sealed partial class HtmlSplitTests
{
    [Fact]
    public void A_text_that_fits_stays_as_it_is() =>
        Assert.Equal(["<b>Halo</b>"], HtmlSplit.Parts("<b>Halo</b>"));

    [Fact]
    public void Tags_do_not_count()
    {
        var html = $"<b>{new string('a', HtmlSplit.MessageLimit)}</b>";

        Assert.Equal([html], HtmlSplit.Parts(html));
    }

    [Fact]
    public void A_paragraph_is_a_better_place_to_cut_than_a_line_and_a_line_than_a_blank()
    {
        var first = new string('a', 2500);
        var rest = $"{new string('b', 500)}\n{new string('c', 500)} {new string('d', 1000)}";

        Assert.Equal([first + "\n\n", rest], HtmlSplit.Parts($"{first}\n\n{rest}"));
    }

    [Fact]
    public void Open_tags_are_closed_before_the_cut_and_opened_again_after_it()
    {
        var parts = HtmlSplit.Parts($"<blockquote expandable><b>{new string('a', 4000)} {new string('b', 4000)}</b></blockquote>");

        Assert.Equal(
            [
                $"<blockquote expandable><b>{new string('a', 4000)} </b></blockquote>",
                $"<blockquote expandable><b>{new string('b', 4000)}</b></blockquote>",
            ],
            parts);
    }

    [Fact]
    public void An_entity_and_an_emoji_are_never_cut()
    {
        var letters = string.Concat(Enumerable.Repeat("&amp;😀", 2000));

        Assert.All(HtmlSplit.Parts(letters), part => Assert.Matches("^(&amp;|😀)+$", part));
    }

    [Fact]
    public void A_caption_holds_less_than_the_messages_after_it()
    {
        var parts = HtmlSplit.Parts(new string('a', 6000), HtmlSplit.CaptionLimit);

        Assert.Equal([1024, 4096, 880], parts.Select(part => part.Length));
    }

    [Fact]
    public void Tags_without_text_make_no_message_of_their_own()
    {
        var parts = HtmlSplit.Parts($"<b>{new string('a', 4096)}\n\n</b>");

        Assert.Equal([$"<b>{new string('a', 4096)}</b>"], parts);
    }

    [Fact]
    public void Nothing_is_lost_every_part_fits_and_every_part_is_balanced()
    {
        var pieces = Gen.OneOf<string>("<b>", "</b>", "<i>", "</i>", "<a href=\"https://example.id/a b\">", "</a>", "&lt;", "&#128512;", "kata", "panjang".PadRight(700, 'x'), " ", "\n", "\n\n", "😀", "&");

        pieces.Array[0, 120].Select(Balanced).Sample(html =>
        {
            var parts = HtmlSplit.Parts(html);

            Assert.Equal(Letters(html), Letters(string.Concat(parts)));
            Assert.All(parts, part => Assert.True(Plain(part).Length <= HtmlSplit.MessageLimit));
            Assert.All(parts, part => Assert.Equal(part, Balanced([part])));
        }, iter: 2000);
    }

    /// <summary>Takes out closing tags that close nothing open last, and closes what is left open.</summary>
    private static string Balanced(string[] pieces)
    {
        var open = new Stack<string>();
        var kept = Tag().Replace(string.Concat(pieces), tag =>
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Value.Length == 0)
                open.Push(name);
            else if (!open.TryPeek(out var last) || last != name)
                return "";
            else
                open.Pop();
            return tag.Value;
        });
        return kept + string.Concat(open.Select(name => $"</{name}>"));
    }

    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static string Letters(string html) => Plain(html).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    [GeneratedRegex("<(/?)(b|i|a)[^>]*>")]
    private static partial Regex Tag();
}
