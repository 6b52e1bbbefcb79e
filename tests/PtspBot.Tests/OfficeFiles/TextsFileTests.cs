using PtspBot.OfficeFiles;

namespace PtspBot.Tests.OfficeFiles;

public class TextsFileTests
{
    [Theory]
    [InlineData("a: <b>x", "The tag <b> is not closed.")]
    [InlineData("a: <b><i>x</b></i>", "</b> closes nothing")]
    [InlineData("a: <h1>x</h1>", "<h1> is not one that Telegram shows")]
    [InlineData("a: <a>x</a>", "in a way Telegram does not read")]
    [InlineData("a: <b class=\"x\">x</b>", "in a way Telegram does not read")]
    [InlineData("a: 3 < 4", "The sign < stands alone")]
    [InlineData("a: syarat & alur", "The sign & stands alone")]
    [InlineData("a: halo {nama", "a brace that belongs to no gap")]
    [InlineData("a:", "must be a text")]
    [InlineData("a: [x]", "must be a text")]
    public void What_telegram_would_refuse_is_refused_at_the_start(string written, string sentence)
    {
        var fault = Assert.Single(Faults(id: "\n" + written, en: "a: x"));

        Assert.Equal(("id.yaml", 2), (fault.File, fault.Line));
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_longer_than_a_message_is_refused() =>
        Assert.Contains("4097 characters", Assert.Single(Faults(id: "a: " + new string('x', 4097), en: "a: x")).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_text_that_another_language_lacks_is_refused_where_it_stands()
    {
        var faults = Faults(id: "a:\n  b: x\n  c: y", en: "a:\n  b: x\nd: z").Where(fault => fault.Line > 0);

        Assert.Equal(["id.yaml:3: 'a.c' is not in en.yaml.", "en.yaml:3: 'd' is not in id.yaml."], faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Gaps_must_be_the_same_in_every_language()
    {
        var fault = Assert.Single(Faults(id: "a: \"{n} dari {m}\"", en: "a: \"{n} of {max}\""), fault => fault.Line > 0);

        Assert.Equal("en.yaml:1: 'a' has the gaps {max} {n}, but {m} {n} in id.yaml.", fault.ToString());
    }

    [Fact]
    public void The_words_for_time_must_be_there() =>
        Assert.Contains(Faults(id: "a: x", en: "a: x"), fault => fault.Sentence.StartsWith("'time.month.12' is missing", StringComparison.Ordinal));

    [Fact]
    public void The_first_language_must_be_there()
    {
        var fault = Assert.Throws<OfficeFileException>(() => TextsFile.Load("nowhere", "id", TimeZoneInfo.Utc));

        Assert.Contains("There is no id.yaml", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentences_of_one_language_may_stand_in_several_files()
    {
        var faults = Assert.Throws<OfficeFileException>(() => TextsFile.Check(
            [("id", YamlFile.Parse("id.yaml", "a: x")), ("id", YamlFile.Parse("stall.id.yaml", "b: x\na: y")), ("en", YamlFile.Parse("en.yaml", "a: x"))],
            "texts", "id", TimeZoneInfo.Utc)).Faults;

        Assert.Equal("stall.id.yaml:2: 'a' is written twice.", Assert.Single(faults).ToString());
    }

    [Fact]
    public void A_sentence_missing_in_a_file_of_its_own_is_missed_there()
    {
        var faults = Assert.Throws<OfficeFileException>(() => TextsFile.Check(
            [("id", YamlFile.Parse("id.yaml", "a: x")), ("id", YamlFile.Parse("stall.id.yaml", "b: x")), ("en", YamlFile.Parse("en.yaml", "a: x"))],
            "texts", "id", TimeZoneInfo.Utc)).Faults;

        Assert.Contains("stall.id.yaml:1: 'b' is not in stall.en.yaml.", faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void What_telegram_reads_passes() =>
        Assert.Null(TelegramHtml.FaultIn("<b>A <i>b</i></b> &amp; <a href=\"{url}\">x</a> <blockquote expandable>&#8226;</blockquote> <pre><code>1</code></pre>"));

    private static IReadOnlyList<Fault> Faults(string id, string en) => Assert.Throws<OfficeFileException>(() => TextsFile.Check(
        [("en", YamlFile.Parse("en.yaml", en)), ("id", YamlFile.Parse("id.yaml", id))], "texts", "id", TimeZoneInfo.Utc)).Faults;
}
