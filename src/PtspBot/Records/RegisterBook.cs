using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.Records;

/// <summary>
/// The three records the SOP wants kept, of any stretch of days, as one spreadsheet with a tab for each: what was verified,
/// what was decided, what was handed in and how. By case number: who the applicant is stays in the office's own database.
/// </summary>
public sealed class RegisterBook(Office office)
{
    private OfficeCalendar Calendar => office.Clock.Calendar;

    public Period Wants(DateOnly from, DateOnly to) => new(Calendar.Day(from).From, Calendar.Day(to).To);

    public static string FileName(DateOnly from, DateOnly to) => $"register-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.xlsx";

    public byte[] Write(IReadOnlyList<RecordedEntry> entries, DateOnly from, DateOnly to, Roster roster, string language, DateTimeOffset madeAt) =>
        Spreadsheet.Write([.. Sheets(entries, from, to, roster, language, madeAt)]);

    internal IEnumerable<Sheet> Sheets(IReadOnlyList<RecordedEntry> entries, DateOnly from, DateOnly to, Roster roster, string language, DateTimeOffset madeAt)
    {
        string Say(Words words) => office.Texts.SayPlain(language, words);
        string Key(string key) => Say(new Words(key));
        string Officer(RecordedEntry entry) => entry.ActorKind switch
        {
            ActorKind.Officer or ActorKind.Counter => roster.Known(entry.ActorId)?.Name ?? Key("records.officer-gone"),
            ActorKind.Applicant => Key("records.applicant"),
            _ => Key("records.itself"),
        };
        string Roles(Role roles) => roles.In(office.Texts, language);
        string? Reason(RecordedEntry entry) => entry.Reason is { } code ? $"{code} – {Key($"reason.{code}")}" : null;

        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            var rows = entries.Where(entry => entry.Record == kind).Select((entry, index) => (IReadOnlyList<object?>)
            [
                index + 1, Calendar.DayOf(entry.At), Calendar.TimeOf(entry.At), entry.Number,
                .. kind switch
                {
                    RecordKind.Decision => (object?[])[Key($"records.decision.{Kebab.Of(entry.What)}"), Reason(entry), entry.Ground, entry.Note],
                    RecordKind.CommitmentVerification => [Key($"item.{entry.Item}.name"), Key($"records.verdict.{Kebab.Of(entry.What)}"), Reason(entry), entry.Note],
                    _ => [Key($"item.{entry.Item}.name"), entry.Channel is { } channel ? Key($"records.channel.{Kebab.Of(channel)}") : null],
                },
                Officer(entry), entry.ActingAs is { } title ? $"{Roles(entry.ActorRoles)} – {title}" : Roles(entry.ActorRoles),
            ]).ToList();
            IReadOnlyList<string> about =
            [
                Key($"records.title.{Kebab.Of(kind)}"),
                Say(new Words("records.period", ("sop", string.Join(", ", office.Procedures.Select(procedure => procedure.Sop).Distinct())), ("from", from), ("to", to))),
                Say(new Words("records.made", ("at", madeAt), ("count", rows.Count))),
            ];
            yield return new Sheet(Key($"records.tab.{Kebab.Of(kind)}"), about, [.. Columns(kind).Select(column => new Column(Key($"records.column.{column.Key}"), column.Width))], rows);
        }
    }

    private static IEnumerable<(string Key, double Width)> Columns(RecordKind kind) =>
    [
        ("no", 6), ("day", 12), ("time", 8), ("number", 17),
        .. kind switch
        {
            RecordKind.Decision => ((string, double)[])[("decision", 14), ("reason", 34), ("ground", 34), ("note", 44)],
            RecordKind.CommitmentVerification => [("commitment", 34), ("verdict", 18), ("reason", 34), ("note", 44)],
            _ => [("paper", 40), ("channel", 24)],
        },
        ("officer", 22), ("roles", 26),
    ];
}
