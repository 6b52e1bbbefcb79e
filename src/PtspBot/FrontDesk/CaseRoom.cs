using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Questions;

namespace PtspBot.FrontDesk;

/// <summary>A case in focus: its screen, and papers sent for it.</summary>
internal sealed class CaseRoom : IRoom
{
    public Screen Show(Visitor visitor) => visitor.Equipment.CaseScreen.For(visitor.File!).With([.. Unsorted.Waiting(visitor, visitor.File!)]);

    /// <summary>To the case, with everything one may want to know who comes to look.</summary>
    public static void Enter(Visitor visitor, CaseFile file)
    {
        visitor.Open(file);
        var screen = visitor.Equipment.CaseScreen.For(file, [.. visitor.Equipment.Whereabouts.Of(file, visitor.Turn.Own.Journal.Concat(file.Journal), visitor.At)]).With([.. Unsorted.Waiting(visitor, file)]);
        visitor.Post(visitor.Cases.Any(other => other != file) ? screen.With([visitor.Button("status.all", TalkMove.Cases)]) : screen);
    }

    public void Hear(Visitor visitor, Incoming incoming)
    {
        if (incoming is SentFile sent)
            Papers.Take(visitor, visitor.File!, sent);
        else
            visitor.Post(Show(visitor).Saying(incoming is Said ? new Words("unknown.in-case") : Unexpected.Why(incoming)));
    }

    /// <summary>A press on an item: what the machine lets the applicant do with it.</summary>
    public static void Press(Visitor visitor, CaseFile file, ButtonData data)
    {
        visitor.Open(file);
        if (Verbs.ReadItem(visitor.Procedure, file, data.Argument) is not ({ } on, { } move) || data.Version != file.Version)
        {
            visitor.Toast(new Words("trouble.stale"));
            return;
        }

        var files = on.File.FilesOf(on.Step.Key, on.Rule.Key).ToList();
        var verdict = visitor.Play(file, proceedings => proceedings.Play(on, visitor.Actor, move, visitor.At));
        if (verdict.Refusal is { } refusal)
            visitor.Toast(refusal);
        else if (move == ItemMove.TakeBack)
            files.ForEach(upload => upload.Replaced());
    }
}
