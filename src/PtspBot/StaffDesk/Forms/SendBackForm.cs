using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.StaffDesk.Forms;

/// <summary>Sending back exactly what was refused while judging: the list with its reasons, as the applicant will read it, then yes.</summary>
internal sealed class SendBackForm(Casework work) : OfficerForm(work)
{
    public override bool Fits(string purpose) => purpose == nameof(Move.SendBack);

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        if (sitting.Step is DecisionStep decision)
        {
            yield return new AskedYes(
                new Words("staff-form.send-back.summary", sitting.Number, ("items", Refused(decision, sitting.File)), ("days", decision.CorrectionDays)),
                new Words("staff-form.send-back.confirm"), sitting.File.Version);
        }
    }

    public override void Finish(Sitting sitting) => Play(sitting);

    private static List<Words> Refused(DecisionStep decision, CaseFile file) =>
    [
        .. Checklist.Refused(decision.ReturnsTo, file).Select(item => new Words(item.Note is null ? "staff-form.send-back.item" : "staff-form.send-back.item-noted",
            ("item", new Words($"item.{item.Key}.name")), ("reason", new Words($"reason.{item.Reason}")), ("note", item.Note ?? ""))),
    ];
}
