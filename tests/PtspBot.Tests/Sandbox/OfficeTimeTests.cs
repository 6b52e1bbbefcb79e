using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox;

public class OfficeTimeTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly OfficeTime _clock = OfficeTime.FrozenAt(Monday);
    private readonly List<(string Name, DateTimeOffset At)> _fired = [];

    [Fact]
    public void A_frozen_clock_stands_until_it_is_turned()
    {
        var stamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Monday.AddMinutes(5), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(5), _clock.GetElapsedTime(stamp));
        Assert.Equal(TimeZoneInfo.Utc, _clock.LocalTimeZone);
    }

    [Fact]
    public void Time_does_not_turn_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.AdvanceTo(Monday.AddTicks(-1)));

    [Fact]
    public void Timers_fire_in_due_order_each_at_its_own_moment()
    {
        Set("late", 3);
        Set("early", 1);
        Set("middle", 2);

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal([("early", Monday.AddMinutes(1)), ("middle", Monday.AddMinutes(2)), ("late", Monday.AddMinutes(3))], _fired);
        Assert.Equal(Monday.AddMinutes(10), _clock.GetUtcNow());
    }

    [Fact]
    public void Of_two_timers_for_one_moment_the_one_set_first_goes_first()
    {
        Set("first", 1);
        Set("second", 1);

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["first", "second"], _fired.Select(fired => fired.Name));
    }

    [Fact]
    public void A_timer_that_is_due_exactly_at_the_end_fires()
    {
        Set("now", 5);

        _clock.AdvanceTo(Monday.AddMinutes(5));

        Assert.Single(_fired);
    }

    [Fact]
    public void A_minute_timer_fires_once_for_every_minute_turned()
    {
        using var timer = _clock.CreateTimer(Note, "tick", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(60, _fired.Count);
        Assert.Equal(Monday.AddMinutes(61), _clock.NextTimer);
    }

    [Fact]
    public void A_timer_set_from_a_callback_is_lived_through_too()
    {
        ITimer? timer = null;
        timer = _clock.CreateTimer(_ =>
        {
            Note("again");
            timer!.Change(TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        }, null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(35));

        Assert.Equal([Monday.AddMinutes(10), Monday.AddMinutes(20), Monday.AddMinutes(30)], _fired.Select(fired => fired.At));
    }

    [Fact]
    public void A_changed_timer_forgets_its_old_moment()
    {
        var timer = Set("moved", 1);

        Assert.True(timer.Change(TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan));
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Empty(_fired);
        Assert.Equal(Monday.AddMinutes(5), _clock.NextTimer);
    }

    [Fact]
    public void A_timer_put_to_rest_or_disposed_does_not_fire()
    {
        Set("resting", 1).Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var disposed = Set("disposed", 1);
        disposed.Dispose();

        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Empty(_fired);
        Assert.Null(_clock.NextTimer);
        Assert.False(disposed.Change(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void A_callback_may_dispose_the_next_timer()
    {
        var second = Set("second", 2);
        using var first = _clock.CreateTimer(_ => second.Dispose(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Empty(_fired);
    }

    [Fact]
    public void A_callback_runs_outside_the_lock()
    {
        using var timer = _clock.CreateTimer(_ => Task.Run(() => _fired.Add(("elsewhere", _clock.GetUtcNow()))).Wait(5000), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(_fired);
    }

    [Fact]
    public async Task A_timer_due_at_once_fires_on_a_frozen_clock_without_turning_it()
    {
        var fired = new TaskCompletionSource();

        using var timer = _clock.CreateTimer(_ => fired.TrySetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await fired.Task.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(Monday, _clock.GetUtcNow());
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_is_turned_past_it()
    {
        var delay = Task.Delay(TimeSpan.FromDays(2), _clock, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.False(delay.IsCompleted);
        _clock.Advance(TimeSpan.FromDays(1));

        await delay.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_cancellation_by_time_and_a_periodic_timer_follow_the_clock()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3), _clock);
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), _clock);
        var tick = timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(tick.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.True(limit.IsCancellationRequested);
    }

    [Fact]
    public void A_wait_of_less_than_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.CreateTimer(Note, null, TimeSpan.FromSeconds(-2), Timeout.InfiniteTimeSpan));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.CreateTimer(Note, null, TimeSpan.Zero, TimeSpan.FromSeconds(-2)));
    }

    [Fact]
    public async Task A_running_clock_goes_by_itself_and_jumps_when_turned()
    {
        using var clock = OfficeTime.Running(Monday);
        var soon = Task.Delay(TimeSpan.FromMilliseconds(20), clock, TestContext.Current.CancellationToken);
        var tomorrow = Task.Delay(TimeSpan.FromDays(1), clock, TestContext.Current.CancellationToken);

        await soon.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.False(tomorrow.IsCompleted);
        clock.Advance(TimeSpan.FromDays(1));

        await tomorrow.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.True(clock.GetUtcNow() >= Monday.AddDays(1));
    }

    [Fact]
    public async Task After_a_jump_a_running_clock_still_fires_what_is_left()
    {
        using var clock = OfficeTime.Running(Monday);
        var left = Task.Delay(TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(50), clock, TestContext.Current.CancellationToken);

        clock.AdvanceTo(Monday.AddHours(1));

        await left.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private ITimer Set(string name, int minutes) =>
        _clock.CreateTimer(Note, name, TimeSpan.FromMinutes(minutes), Timeout.InfiniteTimeSpan);

    private void Note(object? name) => _fired.Add(((string)name!, _clock.GetUtcNow()));
}
