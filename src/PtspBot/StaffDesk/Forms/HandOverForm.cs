using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Forms;

/// <summary>To whom a case goes: one of the other officers on duty who may do what is to be done there; they hear of it at once.</summary>
internal sealed class HandOverForm(Casework work, Writer writer) : OfficerForm(work)
{
    private const string Whom = "whom";

    public override bool Fits(string purpose) => purpose == nameof(Move.HandOver);

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        var others = Others(sitting).ToList();
        yield return new AskedPick(Whom, new Words(others.Count > 0 ? "staff-form.hand-over.whom" : "staff-form.hand-over.nobody"),
            [.. others.Select(officer => (new Words("staff-form.hand-over.officer", ("officer", officer.Name)), officer.UserId.ToString(CultureInfo.InvariantCulture)))]);
    }

    public override void Finish(Sitting sitting)
    {
        if (Others(sitting).FirstOrDefault(officer => officer.UserId.ToString(CultureInfo.InvariantCulture) == sitting.Answer(Whom)) is not { } officer)
        {
            sitting.Errand.Tell(new Words("staff-form.gone"));
            return;
        }

        Play(sitting, new MoveDetails { To = Actor.Of(officer) });
        if (sitting.File.Claimer == officer.UserId)
            Tell(sitting, officer);
    }

    private void Tell(Sitting sitting, Officer officer)
    {
        var (turn, file) = (sitting.Errand.Turn, sitting.File);
        var screen = new Screen(new Words("staff.handed-over", sitting.Number, ("officer", sitting.Errand.Officer.Name)),
            [new Choice(new Words("staff.button.open"), new ButtonData(StaffVerbs.Open, null, file.Id, file.Version))]);
        turn.Post(writer.Write(screen, officer.UserId, writer.Language(null)) with { CaseId = file.Id, Lane = Lane.Staff });
    }

    private static IEnumerable<Officer> Others(Sitting sitting) => sitting.Errand.Turn.Roster.Officers
        .Where(officer => officer.IsOnDuty(sitting.Errand.Turn.At) && officer.UserId != sitting.File.Claimer && (officer.Roles & (sitting.Step?.Role ?? Role.None)) != 0);
}
