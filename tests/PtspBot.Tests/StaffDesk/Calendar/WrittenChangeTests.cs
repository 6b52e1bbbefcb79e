using System.Globalization;
using CsCheck;
using PtspBot.Domain.Clock;
using PtspBot.StaffDesk.Calendar;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.StaffDesk.Calendar;

public sealed class WrittenChangeTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly string[] Odd =
        ["besok", "24", "-", "12", "2026", "Des", "senin", "depan", "13.00", ":", "/", "s.d.", "pukul", "99", ".", ",", "mulai", "\u0661", "x"];

    [Theory]
    [InlineData("besok", "2026-11-24", "2026-11-24", "", "")]
    [InlineData("Hari ini", "2026-11-23", "2026-11-23", "", "")]
    [InlineData("besok lusa", "2026-11-25", "2026-11-25", "", "")]
    [InlineData("lusa Rapat dinas", "2026-11-25", "2026-11-25", "", "Rapat dinas")]
    [InlineData("24 Des - 26 Des Cuti bersama", "2026-12-24", "2026-12-26", "", "Cuti bersama")]
    [InlineData("24-26 Desember cuti bersama", "2026-12-24", "2026-12-26", "", "cuti bersama")]
    [InlineData("24 s.d. 26 Des. Cuti bersama", "2026-12-24", "2026-12-26", "", "Cuti bersama")]
    [InlineData("24 Desember s/d 2 Januari", "2026-12-24", "2027-01-02", "", "")]
    [InlineData("28 Des - 2 Jan 2027", "2026-12-28", "2027-01-02", "", "")]
    [InlineData("2026-12-24 13:00-15:30 Rapat dinas", "2026-12-24", "2026-12-24", "13:00-15:30", "Rapat dinas")]
    [InlineData("24-12-2026, pukul 13.00 s.d. 15.30 WIB: Rapat", "2026-12-24", "2026-12-24", "13:00-15:30", "Rapat")]
    [InlineData("24/12 jam 13-15 Rapat", "2026-12-24", "2026-12-24", "13:00-15:00", "Rapat")]
    [InlineData("besok mulai pukul 13.00 upacara", "2026-11-24", "2026-11-24", "13:00-24:00", "upacara")]
    [InlineData("besok - rapat dinas", "2026-11-24", "2026-11-24", "", "rapat dinas")]
    [InlineData("besok 5 petugas sakit", "2026-11-24", "2026-11-24", "", "5 petugas sakit")]
    [InlineData("mulai besok sampai Jumat", "2026-11-24", "2026-11-27", "", "")]
    [InlineData("Senin", "2026-11-30", "2026-11-30", "", "")]
    [InlineData("hari Jumat 13.00-14.30", "2026-11-27", "2026-11-27", "13:00-14:30", "")]
    [InlineData("jum'at depan", "2026-12-04", "2026-12-04", "", "")]
    [InlineData("Kamis, 24 Desember 2026", "2026-12-24", "2026-12-24", "", "")]
    [InlineData("tanggal 2 Peb", "2027-02-02", "2027-02-02", "", "")]
    [InlineData("1", "2026-12-01", "2026-12-01", "", "")]
    [InlineData("2 Jan Tahun Baru", "2027-01-02", "2027-01-02", "", "Tahun Baru")]
    [InlineData("20 Nov", "2026-11-20", "2026-11-20", "", "")]
    [InlineData("29 Feb", "2028-02-29", "2028-02-29", "", "")]
    [InlineData("tomorrow 8.00 to 12.00 Meeting", "2026-11-24", "2026-11-24", "08:00-12:00", "Meeting")]
    [InlineData("next Friday", "2026-12-04", "2026-12-04", "", "")]
    public void Days_and_hours_are_read_as_people_write_them(string written, string from, string to, string window, string reason)
    {
        var (change, refusal) = Read(DayChangeKind.Closed, written);

        Assert.Null(refusal?.Key);
        Assert.Equal((Date(from), Date(to), reason), (change!.From, change.To, change.Name));
        Assert.Equal(window, change.Window is { } hours ? $"{Time(hours.Opens)}-{Time(hours.Closes)}" : "");
    }

    [Theory]
    [InlineData("", "calendar.how.closed")]
    [InlineData("kapan saja", "calendar.how.closed")]
    [InlineData("31 November", "calendar.refused.no-such-day")]
    [InlineData("29-02-2027", "calendar.refused.no-such-day")]
    [InlineData("24/13", "calendar.refused.no-such-day")]
    [InlineData("Jumat, 24 Desember", "calendar.refused.other-weekday")]
    [InlineData("2026-12-26 - 2026-12-24", "calendar.refused.backward")]
    [InlineData("2026-12-24 - 2028-12-24", "calendar.refused.too-long")]
    [InlineData("besok 15.30-13.00", "calendar.refused.hours")]
    [InlineData("besok 13.75-15.00", "calendar.refused.hours")]
    [InlineData("besok 13.00-25.00", "calendar.refused.hours")]
    public void What_is_not_clear_is_said(string written, string refusal) => Assert.Equal(refusal, Read(DayChangeKind.Closed, written).Refusal?.Key);

    [Fact]
    public void An_opening_ends_at_an_hour() => Assert.Equal("calendar.refused.until", Read(DayChangeKind.Open, "Sabtu mulai 08.00").Refusal?.Key);

    /// <summary>Whatever is typed gets an answer.</summary>
    [Fact]
    public void No_text_is_too_odd() => Gen.Int[0, Odd.Length - 1].Select(at => Odd[at]).Array[0, 7].Sample(
        parts => Read(DayChangeKind.Open, string.Join(' ', parts)) is ({ }, null) or (null, { }), iter: 3000, threads: 1);

    private static (DayChange? Change, PtspBot.Domain.Words? Refusal) Read(DayChangeKind kind, string written) =>
        new WrittenChange(new DateWords(Offices.Oss.Texts), Today).Read(kind, written);

    private static DateOnly Date(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
