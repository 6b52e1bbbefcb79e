using PtspBot.Domain.Clock;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>Where and when one is served in person.</summary>
internal static class Counter
{
    public static (string, object?)[] Gaps(OfficeCalendar calendar) => InPerson.Gaps(calendar);
}
