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

    /// <summary>Buttons and lines that still fit on a telephone.</summary>
    private const int MostListed = 20;

    public Screen Show(Visitor visitor) => new(new Words("menu.title"),
    [
        .. Applying(visitor),
        [visitor.Pick(new Words("menu.status"), Status), visitor.Pick(new Words("menu.steps"), Steps)],
        [visitor.Button("menu.officer", TalkMove.CallOfficer), visitor.Button("menu.my-data", TalkMove.OwnData)],
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
                CaseRoom.Enter(visitor, file);
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

    /// <summary>The only running case at once, or the only one at all; else the list.</summary>
    public static void ShowStatus(Visitor visitor)
    {
        var files = visitor.Cases.ToList();
        if (files.Where(file => !file.Stage.IsFinal).ToList() is [var running])
            CaseRoom.Enter(visitor, running);
        else if (files is [var only])
            CaseRoom.Enter(visitor, only);
        else
            ShowCases(visitor);
    }

    public static void ShowCases(Visitor visitor) => visitor.Post(Cases(visitor));

    /// <summary>Another version of the program left a case in a state that this one has no rule for: it is not lost, and somebody has it.</summary>
    public static Words SetAside(Visitor visitor) => new("status.set-aside", ("numbers", string.Join(", ", visitor.Turn.SetAside.OfType<string>())));

    private void Choose(Visitor visitor, string picked)
    {
        if (picked == Status)
            ShowStatus(visitor);
        else
            visitor.Post(Explained(visitor));
    }

    /// <summary>One's cases with a button each, those that are running first.</summary>
    private static Screen Cases(Visitor visitor)
    {
        var files = visitor.Cases.OrderBy(file => file.Stage.IsFinal).ThenByDescending(file => file.OpenedAt).Take(MostListed).ToList();
        IReadOnlyList<Words> before = visitor.Turn.SetAside.Count > 0 ? [SetAside(visitor)] : [];
        if (files.Count == 0 && before.Count > 0)
            return new Screen(before[0], [visitor.Button("menu.officer", TalkMove.CallOfficer)], [visitor.Button("case.button.home", TalkMove.Home)]);

        return files.Count == 0
            ? new Screen(new Words("status.none"), [.. Applying(visitor), [visitor.Button("case.button.home", TalkMove.Home)]])
            : new Screen(new Words("status.list", ("cases", files.Select(file => Line(visitor, file)).ToList())),
            [
                .. files.Select(file => (List<Choice>)new Choice(new Words("status.open", ("number", file.Number)), new ButtonData(Verbs.Talk, $"{TalkMove.Open}", file.Id, file.Version))),
                .. Applying(visitor),
                [visitor.Button("case.button.home", TalkMove.Home)],
            ])
            { Before = before };
    }

    /// <summary>Where it stands, or what became of it and when.</summary>
    public static Words Line(Visitor visitor, CaseFile file) => file.Step is not null
        ? CaseScreen.Standing("status.line", visitor.ProcedureOf(file), file)
        : new Words("status.line-ended", ("number", file.Number), ("state", new Words($"case.final.{Kebab.Of(file.Phase)}")), ("day", visitor.Office.Clock.Today(file.StageSince)));

    private static IEnumerable<IReadOnlyList<Choice>> Applying(Visitor visitor)
    {
        if (visitor.Draft is not null)
            return [[visitor.Button("menu.go-on", TalkMove.Apply, "0")]];

        var offered = visitor.Offered;
        var label = visitor.Cases.Any(file => !file.Stage.IsFinal) ? "menu.apply-another" : "menu.apply";
        return offered.Count == 1
            ? [[visitor.Button(label, TalkMove.Apply, "0")]]
            : offered.Select((procedure, index) => (List<Choice>)new Choice(new Words("menu.apply-for", ("procedure", procedure.Sop)),
                visitor.Button("menu.apply", TalkMove.Apply, index.ToString(CultureInfo.InvariantCulture)).Data));
    }

    public static CaseFile? ByNumber(Visitor visitor, string typed) =>
        visitor.Cases.FirstOrDefault(file => string.Equals(file.Number, typed.Trim(), StringComparison.OrdinalIgnoreCase));

    private Screen Explained(Visitor visitor) => Show(visitor).Saying(new Words("menu.explained", ("steps", visitor.Procedure.Steps.Select(Explain).ToList())));

    private static Words Explain(Step step) => step.Standard is { } standard
        ? new Words("menu.step-timed", ("step", new Words($"step.{step.Key}.name")), ("time", standard))
        : new Words($"step.{step.Key}.name");
}
