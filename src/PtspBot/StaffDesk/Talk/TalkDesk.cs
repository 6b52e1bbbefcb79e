using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.StaffDesk.Forms;

namespace PtspBot.StaffDesk.Talk;

/// <summary>
/// The officers' end of a talk with an applicant. One officer answers it, so that two do not: whoever begins to answer has it, and
/// who wants it from somebody else says so. It goes back to the bot when an officer, the applicant or its time ends it.
/// </summary>
internal sealed class TalkDesk(FormDesk forms, Notices.Notices notices, Office office)
{
    /// <summary>Opens the form of an answer.</summary>
    public void Begin(Errand errand, CaseFile file)
    {
        if (MayBegin(errand, file))
            forms.Begin(errand, file, ReplyForm.Purpose);
    }

    /// <summary>The same with words that were typed where others read along. They go no further without the button that sends them.</summary>
    public void Begin(Errand errand, CaseFile file, Said words)
    {
        if (forms.IsOpen(errand))
            errand.Show(new Words("talk.form-open", NumberOf(file)));
        else if (MayBegin(errand, file))
            forms.Answer(errand, file, ReplyForm.Purpose, words);
    }

    /// <param name="had">Who had it when the button was made: only from them it is taken.</param>
    public void Take(Errand errand, CaseFile file, string? had)
    {
        if (Refusal(errand, file, mindsHolder: false) is { } refusal)
            errand.Tell(refusal, alert: true);
        else if (file.TalkSince is null)
            errand.Tell(new Words("talk.is-over", NumberOf(file)));
        else if (HolderOf(errand, file) is { } holder && had != $"{holder.UserId}")
            errand.Tell(new Words("talk.held", ("officer", holder.Name)), alert: true);
        else
            TakeOver(errand, file);
    }

    public void End(Errand errand, CaseFile file)
    {
        if (Refusal(errand, file, mindsHolder: !errand.Actor.Holds(Roles.Leading)) is { } refusal)
            errand.Tell(refusal, alert: true);
        else if (file.TalkSince is null)
            errand.Tell(new Words("talk.is-over", NumberOf(file)));
        else
            End(errand, Telling.Of(errand.Turn, file));
    }

    /// <summary>Why this officer may not write to the applicant now.</summary>
    public static Words? Refusal(Errand errand, CaseFile file, bool mindsHolder = true) =>
        Casework.MayWrite(errand, file).Refusal is { } refusal ? refusal
        : errand.Turn.ConversationOf(file.ApplicantChat) is { WithdrawnAt: not null } ? new Words("talk.withdrawn", NumberOf(file))
        : mindsHolder && HolderOf(errand, file) is { } holder && holder.UserId != errand.Officer.UserId ? new Words("talk.held", ("officer", holder.Name))
        : null;

    private bool MayBegin(Errand errand, CaseFile file)
    {
        if (Refusal(errand, file) is { } refusal)
        {
            errand.Tell(refusal, alert: true);
            return false;
        }

        if (file.TalkSince is not null && file.TalkOfficer != errand.Officer.UserId)
            Claim(errand, file);
        return true;
    }

    private void TakeOver(Errand errand, CaseFile file)
    {
        if (HolderOf(errand, file) is { } before && before.UserId != errand.Officer.UserId)
            notices.TellOfficer(Telling.Of(errand.Turn, file), before.UserId, new Words("talk.taken-over", NumberOf(file), ("officer", errand.Officer.Name)));
        Claim(errand, file);
        errand.Tell(new Words("talk.yours", NumberOf(file)));
    }

    private void Claim(Errand errand, CaseFile file)
    {
        Proceedings.TakeTalk(file, errand.Actor);
        notices.RefreshTalk(Telling.Of(errand.Turn, file));
    }

    private void End(Errand errand, Telling telling)
    {
        var file = telling.File;
        notices.EndTalk(telling, new Words("talk.ended.by-officer", ("officer", errand.Officer.Name)));
        if (telling.Applicant is { Place: Place.Officer } conversation && conversation.CaseId == file.Id && office.Conversation(file.Procedure)?.Go(new Visit(conversation, file), TalkMove.Return) == true)
        {
            conversation.Fill(null, null, null);
            notices.TellApplicant(telling, new Words("talk.ended.applicant"));
        }

        errand.Tell(new Words("talk.ended.done", NumberOf(file)));
    }

    /// <summary>Who left the office, or has gone home, holds nobody up.</summary>
    private static Officer? HolderOf(Errand errand, CaseFile file) =>
        file.TalkSince is not null && file.TalkOfficer is { } id && errand.Turn.Roster.Find(id) is { } officer && officer.IsOnDuty(errand.Turn.At) ? officer : null;

    private static (string, object?) NumberOf(CaseFile file) => ("number", (object?)file.Number ?? new Words("case.no-number"));
}
