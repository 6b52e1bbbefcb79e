using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Talk;

/// <summary>What the office grants an applicant about their own data and against a rejection, as its file says.</summary>
/// <param name="Correctable">The types of answers that applicants correct themselves; the others are corrected by an officer.</param>
/// <param name="RecordYears">How long the record of a case is kept after its end.</param>
public sealed record ApplicantRights(IReadOnlyList<FieldType> Correctable, ObjectionRules Objections, int RecordYears)
{
    public DateTimeOffset ObjectUntil(OfficeClock clock, DateTimeOffset rejected) => clock.AddWorkdays(rejected, Objections.WithinDays);

    public DateOnly KeptUntil(OfficeClock clock, DateTimeOffset ended) => clock.Today(ended).AddYears(RecordYears);
}
