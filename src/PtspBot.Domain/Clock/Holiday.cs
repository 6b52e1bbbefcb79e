namespace PtspBot.Domain.Clock;

/// <summary>Who declared the day free: the state, the state by collective leave (cuti bersama), or the region.</summary>
public enum HolidayKind
{
    National,
    JointLeave,
    Local,
}

/// <summary>A holiday; whether the counter closes on it is the office's choice, since offices that serve the public may keep duty.</summary>
public sealed record Holiday(DateOnly Day, string Name, HolidayKind Kind, bool Closed, string Source, bool Verified);

/// <summary>A holiday with the same date every year, which stands in while the year's decree is not yet known.</summary>
public sealed record FixedHoliday(int Month, int Day, string Name)
{
    public bool FallsOn(DateOnly day) => day.Month == Month && day.Day == Day;
}
