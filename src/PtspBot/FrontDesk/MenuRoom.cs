using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>Where everything begins that is not a case yet; the cases one has stay open behind it.</summary>
internal sealed class MenuRoom : IRoom
{
    private const string Status = "status";
    private const string Steps = "steps";

    public Screen Show(Visitor visitor) => new(new Words("menu.title"),
    [
        .. Applying(visitor),
        [visitor.Pick(new Words("menu.status"), Status), visitor.Pick(new Words("menu.steps"), Steps)],
        [visitor.Button("menu.officer", TalkMove.CallOfficer)],
        Languages.Switch(visitor),
    ]);

    public void Hear(Visitor visitor, Incoming incoming)
    {
        switch (incoming)
        {
            case Pressed when visitor.Occasion().Picked(incoming) is { } picked:
                Choose(visitor, picked);
                break;
            case Said said when ByNumber(visitor, said.Text) is { } file:
                visitor.Open(file);
                break;
            case Said:
                visitor.Post(Show(visitor).Saying(new Words("unknown.text")));
                break;
            default:
                visitor.Post(Show(visitor).Saying(Questions.Unexpected.Why(incoming)));
                break;
        }
    }

    /// <summary>Goes on with a draft where it stopped, or begins one.</summary>
    public static void Apply(Visitor visitor, int which)
    {
        if (!visitor.Can(TalkMove.Apply) || visitor.Offered.ElementAtOrDefault(which) is not { } procedure)
            return;

        var draft = visitor.Draft;
        if (draft is null)
            visitor.Turn.Open(draft = new CaseFile(Guid.CreateVersion7(visitor.At), procedure.Name, visitor.ChatId, visitor.At));
        visitor.Conversation.Focus(draft.Id);
        visitor.Go(TalkMove.Apply);
    }

    /// <summary>The only case at once, else the list.</summary>
    public static void ShowStatus(Visitor visitor)
    {
        if (visitor.Cases.ToList() is [var only])
            visitor.Open(only);
        else
            visitor.Post(Cases(visitor));
    }

    private void Choose(Visitor visitor, string picked)
    {
        if (picked == Status)
            ShowStatus(visitor);
        else
            visitor.Post(Explained(visitor));
    }

    /// <summary>One's cases with a button each.</summary>
    private static Screen Cases(Visitor visitor)
    {
        var files = visitor.Cases.ToList();
        return files.Count == 0
            ? new Screen(new Words("status.none"), [.. Applying(visitor), [visitor.Button("case.button.home", TalkMove.Home)]])
            : new Screen(new Words("status.list", ("cases", files.Select(file => Line(visitor, file)).ToList())),
            [
                .. files.Select(file => (List<Choice>)new Choice(new Words("status.open", ("number", file.Number)), new ButtonData(Verbs.Talk, $"{TalkMove.Open}", file.Id, file.Version))),
                [visitor.Button("case.button.home", TalkMove.Home)],
            ]);
    }

    private static Words Line(Visitor visitor, CaseFile file) => file.Step is { } step
        ? new Words("status.line", ("number", file.Number), ("at", visitor.ProcedureOf(file).IndexOf(step) + 1), ("of", visitor.ProcedureOf(file).Steps.Count), ("step", new Words($"step.{step}.name")))
        : new Words("status.line-final", ("number", file.Number), ("state", new Words($"case.final.{Kebab.Of(file.Phase)}")));

    private static IEnumerable<IReadOnlyList<Choice>> Applying(Visitor visitor)
    {
        if (visitor.Draft is not null)
            return [[visitor.Button("menu.go-on", TalkMove.Apply, "0")]];

        var offered = visitor.Offered;
        var label = visitor.Cases.Any() ? "menu.apply-another" : "menu.apply";
        return offered.Count == 1
            ? [[visitor.Button(label, TalkMove.Apply, "0")]]
            : offered.Select((procedure, index) => (List<Choice>)new Choice(new Words("menu.apply-for", ("procedure", procedure.Sop)),
                visitor.Button("menu.apply", TalkMove.Apply, index.ToString(CultureInfo.InvariantCulture)).Data));
    }

    private static CaseFile? ByNumber(Visitor visitor, string typed) =>
        visitor.Cases.FirstOrDefault(file => string.Equals(file.Number, typed.Trim(), StringComparison.OrdinalIgnoreCase));

    private Screen Explained(Visitor visitor) => Show(visitor).Saying(new Words("menu.explained", ("steps", visitor.Procedure.Steps.Select(Explain).ToList())));

    private static Words Explain(Step step) => step.Standard is { } standard
        ? new Words("menu.step-timed", ("step", new Words($"step.{step.Key}.name")), ("time", standard))
        : new Words($"step.{step.Key}.name");
}
