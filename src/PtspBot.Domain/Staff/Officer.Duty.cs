namespace PtspBot.Domain.Staff;

/// <summary>When an officer is there. Kept with the officer, so that whoever looks at the roster knows it without another look.</summary>
public sealed partial class Officer
{
    /// <summary>How long it can be seen who was away, and who took what back.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <summary>Those of some months and those to come, taken back or not, the earliest first.</summary>
    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    /// <summary>Those that last or are to come.</summary>
    public IEnumerable<Absence> Ahead(DateTimeOffset at) => Absences.Where(absence => absence.EndedAt is null && absence.To > at);

    /// <summary>When a case was last given to them in turn.</summary>
    public DateTimeOffset? GivenAt { get; private set; }

    public bool IsOnDuty(DateTimeOffset at) => Active && !Absences.Any(absence => absence.Holds(at));

    /// <summary>When they are back, over absences that follow upon each other; null while they are there.</summary>
    public DateTimeOffset? BackAt(DateTimeOffset at)
    {
        var back = at;
        while (Absences.FirstOrDefault(absence => absence.Holds(back)) is { } absence)
            back = absence.To;
        return back == at ? null : back;
    }

    public void BeAway(Absence absence) =>
        Absences = [.. Absences.Where(known => known.To > absence.EnteredAt - Remembered && known with { By = absence.By, EnteredAt = absence.EnteredAt } != absence).Append(absence).OrderBy(known => known.From)];

    /// <summary>An absence that has begun ends now, one to come does not begin.</summary>
    public void Return(Absence absence, long by, DateTimeOffset at) =>
        Absences = [.. Absences.Select(known => known != absence ? known : known with { EndedBy = by, EndedAt = at })];

    public void Given(DateTimeOffset at) => GivenAt = at;
}
