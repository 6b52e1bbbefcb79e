using PtspBot.Domain.Talk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class NoticeRoomTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void Consent_is_recorded_and_leads_straight_to_the_first_question()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");

        var consent = Assert.Single(_siti.Desk.Consents);
        Assert.Equal(("1", "id"), (consent.NoticeVersion, consent.Language));
        Assert.Equal(consent.TextHash, _siti.Conversation.Consented);
        Assert.Equal(Place.Intake, _siti.Conversation.Place);
        Assert.Contains("Pertanyaan 1 dari 8", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_declines_hears_of_the_counter_and_its_hours_and_may_think_again()
    {
        _siti.Says("halo");
        _siti.Presses("Saya tidak setuju");

        Assert.Contains("Senin–Kamis: 07.30–12.00 dan 13.00–15.30", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Baca pemberitahuan lagi");
        Assert.Equal(Place.Notice, _siti.Conversation.Place);
        Assert.Empty(_siti.Desk.Consents);
    }

    [Fact]
    public void The_language_can_be_switched_on_the_notice()
    {
        _siti.Says("/start");
        _siti.Presses("English");

        Assert.Contains("free of charge", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("I agree");
        Assert.Equal("en", Assert.Single(_siti.Desk.Consents).Language);
    }
}
