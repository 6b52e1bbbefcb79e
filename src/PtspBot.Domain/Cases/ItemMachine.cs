using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using Stateless;

namespace PtspBot.Domain.Cases;

/// <summary>
/// The life of one paper or duty, the same for all: missing, handed in, in review, accepted, refused or not needed.
/// Built once and shared, as <see cref="CaseMachine"/> is.
/// </summary>
public sealed class ItemMachine : IDisposable
{
    private readonly ThreadLocal<ItemBinding?> _bound = new();
    private readonly StateMachine<ItemState, ItemMove> _machine;

    public ItemMachine()
    {
        // Stateless asks once while it is built, when no item is bound yet.
        _machine = new StateMachine<ItemState, ItemMove>(() => _bound.Value?.Item.State ?? ItemState.Missing, state => Bound.Item.State = state, FiringMode.Immediate);
        Lay();
    }

    public Stateless.Reflection.StateMachineInfo Info => _machine.GetInfo();

    private ItemBinding Bound => _bound.Value ?? throw new InvalidOperationException("An item is bound before the machine is asked.");

    /// <summary>Whether the move is open for this actor, or in words why not.</summary>
    public Verdict Check(ItemOnDesk on, Actor actor, ItemMove move)
    {
        if (actor.IsInOwnCase(on.File))
            return Verdict.Refused("move.own-case");

        _bound.Value = new ItemBinding(on, actor);
        try
        {
            return _machine.CanFire(move, out var unmet) ? Verdict.Applied : Verdict.Refused(unmet?.FirstOrDefault() ?? "item.closed");
        }
        finally
        {
            _bound.Value = null;
        }
    }

    /// <summary>What this actor may do with the item now.</summary>
    public IReadOnlyList<ItemMove> OpenMoves(ItemOnDesk on, Actor actor) =>
        [.. Enum.GetValues<ItemMove>().Where(move => Check(on, actor, move).IsApplied)];

    internal Verdict Fire(ItemOnDesk on, Actor actor, ItemMove move)
    {
        var verdict = Check(on, actor, move);
        if (!verdict.IsApplied)
            return verdict;

        _bound.Value = new ItemBinding(on, actor);
        _machine.Fire(move);
        _bound.Value = null;
        return verdict;
    }

    public void Dispose() => _bound.Dispose();

    private void Lay()
    {
        _machine.Configure(ItemState.Missing)
            .PermitIf(ItemMove.HandIn, ItemState.HandedIn, ApplicantOrSystem, StillCollecting, FilesThere)
            .PermitIf(ItemMove.Show, ItemState.HandedIn, StillCollecting, Counter, Officer)
            .PermitIf(ItemMove.Waive, ItemState.NotNeeded, Judging, Duty);

        _machine.Configure(ItemState.HandedIn)
            .PermitIf(ItemMove.TakeBack, ItemState.Missing, StillCollecting, Applicant)
            .PermitIf(ItemMove.Look, ItemState.InReview, Judging)
            .PermitIf(ItemMove.Accept, ItemState.Accepted, Judging)
            .PermitIf(ItemMove.Refuse, ItemState.Refused, Judging)
            .PermitIf(ItemMove.Waive, ItemState.NotNeeded, Judging, Duty);

        _machine.Configure(ItemState.InReview)
            .PermitIf(ItemMove.Accept, ItemState.Accepted, Judging)
            .PermitIf(ItemMove.Refuse, ItemState.Refused, Judging)
            .PermitIf(ItemMove.Waive, ItemState.NotNeeded, Judging, Duty);

        // A verdict may be changed until the case itself is decided.
        _machine.Configure(ItemState.Accepted)
            .PermitIf(ItemMove.Refuse, ItemState.Refused, Judging);

        _machine.Configure(ItemState.Refused)
            .PermitIf(ItemMove.HandIn, ItemState.HandedIn, ApplicantOrSystem, StillCollecting, FilesThere)
            .PermitIf(ItemMove.Show, ItemState.HandedIn, StillCollecting, Counter, Officer)
            .PermitIf(ItemMove.TakeBack, ItemState.Missing, StillCollecting, Applicant, Optional)
            .PermitIf(ItemMove.Accept, ItemState.Accepted, Judging)
            .PermitIf(ItemMove.Waive, ItemState.NotNeeded, Judging, Duty);

        _machine.Configure(ItemState.NotNeeded);
    }

    private Tuple<Func<bool>, string> StillCollecting => When("item.too-late", bound => bound.On.IsCollecting);

    private Tuple<Func<bool>, string> FilesThere => When("item.files-missing",
        bound => bound.On.Rule.Via.Contains(Channel.Chat) && bound.On.Files >= bound.On.Rule.Files);

    private Tuple<Func<bool>, string> Counter => When("item.not-at-counter", bound => bound.On.Rule.Via.Contains(Channel.Counter));

    private Tuple<Func<bool>, string> Optional => When("item.mandatory", bound => bound.On.Rule.Optional);

    private Tuple<Func<bool>, string> Duty => When("item.mandatory", bound => bound.On.Step is DutiesStep);

    private Tuple<Func<bool>, string> Applicant => When("move.not-yours", bound => IsApplicants(bound));

    /// <summary>What was sent is handed in by itself once it is stored.</summary>
    private Tuple<Func<bool>, string> ApplicantOrSystem => When("move.not-yours", bound => IsApplicants(bound) || bound.Actor.Kind == ActorKind.System);

    /// <summary>Papers are looked at by who sits at the counter or works on them; being an admin is no eye for papers.</summary>
    private Tuple<Func<bool>, string> Officer => When("move.no-role",
        bound => bound.Actor.IsAtCounterOf(bound.On.File) || bound.Actor.Holds(Role.FrontOffice | Role.Supervisor | bound.On.Step.Role | (bound.On.JudgedIn?.Role ?? Role.None)));

    private Tuple<Func<bool>, string> Judging => When("item.not-yours-to-judge", bound => bound.On.MayJudge(bound.Actor));

    private static bool IsApplicants(ItemBinding bound) => bound.Actor.IsApplicantOf(bound.On.File);

    private Tuple<Func<bool>, string> When(string key, Func<ItemBinding, bool> holds) => Tuple.Create(() => holds(Bound), key);

    private sealed record ItemBinding(ItemOnDesk On, Actor Actor)
    {
        public CaseItem Item => On.Item;
    }
}
