using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Questions;

namespace PtspBot.StaffDesk;

/// <summary>
/// An outage declared and ended by somebody who may: what it stops is shown first, nothing stops without a reason and a
/// second look, and the end needs one press. The cases themselves follow in the sweep.
/// </summary>
internal sealed class OutageDesk(Office office, Writer writer)
{
    private const string Purpose = "Outage";
    private const string Why = "why";

    /// <summary>The steps that depend on somebody outside, with the body.</summary>
    private IReadOnlyList<(ProcedureName Procedure, string Step, string Body)> Dependent { get; } =
    [
        .. from procedure in office.Procedures
           from step in procedure.Steps
           from body in step.DependsOn
           select (procedure.Name, step.Key, body),
    ];

    private List<string> Bodies => [.. Dependent.Select(one => one.Body).Distinct()];

    /// <summary>What the mailroom looks up for the command and its buttons.</summary>
    public Search Needs => new() { Outages = true, Standing = [.. Dependent.Select(one => (one.Procedure, one.Step)).Distinct()] };

    /// <summary>One line for a list of cases while an outage lasts.</summary>
    public static IReadOnlyList<Words> Lines(Turn turn) =>
        [.. turn.Outages.Where(outage => outage.Lasts).Select(outage => new Words("outage.line", ("party", Party(outage.Body)), ("since", outage.Since)))];

    /// <summary>It is asked whether to declare one, and not answered yet.</summary>
    public static bool IsAsked(Conversation conversation) => conversation.Purpose == Purpose;

    /// <summary>Other words are another reason; anything else leaves the question as it stands.</summary>
    public void GoOn(Errand errand, Incoming incoming)
    {
        if (incoming is Said { Text: { } text } && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words)
            Hear(errand, words);
        else
            AskOnceMore(errand, FormDraft.Read(errand.Conversation.Draft)?.Answers.GetValueOrDefault(Why) ?? "", Unexpected.Why(incoming));
    }

    public void Hear(Errand errand, IReadOnlyList<string> words)
    {
        var lasting = errand.Turn.Outages.FirstOrDefault(outage => outage.Lasts);
        if (!errand.Actor.Holds(Roles.Leading))
            errand.Show(new Words("outage.only-supervisors"));
        else if (Bodies.Count == 0)
            errand.Show(new Words("outage.nothing-depends"));
        else if (words is [var word] && writer.Hears(word, "outage.word-end"))
            End(errand, lasting);
        else if (lasting is not null)
            ShowLasting(errand, lasting);
        else if (words.Count == 0)
            errand.Show(new Screen(new Words("outage.how", ("command", $"/{Command.Outage}"))) { Before = Effect(errand) });
        else
            AskOnceMore(errand, string.Join(' ', words));
    }

    public void Press(Errand errand, ButtonData data)
    {
        var lasting = errand.Turn.Outages.FirstOrDefault(outage => outage.Lasts);
        if (!errand.Actor.Holds(Roles.Leading))
            errand.Tell(new Words("move.no-role"), alert: true);
        else if (data.Argument is null)
            End(errand, lasting);
        else if (lasting is null && ReasonOf(errand, data) is { } reason && BodyOf(data) is { } body)
            Declare(errand, body, reason);
        else
            errand.Tell(new Words("staff.press.gone"));
    }

    private void AskOnceMore(Errand errand, string reason, params IReadOnlyList<Words> before)
    {
        errand.Conversation.Fill(Purpose, Why, FormDraft.At(null).With(Why, reason).Write());
        errand.Show(new Screen(new Words("outage.confirm", ("reason", reason)), [.. Bodies.Select(YesRow), [new Choice(new Words("staff-form.leave"), new ButtonData(StaffVerbs.Leave))]]) { Before = [.. before, .. Effect(errand)] });

        List<Choice> YesRow(string body, int index) => new Choice(new Words("outage.yes", ("party", Party(body))),
            new ButtonData(StaffVerbs.Outage, index.ToString(CultureInfo.InvariantCulture), null, errand.Conversation.Revision));
    }

    private void Declare(Errand errand, string body, string reason)
    {
        var outage = new Disruption(body, reason, errand.Actor, errand.Turn.At);
        errand.Turn.Declare(outage);
        errand.Conversation.Fill(null, null, null);
        errand.Tell(new Words("outage.declared", ("party", Party(body))));
        TellDesk(errand, new Words("outage.told-desk", ("party", Party(body)), ("officer", errand.Officer.Name), ("reason", reason)));
    }

    private void End(Errand errand, Disruption? lasting)
    {
        if (lasting is null)
        {
            errand.Tell(new Words("outage.none"));
            return;
        }

        lasting.End(errand.Actor, errand.Turn.At);
        errand.Tell(new Words("outage.ended", ("party", Party(lasting.Body))));
        TellDesk(errand, new Words("outage.told-desk-ended", ("party", Party(lasting.Body)), ("officer", errand.Officer.Name)));
    }

    private void ShowLasting(Errand errand, Disruption outage) => errand.Show(new Screen(
        new Words("outage.lasts", ("party", Party(outage.Body)), ("since", outage.Since), ("officer", outage.DeclaredByName), ("reason", outage.Reason)),
        [new Choice(new Words("outage.end"), new ButtonData(StaffVerbs.Outage))])
    { Before = Effect(errand) });

    /// <summary>How many cases stand where nobody can go on, step by step.</summary>
    private List<Words> Effect(Errand errand)
    {
        var counts = Dependent.Select(one => (one.Procedure, one.Step)).Distinct()
            .GroupBy(one => one.Step, one => errand.Turn.Standing(one.Procedure, one.Step))
            .Select(same => (Step: same.Key, Cases: same.Sum())).Where(one => one.Cases > 0).ToList();
        return counts.Count == 0
            ? [new Words("outage.effect-none")]
            : [new Words("outage.effect", ("count", counts.Sum(one => one.Cases)),
                ("steps", counts.Select(one => new Words("outage.effect-step", ("step", new Words($"step.{one.Step}.name")), ("count", one.Cases))).ToList()))];
    }

    private void TellDesk(Errand errand, Words words)
    {
        if (errand.Turn.Roster.Chat(StaffChatKind.Desk) is { } desk)
            errand.Turn.Post(writer.Write(new Screen(words), desk.ChatId, writer.Language(null)) with { Lane = Lane.Staff });
    }

    private string? BodyOf(ButtonData data) =>
        int.TryParse(data.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Bodies.Count ? Bodies[index] : null;

    /// <summary>The reason as it was shown with this very button.</summary>
    private static string? ReasonOf(Errand errand, ButtonData data) => errand.Conversation.Purpose == Purpose && data.Version == errand.Conversation.Revision
        ? FormDraft.Read(errand.Conversation.Draft)?.Answers.GetValueOrDefault(Why)
        : null;

    private static Words Party(string body) => new($"party.{body}");
}
