using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

public sealed class OwnDataTests
{
    private const long DeskChat = -100;

    private readonly ApplicantChat _siti = new(Offices.Oss, new MemoryDesk());

    public OwnDataTests() => _siti.Desk.Pair(DeskChat, StaffChatKind.Desk);

    [Fact]
    public void What_is_stored_is_shown_once_and_masked()
    {
        Applies("Warung Melati");
        Applies("Toko Mawar");

        _siti.Says("/data");

        Assert.Equal(Place.OwnData, _siti.Conversation.Place);
        Assert.DoesNotContain("9972010101900001", _siti.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("siti@example.com", _siti.Last, StringComparison.Ordinal);
        Assert.Single(_siti.Last.Split("NIK: "), part => part.Contains("0001", StringComparison.Ordinal));
        Assert.Contains("Toko Mawar", _siti.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_answer_holds_in_every_running_case_and_is_on_record_without_its_value()
    {
        Applies("Warung Melati");
        Applies("Toko Mawar");
        _siti.Says("/data");
        _siti.Presses("Perbaiki data");

        _siti.PressesData(_siti.Buttons.First(button => button.Text.StartsWith("Email", StringComparison.Ordinal)).Data);
        _siti.Says("bukan email");
        Assert.Contains("belum benar", _siti.Last, StringComparison.Ordinal);
        _siti.Says("melati@example.com");

        Assert.All(_siti.Desk.Files, file => Assert.Contains(file.Facts, fact => fact.Value == "melati@example.com"));
        Assert.All(_siti.Desk.Files, file => Assert.Single(file.Journal, entry => entry.Kind == EntryKind.Corrected));
        Assert.Null(_siti.Conversation.Purpose);
    }

    [Fact]
    public void What_tells_one_case_from_another_is_not_corrected_by_oneself()
    {
        Applies("Warung Melati");

        _siti.Says("/data");
        _siti.Presses("Perbaiki data");

        Assert.DoesNotContain(_siti.Buttons, button => button.Text.StartsWith("NIK", StringComparison.Ordinal) || button.Text.Contains("Warung", StringComparison.Ordinal));
        _siti.Presses("Data lain, lewat petugas");
        _siti.Says("Nama saya Siti Aminah Dewi");
        Assert.Contains(_siti.LastLetters.OfType<Message>(), letter => letter.ChatId == DeskChat && letter.Html.Contains("Dewi", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_can_be_left_and_the_phones_keyboard_comes_back()
    {
        Applies("Warung Melati");
        _siti.Says("/data");
        _siti.Presses("Perbaiki data");
        _siti.PressesData(_siti.Buttons.First(button => button.Text.StartsWith("Nomor telepon", StringComparison.Ordinal) || button.Text.StartsWith("Telepon", StringComparison.Ordinal)).Data);
        Assert.IsType<ReplyKeyboard>(_siti.LastMessage.Keyboard);

        _siti.Says("/batal");

        Assert.Contains(_siti.LastLetters.OfType<Message>(), letter => letter.Keyboard is NoKeyboard);
        Assert.Contains("Siapa yang melihat", _siti.Buttons.Select(button => button.Text));
    }

    [Fact]
    public void The_copy_is_sent_as_a_file_only_after_it_was_said_what_is_in_it()
    {
        Applies("Warung Melati");
        _siti.Says("/data");

        _siti.Presses("Unduh data saya");
        Assert.Empty(_siti.LastLetters.OfType<MadeFile>());
        _siti.Presses("Ya, kirim salinannya");

        var copy = Assert.Single(_siti.LastLetters.OfType<MadeFile>());
        var page = System.Text.Encoding.UTF8.GetString(copy.Content);
        Assert.Contains("9972010101900001", page, StringComparison.Ordinal);
        Assert.Contains("siti@example.com", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains(_siti.Desk.Files.Single().Journal, entry => entry.Kind == EntryKind.Exported);
    }

    [Fact]
    public void Erasing_takes_the_draft_and_says_until_when_the_rest_is_kept()
    {
        Applies("Warung Melati");
        _siti.Says("/mulai");
        _siti.Presses("Ajukan usaha lain");
        _siti.Presses("Perseorangan");
        _siti.Says("/data");

        _siti.Presses("Hapus data");
        Assert.Contains("OSS-2026-00001", _siti.Last, StringComparison.Ordinal);
        Assert.Equal(2, _siti.Desk.Files.Count());
        _siti.Presses("Ya, hapus");

        Assert.Equal("OSS-2026-00001", Assert.Single(_siti.Desk.Files).Number);
        Assert.NotEmpty(_siti.Desk.Files.Single().Facts);
    }

    [Fact]
    public void Of_a_case_called_off_before_the_office_had_a_part_in_it_nothing_personal_stays()
    {
        Applies("Warung Melati");
        CallsOff();

        _siti.Says("/data");
        _siti.Presses("Hapus data");
        _siti.Presses("Ya, hapus");

        var file = Assert.Single(_siti.Desk.Files);
        Assert.Equal(("OSS-2026-00001", 0), (file.Number, file.Facts.Count));
        Assert.Contains(file.Journal, entry => entry.Kind == EntryKind.Erased);
    }

    [Fact]
    public void Withdrawn_consent_is_on_record_takes_the_draft_and_leaves_nothing_to_press_but_the_notice()
    {
        Applies("Warung Melati");
        _siti.Says("/mulai");
        _siti.Presses("Ajukan usaha lain");
        _siti.Says("/data");

        _siti.Presses("Tarik persetujuan");
        Assert.NotNull(_siti.Conversation.Consented);
        _siti.Presses("Ya, tarik persetujuan");

        Assert.Equal((Place.Declined, null, _siti.Now), (_siti.Conversation.Place, _siti.Conversation.Consented, _siti.Conversation.WithdrawnAt));
        Assert.Equal(_siti.Now, Assert.Single(_siti.Desk.Consents).WithdrawnAt);
        Assert.Single(_siti.Desk.Files);
        Assert.Single(_siti.LastLetters.OfType<Message>(), letter => letter.ChatId == DeskChat);
        _siti.Says("/data");
        Assert.Equal(Place.Declined, _siti.Conversation.Place);
    }

    [Fact]
    public void Whoever_agrees_again_is_back_at_the_menu_with_what_is_running()
    {
        Applies("Warung Melati");
        _siti.Says("/data");
        _siti.Presses("Tarik persetujuan");
        _siti.Presses("Ya, tarik persetujuan");

        _siti.Presses("Baca pemberitahuan lagi");
        _siti.Presses("Saya setuju");

        Assert.Equal((Place.Menu, null), (_siti.Conversation.Place, _siti.Conversation.WithdrawnAt));
        Assert.Equal(2, _siti.Desk.Consents.Count);
    }

    [Fact]
    public void A_case_that_ended_is_applied_for_again_with_its_answers_read_back()
    {
        Applies("Warung Melati");
        CallsOff();

        _siti.Says("/status");
        _siti.Presses("Ajukan kembali");

        Assert.Equal(Place.Review, _siti.Conversation.Place);
        Assert.Contains("Warung Melati", _siti.Last, StringComparison.Ordinal);
        _siti.Presses("Kirim");
        Assert.Equal(("OSS-2026-00002", "OSS-2026-00001"), (_siti.File.Number, _siti.File.Follows));
        Assert.Empty(_siti.File.Uploads);
    }

    [Fact]
    public void Another_draft_is_not_lost_to_a_new_beginning()
    {
        Applies("Warung Melati");
        CallsOff();
        _siti.Says("/mulai");
        _siti.Presses("Ajukan permohonan");
        _siti.Says("/status");

        _siti.Presses("Ajukan kembali");
        _siti.Presses("Lanjutkan pengisian");

        Assert.Equal(Place.Intake, _siti.Conversation.Place);
        Assert.Equal(2, _siti.Desk.Files.Count());
    }

    [Fact]
    public void Erasing_once_more_where_nothing_is_left_is_no_entry_in_the_record()
    {
        Applies("Warung Melati");
        CallsOff();
        foreach (var _ in (int[])[1, 2])
        {
            _siti.Says("/data");
            _siti.Presses("Hapus data");
            _siti.Presses("Ya, hapus");
        }

        Assert.Single(_siti.Desk.Files.Single().Journal, entry => entry.Kind == EntryKind.Erased);
    }

    [Fact]
    public void A_case_that_this_version_does_not_know_is_said_to_be_there()
    {
        _siti.FillsIn();
        _siti.Says("/batal");
        _siti.Desk.Foreign.Add("OSS-2026-00007");

        _siti.Says("/status");

        Assert.Contains("OSS-2026-00007", _siti.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("Belum ada permohonan", _siti.Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/start c-OSS-2026-00001", Place.Case)]
    [InlineData("/start c-OSS-2026-00002", Place.Menu)]
    [InlineData("/start s-oss-2019", Place.Intake)]
    [InlineData("/start s-lain", Place.Menu)]
    [InlineData("/start apa saja", Place.Menu)]
    public void A_link_leads_where_it_says_or_to_the_menu(string link, Place expected)
    {
        Applies("Warung Melati");

        _siti.Says(link);

        Assert.Equal(expected, _siti.Conversation.Place);
    }

    [Fact]
    public void A_stranger_learns_the_same_of_a_case_that_is_there_and_of_one_that_is_not()
    {
        Applies("Warung Melati");
        var budi = new ApplicantChat(Offices.Oss, _siti.Desk, 777);
        budi.FillsIn("9972010101900002", "Bengkel Budi");
        budi.Presses("Kirim");

        budi.Says("/start c-OSS-2026-00001");
        var there = budi.Last;
        budi.Says("/start c-OSS-2026-99999");

        Assert.Equal(there, budi.Last);
    }

    [Fact]
    public void Whatever_is_on_record_can_be_said()
    {
        var texts = Offices.Oss.Texts;

        Assert.All(Enum.GetValues<ItemMove>(), move => Assert.True(texts.Has($"mydata.item.{Kebab.Of(move)}"), $"{move}"));
        Assert.All(Enum.GetValues<Move>(), move => Assert.True(texts.Has($"move-button.{Kebab.Of(move)}"), $"{move}"));
        Assert.All(Enum.GetValues<ActorKind>(), kind => Assert.True(texts.Has($"mydata.who.{Kebab.Of(kind)}"), $"{kind}"));
    }

    private void Applies(string business)
    {
        if (_siti.Conversation.Consented is null)
        {
            _siti.FillsIn(business: business);
        }
        else
        {
            _siti.Says("/mulai");
            _siti.Presses("Ajukan usaha lain");
            _siti.Answers(business: business);
        }

        _siti.Presses("Kirim");
    }

    private void CallsOff()
    {
        _siti.Presses("Batalkan");
        _siti.Presses("Ya, batalkan");
    }
}
