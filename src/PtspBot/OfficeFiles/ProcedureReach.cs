using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>
/// Which steps a case can come to and from where, as far as can be told without knowing its answers: a condition may hold
/// when its fact may be known by then, and one on a missing fact when the fact is not always known.
/// </summary>
internal sealed class ProcedureReach
{
    private readonly Procedure _procedure;
    private readonly Dictionary<Step, HashSet<string>> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Step, HashSet<Step>> _next = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _always;
    private readonly List<Step> _first;

    public ProcedureReach(Procedure procedure)
    {
        _procedure = procedure;
        _always = [.. procedure.Intake.Where(field => !field.Optional && field.When.Count == 0).Select(field => field.Key)];
        string[] asked = [.. procedure.Intake.Select(field => field.Key)];
        _first = [.. Onward(0, asked)];
        var queue = new Queue<Step>();
        _first.ForEach(step => Come(step, asked, queue));
        while (queue.TryDequeue(out var step))
            GoOn(step, queue);
    }

    public bool Reaches(Step step) => _known.ContainsKey(step);

    /// <summary>Steps to which a case can come without any result behind it or ahead of it.</summary>
    public IEnumerable<Step> DeadEnds() =>
        Walk(_first, step => step is not OutcomeStep).Where(step => !Walk([step], _ => true).Any(later => later is OutcomeStep));

    /// <summary>Decisions to which a case can come although its papers were never asked for.</summary>
    public IEnumerable<DecisionStep> DecisionsOnNothing() => _procedure.Steps.OfType<DecisionStep>()
        .Where(decision => Walk(_first, step => step.Key != decision.ReturnsTo).Contains(decision));

    private void GoOn(Step step, Queue<Step> queue)
    {
        _next.TryAdd(step, new HashSet<Step>(ReferenceEqualityComparer.Instance));
        Follow(step, _procedure.IndexOf(step.Key) + 1, step.Outputs, queue);
        foreach (var exit in step.Exits)
            Follow(step, _procedure.IndexOf(exit.To), exit.Outputs, queue);
    }

    private void Follow(Step step, int index, IReadOnlyList<Field> outputs, Queue<Step> queue)
    {
        string[] known = [.. _known[step], .. outputs.Select(field => field.Key)];
        foreach (var next in Onward(index, known))
        {
            _next[step].Add(next);
            Come(next, known, queue);
        }
    }

    private void Come(Step step, IReadOnlyList<string> known, Queue<Step> queue)
    {
        var isNew = _known.TryAdd(step, []);
        var before = _known[step].Count;
        _known[step].UnionWith(known);
        if (isNew || _known[step].Count > before)
            queue.Enqueue(step);
    }

    /// <summary>The steps that may be the next one from here on: up to the first that no case passes over.</summary>
    private IEnumerable<Step> Onward(int index, IReadOnlyList<string> known)
    {
        foreach (var step in _procedure.Steps.Skip(index))
        {
            if (step.When.All(condition => condition.Test == Test.Missing ? !_always.Contains(condition.Fact) : known.Contains(condition.Fact)))
                yield return step;
            if (step.When.Count == 0)
                yield break;
        }
    }

    private HashSet<Step> Walk(IEnumerable<Step> from, Func<Step, bool> goesOn)
    {
        var seen = new HashSet<Step>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<Step>(from);
        while (queue.TryDequeue(out var step))
        {
            if (!seen.Add(step) || !goesOn(step))
                continue;
            foreach (var next in _next[step])
                queue.Enqueue(next);
        }

        return seen;
    }
}
