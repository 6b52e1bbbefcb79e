using PtspBot.Domain.Identity;

namespace PtspBot.Tests.Identity;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("081200000001")]
    [InlineData("0812-0000-0001")]
    [InlineData("0812 0000 0001")]
    [InlineData("0812.0000.0001")]
    [InlineData("6281200000001")]
    [InlineData("+6281200000001")]
    [InlineData("+62 812-0000-0001")]
    [InlineData("+62 (0)812 0000 0001")]
    [InlineData("006281200000001")]
    [InlineData("81200000001")]
    [InlineData("\u202a+62 812‑0000‑0001\u202c")]
    public void Every_usual_way_of_writing_is_one_number(string typed)
    {
        Assert.True(PhoneNumber.TryRead(typed, out var phone, out _));

        Assert.Equal(("+6281200000001", "081200000001", true), (phone.International, phone.National, phone.IsMobile));
    }

    [Fact]
    public void A_land_line_is_a_number_too()
    {
        Assert.True(PhoneNumber.TryRead("(0342) 800001", out var phone, out _));

        Assert.Equal(("+62342800001", false), (phone.International, phone.IsMobile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nanti saja")]
    [InlineData("08120000")]
    [InlineData("08120000000001")]
    [InlineData("0812O0000001")]
    [InlineData("+60123456789")]
    [InlineData("110")]
    [InlineData("0912345678")]
    public void What_is_no_indonesian_number_is_refused(string typed)
    {
        Assert.False(PhoneNumber.TryRead(typed, out _, out var fault));

        Assert.Equal("phone.bad", fault.Key);
    }

    [Fact]
    public void A_shared_contact_always_has_its_countrys_code()
    {
        Assert.True(PhoneNumber.TryReadContact("6281200000001", out _, out _));
        Assert.True(PhoneNumber.TryReadContact("+6281200000001", out _, out _));
        Assert.False(PhoneNumber.TryReadContact("819000000001", out _, out _));
    }

    [Fact]
    public void It_is_shown_masked()
    {
        PhoneNumber.TryRead("081200000001", out var phone, out _);

        Assert.Equal("0812****0001", phone!.Masked);
        Assert.Equal("0812****0001", $"{phone}");
    }
}
