using PtspBot.Domain.Talk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class FormRoomTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void An_exit_asks_its_answers_anew_before_the_case_moves()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");

        _siti.Presses("Sudah punya NIB");
        _siti.Says("123");
        Assert.Contains("13 angka", _siti.Last, StringComparison.Ordinal);
        var before = _siti.File.Step;
        _siti.Says("9120000000001");

        Assert.NotEqual(before, _siti.File.Step);
        Assert.Equal(Place.Case, _siti.Conversation.Place);
    }

    [Fact]
    public void A_report_with_a_file_waits_until_the_file_is_really_there()
    {
        AtBusiness();

        _siti.Presses("NIB sudah terbit");
        _siti.Says("9120000000001");
        _siti.SendsFile();
        var before = _siti.File.Step;
        _siti.FilesArrive("document.refused.encrypted");
        Assert.Contains("terkunci", _siti.Last, StringComparison.Ordinal);
        Assert.Equal(before, _siti.File.Step);
        _siti.SendsFile();
        _siti.FilesArrive();

        Assert.NotEqual(before, _siti.File.Step);
    }

    private void AtBusiness()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah punya akun OSS");
    }
}
