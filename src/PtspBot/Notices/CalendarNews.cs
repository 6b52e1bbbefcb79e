using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>What a change of the calendar did, told to whoever made it, with the first cases before and after; and which year's holidays are missing, told to the admins.</summary>
internal sealed class CalendarNews(Office office, Writer writer) : ICalendarRules
{
    public OfficeCalendar File => office.Calendar;

    public OfficeClock Clock => office.Clock;

    public Recounted Recount(CaseFile file, DateTimeOffset at) => office.Proceedings(file.Procedure).Recount(file, at);

    public IEnumerable<Letter> TellOfChange(CalendarChanged changed)
    {
        foreach (var entry in changed.Entries)
        {
            var (reader, what) = entry.RemovedBy is { } remover ? (remover, "taken-back") : (entry.By, "entered");
            yield return Letter(changed.Readers, reader, $"calendar/{entry.Id:N}/{what}",
                [new Words($"calendar.changed.{what}", ("what", SpokenEntry.Of(entry))), .. Moved(changed)]);
        }

        if (changed is not { NewFile: { } file, Deadlines: > 0 })
            yield break;
        foreach (var admin in changed.Readers.Admins)
            yield return Letter(changed.Readers, admin, $"calendar/{file}/{admin}", [new Words("calendar.changed.file"), .. Moved(changed)]);
    }

    public IEnumerable<Letter> TellOfMissing(int year, Readers readers) =>
        readers.Admins.Select(admin => Letter(readers, admin, $"calendar/year/{year}/{admin}", [new Words("calendar.missing-year", ("year", year))]));

    private static IEnumerable<Words> Moved(CalendarChanged changed)
    {
        if (changed.Cases == 0)
        {
            yield return new Words("calendar.moved.none");
            yield break;
        }

        yield return new Words("calendar.moved.some", ("deadlines", changed.Deadlines), ("cases", changed.Cases), ("first", First(changed)));
        if (changed.Promises > 0)
            yield return new Words("calendar.moved.promised", ("count", changed.Promises));
    }

    private static List<Words> First(CalendarChanged changed)
    {
        List<Words> lines = [.. changed.First.Select(one => new Words("calendar.moved.case", ("number", one.Number), ("before", one.Before), ("after", one.After)))];
        if (changed.Cases > lines.Count)
            lines.Add(new Words("calendar.moved.more", ("count", changed.Cases - lines.Count)));
        return lines;
    }

    private Message Letter(Readers readers, long reader, string key, IReadOnlyList<Words> words) =>
        writer.Write(new Screen(words[^1]) { Before = [.. words.SkipLast(1)] }, reader, writer.Language(readers.Languages.GetValueOrDefault(reader))) with { Lane = Lane.Staff, Key = key };
}
