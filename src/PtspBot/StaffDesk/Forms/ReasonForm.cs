using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Forms;

/// <summary>A move that stops, repeats or ends a case, or explains why it takes longer: never without words, and ending it never without a last look.</summary>
internal sealed class ReasonForm(Casework work) : OfficerForm(work)
{
    private const string Why = "why";

    public override bool Fits(string purpose) => purpose is nameof(Move.Hold) or nameof(Move.Restart) or nameof(Move.Cancel) or nameof(Move.Explain) or nameof(Move.Overturn);

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        yield return new AskedWords(Why, new Words($"staff-form.why.{Kebab.Of(sitting.Trigger.Move)}"));
        if (sitting.Trigger.Move == Move.Cancel)
            yield return new AskedYes(new Words("authority.cancel-summary", sitting.Number, ("why", sitting.Answer(Why) ?? "")), new Words("staff-form.cancel.confirm"), sitting.File.Version);
        if (sitting.Trigger.Move == Move.Overturn)
            yield return new AskedYes(new Words("authority.overturn-summary", sitting.Number, ("why", sitting.Answer(Why) ?? "")), new Words("authority.overturn-confirm"), sitting.File.Version);
    }

    public override void Finish(Sitting sitting)
    {
        if (sitting.Trigger.Move == Move.Overturn && Reopening.Refusal(sitting.Errand.Turn, sitting.File) is { } taken)
            sitting.Errand.Tell(taken, alert: true);
        else
            Play(sitting, new MoveDetails(Note: sitting.Answer(Why)));
    }
}
