using PtspBot.Domain;
using PtspBot.Domain.Clock;

namespace PtspBot.Notices;

/// <summary>Where and when one is served in person, said from the calendar so that the two never differ.</summary>
public static class InPerson
{
    public static (string, object?)[] Gaps(OfficeCalendar calendar) =>
    [
        ("office", new Words("office.name")), ("address", new Words("office.address")), ("hours", Hours.Of(calendar.Counter)),
    ];
}
