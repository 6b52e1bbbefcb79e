using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.StaffDesk.Talk;

namespace PtspBot.StaffDesk.Forms;

/// <summary>An officer's answer to an applicant: typed in private, shown as it will be read, sent only by its own button. Nothing typed in a group ever gets there.</summary>
internal sealed class ReplyForm(Casework work, Writer writer, Texts texts) : OfficerForm(work)
{
    public const string Purpose = "Reply";

    private const string Own = "words";
    private const string PreparedNames = "talk.name.";

    public override bool Fits(string purpose) => purpose == Purpose;

    public override Words Title(Sitting sitting) => new("staff-form.title", sitting.Number, ("what", new Words("staff-form.reply")));

    public override IEnumerable<Asked> Questions(Sitting sitting)
    {
        yield return new AskedPick(Own, new Words("staff-form.reply-words"), [.. Prepared(sitting)], OrTyped: true);
        yield return new AskedYes(new Words("staff-form.reply-preview", ("message", Message(sitting))), new Words("staff-form.reply-confirm"), Version: 0);
    }

    public override void Finish(Sitting sitting)
    {
        var (turn, file) = (sitting.Errand.Turn, sitting.File);
        if (TalkDesk.Refusal(sitting.Errand, file) is { } refusal)
        {
            sitting.Errand.Tell(refusal, alert: true);
            return;
        }

        var language = writer.Language(turn.ConversationOf(file.ApplicantChat)?.Language);
        turn.Post(writer.Write(new Screen(Message(sitting), [Answering(file)]), file.ApplicantChat, language) with { CaseId = file.Id });
        if (turn.Roster.Chat(StaffChatKind.Desk) is { } desk)
            turn.Post(writer.ToDesk(new Screen(new Words("staff.reply.told-desk", sitting.Number, ("officer", sitting.Errand.Officer.Name))), turn.Roster, desk.ChatId, file));
        sitting.Errand.Tell(new Words("staff.done.reply", sitting.Number));
    }

    /// <summary>The office's own answers to what is often asked, in the applicant's language; the preview shows them like any other.</summary>
    private IEnumerable<(Words Label, string Value)> Prepared(Sitting sitting)
    {
        var language = writer.Language(sitting.Errand.Turn.ConversationOf(sitting.File.ApplicantChat)?.Language);
        return texts.Keys.Where(key => key.StartsWith(PreparedNames, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(key => (new Words(key), texts.SayPlain(language, new Words($"talk.answer.{key[PreparedNames.Length..]}"))));
    }

    /// <summary>What the applicant writes next is to reach the office again, so the way there stands below the answer.</summary>
    private static Choice Answering(CaseFile file) =>
        new(new Words("case.button.officer"), new ButtonData(Verbs.Talk, nameof(TalkMove.CallOfficer), file.Number is null ? null : file.Id, file.Version));

    private static Words Message(Sitting sitting) =>
        new("staff.reply.message", sitting.Number, ("words", sitting.Answer(Own) ?? ""), ("officer", sitting.Errand.Officer.Name));
}
