using PtspBot.Domain;
using PtspBot.Domain.Cases;

namespace PtspBot.StaffDesk.Forms;

/// <summary>Rejecting: a coded reason, words where the code needs them, the legal ground, what the applicant can do, and a last look. There is no shorter way.</summary>
internal sealed class RejectForm(Casework work) : OfficerForm(work)
{
    private const string Why = "reason";
    private const string Own = "words";
    private const string Ground = "ground";
    private const string Advice = "advice";

    public override bool Fits(string purpose) => purpose == nameof(Move.Reject);

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        yield return Reasons.Ask(Why, new Words("staff-form.reject.reason"), sitting.Procedure, reason => reason.ForRejection);
        if (Reasons.NeedsWords(sitting.Procedure, sitting.Answer(Why)))
            yield return new AskedWords(Own, new Words("staff-form.reason-words"));
        yield return new AskedPick(Ground, new Words("staff-form.reject.ground"),
            [.. sitting.Procedure.Legal.Select(legal => (new Words("staff-form.reject.legal", ("name", legal.Name)), legal.Name))], OrTyped: true);
        yield return new AskedWords(Advice, new Words("staff-form.reject.advice"), MayBeSkipped: true);
        yield return new AskedYes(Summary(sitting), new Words("staff-form.reject.confirm"), sitting.File.Version);
    }

    public override void Finish(Sitting sitting) => Play(sitting, new MoveDetails(sitting.Answer(Why), sitting.Answer(Ground), NoteOf(sitting)));

    private static Words Summary(Sitting sitting) => new("staff-form.reject.summary", sitting.Number,
        ("reason", new Words($"reason.{sitting.Answer(Why) ?? sitting.Procedure.Reasons[0].Code}")),
        ("ground", sitting.Answer(Ground) ?? ""),
        ("note", NoteOf(sitting) is { } note ? note : new Words("staff-form.none")));

    /// <summary>What the officer wrote, one paragraph each; the applicant reads both.</summary>
    private static string? NoteOf(Sitting sitting) =>
        string.Join('\n', new[] { sitting.Answer(Own), sitting.Answer(Advice) }.OfType<string>()) is { Length: > 0 } note ? note : null;
}
