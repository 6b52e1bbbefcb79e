using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class RoomsTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void A_chat_at_a_question_that_is_no_more_starts_over_and_says_so()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Conversation.Fill(null, "a-question-of-an-older-version", null);

        _siti.Says("halo");

        Assert.Contains("mulai lagi dari sini", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Lanjutkan pengisian");
        Assert.Contains("Pertanyaan 1 dari 8", _siti.Last, StringComparison.Ordinal);
    }
}
