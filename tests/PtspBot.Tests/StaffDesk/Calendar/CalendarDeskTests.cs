using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.StaffDesk.Calendar;

public sealed class CalendarDeskTests : IDisposable
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    private readonly Office _office = Office.Load(Offices.OssFolder);
    private readonly StaffDay _day;
    private readonly Person _head;

    public CalendarDeskTests()
    {
        _day = StaffDay.Of(_office, Walk.Enrolled(_office, _office.Procedures[0]));
        _head = _day.Officer("Ratna", Role.Head);
    }

    [Fact]
    public void A_closure_is_read_back_and_counts_when_it_is_confirmed()
    {
        _head.Says("/libur besok Rapat dinas");

        Assert.Equal(
            """
            📅 Mohon diperiksa:
            <b>Tutup Selasa, 24 November 2026 – Rapat dinas</b>

            Jam loket berubah:
            • Selasa, 24 November 2026: 07.30–12.00 dan 13.00–15.30 → tutup

            Tenggat yang terkena dihitung ulang, dan pemohon yang sudah kami janjikan jawaban diberi tahu. Sudah benar?
            """, _head.Last.Html);
        Assert.True(_office.Clock.Calendar.IsWorkday(Tuesday));

        _head.Presses(_day.Text("calendar.button.enter"));

        Assert.Equal(_day.Text("calendar.noted"), _head.Answer.Text);
        Assert.False(_office.Clock.Calendar.IsWorkday(Tuesday));
    }

    [Fact]
    public void Whoever_thinks_better_of_it_changes_nothing()
    {
        _head.Says("/libur besok");
        _head.Presses(_day.Text("calendar.button.leave"));

        Assert.Equal(_day.Text("calendar.left"), _head.Answer.Text);
        Assert.True(_office.Clock.Calendar.IsWorkday(Tuesday));
    }

    [Fact]
    public void The_calendar_shows_file_and_entries_and_who_entered_them()
    {
        Enter("/libur besok Rapat dinas");
        Enter("/buka 5 Des 08.00-12.00 Layanan akhir pekan");

        _head.Says("/kalender");

        Assert.StartsWith(
            """
            📅 <b>Kalender layanan</b>

            Hari ini, Senin, 23 November 2026: loket <b>07.30–12.00 dan 13.00–15.30</b>.

            Jam loket biasa:
            • Senin–Kamis: 07.30–12.00 dan 13.00–15.30
            • Jumat: 07.30–11.30 dan 13.00–14.30

            Hari kerja dengan jam lain, 8 minggu ke depan:
            • Selasa, 24 November 2026: tutup (Rapat dinas)
            • Sabtu, 5 Desember 2026: 08.00–12.00 (Layanan akhir pekan)
            • Kamis, 24 Desember 2026: tutup (Cuti bersama Natal)
            """, _head.Last.Html, StringComparison.Ordinal);
        Assert.Contains("1. Tutup Selasa, 24 November 2026 – Rapat dinas · Ratna, Senin, 23 November 2026 pukul 08.10 WIB", _head.Last.Html, StringComparison.Ordinal);
        Assert.Contains("2026: SKB 3 Menteri", _head.Last.Html, StringComparison.Ordinal);
        Assert.Contains("belum dicocokkan", _head.Last.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_entered_is_taken_back_after_a_question()
    {
        Enter("/libur besok");
        _head.Says("/kalender");

        _head.Presses("Tarik kembali nomor 1");
        Assert.Contains("Selasa, 24 November 2026: tutup → 07.30–12.00 dan 13.00–15.30", _head.Last.Html, StringComparison.Ordinal);
        Assert.False(_office.Clock.Calendar.IsWorkday(Tuesday));
        _head.Presses(_day.Text("calendar.button.back-yes"));

        Assert.Equal(_day.Text("calendar.taken-back"), _head.Answer.Text);
        Assert.True(_office.Clock.Calendar.IsWorkday(Tuesday));
    }

    [Fact]
    public void Who_has_not_the_role_is_told_so_also_at_the_button()
    {
        var verifier = _day.Officer("Dewi", Role.Verifier | Role.FrontOffice);
        verifier.Says("/libur besok");
        Assert.Equal(_day.Text("calendar.refused.no-role"), verifier.Last.Html);

        Enter("/libur besok");
        _head.Says("/kalender");
        verifier.Says("/kalender");
        Assert.Null(verifier.Last.Keyboard);
        verifier.Presses(Person.Button(_head.Messages, "Tarik kembali nomor 1"), ChatKind.Private);

        Assert.Equal(_day.Text("calendar.refused.no-role"), verifier.Answer.Text);
        Assert.False(_office.Clock.Calendar.IsWorkday(Tuesday));
    }

    [Theory]
    [InlineData("/libur", "calendar.how.closed")]
    [InlineData("/buka", "calendar.how.open")]
    [InlineData("/libur Sabtu", "calendar.refused.closed-already")]
    [InlineData("/buka besok", "calendar.refused.open-already")]
    [InlineData("/libur 20 Nov", "calendar.refused.past")]
    public void What_cannot_be_entered_is_said_in_words(string command, string key)
    {
        _head.Says(command);

        Assert.Matches(Someone.Pattern(_office.Texts, "id", key), TelegramHtml.ToPlain(_head.Last.Html));
        Assert.Null(_head.Last.Keyboard);
    }

    [Fact]
    public void A_second_press_on_the_same_button_enters_nothing_twice()
    {
        Enter("/libur besok");

        _head.Presses(_day.Text("calendar.button.enter"));

        Assert.Equal(_day.Text("calendar.refused.entered-already"), _head.Answer.Text);
    }

    [Fact]
    public void A_forged_button_does_nothing()
    {
        _head.Presses(new ButtonData("cal", "Enter.AAAAAAAAAAAAAAAAAAAAAA").ToString(), ChatKind.Private);
        Assert.Equal(_day.Text("calendar.gone"), _head.Answer.Text);
        _head.Presses(new ButtonData("cal", "7.%%").ToString(), ChatKind.Private);
        Assert.Equal(_day.Text("calendar.gone"), _head.Answer.Text);
    }

    [Fact]
    public void The_longest_calendar_fits_into_one_message()
    {
        for (var day = 1; day <= 16; day++)
            Enter($"/libur 2026-12-{day:00} {new string('x', 300)}");
        _head.Says("/kalender");

        Assert.InRange(_head.Last.Html.Length, 1000, 4096);
    }

    public void Dispose()
    {
        _day.Dispose();
        _office.Dispose();
    }

    private void Enter(string command)
    {
        _head.Says(command);
        if (_head.Last.Keyboard is not null)
            _head.Presses(_day.Text("calendar.button.enter"));
    }
}
