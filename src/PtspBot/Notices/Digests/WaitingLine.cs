using PtspBot.Domain;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;

namespace PtspBot.Notices.Digests;

/// <summary>A case that waits for the office on one line: how urgent, where, until when, with whom.</summary>
internal static class WaitingLine
{
    public static Words Of(QueuedCase one, DateTimeOffset now, OfficeCalendar calendar)
    {
        var who = ("who", (object?)one.ClaimerName ?? new Words("digest.opening.unclaimed"));
        var (number, step) = (("number", (object?)one.Number), ("step", (object?)new Words($"step.{one.Step}.name")));
        return one.DueAt switch
        {
            { } due when due < now => new Words("digest.opening.late", number, step, ("due", due), who),
            { } due when calendar.DayOf(due) == calendar.DayOf(now) => new Words("digest.opening.today", number, step, ("clock", calendar.TimeOf(due)), who),
            _ => new Words("digest.opening.later", number, step, who),
        };
    }
}
