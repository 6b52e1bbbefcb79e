using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class SecretsTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Theory]
    [InlineData("password oss saya: Rahasia1")]
    [InlineData("OTP 123456")]
    [InlineData("kata sandinya Melati99")]
    public void A_password_is_refused_and_taken_out_of_the_chat(string secret)
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");

        _siti.Says(secret);

        Assert.Single(_siti.LastLetters.OfType<Erasure>());
        Assert.Contains("ganti kata sandi", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_about_a_password_is_no_password()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");

        _siti.Says("saya lupa kata sandi OSS");

        Assert.Empty(_siti.LastLetters.OfType<Erasure>());
    }
}
