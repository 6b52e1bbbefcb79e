using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class UnsortedTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void A_paper_without_a_caption_is_asked_about_and_the_counters_paper_is_not_taken()
    {
        AtPapers();

        _siti.SendsFile(name: "ktp.jpg");
        _siti.FilesArrive();
        _siti.Presses("KTP asli");
        Assert.Single(_siti.LastLetters.OfType<Erasure>());
        Assert.DoesNotContain(_siti.File.Uploads, upload => upload.State is UploadState.Stored or UploadState.Promised);
        _siti.SendsFile(name: "npwp.pdf");
        _siti.FilesArrive();
        Assert.Contains("npwp.pdf", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("NPWP");
        _siti.FilesArrive();

        Assert.Contains("<b>NPWP</b> sudah diterima", _siti.Last, StringComparison.Ordinal);
        Assert.Single(_siti.File.Items, item => item.State == ItemState.HandedIn);
    }

    [Fact]
    public void A_file_that_is_none_is_refused_by_its_name_before_anything_is_asked()
    {
        AtPapers();

        _siti.SendsFile(name: "npwp.pdf");
        _siti.FilesArrive("document.refused.type");

        Assert.Contains("npwp.pdf", _siti.Last, StringComparison.Ordinal);
        Assert.Contains("PDF, JPG atau PNG", _siti.Last, StringComparison.Ordinal);
        Assert.DoesNotContain(_siti.Buttons, button => button.Text == "NPWP");
    }

    [Fact]
    public void Of_an_album_one_photo_after_the_other_is_asked_about_by_its_number_and_late_ones_join()
    {
        AtPapers();
        for (var sibling = 0; sibling < 9; sibling++)
        {
            _siti.SendsFile(album: "a");
            Assert.Equal(sibling == 0 ? 1 : 0, _siti.LastLetters.OfType<Message>().Count());
        }

        _siti.FilesArrive();
        Assert.Contains("Foto ke-1", _siti.Last, StringComparison.Ordinal);
        _siti.SendsFile(album: "a");
        _siti.FilesArrive();
        for (var sibling = 1; sibling <= 10; sibling++)
        {
            Assert.Contains($"Foto ke-{sibling}<", _siti.Last, StringComparison.Ordinal);
            _siti.Presses("Bukan semuanya");
        }

        Assert.DoesNotContain(_siti.File.Uploads, upload => upload.State != UploadState.Replaced);
        Assert.Equal(Place.Case, _siti.Conversation.Place);
    }

    [Fact]
    public void Files_that_were_left_unsorted_wait_at_the_case()
    {
        AtPapers();
        _siti.SendsFile(name: "npwp.pdf");
        _siti.FilesArrive();
        var (question, npwp) = (_siti.LastMessage, _siti.Buttons.Single(button => button.Text == "NPWP"));
        _siti.Says("/mulai");

        _siti.Says("/status");
        _siti.Presses("Tentukan berkas (1)");
        Assert.Contains(_siti.Buttons, button => button.Data == npwp.Data);
        _siti.PressesData(npwp.Data, question);
        _siti.FilesArrive();

        Assert.Single(_siti.File.Items, item => item.State == ItemState.HandedIn);
        _siti.PressesData(npwp.Data, question);
        Assert.NotNull(_siti.LastLetters.OfType<PressAnswer>().Single().Text);
    }

    [Fact]
    public void The_same_content_twice_is_noticed_before_it_is_asked_about()
    {
        AtPapers();
        _siti.SendsFile("NPWP");
        _siti.FilesArrive(content: "same");

        _siti.SendsFile(name: "lagi.pdf");
        _siti.FilesArrive(content: "same");

        Assert.Contains("lagi.pdf", _siti.Last, StringComparison.Ordinal);
        Assert.Contains("tidak perlu dikirim lagi", _siti.Last, StringComparison.Ordinal);
        Assert.Single(_siti.File.Uploads, upload => upload.State == UploadState.Stored);
    }

    private void AtPapers()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah punya NIB");
        _siti.Says("9120000000001");
    }
}
