using PtspBot.Domain.Identity;

namespace PtspBot.Tests.Identity;

public class NibTests
{
    [Fact]
    public void Thirteen_digits_are_a_nib_however_they_are_grouped()
    {
        Assert.True(Nib.TryRead("8120-0012 34567", out var nib, out _));

        Assert.Equal("8120001234567", nib.Number);
        Assert.Equal("*********4567", nib.ToString());
    }

    [Theory]
    [InlineData("812000123456", "nib.length")]
    [InlineData("81200012345678", "nib.length")]
    [InlineData("812000123456O", "nib.letters")]
    public void Anything_else_is_refused(string typed, string key)
    {
        Assert.False(Nib.TryRead(typed, out _, out var fault));

        Assert.Equal(key, fault.Key);
    }
}
