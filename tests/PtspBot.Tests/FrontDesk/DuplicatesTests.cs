using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class DuplicatesTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void Who_has_an_open_case_with_this_nik_hears_of_it_at_once_and_may_go_on_for_another_business()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Says("/mulai");
        _siti.Presses("Ajukan usaha lain");
        _siti.Presses("Perseorangan");
        _siti.Says("Siti Aminah");

        _siti.Says("9972 0101 0190 0001");

        Assert.Contains(_siti.LastLetters.OfType<Message>(), message => message.Html.Contains("OSS-2026-00001", StringComparison.Ordinal) && message.Slot is not null);
        Assert.Contains("Pertanyaan 4 dari 8", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stranger_with_the_same_nik_is_told_nothing_and_with_the_same_business_an_officer_helps_before_more_is_asked()
    {
        _siti.Desk.Pair(-100, StaffChatKind.Desk);
        _siti.FillsIn();
        _siti.Presses("Kirim");
        var (stranger, other) = (new ApplicantChat(Offices.Oss, _siti.Desk, userId: 666), new ApplicantChat(Offices.Oss, new MemoryDesk(), userId: 667));
        foreach (var chat in (ApplicantChat[])[stranger, other])
        {
            chat.Says("/start");
            chat.Presses("Saya setuju");
            chat.Presses("Perseorangan");
            chat.Says("Siti Aminah");
            chat.Says("9972010101900001");
        }

        Assert.Equal(Words(other), Words(stranger));
        stranger.Says("siti@example.com");
        stranger.Says("081200000001");
        stranger.Says("warung melati");
        Assert.Equal(Place.Officer, stranger.Conversation.Place);
        Assert.DoesNotContain("OSS-2026", stranger.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_business_number_of_another_open_case_is_not_taken_and_nothing_is_said_of_that_case()
    {
        AtPapers();
        var stranger = new ApplicantChat(Offices.Oss, _siti.Desk, userId: 666);
        stranger.FillsIn("9972010101900009", "Bengkel Jaya");
        stranger.Presses("Kirim");
        stranger.Presses("Sudah punya NIB");

        stranger.Says("9120000000001");

        Assert.Equal(Place.Form, stranger.Conversation.Place);
        Assert.DoesNotContain("OSS-2026-00001", stranger.Last, StringComparison.Ordinal);
        Assert.Contains(stranger.Buttons, button => button.Text == "Hubungi petugas");
        stranger.Says("9120000000002");
        Assert.Equal(Place.Case, stranger.Conversation.Place);
    }

    [Fact]
    public void The_same_business_twice_in_one_chat_leads_to_the_case_there_is()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Says("/mulai");
        _siti.Presses("Ajukan usaha lain");
        _siti.Answers(business: "warung  melati");

        _siti.Presses("Kirim");
        _siti.Presses("Buka OSS-2026-00001");

        Assert.Equal("OSS-2026-00001", _siti.File.Number);
    }

    [Fact]
    public void A_stranger_with_the_same_data_learns_nothing_of_the_case_there_is()
    {
        _siti.Desk.Pair(-100, StaffChatKind.Desk);
        _siti.FillsIn();
        _siti.Presses("Kirim");
        var stranger = new ApplicantChat(Offices.Oss, _siti.Desk, userId: 666);
        stranger.FillsIn(business: "Bengkel Jaya");
        stranger.Presses("Ubah: Usaha");
        stranger.Says("Warung Melati");
        stranger.Presses("Selesai");
        stranger.Presses("Lanjutkan pengisian");

        stranger.Presses("Kirim");

        Assert.DoesNotContain("OSS-2026", stranger.Last, StringComparison.Ordinal);
        Assert.Equal(Place.Officer, stranger.Conversation.Place);
    }

    private static IEnumerable<string> Words(ApplicantChat chat) => chat.LastLetters.OfType<Message>().Select(message => message.Html);

    private void AtPapers()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah punya NIB");
        _siti.Says("9120000000001");
    }
}
