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
    public void What_was_pressed_is_written_under_its_question_and_cannot_be_pressed_again()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");

        _siti.Presses("Perseorangan");

        var answered = Assert.Single(_siti.LastLetters.OfType<Answered>());
        Assert.Contains("Bapak/Ibu mengajukan sebagai apa?", answered.Html, StringComparison.Ordinal);
        Assert.EndsWith("\n\n▸ <b>Perseorangan</b>", answered.Html, StringComparison.Ordinal);
        Assert.IsType<Answered>(_siti.LastLetters[^1]);
    }

    [Fact]
    public void A_question_that_was_left_open_loses_its_buttons_when_one_is_pressed_too_late()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        var (question, back) = (_siti.LastMessage, _siti.Buttons[0]);
        _siti.Says("Siti Aminah");

        _siti.PressesData(back.Data, question);

        Assert.Single(_siti.LastLetters.OfType<KeyboardOff>());
        Assert.Empty(_siti.LastLetters.OfType<Answered>());
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

    private static IEnumerable<string> Words(ApplicantChat chat) => chat.LastLetters.OfType<Message>().Select(message => message.Html);

    private void AtNik()
    {
        _siti.Says("/start");
        _siti.Presses("Saya setuju");
        _siti.Presses("Perseorangan");
        _siti.Says("Siti Aminah");
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
