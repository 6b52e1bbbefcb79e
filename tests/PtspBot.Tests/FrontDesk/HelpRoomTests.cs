using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class HelpRoomTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void Every_topic_of_the_help_ends_in_a_way_out_or_a_person()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah mendaftar");
        _siti.Presses("Belum, saya butuh bantuan");
        _siti.Presses("Alamat email keliru");

        Assert.Contains("siti@example.com", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Email salah ketik");
        _siti.Says("benar@example.com");

        Assert.Contains("Daftar akun OSS", _siti.Last, StringComparison.Ordinal);
    }
}
