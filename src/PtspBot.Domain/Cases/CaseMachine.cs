using PtspBot.Domain.Procedures;
using Stateless;

namespace PtspBot.Domain.Cases;

/// <summary>
/// The one place that says which move takes a case from where to where, and who may make it. Built once per procedure
/// version and shared: a case and its actor are bound to the calling thread for one synchronous call, so there are no
/// entry actions, no trigger parameters and no state of its own.
/// </summary>
public sealed class CaseMachine : IDisposable
{
    private readonly ThreadLocal<Binding?> _bound = new();
    private readonly StateMachine<Stage, Trigger> _machine;
    private readonly Dictionary<string, Guard> _guards = [];

    public CaseMachine(Procedure procedure)
    {
        Procedure = procedure;
        // Stateless asks once while it is built, when no case is bound yet.
        _machine = new StateMachine<Stage, Trigger>(() => _bound.Value?.File.Stage ?? Stage.Draft, stage => Bound.File.Stage = stage, FiringMode.Immediate);
        new CasePlan(this, procedure).Lay();
    }

    public Procedure Procedure { get; }

    /// <summary>The machine's own description of itself, for the drawing and the tests.</summary>
    public Stateless.Reflection.StateMachineInfo Info => _machine.GetInfo();

    /// <summary>Every stage a case may be in.</summary>
    public IEnumerable<Stage> Stages => Info.States.Select(state => (Stage)state.UnderlyingState).Where(stage => stage.Phase != Phase.Any);

    /// <summary>Every way out of a stage, those that hold in all phases of its step included.</summary>
    public IEnumerable<Passage> PassagesFrom(Stage stage)
    {
        for (var state = Info.States.FirstOrDefault(state => stage.Equals(state.UnderlyingState)); state is not null; state = state.Superstate)
        {
            foreach (var way in state.FixedTransitions)
                yield return new Passage(stage, (Trigger)way.Trigger.UnderlyingTrigger, (Stage)way.DestinationState.UnderlyingState);
        }
    }

    private Binding Bound => _bound.Value ?? throw new InvalidOperationException("A case is bound with For before the machine is asked.");

    /// <summary>Speaks of one case and one actor.</summary>
    public BoundCase For(CaseFile file, Actor actor) => new(this, file, actor);

    public void Dispose() => _bound.Dispose();

    internal Verdict Check(CaseFile file, Actor actor, Trigger trigger)
    {
        if (actor.IsInOwnCase(file))
            return Verdict.Refused("move.own-case");

        using var _ = Bind(file, actor);
        return _machine.CanFire(trigger, out var unmet) ? Verdict.Applied : Refusal(unmet);
    }

    internal void Fire(CaseFile file, Actor actor, Trigger trigger)
    {
        using var _ = Bind(file, actor);
        _machine.Fire(trigger);
    }

    internal StateMachine<Stage, Trigger>.StateConfiguration Configure(Stage stage) => _machine.Configure(stage);

    /// <summary>A guard in the form Stateless takes. The description leads back to the guard, so it is numbered where two share a key.</summary>
    internal Tuple<Func<bool>, string> Take(Guard guard)
    {
        var description = guard.Key;
        for (var number = 2; guard.Key != Guard.Route && _guards.TryGetValue(description, out var other) && other != guard; number++)
            description = $"{guard.Key} ({number})";

        _guards.TryAdd(description, guard);
        return Tuple.Create(() => guard.Holds(Bound), description);
    }

    /// <summary>Unmet is null when the stage knows no such move at all. Routes are not refusals: they only say where a move leads.</summary>
    private Verdict Refusal(ICollection<string>? unmet)
    {
        return unmet?.FirstOrDefault(description => description != Guard.Route) is { } description
            ? new Verdict(new Words(_guards[description].Key, _guards[description].Arguments(Bound)))
            : Verdict.Refused("move.closed");
    }

    private Unbinding Bind(CaseFile file, Actor actor)
    {
        _bound.Value = new Binding(file, actor, Procedure);
        return new Unbinding(_bound);
    }

    private readonly struct Unbinding(ThreadLocal<Binding?> bound) : IDisposable
    {
        public void Dispose() => bound.Value = null;
    }
}

/// <summary>A case and the one who would act on it.</summary>
internal sealed record Binding(CaseFile File, Actor Actor, Procedure Procedure);

/// <summary>The machine's answers about one case for one actor. Buttons are made from <see cref="OpenMoves"/> and from nothing else.</summary>
public readonly struct BoundCase(CaseMachine machine, CaseFile file, Actor actor)
{
    /// <summary>Whether the move is open, or in words why not.</summary>
    public Verdict Check(Trigger trigger) => machine.Check(file, actor, trigger);

    /// <summary>Whether the move may be begun: it is open, or wants only answers that are asked for first.</summary>
    public bool MayBegin(Trigger trigger) => Check(trigger).Refusal is not { } refusal || refusal.Key == Guard.AnswersMissing;

    /// <summary>Takes the case along, or says in words why not. Only the stage changes; <see cref="Proceedings"/> does what follows.</summary>
    internal Verdict Fire(Trigger trigger)
    {
        var verdict = Check(trigger);
        if (verdict.IsApplied)
            machine.Fire(file, actor, trigger);
        return verdict;
    }

    /// <summary>What this actor may do or begin now, in the order of <see cref="Move"/>.</summary>
    public IReadOnlyList<Trigger> OpenMoves()
    {
        var (self, exits) = (this, machine.Procedure.Find(file.Step)?.Exits ?? []);
        return [.. Enum.GetValues<Move>().Select(Trigger.To)
            .Concat(exits.Select(exit => new Trigger(Move.Report, exit.Key)))
            .Where(self.MayBegin)];
    }
}
