using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Talk;

/// <summary>What the office grants an applicant about their own data and against a rejection, as its file says.</summary>
/// <param name="Correctable">The types of answers that applicants correct themselves; the others are corrected by an officer.</param>
/// <param name="ObjectionDays">Working days within which one may object to a rejection.</param>
/// <param name="AnswerDays">Working days within which the office answers an objection.</param>
/// <param name="RecordYears">How long the record of a case is kept after its end.</param>
public sealed record ApplicantRights(IReadOnlyList<FieldType> Correctable, int ObjectionDays, int AnswerDays, int RecordYears)
{
    public DateTimeOffset ObjectUntil(OfficeClock clock, DateTimeOffset rejected) => clock.AddWorkdays(rejected, ObjectionDays);

    public DateTimeOffset AnswerUntil(OfficeClock clock, DateTimeOffset objected) => clock.AddWorkdays(objected, AnswerDays);

    public DateOnly KeptUntil(OfficeClock clock, DateTimeOffset ended) => clock.Today(ended).AddYears(RecordYears);
}
