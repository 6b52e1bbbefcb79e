using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;

namespace PtspBot.StaffDesk.Forms;

/// <summary>
/// Keeps an officer's open form in their conversation and takes it from question to question. A form lasts until it is
/// finished, left, or another is opened; its answers are sealed with the conversation and never become facts before the end.
/// </summary>
internal sealed class FormDesk(IEnumerable<OfficerForm> forms, Office office, Casework work, Spoken spoken)
{
    public bool IsOpen(Errand errand) => errand.Conversation.Purpose is { } purpose && FormOf(purpose) is not null;

    public void Begin(Errand errand, CaseFile file, string purpose)
    {
        errand.Conversation.Focus(file.Id);
        GoOn(SittingOf(errand, file, purpose, FormDraft.At(null)));
        errand.PointToPrivate();
    }

    /// <summary>Opens a form whose first question is answered by these words.</summary>
    public void Answer(Errand errand, CaseFile file, string purpose, Said words)
    {
        errand.Conversation.Focus(file.Id);
        var sitting = SittingOf(errand, file, purpose, FormDraft.At(null));
        Keep(sitting, NextOf(FormOf(purpose)!, sitting)!.Key, null);
        Take(errand, words);
    }

    public static void Leave(Errand errand)
    {
        errand.Tell(new Words(errand.Conversation.Purpose is not null ? "staff-form.left" : "staff-form.none-open"));
        errand.Conversation.Fill(null, null, null);
    }

    /// <summary>Reads what came as the answer to the question that stands open.</summary>
    public void Take(Errand errand) => Take(errand, errand.Turn.Incoming);

    private void Take(Errand errand, Incoming incoming)
    {
        if (Open(errand) is not { } open)
            return;

        var (sitting, asked) = open;
        switch (asked.Read(incoming, OccasionOf(sitting, DraftOf(errand).Pending)))
        {
            case Answer.Accepted accepted:
                GoOn(With(sitting, asked, accepted.Value));
                break;
            case Answer.AskAgain again:
                Ask(sitting, again.Why);
                break;
            case Answer.Stop stop:
                Ask(sitting, stop.Words);
                break;
            case Answer.Narrower narrower:
                Keep(sitting, asked.Key, narrower.Pending);
                Show(sitting, narrower.At(errand.Conversation.Revision));
                break;
            case Answer.Promised promised:
                Promise(sitting, (AskedFact)asked, promised.File);
                break;
        }
    }

    /// <summary>A file that the open question waits for is here, or is refused.</summary>
    public void Take(Errand errand, FileArrived arrived)
    {
        if (errand.Turn.Case(arrived.CaseId)?.Uploads.FirstOrDefault(upload => upload.Id == arrived.UploadId) is not { State: UploadState.Promised } upload)
            return;

        if (arrived.Refusal is null)
            upload.Stored(arrived.Kind!, arrived.Size, arrived.Hash!);
        else
            upload.Refused();

        if (Open(errand) is not { } open || open.Sitting.File.Id != arrived.CaseId || open.Asked is not AskedFact fact || fact.Field.Key != upload.Field)
            return;
        if (arrived.Refusal is { } refusal)
            Ask(open.Sitting, new Words(refusal, ("mb", arrived.Limit ?? FileQuestion.MaxMegabytes)));
        else
            GoOn(With(open.Sitting, fact, upload.Id.ToString()));
    }

    private (Sitting Sitting, Asked Asked)? Open(Errand errand)
    {
        var conversation = errand.Conversation;
        if (conversation.Purpose is { } purpose && errand.Turn.Case(conversation.CaseId) is { } file)
        {
            var sitting = SittingOf(errand, file, purpose, DraftOf(errand));
            if (FormOf(purpose) is { } form && CanSit(sitting) && NextOf(form, sitting) is { } asked)
                return (sitting, asked);
        }

        conversation.Fill(null, null, null);
        errand.Tell(new Words("staff-form.gone"));
        return null;
    }

    private void GoOn(Sitting sitting)
    {
        if (NextOf(FormOf(sitting.Purpose)!, sitting) is not null)
        {
            Ask(sitting);
            return;
        }

        sitting.Errand.Conversation.Fill(null, null, null);
        FormOf(sitting.Purpose)!.Finish(sitting);
    }

    private void Ask(Sitting sitting, Words? why = null)
    {
        var asked = NextOf(FormOf(sitting.Purpose)!, sitting)!;
        Keep(sitting, asked.Key, null);
        var screen = asked.Ask(OccasionOf(sitting, null));
        Show(sitting, why is null ? screen : screen.Saying(why));
    }

    private void Show(Sitting sitting, Screen screen) => sitting.Errand.Show(
        screen.Saying(FormOf(sitting.Purpose)!.Title(sitting)).With((List<Choice>)new Choice(new Words("staff-form.leave"), new ButtonData(StaffVerbs.Leave))), sitting.File);

    private void Promise(Sitting sitting, AskedFact asked, SentFile sent)
    {
        var (turn, file) = (sitting.Errand.Turn, sitting.File);
        file.Promise(new Upload(Guid.CreateVersion7(turn.At), file.Id, file.Step, null, asked.Field.Key, turn.Incoming.ChatId, sent.FileId, sent.Size, turn.At));
        work.Refresh(sitting.Errand, file);
        sitting.Errand.Show(new Words("staff-form.file-coming"));
    }

    private static void Keep(Sitting sitting, string key, string? pending) => sitting.Errand.Conversation.Fill(
        sitting.Purpose, key, new FormDraft(null, sitting.Answers, pending).Write());

    private Sitting SittingOf(Errand errand, CaseFile file, string purpose, FormDraft draft) =>
        new(errand, file, work.Procedure(file), purpose, draft.Answers);

    private static Sitting With(Sitting sitting, Asked asked, string value) =>
        sitting with { Answers = new Dictionary<string, string>(sitting.Answers) { [asked.Key] = value } };

    private static Asked? NextOf(OfficerForm form, Sitting sitting) => form.Questions(sitting).FirstOrDefault(asked => !sitting.Answers.ContainsKey(asked.Key));

    private OfficerForm? FormOf(string purpose) => forms.FirstOrDefault(form => form.Fits(purpose));

    /// <summary>The case may have left the step whose exit the form is for.</summary>
    private static bool CanSit(Sitting sitting) =>
        sitting.Purpose.Split(':') is not [nameof(Move.Report), var way] || sitting.Step?.Exits.Any(exit => exit.Key == way) == true;

    private static FormDraft DraftOf(Errand errand) => FormDraft.Read(errand.Conversation.Draft) ?? FormDraft.At(null);

    private Occasion OccasionOf(Sitting sitting, string? pending) => new(office.Regions, office.Clock.Today(sitting.Errand.Turn.At), sitting.Errand.Conversation.Revision,
        words => office.Texts.SayPlain(sitting.Errand.Language, words))
    {
        Pending = pending,
        Gaps = spoken.Gaps(sitting.Procedure, sitting.File),
    };
}
