namespace PtspBot.Domain.Clock;

/// <summary>A range of days, both ends included, with hours of its own, as in Ramadan.</summary>
public sealed record Season(string Name, DateOnly From, DateOnly To, WeekHours Counter, WeekHours Staff)
{
    public bool Holds(DateOnly day) => From <= day && day <= To;
}
