using PtspBot.Domain;
using PtspBot.Domain.Clock;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Clock;

public class ClockLedgerTests
{
    private static readonly OfficeClock Clock = new(Default);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly List<ClockSegment> _segments = [];
    private readonly ClockLedger _ledger;

    public ClockLedgerTests() => _ledger = new(_segments, Guid.NewGuid(), "check");

    [Fact]
    public void A_running_clock_is_due_when_the_standard_is_used_up()
    {
        _ledger.Start(At("2026-11-23 11:40"), ClockOwner.Office);

        Assert.Equal(At("2026-11-23 13:40"), _ledger.DueAt(Hour, ClockCount.Service, Clock));
        Assert.Equal(TimeSpan.FromMinutes(20), _ledger.Net(ClockCount.Service, Clock, At("2026-11-23 12:30")));
    }

    [Fact]
    public void A_pause_stops_the_clock_and_resuming_runs_on_from_what_was_used()
    {
        _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Office);
        _ledger.Pause(At("2026-11-23 09:45"), "D02", awaits: "paper");

        Assert.Null(_ledger.DueAt(Hour, ClockCount.Service, Clock));
        Assert.Equal(ClockOwner.Applicant, _ledger.Open!.Ball);

        _ledger.Resume(At("2026-11-24 10:00"));

        var now = At("2026-11-24 10:10");
        Assert.Equal(ClockOwner.Office, _ledger.Open.Ball);
        Assert.Equal(At("2026-11-24 10:15"), _ledger.DueAt(Hour, ClockCount.Service, Clock));
        Assert.Equal(TimeSpan.FromMinutes(55), _ledger.Net(ClockCount.Service, Clock, now));
        Assert.Equal(TimeSpan.FromMinutes(55), _ledger.Net(ClockCount.Elapsed, Clock, now));
        Assert.Equal(now - At("2026-11-23 09:00"), _ledger.Gross(now));
        Assert.Equal(At("2026-11-24 10:00") - At("2026-11-23 09:45"), _ledger.Paused(now));
        Assert.Equal(1, _ledger.Pauses);
    }

    [Fact]
    public void A_standard_used_up_before_a_pause_was_due_then()
    {
        _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Office);
        _ledger.Pause(At("2026-11-23 11:00"), "D02");
        _ledger.Resume(At("2026-11-24 10:00"));

        Assert.Equal(At("2026-11-23 10:00"), _ledger.DueAt(Hour, ClockCount.Service, Clock));
    }

    [Fact]
    public void A_pause_needs_a_reason_and_a_running_clock()
    {
        Refused("clock.not-running", _ledger.Pause(At("2026-11-23 09:00"), "D02"));
        _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Office);

        Refused("clock.reason-needed", _ledger.Pause(At("2026-11-23 09:00"), " "));
        Refused("clock.already-started", _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Office));
        Refused("clock.not-paused", _ledger.Resume(At("2026-11-23 09:00")));
        Assert.Single(_segments);
    }

    [Fact]
    public void An_outage_gives_back_the_pause_it_interrupted()
    {
        _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Office);
        _ledger.Pause(At("2026-11-23 09:30"), "D02", awaits: "paper");
        _ledger.Hold(At("2026-11-23 10:00"), "OSS");
        Assert.Equal(ClockOwner.External, _ledger.Open!.Ball);

        _ledger.Resume(At("2026-11-23 11:00"));

        Assert.Equal((ClockState.Paused, "paper", 1), (_ledger.Open.State, _ledger.Open.Awaits, _ledger.Pauses));
        _ledger.Resume(At("2026-11-23 11:30"));
        Assert.Equal(At("2026-11-23 12:00"), _ledger.DueAt(Hour, ClockCount.Service, Clock));
    }

    [Fact]
    public void A_restart_counts_from_zero_is_counted_and_forgets_nothing()
    {
        _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Office);
        Refused("clock.reason-needed", _ledger.Restart(At("2026-11-23 09:30"), ""));

        _ledger.Restart(At("2026-11-23 09:30"), "salah berkas");

        Assert.Equal(At("2026-11-23 10:30"), _ledger.DueAt(Hour, ClockCount.Service, Clock));
        Assert.Equal(TimeSpan.FromMinutes(15), _ledger.Net(ClockCount.Service, Clock, At("2026-11-23 09:45")));
        Assert.Equal(TimeSpan.FromMinutes(45), _ledger.Gross(At("2026-11-23 09:45")));
        Assert.Equal(1, _ledger.Restarts);
    }

    [Fact]
    public void Working_days_run_on_over_a_pause()
    {
        _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Applicant);
        _ledger.Hold(At("2026-11-25 10:00"), "OSS");
        _ledger.Resume(At("2026-11-27 10:00"));

        Assert.Equal(At("2026-12-01 15:30"), _ledger.DueAt(TimeSpan.FromDays(3), ClockCount.Workdays, Clock));
        Assert.Equal(TimeSpan.FromDays(1), _ledger.Net(ClockCount.Workdays, Clock, At("2026-11-27 12:00")));
    }

    [Fact]
    public void A_stopped_clock_keeps_its_time_and_is_never_due()
    {
        _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Office);
        _ledger.Stop(At("2026-11-23 09:50"));

        Assert.Null(_ledger.DueAt(Hour, ClockCount.Service, Clock));
        Assert.Equal(TimeSpan.FromMinutes(50), _ledger.Net(ClockCount.Service, Clock, At("2026-11-24 12:00")));
        Refused("clock.not-running", _ledger.Stop(At("2026-11-23 10:00")));
    }

    [Fact]
    public void Each_item_has_its_own_clock()
    {
        var item = new ClockLedger(_segments, Guid.NewGuid(), "check", "paper");
        item.Start(At("2026-11-23 09:00"), ClockOwner.Applicant);

        Assert.False(_ledger.IsRunning);
        Assert.True(item.IsRunning);
    }

    [Fact]
    public void A_moment_before_the_open_segment_loses_no_time_and_makes_none()
    {
        _ledger.Start(At("2026-11-23 09:00"), ClockOwner.Office);

        _ledger.Pause(At("2026-11-23 08:59"), "D02");

        Assert.Equal(At("2026-11-23 09:00"), _ledger.Open!.From);
        Assert.Equal(TimeSpan.Zero, _ledger.Net(ClockCount.Service, Clock, At("2026-11-23 10:00")));
    }

    private static void Refused(string key, Verdict verdict) => Assert.Equal(key, verdict.Refusal?.Key);
}
