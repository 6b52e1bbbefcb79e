using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Forms;

/// <summary>Asks the applicant to the counter: what to bring, chosen from what may still be shown there or typed, read once more as it will be read, and then told with address and hours.</summary>
internal sealed class VisitForm(Casework work, Notices.Notices notices, Writer writer, Office office) : OfficerForm(work)
{
    public const string Purpose = "Visit";

    /// <summary>On a button: the applicant was there.</summary>
    public const string Came = "came";

    private const string Bring = "bring";

    public override bool Fits(string purpose) => purpose == Purpose;

    public override Words Title(Sitting sitting) => new("staff-form.title", sitting.Number, ("what", new Words("visit.title")));

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        yield return new AskedPick(Bring, new Words("visit.ask"), [.. ToShow(sitting)], OrTyped: true);
        yield return new AskedYes(new Words("visit.preview", ("message", Message(sitting))), new Words("visit.confirm"), sitting.File.Version);
    }

    public override void Finish(Sitting sitting)
    {
        var (errand, file) = (sitting.Errand, sitting.File);
        var verdict = Casework.MaySee(errand, file);
        if (verdict.IsApplied)
            verdict = Proceedings.AskToCome(file, errand.Actor, sitting.Answer(Bring)!, errand.Turn.At);
        if (verdict.IsApplied)
        {
            notices.TellApplicant(Telling.Of(errand.Turn, file), Message(sitting));
            Work.Refresh(errand, file);
        }

        Work.Conclude(errand, file, verdict, new Words("visit.done", sitting.Number));
    }

    /// <summary>In the applicant's language: they read it.</summary>
    private IEnumerable<(Words Label, string Value)> ToShow(Sitting sitting)
    {
        var language = writer.Language(sitting.Errand.Turn.ConversationOf(sitting.File.ApplicantChat)?.Language);
        return ItemOnDesk.All(sitting.Procedure, sitting.File)
            .Where(on => on.IsCollecting && on.Rule.Via.Contains(Channel.Counter) && on.Item.State is ItemState.Missing or ItemState.Refused)
            .Select(on => new Words($"item.{on.Rule.Key}.name"))
            .Select(name => (name, office.Texts.SayPlain(language, name)));
    }

    private Words Message(Sitting sitting) => new("visit.told", [sitting.Number, ("bring", sitting.Answer(Bring) ?? ""), .. InPerson.Gaps(office.Clock.Calendar)]);
}
