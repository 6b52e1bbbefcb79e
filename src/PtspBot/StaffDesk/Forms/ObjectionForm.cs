using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Forms;

/// <summary>The answer to an objection: what it comes to, why in the officer's own words, and a last look at what the applicant will read. It takes nothing back by itself.</summary>
internal sealed class ObjectionForm(Casework work, Office office, Notices.Notices notices, Writer writer) : OfficerForm(work)
{
    public const string Purpose = "Objection";

    private const string Outcome = "outcome";
    private const string Own = "words";

    public override bool Fits(string purpose) => purpose == Purpose;

    public override Words Title(Sitting sitting) => new("staff-form.title", sitting.Number, ("what", new Words("objection.button.answer")));

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        yield return new AskedPick(Outcome, new Words("objection.outcome"),
            [(new Words("objection.button.granted"), nameof(ObjectionAnswer.Granted)), (new Words("objection.button.refused"), nameof(ObjectionAnswer.Refused))]);
        yield return new AskedWords(Own, new Words("objection.why"));
        yield return new AskedYes(new Words("objection.preview", ("message", Message(sitting))), new Words("objection.button.confirm"), Version: 0);
    }

    public override void Finish(Sitting sitting)
    {
        var (errand, file) = (sitting.Errand, sitting.File);
        var told = file.Journal.Count;
        var verdict = Proceedings.Answer(file, errand.Actor, office.Rights.Objections, AnswerOf(sitting), sitting.Answer(Own)!, errand.Turn.At);
        if (verdict.IsApplied)
        {
            notices.Tell(Telling.Of(errand.Turn, file), told);
            TellDesk(sitting);
        }

        Work.Conclude(errand, file, verdict, new Words(AnswerOf(sitting) == ObjectionAnswer.Granted ? "objection.done-granted" : "objection.done", sitting.Number));
    }

    private void TellDesk(Sitting sitting)
    {
        if (sitting.Errand.Turn.Roster.Chat(Domain.Staff.StaffChatKind.Desk) is { } desk)
            sitting.Errand.Turn.Post(writer.ToDesk(new Screen(new Words("objection.told-desk", sitting.Number, ("officer", sitting.Errand.Officer.Name))), sitting.Errand.Turn.Roster, desk.ChatId, sitting.File));
    }

    private static ObjectionAnswer AnswerOf(Sitting sitting) => Enum.TryParse<ObjectionAnswer>(sitting.Answer(Outcome), out var answer) ? answer : ObjectionAnswer.Refused;

    private static Words Message(Sitting sitting) =>
        new(AnswerOf(sitting) == ObjectionAnswer.Granted ? "objection.granted" : "objection.refused", sitting.Number, ("words", sitting.Answer(Own) ?? ""));
}
