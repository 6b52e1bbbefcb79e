using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>An item where it lies: in its case, on its step, under the rule of the procedure.</summary>
public sealed record ItemOnDesk(CaseFile File, Step Step, Item Rule, CaseItem Item, DecisionStep? JudgedIn)
{
    public static ItemOnDesk? Find(Procedure procedure, CaseFile file, string step, string key)
    {
        if (procedure.Find(step) is not { } found || file.ItemOf(step, key) is not { } item || RuleOf(found, key) is not { } rule)
            return null;

        return new ItemOnDesk(file, found, rule, item, JudgeOf(procedure, file, step));
    }

    /// <summary>Every item of the case, in the order of the procedure.</summary>
    public static IEnumerable<ItemOnDesk> All(Procedure procedure, CaseFile file) =>
        procedure.Steps.SelectMany(step => ItemsOf(step).Select(item => Find(procedure, file, step.Key, item.Key))).OfType<ItemOnDesk>();

    public static IReadOnlyList<Item> ItemsOf(Step step) => step switch
    {
        DocumentsStep documents => documents.Items,
        DutiesStep duties => duties.Items,
        _ => [],
    };

    /// <summary>Stored files that count.</summary>
    public int Files => File.FilesOf(Step.Key, Rule.Key).Count();

    /// <summary>Papers are taken while their step is open or in correction; optional ones until the decision on them falls.</summary>
    public bool IsCollecting => File.Step == Step.Key
        ? File.Phase is Phase.Open or Phase.InCorrection
        : Rule.Optional && JudgedIn is not null && File.Step == JudgedIn.Key && File.Phase is (Phase.Open or Phase.InReview);

    /// <summary>A paper is judged by who claimed its decision, a duty by who holds the role of its step.</summary>
    public bool MayJudge(Actor actor) => Step switch
    {
        DutiesStep => File.Step == Step.Key && File.Phase == Phase.Open && actor.Holds(Step.Role),
        _ => JudgedIn is not null && File.Step == JudgedIn.Key && File.Phase == Phase.InReview
            && actor.Holds(JudgedIn.Role) && actor.Id == File.Claimer,
    };

    private static Item? RuleOf(Step step, string key) => ItemsOf(step).FirstOrDefault(item => item.Key == key);

    /// <summary>With several decisions on one checklist, the one the case stands in judges it.</summary>
    private static DecisionStep? JudgeOf(Procedure procedure, CaseFile file, string step)
    {
        var judges = procedure.Steps.OfType<DecisionStep>().Where(decision => decision.ReturnsTo == step).ToList();
        return judges.Find(decision => decision.Key == file.Step) ?? judges.FirstOrDefault();
    }
}
