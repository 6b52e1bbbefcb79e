using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Notices.Digests;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Notices.Digests;

public class WeekSheetTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly Roster Roster = new([new Officer(1, "Ratna", Role.Supervisor, default)], [], []);

    [Fact]
    public void A_week_is_told_step_by_step_beside_the_week_before_and_none_of_none_is_none_yet()
    {
        var words = Week([HistoryOf(Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DutiesStep>(Offices.Oss))]);

        Assert.Contains("waktu kantor, standar 1 jam\nSelesai: 1 (0)\nDalam standar, bersih: 1 dari 1 (100 %) (belum ada)", words, StringComparison.Ordinal);
        Assert.Contains("waktu pemohon, standar 20 menit", words, StringComparison.Ordinal);
        Assert.Contains("waktu pihak luar, standar 5 menit", words, StringComparison.Ordinal);
        Assert.Contains("Waktu yang diulang dari nol: tidak ada", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_is_said_the_way_it_is_written_here()
    {
        var histories = Enumerable.Range(0, 8).Select(at => Decided(sentBack: at == 0)).ToList();

        Assert.Contains("Disetujui tanpa perbaikan: 7 dari 8 (87,5 %) (belum ada)", Week(histories), StringComparison.Ordinal);
        Assert.Contains("7 of 8 (87.5 %)", Week(histories, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_set_clocks_back_is_named_with_how_often()
    {
        var restart = new HistoryEntry(Walk.Morning, ActorKind.Officer, 1, EntryKind.Moved, nameof(Move.Restart));
        var before = restart with { At = Walk.Morning.AddDays(-7) };

        Assert.Contains("• Ratna: 2 kali (1)", Week([Of(restart, restart, before)]), StringComparison.Ordinal);
    }

    private static CaseHistory Decided(bool sentBack)
    {
        var approval = new HistoryEntry(Walk.Morning.AddHours(1), ActorKind.Officer, 1, EntryKind.Moved, nameof(Move.Approve)) { FromStep = "check", ToStep = "next" };
        var back = approval with { What = nameof(Move.SendBack), At = Walk.Morning };
        return sentBack ? Of(back, approval) : Of(approval);
    }

    private static CaseHistory Of(params HistoryEntry[] entries) => new(Guid.NewGuid(), "OSS-2026-0009", Offices.Oss.Procedures[0].Name, entries, []);

    private static CaseHistory HistoryOf(CaseFile file) => new(file.Id, file.Number!, file.Procedure,
        [.. file.Journal.Select(entry => new HistoryEntry(entry.At, entry.ActorKind, entry.ActorId, entry.Kind, entry.What) { FromStep = entry.FromStep, ToStep = entry.ToStep })],
        [.. file.Segments]);

    private static string Week(IReadOnlyList<CaseHistory> histories, string language = "id") =>
        new Writer(Offices.Oss.Texts).Write(new WeekSheet(Offices.Oss).Of(new OfficeRecord(histories, [], []), Monday, Roster), 1, language).Html;
}
