using PtspBot.Domain.Identity;

namespace PtspBot.Tests.Identity;

public class EmailAddressTests
{
    [Theory]
    [InlineData("siti@example.id", "siti@example.id")]
    [InlineData("  Siti.Rahayu+oss@Mail.Example.CO.ID ", "Siti.Rahayu+oss@mail.example.co.id")]
    [InlineData("s_1@example.com", "s_1@example.com")]
    public void An_address_of_the_right_shape_is_taken(string typed, string address)
    {
        Assert.True(EmailAddress.TryRead(typed, out var email, out _));

        Assert.Equal(address, email.Address);
        Assert.Null(email.Suggestion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("siti")]
    [InlineData("siti@")]
    [InlineData("@example.id")]
    [InlineData("siti@example")]
    [InlineData("siti@example..id")]
    [InlineData("siti..r@example.id")]
    [InlineData(".siti@example.id")]
    [InlineData("siti.@example.id")]
    [InlineData("siti@@example.id")]
    [InlineData("siti rahayu@example.id")]
    [InlineData("siti@-example.id")]
    [InlineData("siti@example.id, budi@example.id")]
    [InlineData("s\u0456ti@example.id")]
    public void Any_other_shape_is_refused(string typed)
    {
        Assert.False(EmailAddress.TryRead(typed, out _, out var fault));

        Assert.Equal("email.bad", fault.Key);
    }

    [Fact]
    public void An_endless_address_is_refused()
    {
        Assert.False(EmailAddress.TryRead(new string('a', 65) + "@example.id", out _, out _));
        Assert.False(EmailAddress.TryRead("a@" + string.Concat(Enumerable.Repeat("example.", 40)) + "id", out _, out _));
    }

    [Theory]
    [InlineData("gmial.com", "gmail.com")]
    [InlineData("gamil.com", "gmail.com")]
    [InlineData("gmai.com", "gmail.com")]
    [InlineData("gmail.con", "gmail.com")]
    [InlineData("gmail.co", "gmail.com")]
    [InlineData("gmial.con", "gmail.com")]
    [InlineData("yaho.com", "yahoo.com")]
    [InlineData("yhaoo.com", "yahoo.com")]
    [InlineData("yaho.co.id", "yahoo.co.id")]
    [InlineData("hotmial.com", "hotmail.com")]
    [InlineData("outlok.com", "outlook.com")]
    public void A_near_miss_of_a_familiar_provider_is_asked_about(string typed, string meant)
    {
        Assert.True(EmailAddress.TryRead("siti@" + typed, out var email, out _));

        Assert.Equal("siti@" + meant, email.Suggestion);
    }

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("ymail.com")]
    [InlineData("mail.com")]
    [InlineData("example.com")]
    [InlineData("blitarkota.go.id")]
    public void A_real_provider_is_not(string domain)
    {
        Assert.True(EmailAddress.TryRead("siti@" + domain, out var email, out _));

        Assert.Null(email.Suggestion);
    }

    [Fact]
    public void It_is_shown_masked()
    {
        EmailAddress.TryRead("siti@example.id", out var email, out _);

        Assert.Equal("s***@example.id", email!.Masked);
        Assert.Equal("s***@example.id", $"{email}");
    }
}
