using PtspBot.Sandbox;
using PtspBot.Sandbox.BotApi;

namespace PtspBot.Tests.Sandbox.BotApi;

public class HtmlTextTests
{
    [Theory]
    [InlineData("<x>", "Unsupported start tag \"x\" at byte offset 0")]
    [InlineData("é <Div>", "Unsupported start tag \"div\" at byte offset 3")]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <", "Unclosed start tag at byte offset 2")]
    [InlineData("😀<b", "Unclosed start tag at byte offset 4")]
    [InlineData("<a href", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("<a href=", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("<a href=\"x", "Unclosed start tag at byte offset 0")]
    [InlineData("<a =x>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [InlineData("<a href=x&y>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<span class=\"x\">a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("ok</b>", "Unexpected end tag at byte offset 2")]
    [InlineData("<b>ok</b", "Unclosed end tag at byte offset 5")]
    [InlineData("<b>é</i>", "Unmatched end tag at byte offset 5, expected \"</b>\", found \"</i>\"")]
    [InlineData("<b>ok", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<tg-emoji emoji-id=\"x\">a</tg-emoji>", "Invalid custom emoji identifier specified")]
    public void Broken_markup_is_refused_with_the_byte_where_it_broke(string html, string words)
    {
        var refusal = Assert.Throws<Refusal>(() => HtmlText.Parse(html));

        Assert.Equal($"Bad Request: can't parse entities: {words}", refusal.Message);
    }

    [Theory]
    [InlineData("a &lt; b &gt; c &amp; d &quot;e&quot;", "a < b > c & d \"e\"")]
    [InlineData("&#65;&#x42; &nbsp; & >", "AB &nbsp; & >")]
    [InlineData("<b></b>x", "x")]
    [InlineData("<a href=\"nowhere\">x</a>", "x")]
    public void Letters_written_in_words_are_read_and_unknown_ones_stay(string html, string text)
    {
        var parsed = HtmlText.Parse(html);

        Assert.Equal(text, parsed.Text);
        Assert.Empty(parsed.Entities);
    }

    [Theory]
    [InlineData("<strong>x</strong>", "bold")]
    [InlineData("<EM>x</>", "italic")]
    [InlineData("<ins>x</ins >", "underline")]
    [InlineData("<del>x</del>", "strikethrough")]
    [InlineData("<span class='tg-spoiler'>x</span>", "spoiler")]
    [InlineData("<code>x</code>", "code")]
    [InlineData("<blockquote expandable>x</blockquote>", "expandable_blockquote")]
    public void Every_tag_marks_its_text(string html, string type)
    {
        var parsed = HtmlText.Parse(html);

        Assert.Equal(new TextEntity(type, 0, 1), Assert.Single(parsed.Entities));
    }

    [Fact]
    public void Offsets_count_utf16_units_and_the_outer_mark_comes_first()
    {
        var parsed = HtmlText.Parse("😀<b>a<i>é</i></b>");

        Assert.Equal([new("bold", 2, 2), new("italic", 3, 1)], parsed.Entities);
    }

    [Fact]
    public void A_link_keeps_its_address_and_a_block_its_language()
    {
        var parsed = HtmlText.Parse("<a href=\"https://example.com/?a=1&amp;b=2\">x</a><pre><code class=\"language-cs\">y</code></pre>");

        Assert.Equal([new("text_link", 0, 1, Url: "https://example.com/?a=1&b=2"), new("pre", 1, 1, Language: "cs")], parsed.Entities);
    }
}
