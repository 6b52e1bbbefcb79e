using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class FrontDeskTests
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
    public void A_typed_nik_is_taken_out_of_the_chat_and_never_said_again()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        _siti.Says("Siti Aminah");

        _siti.Says("9972010101900001");

        Assert.Single(_siti.LastLetters.OfType<Erasure>());
        Assert.DoesNotContain(_siti.LastLetters.OfType<Message>(), message => message.Html.Contains("9972010101900001", StringComparison.Ordinal));
    }

    [Fact]
    public void An_odd_nik_is_asked_about_once_and_then_believed()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        _siti.Says("Siti Aminah");

        _siti.Says("9972017201900001");
        Assert.Contains("************0001", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Ya, sudah benar");

        Assert.Contains("Pertanyaan 4 dari 8", _siti.Last, StringComparison.Ordinal);
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
    public void An_old_button_says_so_and_shows_where_one_is()
    {
        _siti.Says("/start");
        var accept = _siti.Buttons[0].Data;
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");

        _siti.PressesData(accept);

        Assert.NotNull(Assert.Single(_siti.LastLetters.OfType<PressAnswer>()).Text);
        Assert.Contains("nama lengkap", _siti.Last, StringComparison.Ordinal);
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
        stranger.FillsIn();

        stranger.Presses("Kirim");

        Assert.DoesNotContain("OSS-2026", stranger.Last, StringComparison.Ordinal);
        Assert.Equal(Place.Officer, stranger.Conversation.Place);
    }

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

    [Fact]
    public void A_paper_without_a_caption_is_asked_about_and_the_counters_paper_is_not_taken()
    {
        AtPapers();

        _siti.SendsFile();
        _siti.Presses("KTP asli");
        Assert.Single(_siti.LastLetters.OfType<Erasure>());
        _siti.SendsFile();
        _siti.Presses("NPWP");
        _siti.FilesArrive();

        Assert.Contains("<b>NPWP</b> sudah diterima", _siti.Last, StringComparison.Ordinal);
        Assert.Single(_siti.File.Items, item => item.State == ItemState.HandedIn);
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

    [Fact]
    public void Cancelling_is_asked_twice()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Batalkan");
        Assert.False(_siti.File.Stage.IsFinal);

        _siti.Presses("Ya, batalkan");

        Assert.Equal(Phase.Cancelled, _siti.File.Phase);
    }

    [Fact]
    public void Every_topic_of_the_help_ends_in_a_way_out_or_a_person()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah mendaftar");
        _siti.Presses("Belum, saya butuh bantuan");
        _siti.Presses("Alamat email keliru");

        Assert.Contains("siti@example.com", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Email salah ketik");
        _siti.Says("benar@example.com");

        Assert.Contains("Daftar akun OSS", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_to_an_officer_reaches_the_desk_with_long_numbers_covered()
    {
        _siti.Desk.Pair(-100, StaffChatKind.Desk);
        _siti.FillsIn();
        _siti.Presses("Kirim");

        _siti.Says("petugas");
        _siti.Says("NIK saya 9972010101900001 ditolak");

        var passed = _siti.LastLetters.OfType<Message>().Single(message => message.ChatId == -100);
        Assert.Contains("NIK saya ****0001 ditolak", passed.Html, StringComparison.Ordinal);
        _siti.Presses("Selesai");
        Assert.Equal(Place.Case, _siti.Conversation.Place);
    }

    [Theory]
    [InlineData("password oss saya: Rahasia1")]
    [InlineData("OTP 123456")]
    [InlineData("kata sandinya Melati99")]
    public void A_password_is_refused_and_taken_out_of_the_chat(string secret)
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");

        _siti.Says(secret);

        Assert.Single(_siti.LastLetters.OfType<Erasure>());
        Assert.Contains("ganti kata sandi", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_about_a_password_is_no_password()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");

        _siti.Says("saya lupa kata sandi OSS");

        Assert.Empty(_siti.LastLetters.OfType<Erasure>());
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

    [Fact]
    public void Answers_given_up_are_gone()
    {
        _siti.FillsIn();

        _siti.Says("/batal");

        Assert.Empty(_siti.Desk.Files);
        Assert.Equal(Place.Menu, _siti.Conversation.Place);
    }

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

    private void AtBusiness()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah punya akun OSS");
    }

    private void AtPapers()
    {
        _siti.FillsIn();
        _siti.Presses("Kirim");
        _siti.Presses("Sudah punya NIB");
        _siti.Says("9120000000001");
    }
}
