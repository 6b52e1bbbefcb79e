using PtspBot.Domain.Identity;

namespace PtspBot.Tests.Identity;

public class NpwpTests
{
    [Theory]
    [InlineData("99.999.999.9-999.999", "0999999999999999")]
    [InlineData("9972010101900001", "9972010101900001")]
    public void Old_and_new_forms_are_kept_as_typed_and_made_one(string typed, string number)
    {
        Assert.True(Npwp.TryRead(typed, out var npwp, out _));

        Assert.Equal((typed, number), (npwp.Typed, npwp.Number));
    }

    [Theory]
    [InlineData("99.999.999.9-999", "npwp.length")]
    [InlineData("99.999.999.9-999.99X", "npwp.letters")]
    public void Anything_else_is_refused(string typed, string key)
    {
        Assert.False(Npwp.TryRead(typed, out _, out var fault));

        Assert.Equal(key, fault.Key);
    }
}
