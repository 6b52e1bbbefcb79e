using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class OfficerRoomTests
{
    private const long Desk = -100;

    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    public OfficerRoomTests() => _siti.Desk.Pair(Desk, StaffChatKind.Desk);

    [Fact]
    public void What_is_written_to_an_officer_reaches_the_desk_with_long_numbers_covered()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");

        _siti.Says("petugas");
        _siti.Says("NIK saya 9972010101900001 ditolak");

        var passed = _siti.LastLetters.OfType<Message>().Single(message => message.ChatId == Desk);
        Assert.Contains("NIK saya ****0001 ditolak", passed.Html, StringComparison.Ordinal);
        _siti.Presses("Selesai");
        Assert.Equal(Place.Case, _siti.Conversation.Place);
    }

    [Fact]
    public void The_first_word_is_confirmed_and_then_the_bot_is_silent()
    {
        Asks("Kapan selesai?");
        Assert.Contains("teruskan", _siti.Last, StringComparison.Ordinal);

        _siti.Says("Saya tunggu, ya.");

        Assert.Single(_siti.LastLetters.OfType<Seen>());
        Assert.DoesNotContain(_siti.LastLetters.OfType<Message>(), message => message.ChatId == ApplicantChat.Siti);
        Assert.Contains("Saya tunggu, ya.", Passed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_talk_lasts_through_the_next_service_day_and_then_the_bot_is_back()
    {
        Asks("Kapan selesai?");

        _siti.Now += TimeSpan.FromDays(1);
        _siti.Says("Sudah ada kabar?");
        Assert.Contains("Sudah ada kabar?", Passed, StringComparison.Ordinal);
        _siti.Now += TimeSpan.FromDays(1);
        _siti.Says("sudah mendaftar");

        Assert.Equal(Place.Case, _siti.Conversation.Place);
        Assert.Contains("sudah selesai", _siti.Last, StringComparison.Ordinal);
        Assert.DoesNotContain(_siti.LastLetters.OfType<Message>(), message => message.ChatId == Desk && message.Html.Contains("mendaftar", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_of_Friday_evening_can_be_gone_on_with_on_Tuesday_but_not_on_Wednesday()
    {
        _siti.Now = ApplicantChat.Monday + TimeSpan.FromDays(4) + TimeSpan.FromHours(12);
        Asks("Bolehkah saya datang?");

        _siti.Now += TimeSpan.FromDays(4);
        _siti.Says("Jam berapa?");
        Assert.Equal(Place.Officer, _siti.Conversation.Place);
        _siti.Now += TimeSpan.FromDays(1);
        _siti.Says("Jam berapa?");

        Assert.Equal(Place.Case, _siti.Conversation.Place);
    }

    [Fact]
    public void A_person_may_be_asked_for_in_the_middle_of_a_question()
    {
        _siti.Says("/start");
        _siti.PressesKey("privacy.accept");
        _siti.AnswersOne(Offices.Oss);

        _siti.Says("Petugas");

        Assert.Equal(Place.Officer, _siti.Conversation.Place);
    }

    private string Passed => Assert.Single(_siti.LastLetters.OfType<Message>(), message => message.ChatId == Desk).Html;

    private void Asks(string words)
    {
        _siti.Says("/start");
        _siti.PressesKey("privacy.accept");
        _siti.AnswersAll(Offices.Oss);
        _siti.PressesKey("review.send");
        _siti.Says("petugas");
        _siti.Says(words);
    }
}
