using PtspBot.StaffDesk.Queue;

namespace PtspBot.Tests.StaffDesk.Queue;

public class NameQueryTests
{
    [Theory]
    [InlineData("siti", "Siti Melati")]
    [InlineData("mel siti", "Siti Melati")]
    [InlineData("SUKARNO", "H. Soekarno, S.H.")]
    [InlineData("joko cokro", "Djoko Tjokroaminoto")]
    [InlineData("Muhamad", "Muhammad Ma'ruf")]
    [InlineData("maruf", "Muhammad Ma'ruf")]
    [InlineData("warung 2", "Warung Melati 22")]
    [InlineData("a rahman", "A. Rahman")]
    public void A_name_is_found_by_how_its_words_begin(string typed, string name)
    {
        Assert.True(NameQuery.Of(typed)!.Matches(name));
    }

    [Theory]
    [InlineData("melati sari", "Siti Melati")]
    [InlineData("iti", "Siti Melati")]
    [InlineData("sukarni", "Soekarno")]
    public void A_name_that_lacks_a_word_is_not_meant(string typed, string name)
    {
        Assert.False(NameQuery.Of(typed)!.Matches(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" . ")]
    [InlineData("a")]
    [InlineData("a b")]
    public void A_letter_alone_is_too_little_to_look_for(string typed)
    {
        Assert.Null(NameQuery.Of(typed));
    }
}
