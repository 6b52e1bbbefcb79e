using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class PapersTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void A_paper_that_was_sent_may_be_taken_back_before_it_is_looked_at()
    {
        AtPapers();
        _siti.SendsFile("NPWP");
        _siti.FilesArrive();

        _siti.Presses("Tidak jadi: NPWP");

        Assert.Contains("☐ NPWP", _siti.Last, StringComparison.Ordinal);
        Assert.Equal(UploadState.Replaced, Assert.Single(_siti.File.Uploads).State);
    }

    [Fact]
    public void A_paper_is_known_by_its_caption_and_may_be_replaced()
    {
        AtPapers();

        _siti.SendsFile("ini npwp saya");
        _siti.FilesArrive(content: "first");
        _siti.SendsFile("NPWP");
        _siti.FilesArrive(content: "second");

        Assert.Equal([UploadState.Replaced, UploadState.Stored], _siti.File.Uploads.Select(upload => upload.State));
        _siti.SendsFile("NPWP");
        _siti.FilesArrive(content: "second");
        Assert.Contains("tidak perlu dikirim lagi", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_too_large_is_told_before_it_is_fetched()
    {
        AtPapers();

        _siti.SendsFile("NPWP", size: 25 * 1024 * 1024);

        Assert.Contains("20 MB", _siti.Last, StringComparison.Ordinal);
        Assert.Empty(_siti.File.Uploads);
    }

    private void AtPapers()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah punya NIB");
        _siti.Says("9120000000001");
    }
}
