using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>
/// A case that ended is applied for again with the answers that still fit today's questions; all of them are read back
/// before anything is sent. Papers are not taken over: they are to be as they are now.
/// </summary>
internal static class Reapplying
{
    public static void Begin(Visitor visitor, CaseFile ended)
    {
        if (visitor.Draft is not null)
        {
            visitor.Home();
            visitor.Post(new MenuRoom().Show(visitor).Saying(new Words("reapply.draft-open")));
        }
        else if (visitor.Offered.FirstOrDefault(procedure => procedure.Id == ended.ProcedureId) is not { } offered)
            visitor.Post(new CaseRoom().Show(visitor).Saying(new Words("reapply.not-offered")));
        else
            Begin(visitor, ended, offered);
    }

    private static void Begin(Visitor visitor, CaseFile ended, Procedure offered)
    {
        var draft = new CaseFile(Guid.CreateVersion7(visitor.At), offered.Name, visitor.ChatId, visitor.At);
        draft.Follow(ended);
        foreach (var field in offered.Intake.Where(field => Fits(visitor.ProcedureOf(ended), ended, field) && field.AppliesTo(draft)))
            Facts.Learn(draft, field, ended.ValueOf(field.Key)!, visitor.Equipment.Hashes, FactSource.Applicant, visitor.At);
        visitor.Turn.Open(draft);

        visitor.Home();
        visitor.Conversation.Focus(draft.Id);
        // What today's questions ask beyond the old answers is asked; what is answered is not asked again.
        visitor.Conversation.Correct(true);
        visitor.Go(TalkMove.Apply);
        if (visitor.Conversation.Place != Place.Intake)
            visitor.Conversation.Correct(false);
        visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("reapply.begun", ("number", ended.Number))));
    }

    /// <summary>Asked in the same way then, and an answer that is still one of today's.</summary>
    private static bool Fits(Procedure then, CaseFile ended, Field field) =>
        ended.ValueOf(field.Key) is { } value && field.Type != FieldType.File && then.FindField(field.Key)?.Type == field.Type
        && !field.Stops.Contains(value) && (field.Type != FieldType.Choice || field.Choices.Contains(value));
}
