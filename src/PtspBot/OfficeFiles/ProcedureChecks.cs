using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>What must be true of a procedure as a whole before a case may begin under it; each rule names the part that breaks it.</summary>
internal sealed class ProcedureChecks
{
    private readonly ProcedureFile _file;
    private readonly Procedure _procedure;
    private readonly List<Fault> _faults = [];

    private ProcedureChecks(ProcedureFile file) => (_file, _procedure) = (file, file.Procedure);

    public static IReadOnlyList<Fault> FaultsOf(ProcedureFile file)
    {
        var checks = new ProcedureChecks(file);
        checks.Head();
        checks.KeysAreUnique();
        checks.FactsExist();
        checks.IntakeAsksInOrder();
        checks.ExitsLeadSomewhere();
        checks.DecisionsReturnToPapers();
        checks.ReasonsSuffice();
        checks.RemindersComeInTime();
        if (checks._faults.Count == 0)
            checks.WaysLeadOn();
        return [.. checks._faults.OrderBy(fault => fault.Line)];
    }

    /// <summary>Versions of one procedure follow each other: on no day may two of them claim a new case.</summary>
    public static IEnumerable<Fault> Overlaps(IReadOnlyList<ProcedureFile> files) =>
        from file in files
        from other in files.TakeWhile(other => other != file)
        where other.Procedure.Id == file.Procedure.Id && (other.Procedure.Version == file.Procedure.Version || Overlap(other.Procedure, file.Procedure))
        select file.FaultOf(file.Procedure, $"{file.Procedure.Name} and {other.Procedure.Name} in {Path.GetFileName(other.Name)} have the same version or are valid on the same days.");

    private static bool Overlap(Procedure one, Procedure other) =>
        one.ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (one.ValidTo ?? DateOnly.MaxValue);

    private void Head()
    {
        if (_procedure.ValidTo < _procedure.ValidFrom)
            Refuse(_procedure, "The procedure is valid on no day: 'to' lies before 'from'.");
        if (_procedure.Version < 1)
            Refuse(_procedure, "'version' must be 1 or more.");
        if (_procedure.Intake.Count == 0)
            Refuse(_procedure, "'intake' is empty; an application needs at least one answer.");
    }

    private void KeysAreUnique()
    {
        Unique(_procedure.Steps, step => step.Key, "step");
        Unique(_procedure.Steps.SelectMany(ItemOnDesk.ItemsOf), item => item.Key, "item");
        Unique(_procedure.Reasons, reason => reason.Code, "reason");
        Unique(_procedure.Intake, field => field.Key, "field");
        foreach (var step in _procedure.Steps)
        {
            Unique(step.Exits, exit => exit.Key, "exit");
            Unique(step.Help, topic => topic.Key, "help topic");
            Unique(ProcedureTexts.RemindersOf(step), reminder => reminder.Key, "reminder");
            if (step.Outputs.DistinctBy(field => field.Key).Count() < step.Outputs.Count)
                Refuse(step, $"An output of '{step.Key}' is written twice.");
        }
    }

    private void Unique<T>(IEnumerable<T> parts, Func<T, string> keyOf, string what) where T : class
    {
        foreach (var again in parts.GroupBy(keyOf).SelectMany(same => same.Skip(1)))
            Refuse(again, $"The {what} '{keyOf(again)}' is written twice.");
    }

    private void FactsExist()
    {
        foreach (var condition in _file.Conditions)
        {
            if (_procedure.FindField(condition.Fact) is not { } field)
                Refuse(condition, $"The condition asks for '{condition.Fact}', which is no field of this procedure.");
            else if (condition.Values.Except(field.Choices.Except(field.Stops)).FirstOrDefault() is { } value)
                Refuse(condition, $"'{condition.Fact}' is never '{value}'; {Answers(field)}");
        }

        foreach (var key in _procedure.Card.Where(key => _procedure.FindField(key) is null))
            Refuse(_procedure.Card, $"The card shows '{key}', which is no field of this procedure.");
        foreach (var key in _procedure.OneOpenCasePer.Where(key => !_procedure.Intake.Any(field => field.Key == key && !field.Optional && field.When.Count == 0)))
            Refuse(_procedure.OneOpenCasePer, $"'one-open-case-per' counts '{key}', which is no field that every applicant answers in the intake.");
    }

    private static string Answers(Field field) => field.Choices.Count > 0
        ? $"its answers are {string.Join(", ", field.Choices.Except(field.Stops))}."
        : "only a choice has values to compare; write known or missing.";

    /// <summary>A question that depends on an answer comes after it.</summary>
    private void IntakeAsksInOrder()
    {
        for (var index = 0; index < _procedure.Intake.Count; index++)
        {
            foreach (var condition in _procedure.Intake[index].When.Where(condition => _procedure.Intake.Take(index).All(field => field.Key != condition.Fact)))
                Refuse(condition, $"'{_procedure.Intake[index].Key}' depends on '{condition.Fact}', which is not asked before it.");
        }
    }

    private void ExitsLeadSomewhere()
    {
        foreach (var step in _procedure.Steps)
        {
            foreach (var exit in step.Exits.Where(exit => _procedure.Find(exit.To) is null))
                Refuse(exit, $"The exit '{exit.Key}' leads to '{exit.To}', which is no step.");
            foreach (var topic in step.Help.Where(topic => topic.Exit is not null && step.Exits.All(exit => exit.Key != topic.Exit)))
                Refuse(topic, $"The help topic '{topic.Key}' ends in '{topic.Exit}', which is no exit of '{step.Key}'.");
        }
    }

    private void DecisionsReturnToPapers()
    {
        foreach (var (decision, index) in _procedure.Steps.Select((step, index) => (step as DecisionStep, index)))
        {
            if (decision is not null && !_procedure.Steps.Take(index).OfType<DocumentsStep>().Any(step => step.Key == decision.ReturnsTo))
                Refuse(decision, $"'{decision.Key}' returns to '{decision.ReturnsTo}', which is no documents step before it.");
        }
    }

    /// <summary>An officer who must say no needs something to say.</summary>
    private void ReasonsSuffice()
    {
        foreach (var reason in _procedure.Reasons.Where(reason => !reason.ForItems && !reason.ForRejection))
            Refuse(reason, $"The reason '{reason.Code}' is for nothing; write items, rejection or both.");
        if (_procedure.Steps.FirstOrDefault(step => step is DecisionStep or DutiesStep) is not { } judging)
            return;
        if (!_procedure.Reasons.Any(reason => reason.ForItems))
            Refuse(judging, $"'{judging.Key}' may refuse an item, but no reason is for items.");
        if (!_procedure.Reasons.Any(reason => reason.ForRejection))
            Refuse(judging, $"'{judging.Key}' may reject a case, but no reason is for rejection.");
    }

    /// <summary>Nobody is reminded of a case that is closed already.</summary>
    private void RemindersComeInTime()
    {
        foreach (var step in _procedure.Steps.Where(step => step.Silence is not null))
        {
            foreach (var late in step.Reminders.Where(reminder => reminder.Point == ReminderPoint.AfterSilence && reminder.Count == step.Silence!.Count && reminder.Span >= step.Silence.CloseAfter))
                Refuse(late, $"The reminder '{late.Key}' would come when the case is closed already.");
        }
    }

    private void WaysLeadOn()
    {
        var reach = new ProcedureReach(_procedure);
        foreach (var step in _procedure.Steps.Where(step => !reach.Reaches(step)))
            Refuse(step, $"No case can come to '{step.Key}': its conditions can never hold there.");
        foreach (var step in reach.DeadEnds())
            Refuse(step, $"'{step.Key}' is a dead end: from it no outcome can be reached.");
        foreach (var decision in reach.DecisionsOnNothing())
            Refuse(decision, $"A case could come to '{decision.Key}' without having passed its papers, '{decision.ReturnsTo}'.");

        using var machine = new CaseMachine(_procedure);
        foreach (var stage in machine.Stages.Where(stage => !stage.IsFinal && !machine.PassagesFrom(stage).Any(passage => passage.By == Move.Cancel)))
            Refuse(_procedure.Find(stage.Step) ?? (object)_procedure, $"A case at {stage} could not be cancelled.");
    }

    private void Refuse(object part, string sentence) => _faults.Add(_file.FaultOf(part, sentence));
}
