using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Forms;

/// <summary>Reporting what the office did itself, or recording where the act legally happened: the outputs that are not known yet, then a last look.</summary>
internal sealed class OutputsForm(Casework work, Spoken spoken) : OfficerForm(work)
{
    public override bool Fits(string purpose) => purpose.Split(':')[0] is nameof(Move.Report) or nameof(Move.Record);

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        foreach (var output in Outputs(sitting))
            yield return output;

        yield return new AskedYes(new Words("staff-form.outputs.summary", sitting.Number, ("what", NameOf(sitting)), ("facts", Lines(sitting, spoken))), new Words("staff-form.outputs.confirm"), sitting.File.Version);
    }

    public override void Finish(Sitting sitting) => Play(sitting);
}
