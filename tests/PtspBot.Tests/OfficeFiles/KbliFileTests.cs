using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.OfficeFiles;

public sealed class KbliFileTests
{
    [Theory]
    [InlineData("Warung Melati, rumah makan", "56102")]
    [InlineData("bengkel motor", "45407")]
    [InlineData("mau buka JAHIT baju", "14120")]
    [InlineData("kopi", "56303")]
    public void What_people_call_their_business_finds_it_first(string typed, string code) =>
        Assert.Equal(code, Offices.Oss.Businesses.Search(typed, 6)[0].Code);

    [Theory]
    [InlineData("tambang nikel")]
    [InlineData("di")]
    [InlineData("")]
    public void What_is_not_in_the_short_list_finds_nothing(string typed) => Assert.Empty(Offices.Oss.Businesses.Search(typed, 6));

    [Theory]
    [InlineData("  \"5610\": {name: x}", "a code of five digits")]
    [InlineData("  \"56109\": {words: [x]}", "'name' is missing")]
    [InlineData("  \"56109\": {name: x, price: 1}", "'price' is not known")]
    public void A_mistake_is_refused_with_its_line(string added, string sentence)
    {
        var text = "edition: \"2020\"\ncodes:\n  \"56101\": {name: Restoran}\n" + added;

        var fault = Assert.Single(Assert.Throws<OfficeFileException>(() => KbliFile.Read(YamlFile.Parse("kbli.yaml", text))).Faults);

        Assert.Equal(4, fault.Line);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_without_the_file_has_no_list() => Assert.Empty(KbliFile.Load("there-is-no-such-file.yaml").All);
}
