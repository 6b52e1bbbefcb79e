using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class ReviewRoomTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void From_the_review_a_nik_is_corrected_and_read_back_there()
    {
        _siti.FillsIn();
        _siti.Presses("Ubah: NIK");

        _siti.Says("3572024101900002");

        Assert.Equal(Place.Review, _siti.Conversation.Place);
        var readBack = _siti.LastLetters.OfType<Message>().Single(message => message.Slot is not null);
        _siti.PressesData(((InlineKeyboard)readBack.Keyboard!).Rows[0][0].Data, readBack);
        Assert.Contains("16 angka NIK", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_turns_out_to_apply_for_themselves_leaves_no_attorney_behind()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Kuasa dari perseorangan");
        _siti.Says("Budi Santoso");
        _siti.Presses("Keluarga");
        foreach (var answer in (string[])["Siti Aminah", "9972010101900001", "siti@example.com", "081200000001", "Warung Melati", "Pakunden", "Sendiri (mandiri)"])
            _siti.Says(answer);

        _siti.Presses("Ubah: Jenis pemohon");
        _siti.Presses("Perseorangan");

        Assert.Equal(Place.Review, _siti.Conversation.Place);
        Assert.DoesNotContain("Budi", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_is_corrected_from_the_review_and_the_review_is_back()
    {
        _siti.FillsIn();

        _siti.Presses("Ubah: Email");
        _siti.Says("aminah@example.com");

        Assert.Equal(Place.Review, _siti.Conversation.Place);
        Assert.Contains("aminah@example.com", _siti.Last, StringComparison.Ordinal);
    }
}
