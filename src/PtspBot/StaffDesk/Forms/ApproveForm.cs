using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Forms;

/// <summary>Approving: the act itself happens elsewhere, so it is asked whether it is recorded there, and under which number and date.</summary>
internal sealed class ApproveForm(Casework work, Spoken spoken) : OfficerForm(work)
{
    private const string Recorded = "recorded";
    private const string Yes = "yes";
    private const string No = "no";
    private const string Alone = "alone";

    public override bool Fits(string purpose) => purpose == nameof(Move.Approve);

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        if (FourEyes.AreMissing(sitting.Procedure, sitting.File, sitting.Errand.Actor))
            yield return new AskedWords(Alone, new Words("authority.four-eyes-ask"));

        var elsewhere = sitting.Step is DecisionStep { RecordedElsewhere: true };
        if (elsewhere)
        {
            yield return new AskedPick(Recorded, new Words("staff-form.approve.recorded"),
                [(new Words("staff-form.approve.yes"), Yes), (new Words("staff-form.approve.no"), No)]);
        }

        if (sitting.Answer(Recorded) == Yes)
        {
            foreach (var output in Outputs(sitting))
                yield return output;
        }

        if (sitting.Answer(Recorded) != No)
            yield return new AskedYes(new Words("staff-form.approve.summary", sitting.Number, ("facts", (List<Words>)[.. Lines(sitting, spoken), .. Deputy(sitting)])), new Words("staff-form.approve.confirm"), sitting.File.Version);
    }

    public override void Finish(Sitting sitting) => Play(sitting, new MoveDetails(Note: sitting.Answer(Alone)));
}
