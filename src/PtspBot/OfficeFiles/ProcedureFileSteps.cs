using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.OfficeFiles;

/// <summary>Reads the steps. What a kind has no use for is not asked of it, so that the file cannot promise what nothing does.</summary>
internal sealed class ProcedureFileSteps(
    ProcedureFileConditions conditions, ProcedureFileParties parties, ProcedureFileFields fields, ProcedureLines lines, Silence? silence)
{
    private readonly ProcedureFileItems _items = new(conditions, parties, lines);
    private readonly ProcedureFileReminders _reminders = new(lines);

    public IReadOnlyList<Step> List(YamlEntry entry)
    {
        var steps = entry.List();
        if (entry.IsList && steps.Count == 0)
            entry.Refuse("'steps' is empty.");
        return [.. steps.Select(each => One(each.Map())).OfType<Step>()];
    }

    /// <summary>Nothing more is said of a step whose kind is not understood: what it may have depends on it.</summary>
    private Step? One(YamlMap map)
    {
        var kinds = new Dictionary<string, Func<YamlMap, Step>?>
        {
            ["task"] = Task,
            ["documents"] = Documents,
            ["decision"] = Decision,
            ["duties"] = Duties,
            ["outcome"] = Outcome,
        };

        if (map["kind"].Read<Func<YamlMap, Step>?>($"one of {string.Join(", ", kinds.Keys)}", kinds.TryGetValue) is { } read)
            return Common(read(map), map);

        _ = map.Pairs();
        return null;
    }

    private TaskStep Task(YamlMap map)
    {
        var (actor, reporter) = (parties.Rule(map["actor"]), map.Find("reported-by"));
        var isOutside = actor.Possible.Any(party => party.Kind == PartyKind.Outside);
        if (reporter is not null && !isOutside)
            reporter.Refuse("'reported-by' is for what an outside body does; the others report themselves.");
        if (reporter is not null && parties.One(reporter).Kind == PartyKind.Outside)
            reporter.Refuse("An outside body cannot report here; write applicant or office.");

        return new TaskStep
        {
            Key = map.Key(),
            Actor = actor,
            ReportedBy = reporter is null ? Party.Applicant : parties.One(reporter),
            Exits = [.. map.Find("exits")?.List().Select(Exit) ?? []],
            Outputs = fields.List(map.Find("outputs")),
        };
    }

    private DocumentsStep Documents(YamlMap map) =>
        new() { Key = map.Key(), Actor = Usually(Party.Applicant, map), Items = _items.Papers(map["items"]) };

    private DecisionStep Decision(YamlMap map)
    {
        var (actor, correction) = (Usually(Party.Office, map), map.Find("correction")?.Map());
        if (actor.Possible.Any(party => party.Kind != PartyKind.Office))
            map["actor"].Refuse("A decision is the office's own; what another body decides is a task that somebody reports.");

        return new DecisionStep
        {
            Key = map.Key(),
            Actor = actor,
            Role = RoleOf(map["role"]),
            ReturnsTo = map["returns-to"].Key(),
            CorrectionDays = correction is null ? 5 : ProcedureFileTimes.Count(correction["workdays"]),
            MaxRounds = correction is null ? 3 : ProcedureFileTimes.Count(correction["rounds"]),
            FourEyes = map.Find("four-eyes") is { } eyes ? RoleOf(eyes.Map()["override"]) : null,
            CorrectionReminders = _reminders.List(correction?.Find("reminders"), dueIs: null),
            Outputs = fields.List(map.Find("outputs")),
        };
    }

    private DutiesStep Duties(YamlMap map)
    {
        var items = _items.Duties(map["items"]);
        return new DutiesStep
        {
            Key = map.Key(),
            Actor = Usually(Party.Applicant, map),
            Role = RoleOf(map["role"]),
            Items = items,
            ItemReminders = _reminders.OfDueItems(map.Find("item-reminders"), items.Any(item => item.DueDays is not null)),
        };
    }

    private OutcomeStep Outcome(YamlMap map) =>
        new() { Key = map.Key(), Actor = Usually(Party.Office, map), Outputs = fields.List(map.Find("outputs")) };

    /// <summary>What every kind may have.</summary>
    private Step Common(Step step, YamlMap map)
    {
        var clock = ProcedureFileTimes.Clock(map.Find("clock"));
        step = step with
        {
            Row = map.Find("row")?.Number(),
            When = conditions.All(map.Find("when")),
            Needs = map.Find("needs")?.Keys() ?? [],
            Clock = clock,
            Standard = ProcedureFileTimes.Standard(map.Find("standard"), clock),
            Help = [.. map.Find("help")?.List().Select(Topic) ?? []],
            Reminders = _reminders.List(map.Find("reminders"), map.Has("standard") ? null : "'standard' here"),
            Silence = ProcedureFileReminders.Silence(map.Find("silence"), step, silence),
            Ladder = ProcedureFileTimes.Ladder(map.Find("ladder"), map.Has("standard")),
            Stall = ProcedureFileTimes.Stall(map.Find("stall"), step is DecisionStep || (step is TaskStep && step.Actor.Possible.Contains(Party.Office))),
            Late = ProcedureFileTimes.Late(map.Find("late"), map.Has("standard"), clock),
            DependsOn = [.. map.Find("depends-on")?.List().Select(Body) ?? []],
            Records = [.. map.Find("records")?.List().Select(each => each.Choice<RecordKind>()) ?? []],
            Role = map.Find("role") is { } role ? RoleOf(role) : step.Role,
        };

        return lines.Note(step, map.Line);
    }

    private string Body(YamlEntry entry)
    {
        var party = parties.One(entry);
        if (party.Kind != PartyKind.Outside)
            entry.Refuse($"'{party.Key}' has no system that could fail; a step depends on one of 'outside-bodies'.");
        return party.Key;
    }

    private ActorRule Usually(Party party, YamlMap map) => map.Find("actor") is { } actor ? parties.Rule(actor) : ActorRule.Always(party);

    private Exit Exit(YamlEntry entry)
    {
        var map = entry.Map();
        return lines.Note(new Exit(map.Key(), map["to"].Key(), fields.List(map.Find("outputs"))), entry.Line);
    }

    private HelpTopic Topic(YamlEntry entry)
    {
        var map = entry.Map();
        return lines.Note(new HelpTopic(map.Key(), map.Find("exit")?.Key()), entry.Line);
    }

    private static readonly Dictionary<string, Role> Roles = new()
    {
        ["front-office"] = Role.FrontOffice,
        ["verifier"] = Role.Verifier,
        ["approver"] = Role.Approver,
        ["supervisor"] = Role.Supervisor,
        ["head"] = Role.Head,
    };

    private static Role RoleOf(YamlEntry entry) => entry.Choice(Roles);
}
