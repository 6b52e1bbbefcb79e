using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;

namespace PtspBot.FrontDesk;

/// <summary>The office's drawing of the step a case is at, for whoever would rather see than read; the case follows it, so that one can go on.</summary>
internal static class StepPicture
{
    public static void Send(Visitor visitor, CaseFile file)
    {
        visitor.Open(file);
        if (visitor.Office.Pictures.Of(file.Step) is not { } picture)
        {
            visitor.Toast(new Words("trouble.stale"));
            return;
        }

        var caption = visitor.Office.Texts.Say(visitor.Language, new Words($"step.{file.Step}.picture"));
        visitor.Turn.Post(new MadeFile($"{file.Step}.png", caption, picture, IsPicture: true) { ChatId = visitor.ChatId, CaseId = file.Id });
    }
}
