using Microsoft.Extensions.DependencyInjection;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Tests.Clock;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Noticing;

/// <summary>Whom a rung reaches, and which rungs are not told at all.</summary>
public sealed class RungNoticeTests : IDisposable
{
    private const long Desk = -1;
    private const long Escalation = -2;

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(Offices.Oss).AddSingleton(Offices.Oss.Texts).AddSingleton(Offices.Oss.Regions).AddNotices().BuildServiceProvider();

    private readonly CaseFile _file = Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DecisionStep>(Offices.Oss);
    private readonly Roster _roster = new([], [], []);

    public RungNoticeTests() => _roster.Add(new StaffChat(Desk, StaffChatKind.Desk, default));

    [Fact]
    public void Supervisors_are_told_in_the_escalation_group_where_one_is_paired()
    {
        Officer("Sari", Role.Supervisor);
        _roster.Add(new StaffChat(Escalation, StaffChatKind.Escalation, default));

        Assert.Equal([Escalation], Told(100, "2026-11-23 09:00"));
    }

    [Fact]
    public void Without_a_group_everybody_with_the_role_is_told_in_private()
    {
        var (sari, agus) = (Officer("Sari", Role.Supervisor), Officer("Agus", Role.Supervisor | Role.Verifier));
        Officer("Rini", Role.Head);
        Officer("Tono", Role.Supervisor).Suspend();

        Assert.Equal([sari.UserId, agus.UserId], Told(100, "2026-11-23 09:00"));
        Assert.Equal("Sari, Agus", _file.AlarmNames);
    }

    [Fact]
    public void Where_nobody_holds_the_role_the_desk_is_told() => Assert.Equal([Desk], Told(150, "2026-11-23 09:30"));

    [Fact]
    public void Where_no_desk_is_paired_the_officers_of_the_step_are_told()
    {
        var rina = new Officer(31, "Rina", Role.Verifier, default);

        var letters = Letters(50, "2026-11-23 08:30", new Roster([rina], [], []));

        Assert.Equal([rina.UserId], letters.Select(letter => letter.ChatId));
    }

    [Fact]
    public void The_claimer_is_told_in_private_and_the_desk_where_nobody_has_it()
    {
        var rina = Officer("Rina", Role.Verifier);
        Assert.Equal([Desk], Told(50, "2026-11-23 08:30"));

        Play(rina, Move.Claim);

        Assert.Equal([rina.UserId], Told(50, "2026-11-23 08:30"));
    }

    [Fact]
    public void Of_several_rungs_that_are_behind_only_the_highest_is_told()
    {
        Assert.Empty(Told(50, "2026-11-23 08:50"));
        Assert.Equal([Desk], Told(80, "2026-11-23 08:50"));
    }

    [Fact]
    public void What_a_sweep_finds_at_night_is_told_when_the_office_opens()
    {
        var rung = DeadlineOf(150);

        Assert.Empty(Told(150, "2026-11-24 02:00"));

        Assert.Equal(SampleCalendar.At("2026-11-24 07:30"), rung.DueAt);
        Assert.True(rung.IsOpen);
    }

    [Fact]
    public void A_case_that_was_sent_back_or_is_on_hold_is_not_escalated()
    {
        var sari = Officer("Sari", Role.Supervisor);
        Play(sari, Move.Hold, new MoveDetails(Note: "gangguan"));

        Assert.Empty(Told(80, "2026-11-23 11:00"));
    }

    [Fact]
    public void An_answer_to_a_warning_holds_until_the_standard_is_reached()
    {
        var rina = Officer("Rina", Role.Verifier);
        Play(rina, Move.Claim);
        Told(50, "2026-11-23 08:30");
        Play(rina, Move.Acknowledge);

        Assert.Empty(Told(80, "2026-11-23 08:48"));
        Assert.NotEmpty(Told(100, "2026-11-23 09:00"));
        Assert.Null(_file.AlarmAnsweredBy);
    }

    [Fact]
    public void The_next_level_says_who_was_told_and_that_nobody_answered()
    {
        var rina = Officer("Rina", Role.Verifier);
        Play(rina, Move.Claim);
        Told(50, "2026-11-23 08:30");

        var letter = Letters(80, "2026-11-23 08:48", _roster).Single();

        Assert.Contains("Pada 50% sudah disampaikan kepada Rina", letter.Html, StringComparison.Ordinal);
        Assert.Contains("belum ada yang menanggapi", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_told_to_a_group_is_said_without_names()
    {
        Told(50, "2026-11-23 08:30");

        var letter = Letters(80, "2026-11-23 08:48", _roster).Single();

        Assert.Contains("kepada meja pelayanan;", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_buttons_are_what_the_machine_would_let_the_told_one_do()
    {
        var sari = Officer("Sari", Role.Supervisor);

        var letter = Letters(100, "2026-11-23 09:00", _roster).Single();

        var moves = Offices.Oss.Machine(_file.Procedure).For(_file, Actor.Of(sari)).OpenMoves().Select(trigger => trigger.Move).ToList();
        var buttons = ((InlineKeyboard)letter.Keyboard!).Rows.SelectMany(row => row).Select(button => Enum.Parse<Move>(ButtonData.TryParse(button.Data)!.Argument!)).ToList();
        Assert.Equal([Move.HandOver, Move.Explain, Move.Acknowledge], buttons);
        Assert.Subset(moves.ToHashSet(), buttons.ToHashSet());
    }

    public void Dispose() => _services.Dispose();

    private List<long> Told(int percent, string now) => [.. Letters(percent, now, _roster).Select(letter => letter.ChatId)];

    private IReadOnlyList<Message> Letters(int percent, string now, Roster roster) =>
    [
        .. _services.GetRequiredService<DueNotices>().For(new Due(DeadlineOf(percent), _file, null, roster, SampleCalendar.At(now)))
            .Cast<Message>().Where(message => message.Slot is null),
    ];

    private Deadline DeadlineOf(int percent) => _file.Deadlines.Single(deadline => deadline.Kind == DeadlineKind.Rung && deadline.Key == $"{percent}");

    private Officer Officer(string name, Role roles)
    {
        var officer = new Officer(30 + _roster.Officers.Count(), name, roles, default);
        _roster.Add(officer);
        return officer;
    }

    private void Play(Officer officer, Move move, MoveDetails? details = null) =>
        Assert.True(Offices.Oss.Proceedings(_file.Procedure).Play(_file, Actor.Of(officer), move, SampleCalendar.At("2026-11-23 08:10"), details).IsApplied);
}
