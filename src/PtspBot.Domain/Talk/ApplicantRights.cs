using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Talk;

/// <summary>What the office grants an applicant about their own data and against a rejection, as its file says.</summary>
/// <param name="Correctable">The types of answers that applicants correct themselves; the others are corrected by an officer.</param>
/// <param name="DraftDays">How many days something is kept that its applicant never finished.</param>
/// <param name="RecordYears">How long the record of a case is kept after its end.</param>
public sealed record ApplicantRights(IReadOnlyList<FieldType> Correctable, ObjectionRules Objections, int DraftDays, int RecordYears)
{
    /// <summary>How long a number that everybody else sees masked is shown in full to an officer who asked for it.</summary>
    public required TimeSpan RevealedFor { get; init; }

    public DateTimeOffset ObjectUntil(OfficeClock clock, DateTimeOffset rejected) => clock.AddWorkdays(rejected, Objections.WithinDays);

    public DateOnly KeptUntil(OfficeClock clock, DateTimeOffset ended) => clock.Today(ended).AddYears(RecordYears);

    /// <summary>Its last day.</summary>
    public DateOnly DraftKeptUntil(OfficeClock clock, DateTimeOffset lastTouched) => clock.Today(lastTouched).AddDays(DraftDays);

    /// <summary>What was last touched before this moment has been kept until its last day.</summary>
    public DateTimeOffset DraftsBefore(OfficeClock clock, DateTimeOffset at) => clock.Calendar.Moment(clock.Today(at).AddDays(-DraftDays), TimeSpan.Zero);

    /// <summary>What ended before this moment has been kept until its last day.</summary>
    public DateTimeOffset RecordsBefore(OfficeClock clock, DateTimeOffset at) => clock.Calendar.Moment(clock.Today(at).AddYears(-RecordYears), TimeSpan.Zero);
}
