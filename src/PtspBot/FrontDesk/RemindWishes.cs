using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>How an applicant wants to be reminded: later, not any more, or as usual after all. It is said back, and the case's screen goes on showing it.</summary>
internal static class RemindWishes
{
    /// <summary>A button of a step that the case has left means nothing any more; the case need not be at the same version otherwise.</summary>
    public static void Press(Visitor visitor, CaseFile file, ButtonData data)
    {
        visitor.Open(file);
        if (Verbs.ReadWish(visitor.ProcedureOf(file), data.Argument) is not { } asked || file.Step != asked.Step)
        {
            visitor.Toast(new Words("trouble.stale"));
            return;
        }

        DateTimeOffset? until = asked.Wish == RemindWish.Later ? visitor.Office.Reminding.Tomorrow(visitor.At) : null;
        Proceedings.Remind(file, visitor.Actor, asked.Wish, until, visitor.At);
        visitor.Toast(Said(asked.Wish, until), isDone: true);
    }

    private static Words Said(RemindWish wish, DateTimeOffset? until) => wish switch
    {
        RemindWish.Later => new Words("remind.done.later", ("due", until)),
        RemindWish.Never => new Words("remind.done.never"),
        _ => new Words("remind.done.as-usual"),
    };
}
