using System.Text;
using PtspBot.Domain.Cases;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Cases;

/// <summary>Asks a machine everything: each stage, each move, each kind of actor, in circumstances that between them open every way.</summary>
internal sealed class MoveMatrix
{
    private static readonly Lazy<MoveMatrix> Oss = new(() => new MoveMatrix(Offices.Oss,
        [("alone", "service-mode", "alone"), ("assisted", "service-mode", "assisted")]));

    private static readonly Lazy<MoveMatrix> Billboard = new(() => new MoveMatrix(Offices.Billboard,
        [("harmless", "site-finding", "harmless"), ("risky", "site-finding", "risky"), ("pylon", "board-kind", "pylon")]));

    private readonly Dictionary<Stage, List<Stage>> _lefts;

    private MoveMatrix(Office office, IReadOnlyList<(string Name, string Fact, string Value)> complete)
    {
        var procedure = office.Procedures[0];
        Machine = office.Machine(procedure.Name);
        Stages = [.. Machine.Stages];
        Triggers = [.. Enum.GetValues<Move>().Select(Trigger.To), .. procedure.Steps.SelectMany(step => step.Exits).Select(exit => new Trigger(Move.Report, exit.Key))];
        Circumstances =
        [
            .. complete.Select(each => new Circumstance(each.Name, procedure, new Dictionary<string, string> { [each.Fact] = each.Value }, ItemState.Accepted)),
            new Circumstance("unrecorded", procedure, new Dictionary<string, string>(), ItemState.Accepted) { KnowsOutputs = false },
            new Circumstance("refused", procedure, new Dictionary<string, string>(), ItemState.Refused),
            new Circumstance("unread", procedure, new Dictionary<string, string>(), ItemState.HandedIn),
            new Circumstance("nothing", procedure, new Dictionary<string, string>(), null),
        ];
        _lefts = Stages.SelectMany(Machine.PassagesFrom).Where(way => way.By.Move is Move.Hold or Move.Expire or Move.Reject)
            .GroupBy(way => way.To, way => way.From).ToDictionary(ways => ways.Key, ways => ways.Distinct().ToList());
    }

    public CaseMachine Machine { get; }

    public IReadOnlyList<Stage> Stages { get; }

    public IReadOnlyList<Trigger> Triggers { get; }

    public IReadOnlyList<Circumstance> Circumstances { get; }

    public static MoveMatrix Of(string office) => office == "oss" ? Oss.Value : Billboard.Value;

    /// <summary>A stopped case was left in the first stage in which it can be stopped.</summary>
    public CaseFile Case(Circumstance circumstance, Stage stage) => circumstance.Case(stage, LeftsOf(stage)[0]);

    /// <summary>Every way that somebody may go from here; a stopped case may have been left wherever it can be stopped.</summary>
    public IEnumerable<Passage> Ways(Stage stage, Func<Stage, bool>? mayBeLeft = null)
    {
        foreach (var left in LeftsOf(stage).Where(left => left is null || mayBeLeft?.Invoke(left.Value) != false))
        {
            foreach (var circumstance in Circumstances)
            {
                foreach (var (_, actor) in circumstance.Actors(stage))
                {
                    var file = circumstance.Case(stage, left);
                    foreach (var trigger in Machine.For(file, actor).OpenMoves())
                    {
                        var moved = circumstance.Case(stage, left);
                        Machine.For(moved, actor).Fire(trigger);
                        yield return new Passage(stage, trigger, moved.Stage);
                    }
                }
            }
        }
    }

    /// <summary>The whole matrix, to be read by people.</summary>
    public string Describe()
    {
        var text = new StringBuilder("# stage | move | circumstances | where it leads, or why it is refused | who\n");
        foreach (var stage in Stages)
            Describe(stage, text);

        return text.ToString();
    }

    private void Describe(Stage stage, StringBuilder text)
    {
        text.Append('\n').Append(stage).Append('\n');
        var closed = new List<Trigger>();
        foreach (var trigger in Triggers)
        {
            var answers = Answers(stage, trigger).ToList();
            if (answers.All(answer => answer.Said == "move.closed"))
                closed.Add(trigger);
            else
                Describe(trigger, answers, text);
        }

        text.Append("  closed to everybody: ").AppendJoin(", ", closed).Append('\n');
    }

    private void Describe(Trigger trigger, IReadOnlyList<Answer> answers, StringBuilder text)
    {
        var all = answers.Select(answer => answer.Who).Distinct().Count();
        var lines = answers.GroupBy(answer => (answer.Circumstance, answer.Said), answer => answer.Who)
            .Select(same => (same.Key.Circumstance, same.Key.Said, Who: same.Count() == all ? "everybody" : string.Join(", ", same)))
            .GroupBy(line => (line.Said, line.Who), line => line.Circumstance);
        foreach (var line in lines)
        {
            var circumstances = line.Count() == Circumstances.Count ? "always" : string.Join('+', line);
            text.Append($"  {trigger,-24} {circumstances,-30} {line.Key.Said,-32} {line.Key.Who}\n");
        }
    }

    private IEnumerable<Answer> Answers(Stage stage, Trigger trigger)
    {
        foreach (var circumstance in Circumstances)
        {
            foreach (var (who, actor) in circumstance.Actors(stage))
            {
                var file = Case(circumstance, stage);
                var verdict = Machine.For(file, actor).Fire(trigger);
                yield return new Answer(circumstance.Name, who, verdict.Refusal?.Key ?? $"→ {file.Stage}");
            }
        }
    }

    private List<Stage?> LeftsOf(Stage stage) => _lefts.TryGetValue(stage, out var lefts) ? [.. lefts.Cast<Stage?>()] : [null];

    private sealed record Answer(string Circumstance, string Who, string Said);
}
