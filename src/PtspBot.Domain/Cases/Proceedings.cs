using System.Globalization;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>
/// Takes a case along and does what follows: journal, claim, clocks, deadlines, checklists, and the moves that make
/// themselves. Whatever is refused changes nothing. Tells nobody: who is told is read from the journal afterwards.
/// </summary>
public sealed partial class Proceedings(CaseMachine machine, ItemMachine items, OfficeClock clock, Outages? outages = null)
{
    /// <summary>Moves nobody presses: they follow as soon as their guards hold.</summary>
    private static readonly Move[] ByThemselves = [Move.Submit, Move.Resubmit, Move.Fulfil, Move.Conclude];

    private readonly StepClock _clock = new(machine.Procedure, clock);

    /// <summary>What becomes due while the applicant is awaited.</summary>
    public StepReminders Reminders { get; } = new(machine.Procedure, clock);

    public Procedure Procedure => machine.Procedure;

    public CaseMachine Machine => machine;

    public ItemMachine Items => items;

    /// <summary>Makes a case of a draft.</summary>
    /// <param name="number">Called only when nothing else stands in the way, so that no number is wasted.</param>
    /// <param name="uniqueness">Keyed hash of the facts of which only one open case may exist.</param>
    public Verdict Enrol(CaseFile draft, Actor actor, Func<string> number, string? uniqueness, DateTimeOffset at)
    {
        var verdict = machine.For(draft, actor).Check(Move.Submit);
        if (!verdict.IsApplied)
            return verdict;

        draft.Enrol(number(), uniqueness);
        return Play(draft, actor, Move.Submit, at);
    }

    public Verdict Play(CaseFile file, Actor actor, Trigger trigger, DateTimeOffset at, MoveDetails? details = null)
    {
        details ??= MoveDetails.None;
        if (file.DestroyedAt is not null)
            return Verdict.Refused("keeping.destroyed");
        if (details.Missing(trigger.Move) is { } missing)
            return Verdict.Refused(missing);
        if (trigger.Move == Move.Approve && string.IsNullOrWhiteSpace(details.Note) && FourEyes.AreMissing(Procedure, file, actor) && machine.For(file, actor).MayBegin(trigger))
            return Verdict.Refused("authority.four-eyes-why");

        var from = file.Stage;
        var verdict = CanTake(file, trigger, details.To) is { IsApplied: false } refusal ? refusal : machine.For(file, actor).Fire(trigger);
        if (!verdict.IsApplied)
            return verdict;

        ForgetWhatIsDoneAgain(file, from, trigger.Move);
        Note(file, actor, trigger, from, details, at);
        var hand = details.To ?? actor;
        Claim(file, hand, trigger.Move, from, details.Outage);
        Answered(file, actor, trigger.Move, details);
        if (trigger.Move == Move.Overturn)
            EndObjection(file, at);
        _clock.Follow(file, trigger.Move, from, details, at);
        _clock.Stir(file, hand, at);
        if (file.Step != from.Step)
            file.NoVisit();
        if (file.Step is { } step && step != from.Step)
            ListItems(file, Procedure.Find(step)!, at);
        Reminders.Begin(file, at);
        file.OnDesk |= Procedure.Find(file.Step) is DocumentsStep || Ball.Of(Procedure, file) is { Kind: PartyKind.Office };
        if (file.Stage == from)
            file.Touch();
        else
            file.Moved(at);
        if (!HoldOnArrival(file, from, at))
            Settle(file, at);
        return verdict;
    }

    public Verdict Play(ItemOnDesk on, Actor actor, ItemMove move, DateTimeOffset at, ItemDetails? details = null)
    {
        details ??= ItemDetails.None;
        if (details.Missing(move, Procedure) is { } missing)
            return Verdict.Refused(missing);

        var verdict = items.Fire(on, actor, move);
        if (!verdict.IsApplied)
            return verdict;

        var channel = move switch { ItemMove.HandIn => actor.Kind == ActorKind.Counter ? Channel.Counter : Channel.Chat, ItemMove.Show => Channel.Counter, _ => on.Item.Channel };
        on.Item.Say(channel, details.Reason, details.Note);
        if (move != ItemMove.Look)
            on.Item.JudgedBy = move is ItemMove.Accept or ItemMove.Refuse or ItemMove.Waive ? actor.Id : null;
        on.File.Append(new JournalEntry(on.File, on.File.NextEntry(), actor, at)
        {
            Kind = EntryKind.Item,
            What = move.ToString(),
            FromStep = on.File.Step,
            FromPhase = on.File.Phase,
            ToStep = on.Step.Key,
            ToPhase = on.File.Phase,
            Item = on.Rule.Key,
            Channel = channel,
            Reason = details.Reason,
            Note = details.Note,
            Record = RecordOf(on.Step, move),
        });
        _clock.Stir(on.File, actor, at);
        on.File.Touch();
        if (on.File.Step == on.Step.Key)
            Reminders.Begin(on.File, at);
        Settle(on.File, at);
        return verdict;
    }

    /// <summary>The applicant says how they want to be reminded of the step the case is at; what they said before about it is off.</summary>
    /// <param name="until">For <see cref="RemindWish.Later"/>: when again.</param>
    public static void Remind(CaseFile file, Actor actor, RemindWish wish, DateTimeOffset? until, DateTimeOffset at)
    {
        var step = file.Step ?? throw new ArgumentException("A case at no step has no reminders.", nameof(file));
        file.OptIn(step);
        foreach (var snooze in file.Deadlines.Where(deadline => deadline is { Kind: DeadlineKind.Snooze, DoneAt: null }))
        {
            snooze.Cancel();
            snooze.Done(at);
        }

        if (wish == RemindWish.Never)
            file.OptOut(step, at);
        else if (wish == RemindWish.Later && until is { } then)
            file.Await(new Deadline(file.Id, step, DeadlineKind.Snooze, "", then));
        NoteInPlace(file, actor, at, EntryKind.Reminding, wish.ToString());
    }

    /// <summary>Somebody looked at a document: it is on record, and the applicant may see that it is.</summary>
    public static void Viewed(ItemOnDesk on, Actor actor, DateTimeOffset at) =>
        NoteInPlace(on.File, actor, at, EntryKind.Viewed, nameof(EntryKind.Viewed), item: on.Rule.Key);

    /// <summary>Somebody looked at a file that is an answer.</summary>
    public static void Viewed(CaseFile file, string fact, Actor actor, DateTimeOffset at) =>
        NoteInPlace(file, actor, at, EntryKind.Viewed, nameof(Fact), item: fact);

    /// <summary>After the calendar changed: everything this case waits for is due when its rule says so today. Nothing else of it changes, and no facts are needed.</summary>
    public Recounted Recount(CaseFile file, DateTimeOffset at) => Recounted.Of(file, Procedure, () =>
    {
        _clock.Recount(file);
        Reminders.Rederive(file, at);
    });

    private void Settle(CaseFile file, DateTimeOffset at)
    {
        foreach (var move in ByThemselves)
        {
            if (machine.For(file, Actor.System).Check(move).IsApplied)
            {
                Play(file, Actor.System, move, at);
                return;
            }
        }
    }

    /// <summary>An exit that leads back repeats the steps from there on: what they brought is asked for again, not taken for granted.</summary>
    private void ForgetWhatIsDoneAgain(CaseFile file, Stage from, Move move)
    {
        if (move == Move.Overturn)
        {
            foreach (var output in Procedure.Find(file.Step)!.Outputs)
                file.Unlearn(output.Key);
        }

        if (Procedure.Find(from.Step) is not TaskStep left || file.Step is null || Procedure.IndexOf(file.Step) > Procedure.IndexOf(left.Key))
            return;

        var repeated = Procedure.Steps.Skip(Procedure.IndexOf(file.Step)).TakeWhile(step => step != left).Append(left);
        foreach (var output in repeated.SelectMany(step => step.Outputs).Where(output => !Procedure.Intake.Contains(output)))
            file.Unlearn(output.Key);
    }

    private void Note(CaseFile file, Actor actor, Trigger trigger, Stage from, MoveDetails details, DateTimeOffset at) =>
        file.Append(new JournalEntry(file, file.NextEntry(), actor, at)
        {
            Kind = EntryKind.Moved,
            What = trigger.Move.ToString(),
            Way = trigger.Way ?? details.To?.Id.ToString(CultureInfo.InvariantCulture),
            FromStep = from.Step,
            FromPhase = from.Phase,
            ToStep = file.Step,
            ToPhase = file.Phase,
            Reason = details.Reason,
            Ground = details.Ground,
            Note = details.Note,
            Record = trigger.Move is Move.Approve or Move.Reject && Procedure.Find(from.Step)?.Records.Contains(RecordKind.Decision) == true
                ? RecordKind.Decision
                : null,
        });

    /// <summary>What is on record but moves nothing.</summary>
    private static void NoteInPlace(CaseFile file, Actor actor, DateTimeOffset at, EntryKind kind, string what, string? way = null, string? item = null, string? reason = null, string? note = null) =>
        file.Append(new JournalEntry(file, file.NextEntry(), actor, at)
        {
            Kind = kind,
            What = what,
            Way = way,
            FromStep = file.Step,
            FromPhase = file.Phase,
            ToStep = file.Step,
            ToPhase = file.Phase,
            Item = item,
            Reason = reason,
            Note = note,
        });

    private static RecordKind? RecordOf(Step step, ItemMove move)
    {
        var kind = move is ItemMove.HandIn or ItemMove.Show ? RecordKind.DocumentUpload : RecordKind.CommitmentVerification;
        var recorded = kind == RecordKind.DocumentUpload || move is ItemMove.Accept or ItemMove.Refuse or ItemMove.Waive;
        return recorded && step.Records.Contains(kind) ? kind : null;
    }

    /// <summary>A claim lasts for the step, and through a correction: who sent it back sees it again.</summary>
    /// <param name="actor">Who has it afterwards, where the move gives it to somebody.</param>
    private static void Claim(CaseFile file, Actor actor, Move move, Stage from, Guid? outage)
    {
        if (move is Move.Hold or Move.Expire or Move.Reject)
            file.Remember(from);
        if (move is Move.Approve or Move.Overturn or Move.Restart)
            file.Approve(move == Move.Approve ? actor.Id : null);
        if (move == Move.Hold || file.Stage.IsFinal)
            file.HoldFor(outage);
        if (move == Move.SendBack)
            file.SendBack(from.Step!);

        var (before, name) = (file.Claimer, file.ClaimerName);
        if (move is Move.Claim or Move.HandOver)
            file.HeldBy(actor.Id, actor.Name);
        else if (move is Move.Release or Move.Restart or Move.Overturn || (file.Step != from.Step && move is not (Move.SendBack or Move.Resubmit)))
            file.HeldBy(null, null);
        if (file.Claimer is null)
            file.Desert(name);
        else if (file.Claimer != before)
            file.CalmDown();
    }

    private void ListItems(CaseFile file, Step step, DateTimeOffset at)
    {
        foreach (var rule in ItemOnDesk.ItemsOf(step).Where(rule => rule.AppliesTo(file) && file.ItemOf(step.Key, rule.Key) is null))
        {
            var deadline = rule.DueDays is { } days ? new Deadline(file.Id, step.Key, DeadlineKind.Answer, rule.Key, Term.Workdays(at, days), clock) : null;
            file.List(new CaseItem(file.Id, step.Key, rule.Key, deadline?.DueAt));
            if (deadline is not null)
                file.Await(deadline);
        }

        // What was on the list before a decision was taken back keeps its day.
        _clock.AwaitAgain(file, at);
    }
}
