using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>Which sentences a procedure needs: the one list of its text keys. Names and buttons are said as they stand, longer texts may use the facts of the case.</summary>
public static class ProcedureTexts
{
    /// <summary>What a longer text may say of a case besides its facts.</summary>
    private static readonly string[] Always = ["number", "due"];

    /// <summary>What a reminder may say besides: the duties it is about.</summary>
    private const string Items = "items";

    public static IReadOnlyList<string> RequiredKeys(Procedure procedure) => [.. Required(procedure).Select(text => text.Key).Distinct()];

    internal static IReadOnlyList<Fault> FaultsOf(ProcedureFile file, Texts texts)
    {
        var required = Required(file.Procedure).DistinctBy(text => text.Key).ToList();
        string[] facts = [.. file.Procedure.Fields.Select(field => field.Key), .. Always];
        return
        [
            .. required.Where(text => !texts.Has(text.Key))
                .Select(text => file.FaultOf(text.Owner, $"The text '{text.Key}' is missing in the office's texts.")),
            .. from text in required
               where texts.Has(text.Key)
               from gap in texts.GapsOf(text.Key).Except(text.IsPlain ? [] : [.. facts, .. text.More])
               select file.FaultOf(text.Owner, $"The text '{text.Key}' has the gap {{{gap}}}, which nothing fills."),
        ];
    }

    private static IEnumerable<Text> Required(Procedure procedure) =>
    [
        .. procedure.Fields.SelectMany(OfField),
        .. procedure.Steps.SelectMany(OfStep),
        .. procedure.ExternalStatuses.Select(status => Plain($"external.{status}", procedure)),
        .. procedure.Reasons.Select(reason => Plain($"reason.{reason.Code}", reason)),
    ];

    private static IEnumerable<Text> OfField(Field field) =>
    [
        Long($"field.{field.Key}.ask", field),
        Plain($"field.{field.Key}.name", field),
        .. Choices(field).Select(value => Plain($"field.{field.Key}.choice.{value}", field)),
        .. field.Stops.Select(value => Long($"field.{field.Key}.stop.{value}", field)),
    ];

    private static IEnumerable<string> Choices(Field field) => field.Type == FieldType.Kelurahan ? [Field.Outside] : field.Choices;

    private static IEnumerable<Text> OfStep(Step step) =>
    [
        Plain($"step.{step.Key}.name", step),
        Long($"step.{step.Key}.guide", step),
        .. step.Needs.Select(need => Plain($"need.{need}", step)),
        .. step.Exits.Select(exit => Plain($"step.{step.Key}.exit.{exit.Key}", exit)),
        .. step.Help.Select(topic => Plain($"step.{step.Key}.help.{topic.Key}.name", topic)),
        .. step.Help.Select(topic => Long($"step.{step.Key}.help.{topic.Key}.text", topic)),
        .. step.DependsOn.Select(body => Plain($"party.{body}", step)),
        .. RemindersOf(step).Select(reminder => Long($"step.{step.Key}.remind.{reminder.Key}", reminder) with { More = step is DutiesStep ? [Items] : [] }),
        .. Parties(step).Where(party => party.Kind == PartyKind.Outside).Select(party => Plain($"party.{party.Key}", party)),
        .. ItemOnDesk.ItemsOf(step).SelectMany(OfItem),
        .. OfKind(step),
    ];

    /// <summary>Every reminder whose words stand under the step.</summary>
    internal static IEnumerable<Reminder> RemindersOf(Step step) => step switch
    {
        DecisionStep decision => [.. step.Reminders, .. decision.CorrectionReminders],
        DutiesStep duties => [.. step.Reminders, .. duties.ItemReminders],
        _ => step.Reminders,
    };

    private static IEnumerable<Text> OfKind(Step step) => step switch
    {
        TaskStep => [Plain($"step.{step.Key}.report", step)],
        OutcomeStep => [Long($"step.{step.Key}.done", step)],
        _ => [],
    };

    private static IEnumerable<Text> OfItem(Item item) =>
    [
        Plain($"item.{item.Key}.name", item),
        Long($"item.{item.Key}.about", item),
        .. item.Agency is { } agency ? [Plain($"party.{agency}", item)] : (IEnumerable<Text>)[],
    ];

    private static IEnumerable<Party> Parties(Step step) => step.Actor.Possible.Concat(ItemOnDesk.ItemsOf(step).Select(item => item.Actor));

    private static Text Plain(string key, object owner) => new(key, owner, IsPlain: true);

    private static Text Long(string key, object owner) => new(key, owner, IsPlain: false);

    /// <param name="Owner">The part of the procedure that needs it; its line is where a missing text is reported.</param>
    private sealed record Text(string Key, object Owner, bool IsPlain)
    {
        public string[] More { get; init; } = [];
    }
}
