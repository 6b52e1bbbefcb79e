using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Forms;

/// <summary>
/// Why one item is refused: a coded reason, words where the code needs them; then the next item. What is said of a duty
/// reaches the applicant at once, so it is read once more before; what is said of a paper goes with the request to correct.
/// </summary>
internal sealed class RefusalForm(Casework work, Judging judging) : OfficerForm(work)
{
    private const string Why = "reason";
    private const string Own = "words";
    private const string Prefix = "Item:";

    public static string PurposeOf(string place) => Prefix + place;

    public override bool Fits(string purpose) => purpose.StartsWith(Prefix, StringComparison.Ordinal);

    public override Words Title(Sitting sitting) => new("staff-form.title", sitting.Number, ("what", new Words("staff-form.refusal", ("item", ItemName(sitting)))));

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        yield return Reasons.Ask(Why, new Words("staff-form.refusal-reason", ("item", ItemName(sitting))), sitting.Procedure, reason => reason.ForItems);
        if (Reasons.NeedsWords(sitting.Procedure, sitting.Answer(Why)))
            yield return new AskedWords(Own, new Words("staff-form.reason-words"));
        if (sitting.Step is DutiesStep)
            yield return new AskedYes(new Words("authority.refusal-summary", ("item", ItemName(sitting)), ("reason", new Words($"reason.{sitting.Answer(Why) ?? sitting.Procedure.Reasons[0].Code}")), ("note", sitting.Answer(Own) ?? "")), new Words("staff-form.send-back.confirm"), sitting.File.Version);
    }

    public override void Finish(Sitting sitting)
    {
        if (ItemOf(sitting) is not { } on)
            return;

        var verdict = Work.Move(sitting.Errand, on, ItemMove.Refuse, new ItemDetails(sitting.Answer(Why), sitting.Answer(Own)));
        sitting.Errand.Tell(verdict.Refusal ?? new Words("staff.done.item-refuse", ("item", ItemName(sitting))), alert: !verdict.IsApplied);
        judging.GoOn(sitting.Errand, on);
    }

    private static Words ItemName(Sitting sitting) => new($"item.{ItemOf(sitting)!.Rule.Key}.name");

    private static ItemOnDesk? ItemOf(Sitting sitting) => Verbs.ReadItem(sitting.Procedure, sitting.File, sitting.Purpose[Prefix.Length..])?.On;
}
