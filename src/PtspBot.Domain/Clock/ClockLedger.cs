using static PtspBot.Domain.Clock.ClockSegment;

namespace PtspBot.Domain.Clock;

/// <summary>
/// The clock of one step of a case, or of one item in it, kept as segments: times are always derived from them and never
/// counted down, so a changed calendar or a disputed pause can be computed again. New segments are added to the
/// collection it was given; a moment before the open segment began is taken as that beginning.
/// </summary>
public sealed class ClockLedger(ICollection<ClockSegment> all, Guid caseId, string step, string? item = null)
{
    public ClockSegment? Open => Segments.LastOrDefault(segment => segment.To is null);

    public bool IsRunning => Open?.State == ClockState.Running;

    /// <summary>
    /// How often the clock was paused; shown to the applicant, so that pausing is no way to hide lateness. A pause that an
    /// outage or a closing interrupts is one pause; a clock that stands still from its first moment has not been paused yet.
    /// </summary>
    public int Pauses => Segments.Zip(Segments.Prepend(null)).Count(pair =>
        pair.First.State == ClockState.Paused && pair.Second is { State: ClockState.Running } before && before.From != before.To);

    public int Restarts => Segments.Count(segment => segment.StartsOver);

    private IEnumerable<ClockSegment> Segments => all
        .Where(segment => segment.CaseId == caseId && segment.Step == step && segment.Item == item)
        .OrderBy(segment => segment.From).ThenBy(segment => segment.To ?? DateTimeOffset.MaxValue);

    public Verdict Start(DateTimeOffset at, ClockOwner ball) => Open is null
        ? Begin(at, new Phase(ClockState.Running, ball))
        : Verdict.Refused("clock.already-started");

    public Verdict Pause(DateTimeOffset at, string reason, ClockOwner ball = ClockOwner.Applicant, string? awaits = null) =>
        string.IsNullOrWhiteSpace(reason) ? Verdict.Refused("clock.reason-needed")
        : !IsRunning ? Verdict.Refused("clock.not-running")
        : Begin(at, new Phase(ClockState.Paused, ball, reason, awaits));

    /// <summary>Stops the clock for an outage of OSS, whoever has the ball.</summary>
    public Verdict Hold(DateTimeOffset at, string reason) => (string.IsNullOrWhiteSpace(reason), Open?.State) switch
    {
        (true, _) => Verdict.Refused("clock.reason-needed"),
        (_, null) => Verdict.Refused("clock.not-running"),
        (_, ClockState.Held) => Verdict.Refused("clock.already-held"),
        _ => Begin(at, new Phase(ClockState.Held, ClockOwner.External, reason)),
    };

    /// <summary>Runs on from what is used already. An outage that ends gives back what was before it, be it a pause.</summary>
    public Verdict Resume(DateTimeOffset at) => Open?.State switch
    {
        null => Verdict.Refused("clock.not-paused"),
        ClockState.Running => Verdict.Refused("clock.not-paused"),
        ClockState.Held when Segments.LastOrDefault(segment => segment.State != ClockState.Held) is { State: ClockState.Paused } pause => Begin(at, pause.AsPhase()),
        _ => Begin(at, new Phase(ClockState.Running, RunningBall)),
    };

    /// <summary>Begins again from zero. What was before stays on record and in the gross time.</summary>
    public Verdict Restart(DateTimeOffset at, string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Verdict.Refused("clock.reason-needed")
        : Open is null ? Verdict.Refused("clock.not-running")
        : Begin(at, new Phase(ClockState.Running, RunningBall, reason, StartsOver: true));

    /// <summary>Goes on as it was when it was stopped, be it paused; what lay between is on no bill.</summary>
    public Verdict Reopen(DateTimeOffset at) => Open is null && Segments.LastOrDefault() is { } last
        ? Begin(at, last.AsPhase() with { StartsOver = false })
        : Verdict.Refused("clock.already-started");

    public Verdict Stop(DateTimeOffset at)
    {
        if (Open is not { } open)
            return Verdict.Refused("clock.not-running");

        open.Close(Later(at, open.From));
        return Verdict.Applied;
    }

    /// <summary>The time used since the start, or since the last restart, in the standard's own way of counting.</summary>
    public TimeSpan Net(ClockCount count, OfficeClock clock, DateTimeOffset now) =>
        Sum(Counted().Select(segment => clock.Measure(count, segment.From, segment.To ?? now)));

    /// <summary>The plain time it all took, pauses and restarts included.</summary>
    public TimeSpan Gross(DateTimeOffset now) => Sum(Segments.Select(segment => segment.Lasted(now)));

    /// <summary>The plain time the clock stood still, paused or held.</summary>
    public TimeSpan Paused(DateTimeOffset now) =>
        Sum(Segments.Where(segment => segment.State != ClockState.Running).Select(segment => segment.Lasted(now)));

    /// <summary>When the running clock reaches the standard, or when it did; null while it stands still, for then nothing is due.</summary>
    public DateTimeOffset? DueAt(TimeSpan standard, ClockCount count, OfficeClock clock)
    {
        if (!IsRunning)
            return null;

        var left = standard;
        foreach (var segment in Counted())
        {
            var due = clock.Add(count, segment.From, left);
            if (segment.To is null || due <= segment.To)
                return due;

            left -= clock.Measure(count, segment.From, segment.To.Value);
        }

        return null;
    }

    private ClockOwner RunningBall => Segments.Last(segment => segment.State == ClockState.Running).Ball;

    private IEnumerable<ClockSegment> Counted()
    {
        var segments = Segments.ToList();
        var start = Math.Max(0, segments.FindLastIndex(segment => segment.StartsOver));
        return segments.Skip(start).Where(segment => segment.State == ClockState.Running);
    }

    private Verdict Begin(DateTimeOffset at, Phase phase)
    {
        var from = Open is { } open ? Later(at, open.From) : at;
        Open?.Close(from);
        all.Add(ClockSegment.Begin(caseId, step, item, from, phase));
        return Verdict.Applied;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static TimeSpan Sum(IEnumerable<TimeSpan> spans) => spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + span);
}
