using System.Globalization;
using System.Text;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.OfficeFiles;
using Stateless.Reflection;

namespace PtspBot.Tests.Support;

/// <summary>Writes <c>docs/sop.md</c> from the procedure and the machines themselves, so that the drawing cannot say something else.</summary>
internal sealed class SopDrawing(Office office, Procedure procedure)
{
    private static readonly Move[] Everywhere = [Move.Cancel, Move.Hold, Move.Resume, Move.Expire, Move.Reopen, Move.Restart, Move.HandOver, Move.Explain, Move.Acknowledge];

    private readonly StringBuilder _page = new();

    public string Draw()
    {
        Head();
        Steps();
        Items();
        Reminders();
        CaseDiagram();
        ItemDiagram();
        ConversationDiagram();
        return _page.ToString();
    }

    private void Head()
    {
        Line($"# The SOP as it runs: {procedure.Name}");
        Line();
        Line($"Written by a test from `office/procedures/{procedure.Id}.yaml` and the machines built from it (`UPDATE_DOCS=1 dotnet test` writes it anew); do not edit.");
        Line();
        Line($"SOP {procedure.Sop}, valid from {procedure.ValidFrom:yyyy-MM-dd}. Legal base: {string.Join("; ", procedure.Legal.Select(legal => legal.ReplacedBy is { } by ? $"{legal.Name} (replaced by {by})" : legal.Name))}.");
        Line();
        Line("The SOP keeps three records; each is a marked entry of the case's journal: the verification of commitments, approval or rejection, and the upload of documents with its channel.");
        Line();
    }

    private void Steps()
    {
        Line("## Rows and steps");
        Line();
        Line($"Asked first: {string.Join(", ", procedure.Intake.Select(field => Say($"field.{field.Key}.name")))}.");
        Line();
        Line("| row | step | what comes back | who acts | standard | clock | brings | ends otherwise | records |");
        Line("|--:|---|---|---|--:|---|---|---|---|");
        foreach (var step in procedure.Steps)
        {
            Line($"| {step.Row} | {Say($"step.{step.Key}.name")} (`{step.Key}`) | {KindOf(step)} | {ActorsOf(step)} | {Duration(step.Standard)} | {ClockOf(step)} | "
                + $"{string.Join(", ", step.Outputs.Select(field => Say($"field.{field.Key}.name")))} | {string.Join(", ", step.Exits.Select(exit => $"{exit.Key} → {exit.To}"))} | {string.Join(", ", step.Records)} |");
        }

        Line();
    }

    private void Items()
    {
        Line("## Papers and duties");
        Line();
        Line("| step | item | mandatory | how | working days |");
        Line("|---|---|---|---|--:|");
        foreach (var step in procedure.Steps)
        {
            foreach (var item in ItemOnDesk.ItemsOf(step))
                Line($"| {step.Key} | {Say($"item.{item.Key}.name")} (`{item.Key}`) | {(item.Optional ? "no" : item.When.Count > 0 ? "where it applies" : "yes")} | {string.Join(", ", item.Via)} | {item.DueDays} |");
        }

        Line();
    }

    private void Reminders()
    {
        Line("## Reminders and silence");
        Line();
        Line("While the applicant is awaited. Counted from the beginning of the wait (the step began, or the applicant last did something) or from when it is due; what is counted in working days comes when the office opens. Quiet hours, a day's most and the distance between two stand in `office/reminders.yaml`. Who acts is reminded no more; of several due at once the latest is told; a closed case may be reopened and goes on where it stopped.");
        Line();
        Line("| step | reminded | warned, then closed |");
        Line("|---|---|---|");
        foreach (var step in procedure.Steps.Where(step => RemindersOf(step).Any() || step.Silence is not null))
            Line($"| {step.Key} | {string.Join(", ", RemindersOf(step))} | {(step.Silence is { } silence ? $"{Span(silence.CloseAfter - silence.Warning, silence.Count)}, {Span(silence.CloseAfter, silence.Count)}" : "")} |");
        Line();
    }

    private static IEnumerable<string> RemindersOf(Step step) =>
    [
        .. step.Reminders.Select(reminder => When(reminder)),
        .. ((step as DecisionStep)?.CorrectionReminders ?? []).Select(reminder => $"correction: {When(reminder)}"),
        .. ((step as DutiesStep)?.ItemReminders ?? []).Select(reminder => $"each duty: {When(reminder)}"),
    ];

    private static string When(Reminder reminder) => reminder.Point switch
    {
        ReminderPoint.AfterSilence => $"after {Span(reminder.Span, reminder.Count)}",
        ReminderPoint.BeforeDue => $"{Span(reminder.Span, reminder.Count)} before due",
        ReminderPoint.AtDue => "when due",
        _ => $"{Span(reminder.Span, reminder.Count)} after due",
    };

    private static string Span(TimeSpan span, ClockCount count) => count == ClockCount.Workdays ? $"{span.Days} working day{(span.Days == 1 ? "" : "s")}" : Duration(span);

    private void CaseDiagram()
    {
        Line("## The case");
        Line();
        Line("What a step's phase is called: **Open** (its actor may act; a decision is queued), **Waiting** (someone elsewhere acts, or the act is not yet recorded in OSS), **InReview** (claimed), **InCorrection**. Besides what is drawn, every phase may be cancelled by the applicant or a supervisor and put on hold and resumed by a supervisor; where the applicant is awaited, silence may close the case, and it may be reopened; a supervisor may restart a decision that is in review. Who has claimed a case may hand it over, and a supervisor may give it to somebody; where there is a ladder, whom it told may take it on or explain it.");
        Line();
        Diagram(office.Machine(procedure.Name).Info, StateOfCase, trigger => ((Trigger)trigger).Move is var move && !Everywhere.Contains(move));
    }

    private void ItemDiagram()
    {
        Line("## A paper or duty");
        Line();
        Diagram(office.ItemMachine.Info, state => state.ToString()!, _ => true);
    }

    private void ConversationDiagram()
    {
        Line("## The applicant's conversation");
        Line();
        Line("The questions of the intake are one place here; they are asked in the order above, with back, skip where optional, and correction from the review.");
        Line();
        Diagram(office.Conversation(procedure.Name)!.Info, state => ((TalkState)state).Place.ToString(), _ => true);
    }

    private void Diagram(StateMachineInfo info, Func<object, string> name, Func<object, bool> drawn)
    {
        Line("```mermaid");
        Line("stateDiagram-v2");
        var edges =
            from state in info.States
            from transition in state.FixedTransitions
            where drawn(transition.Trigger.UnderlyingTrigger)
            select (From: name(state.UnderlyingState), To: name(transition.DestinationState.UnderlyingState), Trigger: transition.Trigger.UnderlyingTrigger.ToString()!);
        foreach (var edge in edges.Distinct().GroupBy(edge => (edge.From, edge.To)))
            Line($"    {Id(edge.Key.From)} --> {Id(edge.Key.To)}: {string.Join(", ", edge.Select(one => one.Trigger.Replace(':', ' ')).Distinct())}");
        Line("```");
        Line();
    }

    private static string StateOfCase(object state) => ((Stage)state) is var stage && stage.Step is null ? $"{stage.Phase}" : $"{stage.Step}.{stage.Phase}";

    /// <summary>Mermaid knows no dots or dashes in names.</summary>
    private static string Id(string name) => name.Replace('-', '_').Replace(".", "__", StringComparison.Ordinal);

    private static string KindOf(Step step) => step.GetType().Name.Replace("Step", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string ActorsOf(Step step) => string.Join(" or ", step.Actor.Possible.Select(party => party.Key));

    private static string ClockOf(Step step) => step.Clock is { } clock ? $"{clock.Owner}, {(clock.Count == ClockCount.Service ? "service hours" : clock.Count.ToString())}".ToLowerInvariant() : "";

    private static string Duration(TimeSpan? span) => span is { } length ? length.TotalHours >= 1 ? $"{length.TotalHours.ToString(CultureInfo.InvariantCulture)} h" : $"{length.TotalMinutes.ToString(CultureInfo.InvariantCulture)} min" : "";

    private string Say(string key) => office.Texts.SayPlain(Office.FirstLanguage, key);

    private void Line(string text = "") => _page.Append(text).Append('\n');
}
