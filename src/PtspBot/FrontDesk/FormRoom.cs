using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>What a move of the case brings is asked here one by one. Nothing is learnt and nothing moves before the last answer is given.</summary>
internal sealed class FormRoom : IRoom
{
    private const string Skip = "skip";

    public Screen Show(Visitor visitor) => Ask(visitor, OpenForm.Of(visitor)!.Next!);

    public void Hear(Visitor visitor, Incoming incoming)
    {
        var (open, occasion) = (OpenForm.Of(visitor)!, visitor.Occasion());
        var field = open.Next!;
        var way = visitor.TypedWay(field, Ways(visitor, field));
        if (field.Optional && (occasion.Picked(incoming) ?? way?.Data.Argument) == Skip)
        {
            Take(visitor, open, "");
            return;
        }

        if (way is not null)
        {
            Presses.Take(visitor, way);
            return;
        }

        visitor.EraseIfSensitive(field);
        switch (FieldTypes.Read(field, incoming, occasion with { Pending = open.Draft.Pending }))
        {
            case Answer.Accepted accepted when Duplicates.Refusal(visitor, field, accepted.Value) is { } refusal:
                visitor.Post(Show(visitor).Saying(refusal).With([visitor.Button("case.button.officer", TalkMove.CallOfficer)]));
                break;
            case Answer.Accepted accepted:
                Take(visitor, open, accepted.Value);
                break;
            case Answer.Narrower narrower:
                open.Keep(visitor, open.Draft with { Pending = narrower.Pending });
                Narrow(visitor, field, WithWays(visitor, field, narrower.At(visitor.Conversation.Revision)), narrower.Pending);
                break;
            case Answer.AskAgain again:
                visitor.Post(Show(visitor).Saying(again.Why));
                break;
            case Answer.Stop stop:
                visitor.Post(Show(visitor).Saying(stop.Words));
                break;
            case Answer.Promised promised:
                Await(visitor, open, field, promised.File);
                break;
        }
    }

    /// <summary>Makes the move at once where it needs no answers, else asks for them.</summary>
    public static void Begin(Visitor visitor, CaseFile file, Trigger trigger)
    {
        visitor.Open(file);
        var draft = FormDraft.At(file.Step);
        var form = draft.Form(FormDraft.FieldsFor(visitor.Procedure.Find(file.Step), trigger, file), file);
        if (form.Next is not { } first)
            Finish(visitor, file, trigger);
        else if (visitor.Go(TalkMove.Ask))
            visitor.Conversation.Fill(Verbs.Write(visitor.Procedure, file.Step, trigger), first.Key, draft.Write());
    }

    /// <summary>An answer is there: the next question, or everything becomes facts and the case moves.</summary>
    public static void Take(Visitor visitor, OpenForm open, string value)
    {
        var field = open.Next!;
        var draft = open.Draft.With(field.Key, value);
        var form = draft.Form(open.Fields, open.File);
        visitor.Go(TalkMove.Answer, form: form);
        if (form.Next is not null)
        {
            open.Keep(visitor, draft);
            return;
        }

        visitor.Conversation.Fill(null, null, null);
        foreach (var asked in open.Fields.Where(asked => asked.AppliesTo(form) && draft.Answers.GetValueOrDefault(asked.Key) is { Length: > 0 }))
            Facts.Learn(open.File, asked, draft.Answers[asked.Key], visitor.Equipment.Hashes, FactSource.Applicant, visitor.At);
        Finish(visitor, open.File, open.Trigger);
    }

    private static void Finish(Visitor visitor, CaseFile file, Trigger trigger)
    {
        var verdict = visitor.Play(file, proceedings => proceedings.Play(file, visitor.Actor, trigger, visitor.At));
        if (verdict.Refusal is not { } refusal)
            return;

        visitor.Toast(refusal);
        visitor.Post(new CaseRoom().Show(visitor).Saying(refusal));
    }

    private static void Await(Visitor visitor, OpenForm open, Field field, SentFile sent)
    {
        var upload = new Upload(Guid.CreateVersion7(visitor.At), open.File.Id, open.File.Step, null, field.Key, visitor.FilesFrom, sent.FileId, sent.Size, visitor.At);
        open.File.Promise(upload);
        open.Keep(visitor, open.Draft with { Upload = upload.Id });
        visitor.Post(new Screen(new Words("docs.checking"), [visitor.Button("help.back", TalkMove.Return)]));
    }

    private static Screen Ask(Visitor visitor, Field field) => WithWays(visitor, field, FieldTypes.Ask(field, visitor.Occasion()));

    private static void Narrow(Visitor visitor, Field field, Screen screen, string? pending)
    {
        if (field.Type == FieldType.Nik && pending is not null)
            visitor.AskInFull(screen, field);
        else
            visitor.Post(screen);
    }

    private static Screen WithWays(Visitor visitor, Field field, Screen screen) => screen.With(Ways(visitor, field));

    private static List<Choice> Ways(Visitor visitor, Field field) => field.Optional
        ? [visitor.Pick(new Words("intake.skip"), Skip), visitor.Button("help.back", TalkMove.Return)]
        : [visitor.Button("help.back", TalkMove.Return)];
}
