using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using Stateless;

namespace PtspBot.Domain.Talk;

/// <summary>
/// What an applicant's chat may do next: notice, intake (one substate per field in the order of the file), review, menu,
/// the case in focus, its side rooms. Built once per procedure version and shared, as <see cref="CaseMachine"/> is.
/// </summary>
public sealed class ConversationMachine : IDisposable
{
    private readonly ThreadLocal<(Visit Visit, string? Target)?> _bound = new();
    private readonly StateMachine<TalkState, TalkMove> _machine;
    private readonly IReadOnlyList<Field> _intake;
    private readonly HashSet<TalkState> _known = [];

    public ConversationMachine(Procedure procedure)
    {
        _intake = procedure.Intake;
        // Stateless asks once while it is built, when no visit is bound yet.
        _machine = new StateMachine<TalkState, TalkMove>(() => _bound.Value?.Visit.Conversation.State ?? default, state => Visit.Conversation.State = state, FiringMode.Immediate);
        Lay();
    }

    public Stateless.Reflection.StateMachineInfo Info => _machine.GetInfo();

    private Visit Visit => _bound.Value?.Visit ?? throw new InvalidOperationException("A visit is bound before the machine is asked.");

    /// <summary>False for a place an earlier version left behind: such a chat starts over at a sensible one.</summary>
    public bool Knows(TalkState state) => _known.Contains(state);

    public bool Can(Visit visit, TalkMove move, string? target = null) => Bound(visit, target, () => _machine.CanFire(move));

    /// <summary>Goes there, or stays and says no.</summary>
    /// <param name="target">The field to correct, where the move is <see cref="TalkMove.Correct"/>.</param>
    public bool Go(Visit visit, TalkMove move, string? target = null) => Bound(visit, target, () =>
    {
        if (!_machine.CanFire(move))
            return false;
        _machine.Fire(move);
        return true;
    });

    public IReadOnlyList<TalkMove> OpenMoves(Visit visit) => [.. Enum.GetValues<TalkMove>().Where(move => Can(visit, move))];

    public void Dispose() => _bound.Dispose();

    private bool Bound(Visit visit, string? target, Func<bool> ask)
    {
        _bound.Value = (visit, target);
        try
        {
            return ask();
        }
        finally
        {
            _bound.Value = null;
        }
    }

    private void Lay()
    {
        At(Place.Notice).Permit(TalkMove.Accept, new TalkState(Place.Menu)).Permit(TalkMove.Decline, new TalkState(Place.Declined));
        At(Place.Declined).Permit(TalkMove.Reconsider, new TalkState(Place.Notice));

        Apply(At(Place.Menu)).Permit(TalkMove.Open, new TalkState(Place.Case)).Permit(TalkMove.CallOfficer, new TalkState(Place.Officer)).Permit(TalkMove.OwnData, new TalkState(Place.OwnData)).PermitReentry(TalkMove.Home);
        At(Place.OwnData)
            .Permit(TalkMove.Withdraw, new TalkState(Place.Declined)).Permit(TalkMove.Open, new TalkState(Place.Case))
            .Permit(TalkMove.CallOfficer, new TalkState(Place.Officer)).Permit(TalkMove.Home, new TalkState(Place.Menu));
        for (var index = 0; index < _intake.Count; index++)
            Question(index);
        var review = At(Place.Review).Permit(TalkMove.Send, new TalkState(Place.Case)).Permit(TalkMove.GiveUp, new TalkState(Place.Menu));
        foreach (var field in _intake)
            review.PermitIf(TalkMove.Correct, new TalkState(Place.Intake, field.Key), () => Target == field.Key && Applies(field), "→");

        At(Place.Case)
            .PermitReentry(TalkMove.Open).Permit(TalkMove.Ask, new TalkState(Place.Form)).Permit(TalkMove.Help, new TalkState(Place.Help))
            .Permit(TalkMove.Cancel, new TalkState(Place.Cancelling)).Permit(TalkMove.CallOfficer, new TalkState(Place.Officer)).Permit(TalkMove.Dispute, new TalkState(Place.Officer)).Permit(TalkMove.Home, new TalkState(Place.Menu));
        At(Place.Form)
            .PermitReentryIf(TalkMove.Answer, () => Visit.Form.Next is not null, "→").PermitIf(TalkMove.Answer, new TalkState(Place.Case), () => Visit.Form.Next is null, "→")
            .Permit(TalkMove.Return, new TalkState(Place.Case)).Permit(TalkMove.Open, new TalkState(Place.Case)).Permit(TalkMove.Home, new TalkState(Place.Menu));
        foreach (var side in (Place[])[Place.Help, Place.Cancelling, Place.Officer])
        {
            At(side).Permit(TalkMove.Return, new TalkState(Place.Case)).Permit(TalkMove.Open, new TalkState(Place.Case)).Permit(TalkMove.Home, new TalkState(Place.Menu));
        }

        At(Place.Help).PermitReentry(TalkMove.Help).Permit(TalkMove.Ask, new TalkState(Place.Form)).Permit(TalkMove.CallOfficer, new TalkState(Place.Officer));
    }

    private void Question(int index)
    {
        var asked = At(Place.Intake, _intake[index].Key)
            .Permit(TalkMove.GiveUp, new TalkState(Place.Menu))
            .PermitIf(TalkMove.Answer, new TalkState(Place.Review), () => NextAfter(index) is null, "→")
            .PermitIf(TalkMove.Back, new TalkState(Place.Review), () => Visit.Conversation.Correcting, "→")
            .PermitIf(TalkMove.Back, new TalkState(Place.Menu), () => !Visit.Conversation.Correcting && Before(index) is null, "→");
        if (_intake[index].Optional)
            asked.PermitIf(TalkMove.Skip, new TalkState(Place.Review), () => NextAfter(index) is null, "→");

        for (var later = index + 1; later < _intake.Count; later++)
        {
            var next = later;
            asked.PermitIf(TalkMove.Answer, new TalkState(Place.Intake, _intake[next].Key), () => NextAfter(index) == next, "→");
            if (_intake[index].Optional)
                asked.PermitIf(TalkMove.Skip, new TalkState(Place.Intake, _intake[next].Key), () => NextAfter(index) == next, "→");
        }

        for (var earlier = index - 1; earlier >= 0; earlier--)
        {
            var before = earlier;
            asked.PermitIf(TalkMove.Back, new TalkState(Place.Intake, _intake[before].Key), () => !Visit.Conversation.Correcting && Before(index) == before, "→");
        }
    }

    /// <summary>Asking begins with the first question that applies and has no answer yet, so a draft goes on where it stopped.</summary>
    private StateMachine<TalkState, TalkMove>.StateConfiguration Apply(StateMachine<TalkState, TalkMove>.StateConfiguration menu)
    {
        for (var index = 0; index < _intake.Count; index++)
        {
            var first = index;
            menu.PermitIf(TalkMove.Apply, new TalkState(Place.Intake, _intake[first].Key), () => FirstOpen() == first, "→");
        }

        return menu.PermitIf(TalkMove.Apply, new TalkState(Place.Review), () => FirstOpen() is null, "→");
    }

    private int? FirstOpen() => Find(0, field => Applies(field) && !field.Optional && Unanswered(field));

    /// <summary>While correcting, only questions that the new answer has opened are asked; otherwise each that applies.</summary>
    private int? NextAfter(int index) => Visit.Conversation.Correcting
        ? Find(index + 1, field => Applies(field) && !field.Optional && Unanswered(field))
        : Find(index + 1, field => Applies(field) && !field.Aside);

    private int? Before(int index)
    {
        for (var at = index - 1; at >= 0; at--)
        {
            if (Applies(_intake[at]) && !_intake[at].Aside)
                return at;
        }

        return null;
    }

    private int? Find(int from, Predicate<Field> wanted)
    {
        for (var at = from; at < _intake.Count; at++)
        {
            if (wanted(_intake[at]))
                return at;
        }

        return null;
    }

    private string? Target => _bound.Value?.Target;

    private bool Applies(Field field) => Visit.Draft is null ? field.When.Count == 0 : field.AppliesTo(Visit.Draft);

    private bool Unanswered(Field field) => Visit.Draft?.ValueOf(field.Key) is null;

    private StateMachine<TalkState, TalkMove>.StateConfiguration At(Place place, string? field = null)
    {
        var state = new TalkState(place, field);
        _known.Add(state);
        return _machine.Configure(state);
    }
}
