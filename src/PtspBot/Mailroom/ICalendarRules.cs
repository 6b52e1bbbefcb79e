using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;

namespace PtspBot.Mailroom;

/// <summary>What the office's files and procedures make of a calendar, and how people hear of it.</summary>
public interface ICalendarRules
{
    /// <summary>As the office's file has it.</summary>
    OfficeCalendar File { get; }

    /// <summary>Of the whole house.</summary>
    OfficeClock Clock { get; }

    Recounted Recount(CaseFile file, DateTimeOffset at);

    IEnumerable<Letter> TellOfChange(CalendarChanged changed);

    /// <summary>To the admins, each once: the holidays of this year are not entered.</summary>
    IEnumerable<Letter> TellOfMissing(int year, Readers readers);
}
