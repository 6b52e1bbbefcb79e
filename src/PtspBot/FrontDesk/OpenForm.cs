using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>The form a conversation has open: for which move of which case, and how far it is filled.</summary>
internal sealed record OpenForm(CaseFile File, Trigger Trigger, FormDraft Draft, IReadOnlyList<Field> Fields)
{
    public Field? Next => Draft.Form(Fields, File).Next;

    /// <summary>Null when there is none, or when the case has moved on meanwhile and what is asked no longer matters.</summary>
    public static OpenForm? Of(Visitor visitor)
    {
        var conversation = visitor.Conversation;
        if (conversation.Place != Place.Form || visitor.File is not { } file || FormDraft.Read(conversation.Draft) is not { } draft || draft.Step != file.Step
            || Verbs.ReadTrigger(visitor.Procedure, file.Step, conversation.Purpose) is not { } trigger)
            return null;

        var open = new OpenForm(file, trigger, draft, FormDraft.FieldsFor(visitor.Procedure.Find(file.Step), trigger, file));
        return open.Next is null ? null : open;
    }

    public void Keep(Visitor visitor, FormDraft draft) =>
        visitor.Conversation.Fill(visitor.Conversation.Purpose, draft.Form(Fields, File).Next?.Key, draft.Write());
}
