using PtspBot.Domain;
using PtspBot.Domain.Cases;

namespace PtspBot.StaffDesk.Forms;

/// <summary>A note for the other officers. There is no way from here to the applicant.</summary>
internal sealed class NoteForm(Casework work) : OfficerForm(work)
{
    public const string Purpose = "Note";

    private const string Own = "words";

    public override bool Fits(string purpose) => purpose == Purpose;

    public override Words Title(Sitting sitting) => new("staff-form.title", sitting.Number, ("what", new Words("talk.note")));

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        yield return new AskedWords(Own, new Words("talk.note-ask"));
    }

    public override void Finish(Sitting sitting)
    {
        var (errand, file) = (sitting.Errand, sitting.File);
        if (Casework.MaySee(errand, file).IsApplied)
            Proceedings.Remark(file, errand.Actor, sitting.Answer(Own)!, errand.Turn.At);
        Work.Refresh(errand, file);
        Work.Show(errand, file, new Words("talk.noted", sitting.Number));
    }
}
