using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class MenuRoomTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void Two_cases_are_listed_and_each_is_one_press_away()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Says("/mulai");
        _siti.Presses("Ajukan usaha lain");
        _siti.Answers(business: "Bengkel Jaya");
        _siti.Presses("Kirim");

        _siti.Says("/status");
        _siti.Presses("Buka OSS-2026-00001");

        Assert.Equal("OSS-2026-00001", _siti.File.Number);
    }
}
