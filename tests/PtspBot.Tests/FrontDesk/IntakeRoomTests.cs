using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class IntakeRoomTests
{
    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    [Fact]
    public void From_start_to_a_case_number_it_takes_at_most_twelve_inputs()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");

        Assert.InRange(_siti.Inputs, 1, 12);
        Assert.Equal(Place.Case, _siti.Conversation.Place);
        Assert.Contains("OSS-2026-00001", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typed_nik_is_taken_out_of_the_chat_read_back_once_and_covered_by_the_next_word()
    {
        AtNik();

        _siti.Says("3572024101900002");
        Assert.Single(_siti.LastLetters.OfType<Erasure>());
        var readBack = Assert.Single(_siti.LastLetters.OfType<Message>(), message => message.Html.Contains("3572 0241 0190 0002", StringComparison.Ordinal));
        Assert.Contains("1 Januari 1990", readBack.Html, StringComparison.Ordinal);
        Assert.Contains("Kecamatan Sukorejo", readBack.Html, StringComparison.Ordinal);
        Assert.Contains("Pertanyaan 4 dari 8", _siti.Last, StringComparison.Ordinal);
        _siti.Says("bukan email");

        var covered = Assert.Single(_siti.LastLetters.OfType<Message>(), message => message.Slot == readBack.Slot);
        Assert.Contains("************0002", covered.Html, StringComparison.Ordinal);
        _siti.Says("siti@example.com");
        Assert.DoesNotContain(_siti.LastLetters.OfType<Message>(), message => message.Slot is not null);
    }

    [Fact]
    public void A_slip_in_the_nik_is_mended_by_the_button_below_it_and_nothing_of_the_first_stays()
    {
        AtNik();
        _siti.Says("3572024101900002");
        var readBack = _siti.LastLetters.OfType<Message>().Single(message => message.Slot is not null);

        _siti.PressesData(((InlineKeyboard)readBack.Keyboard!).Rows[0][0].Data, readBack);

        Assert.Contains("Pertanyaan 3 dari 8", _siti.Last, StringComparison.Ordinal);
        Assert.DoesNotContain(_siti.LastLetters, letter => letter is Message or Answered && letter.ToString().Contains("0241 0190", StringComparison.Ordinal));
        _siti.Says("3572024101900003");
        Assert.Equal("3572024101900003", _siti.File.ValueOf("applicant-nik"));
    }

    [Fact]
    public void An_odd_nik_is_asked_about_once_and_then_believed()
    {
        AtNik();

        _siti.Says("9972017201900001");
        Assert.Contains("9972 0172 0190 0001", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Ya, sudah benar");

        Assert.Contains("Pertanyaan 4 dari 8", _siti.Last, StringComparison.Ordinal);
        Assert.DoesNotContain(_siti.LastLetters, letter => letter is Message or Answered && letter.ToString().Contains("0172 0190", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kuasa dari perseorangan", false)]
    [InlineData("Kuasa dari badan usaha", true)]
    public void Whoever_acts_for_somebody_else_hears_of_the_power_of_attorney_and_must_hand_it_in(string kind, bool entity)
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses(kind);
        Assert.Contains("surat kuasa", _siti.Last, StringComparison.Ordinal);
        _siti.Says("Budi Santoso");
        _siti.Presses("Karyawan atau pengurus");
        foreach (var answer in (string[])["Siti Aminah", "9972010101900001", "siti@example.com", "081200000001", "Warung Melati", "Pakunden", "Sendiri (mandiri)"])
            _siti.Says(answer);
        Assert.Contains("Penerima kuasa: <b>Budi Santoso</b>", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Kirim");
        _siti.Presses("Sudah punya NIB");
        _siti.Says("9120000000001");

        Assert.Contains("☐ <b>Surat kuasa</b>", _siti.Last, StringComparison.Ordinal);
        Assert.Contains("☐ <b>KTP asli kuasa</b>", _siti.Last, StringComparison.Ordinal);
        Assert.Equal(entity, _siti.Last.Contains("Akta pendirian", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_applies_for_themselves_is_not_asked_for_a_power_of_attorney()
    {
        AtPapers();

        Assert.DoesNotContain("uasa", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kind_of_business_is_not_asked_in_its_turn_and_suggested_from_the_review_by_what_the_business_is_called()
    {
        _siti.FillsIn(business: "Warung Melati, rumah makan");
        Assert.Contains("KBLI: <b>–</b>", _siti.Last, StringComparison.Ordinal);

        _siti.Presses("Ubah: KBLI");
        Assert.StartsWith("56102", _siti.Buttons[0].Text, StringComparison.Ordinal);
        _siti.Says("kopi");
        _siti.Presses("56303 Kafe dan kedai minum");

        Assert.Equal(Place.Review, _siti.Conversation.Place);
        Assert.Contains("56303 (Kafe dan kedai minum)", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Ubah: KBLI");
        _siti.Presses("Lewati");
        Assert.Contains("KBLI: <b>–</b>", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_outside_the_city_is_told_where_to_go_and_asked_again()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        _siti.Says("Siti Aminah");
        _siti.Says("9972010101900001");
        _siti.Says("siti@example.com");
        _siti.Says("0812-0000-0001");
        _siti.Says("Warung Melati");

        _siti.Presses("Di luar Kota Blitar");

        Assert.Contains("DPMPTSP Kabupaten Blitar", _siti.Last, StringComparison.Ordinal);
        Assert.Equal(Place.Intake, _siti.Conversation.Place);
    }

    [Fact]
    public void The_key_that_shares_the_contact_goes_away_with_its_question()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        _siti.Says("Siti Aminah");
        _siti.Says("9972010101900001");
        _siti.Says("siti@example.com");
        Assert.IsType<ReplyKeyboard>(_siti.LastMessage.Keyboard);

        _siti.SendsContact("6281200000002", owner: 777);
        Assert.IsType<ReplyKeyboard>(_siti.LastMessage.Keyboard);
        _siti.SendsContact("6281200000001");

        Assert.Contains(_siti.LastLetters.OfType<Message>(), message => message.Keyboard is NoKeyboard);
        Assert.IsType<InlineKeyboard>(_siti.LastMessage.Keyboard);
    }

    [Theory]
    [InlineData("Kembali", "Pertanyaan 4 dari 8")]
    [InlineData("batal", "Pengisian dibatalkan")]
    public void Beside_the_key_that_shares_the_contact_one_can_go_back_or_give_up(string key, string sees)
    {
        AtNik();
        _siti.Says("9972010101900001");
        _siti.Says("siti@example.com");
        Assert.Equal(["Kembali", "Batal"], Assert.IsType<ReplyKeyboard>(_siti.LastMessage.Keyboard).Rows[^1].Select(button => button.Text));

        _siti.Says(key);

        Assert.Contains(sees, _siti.Last, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_draft_goes_on_where_it_stopped()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        _siti.Says("Siti Aminah");
        _siti.Says("/mulai");

        _siti.Now += TimeSpan.FromDays(3);
        _siti.Presses("Lanjutkan pengisian");

        Assert.Contains("Pertanyaan 3 dari 8", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_given_up_are_gone()
    {
        _siti.FillsIn();

        _siti.Says("/batal");

        Assert.Empty(_siti.Desk.Files);
        Assert.Equal(Place.Menu, _siti.Conversation.Place);
    }

    private void AtNik()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        _siti.Says("Siti Aminah");
    }

    private void AtPapers()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah punya NIB");
        _siti.Says("9120000000001");
    }
}
