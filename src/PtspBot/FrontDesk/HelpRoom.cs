using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>The help of a step: topics, and under each what to do. Every leaf ends in a way out of the step or in a person.</summary>
internal sealed class HelpRoom : IRoom
{
    public Screen Show(Visitor visitor) => new(new Words("help.which"),
    [
        .. Topics(visitor).Select((topic, index) =>
            (List<Choice>)new Choice(Name(visitor, topic), visitor.Button("help.which", TalkMove.Help, index.ToString(CultureInfo.InvariantCulture)).Data)),
        [visitor.Button("case.button.officer", TalkMove.CallOfficer), visitor.Button("help.back", TalkMove.Return)],
    ]);

    public void Hear(Visitor visitor, Incoming incoming) => visitor.Post(Show(visitor).Saying(Questions.Unexpected.Why(incoming)));

    /// <summary>A topic by its place, or the list of them.</summary>
    public static void Enter(Visitor visitor, string? which)
    {
        if (!visitor.Go(TalkMove.Help) || !int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return;
        if (Topics(visitor).ElementAtOrDefault(index) is { } topic)
            visitor.Post(Leaf(visitor, topic));
    }

    private static Screen Leaf(Visitor visitor, HelpTopic topic)
    {
        var file = visitor.File!;
        var screen = new Screen(new Words($"step.{file.Step}.help.{topic.Key}.text", visitor.Equipment.Spoken.Gaps(visitor.Procedure, file)));
        if (topic.Exit is { } exit && visitor.ProceedingsOf(file).Machine.For(file, visitor.Actor).MayBegin(new Trigger(Move.Report, exit)))
            screen = screen.With([new Choice(new Words($"step.{file.Step}.exit.{exit}"), new ButtonData(Verbs.Move, Verbs.Write(visitor.Procedure, file.Step, new Trigger(Move.Report, exit)), file.Id, file.Version))]);

        return screen.With([visitor.Button("case.button.officer", TalkMove.CallOfficer)], [visitor.Button("help.other", TalkMove.Help), visitor.Button("help.back", TalkMove.Return)]);
    }

    private static Words Name(Visitor visitor, HelpTopic topic) => new($"step.{visitor.File!.Step}.help.{topic.Key}.name");

    private static IReadOnlyList<HelpTopic> Topics(Visitor visitor) => visitor.Procedure.Find(visitor.File?.Step)?.Help ?? [];
}
