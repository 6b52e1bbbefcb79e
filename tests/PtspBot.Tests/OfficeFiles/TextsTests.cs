using PtspBot.Domain;
using PtspBot.OfficeFiles;

namespace PtspBot.Tests.OfficeFiles;

public class TextsTests
{
    private static readonly TimeZoneInfo Wib = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private static readonly DateTimeOffset MondayTwentyToTwo = new(2026, 11, 23, 6, 40, 0, TimeSpan.Zero);

    private static readonly Texts Spoken = With(
        """
        say: "<b>Isi</b>: {x}"
        two: "{a} & {b}"
        plain: Selesai
        """.Replace(" & ", " &amp; ", StringComparison.Ordinal));

    [Theory]
    [InlineData("id", "<b>Isi</b>: Senin, 23 November 2026 pukul 13.40 WIB")]
    [InlineData("en", "<b>Isi</b>: Monday, 23 November 2026, 13:40 WIB")]
    public void A_moment_is_said_in_the_offices_zone(string language, string said) =>
        Assert.Equal(said, Spoken.Say(language, "say", ("x", MondayTwentyToTwo)));

    [Fact]
    public void A_day_and_a_time_are_said_in_words()
    {
        Assert.Equal("Isi: Minggu, 3 Januari 2027", Spoken.SayPlain("id", "say", ("x", new DateOnly(2027, 1, 3))));
        Assert.Equal("Isi: 07.05", Spoken.SayPlain("id", "say", ("x", new TimeOnly(7, 5))));
    }

    [Theory]
    [InlineData(0, 45, "45 menit", "45 minutes")]
    [InlineData(1, 20, "1 jam 20 menit", "1 hour 20 minutes")]
    [InlineData(2, 0, "2 jam", "2 hours")]
    [InlineData(48, 0, "2 hari", "2 days")]
    [InlineData(49, 30, "2 hari 1 jam", "2 days 1 hour")]
    [InlineData(0, 0, "kurang dari 1 menit", "less than 1 minute")]
    [InlineData(0, -45, "45 menit", "45 minutes")]
    public void A_duration_is_said_as_people_do(int hours, int minutes, string id, string en)
    {
        var span = new TimeSpan(hours, minutes, 0);

        Assert.Equal($"Isi: {id}", Spoken.SayPlain("id", "say", ("x", span)));
        Assert.Equal($"Isi: {en}", Spoken.SayPlain("en", "say", ("x", span)));
    }

    [Fact]
    public void What_a_citizen_typed_cannot_become_markup() =>
        Assert.Equal("<b>Isi</b>: Warung &lt;b&gt; &amp; &quot;Sri&quot;", Spoken.Say("id", "say", ("x", "Warung <b> & \"Sri\"")));

    [Fact]
    public void Plain_speech_has_no_tags_and_no_entities() =>
        Assert.Equal("Warung <b> & 3", Spoken.SayPlain("id", "two", ("a", "Warung <b>"), ("b", 3)));

    [Fact]
    public void Words_in_words_are_said_in_the_same_language_and_keep_their_markup() =>
        Assert.Equal("<b>Isi</b>: <b>Isi</b>: Monday, 4 January 2027", Spoken.Say("en", "say", ("x", new Words("say", ("x", new DateOnly(2027, 1, 4))))));

    [Fact]
    public void A_list_is_said_one_line_each() =>
        Assert.Equal("Isi: • Selesai\n• Isi: 2", Spoken.SayPlain("id", "say", ("x", new List<Words> { new("plain"), new("say", ("x", 2)) })));

    [Fact]
    public void Nothing_is_said_as_nothing() => Assert.Equal("Isi: ", Spoken.SayPlain("id", "say", ("x", null)));

    [Fact]
    public void Whoever_asks_for_an_unknown_language_hears_the_first() => Assert.Equal("Selesai", Spoken.Say("jv", "plain"));

    [Fact]
    public void A_missing_text_or_value_is_a_bug()
    {
        Assert.Throws<InvalidOperationException>(() => Spoken.Say("id", "nothing"));
        Assert.Throws<InvalidOperationException>(() => Spoken.Say("id", "say"));
        Assert.Throws<InvalidOperationException>(() => Spoken.Say("id", "say", ("x", 1.5)));
    }

    [Fact]
    public void The_offices_own_texts_are_sound()
    {
        var texts = TextsFile.Load(Path.Combine(AppContext.BaseDirectory, "office", "texts"), "id", Wib);

        Assert.Equal("id", texts.Languages[0]);
        Assert.Contains("en", texts.Languages);
        Assert.True(texts.Has("time.moment"));
    }

    private static Texts With(string texts) => TextsFile.Check([Language("en", texts), Language("id", texts)], "texts", "id", Wib);

    private static (string Language, YamlFile File) Language(string language, string texts)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "office", "texts", $"{language}.yaml");
        var lines = File.ReadAllLines(path).SkipWhile(line => line != "time:");
        var time = lines.Take(1).Concat(lines.Skip(1).TakeWhile(line => line.StartsWith(' ')));
        return (language, YamlFile.Parse($"{language}.yaml", texts + "\n" + string.Join('\n', time)));
    }
}
