using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>What an applicant sees of a case: where it is, who has the ball, when the answer is due, what is still missing, what may be done now.</summary>
public sealed class CaseScreen(Office office, Spoken spoken)
{
    /// <summary>Where an officer stands in for the applicant, what is brought is seen there.</summary>
    private static readonly Actor AnybodyAtCounter = new(ActorKind.Counter, 0, Role.FrontOffice);

    /// <param name="afterHead">Said between what case it is and where it stands.</param>
    public Screen For(CaseFile file, params IReadOnlyList<Words> afterHead)
    {
        var proceedings = office.Proceedings(file.Procedure);
        var procedure = proceedings.Procedure;
        var lines = new List<Words> { Head(procedure, file) };
        lines.AddRange(afterHead);
        lines.AddRange(Lines(proceedings, procedure, file));
        return new Screen(lines[^1], [.. Buttons(proceedings, procedure, file)]) { Before = lines[..^1] };
    }

    private static Words Head(Procedure procedure, CaseFile file) => file.Stage.IsFinal
        ? new Words("case.head-final", ("number", file.Number), ("state", new Words($"case.final.{Kebab.Of(file.Phase)}")))
        : Standing("case.head", procedure, file);

    /// <summary>Which step of how many, in the same words and numbers wherever it is said.</summary>
    public static Words Standing(string key, Procedure procedure, CaseFile file) => new(
        key, ("number", file.Number), ("at", RowOf(procedure, file.Step!)), ("of", procedure.Steps.Max(step => RowOf(procedure, step.Key))), ("step", new Words($"step.{file.Step}.name")));

    /// <summary>As the SOP counts; without rows, as the file does.</summary>
    private static int RowOf(Procedure procedure, string step) => procedure.Find(step)!.Row ?? procedure.IndexOf(step) + 1;

    private IEnumerable<Words> Lines(Proceedings proceedings, Procedure procedure, CaseFile file)
    {
        if (file.Phase == Phase.Rejected)
            yield return proceedings.AnswerDue(file) is { } due
                ? new Words("objection.waiting", ("until", due))
                : new Words("case.rights", ("until", office.Rights.ObjectUntil(office.Clock, file.StageSince)));
        if (procedure.Find(file.Step) is not { } step)
            yield break;

        if (file.Phase == Phase.OnHold)
            yield return new Words("case.on-hold");
        yield return Guide(procedure, step, file);
        if (Items(proceedings, step, file) is { Count: > 0 } items)
            yield return new Words("case.items", ("items", items));
        if (file.Deadlines.FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.Answer, IsOpen: true } && deadline.Step == step.Key && file.Phase == Phase.InCorrection) is { } correction)
            yield return new Words("case.correct-until", ("due", correction.DueAt));
        foreach (var stood in Sentences.Standstill(procedure, file))
            yield return stood;
        if (file.ExternalStatus is { } status)
            yield return new Words("external.applicant", ("status", new Words($"external.{status}")));
        if (file.VisitBring is { } bring)
            yield return new Words("visit.case", ("bring", bring));
        yield return Whose(procedure, file);
        foreach (var line in RemindLines.Of(file))
            yield return line;
    }

    private Words Guide(Procedure procedure, Step step, CaseFile file) => (step, file.Phase) switch
    {
        (TaskStep, _) when step.Actor.Cases.Count > 0 && step.Actor.For(file).Kind == PartyKind.Office => new Words("case.office-helps"),
        (DocumentsStep, Phase.InCorrection) => new Words("case.correction"),
        (DecisionStep, Phase.Waiting) => new Words("case.being-recorded"),
        (DecisionStep, Phase.InReview) => new Words("case.being-verified"),
        _ => new Words($"step.{step.Key}.guide", spoken.Gaps(procedure, file)),
    };

    /// <summary>Each paper or duty with its state, and the officer's reason beside what was refused.</summary>
    private static List<Words> Items(Proceedings proceedings, Step step, CaseFile file) =>
    [
        .. ItemOnDesk.All(proceedings.Procedure, file)
            .Where(on => on.Step.Key == step.Key)
            .Select(Line),
    ];

    private static Words Line(ItemOnDesk on) => new($"case.item.{Kebab.Of(on.Item.State)}{Variant(on)}",
        ("item", new Words($"item.{on.Rule.Key}.name")),
        ("about", About(on)),
        ("reason", on.Item.Reason is { } reason ? new Words($"reason.{reason}") : ""),
        ("note", on.Item.Note ?? ""),
        ("due", (object?)on.Item.DueAt ?? new Words("case.no-due")));

    private static Words About(ItemOnDesk on)
    {
        var about = new Words($"item.{on.Rule.Key}.about");
        return on.Rule.Agency is { } agency ? new Words("case.item-about", ("about", about), ("agency", new Words($"party.{agency}"))) : about;
    }

    private static string Variant(ItemOnDesk on) => on switch
    {
        { Item: { State: ItemState.Refused, Note: not null } } => "-noted",
        { Item.State: ItemState.Missing, Rule.Optional: true } => "-optional",
        { Item.State: ItemState.Missing, Step: DutiesStep, Item.DueAt: not null } => "-due",
        { Item.State: ItemState.Missing } when !on.Rule.Via.Contains(Channel.Chat) => "-counter",
        _ => "",
    };

    private static Words Whose(Procedure procedure, CaseFile file) => (Ball.Of(procedure, file), file.DueAt) switch
    {
        ({ Kind: PartyKind.Applicant }, _) => new Words("case.ball.applicant"),
        ({ Kind: PartyKind.Office }, { } due) when file.MissedAt is not null => file.ExpectedAt is { } expected
            ? new Words("missed.expected", ("due", due), ("expected", expected))
            : new Words("missed.open", ("due", due)),
        ({ Kind: PartyKind.Office }, { } due) => new Words("case.ball.office-due", ("due", due)),
        ({ Kind: PartyKind.Office }, null) => new Words("case.ball.office"),
        ({ } outside, _) => new Words("case.ball.outside", ("party", new Words($"party.{outside.Key}"))),
        _ => new Words("case.ball.nobody"),
    };

    private IEnumerable<IReadOnlyList<Choice>> Buttons(Proceedings proceedings, Procedure procedure, CaseFile file)
    {
        var step = procedure.Find(file.Step);
        var inHelp = step?.Help.Select(topic => topic.Exit).OfType<string>().ToHashSet() ?? [];
        foreach (var trigger in proceedings.Machine.For(file, Actor.Applicant(file.ApplicantChat)).OpenMoves())
        {
            if (Label(step, trigger) is { } label && (trigger.Way is not { } exit || !inHelp.Contains(exit)))
                yield return [new Choice(label, new ButtonData(Verbs.Move, Verbs.Write(procedure, file.Step, trigger), file.Id, file.Version))];
        }

        foreach (var on in ItemOnDesk.All(procedure, file))
        {
            if (ItemMoveOf(proceedings, on) is { } move)
                yield return [new Choice(new Words($"case.button.{Kebab.Of(move)}", ("item", new Words($"item.{on.Rule.Key}.name"))),
                    new ButtonData(Verbs.Item, Verbs.Write(procedure, on, move), file.Id, file.Version))];
        }

        foreach (var on in ItemOnDesk.All(procedure, file).Where(on => proceedings.Items.Check(on, AnybodyAtCounter, ItemMove.Show).IsApplied))
        {
            yield return [new Choice(new Words("card.button.show", ("item", new Words($"item.{on.Rule.Key}.name"))),
                new ButtonData(Verbs.Item, Verbs.Write(procedure, on, ItemMove.Show), file.Id, file.Version))];
        }

        if (office.Pictures.Of(file.Step) is not null && Ball.Of(procedure, file)?.Kind != PartyKind.Office)
            yield return [new Choice(new Words("case.button.picture"), new ButtonData(Verbs.Picture, null, file.Id, file.Version))];
        if (RemindLines.IsSilenced(file))
            yield return [RemindLines.Button(procedure, file, RemindWish.AsUsual)];
        if (step is { Help.Count: > 0 } && Ball.Of(procedure, file)?.Kind != PartyKind.Office)
            yield return [Talk(file, TalkMove.Help, "case.button.help")];
        if (!file.Stage.IsFinal)
            yield return [Talk(file, TalkMove.CallOfficer, "case.button.officer"), Talk(file, TalkMove.Cancel, "case.button.cancel")];
        else
            foreach (var row in OfEnded(file))
                yield return row;
        yield return [Talk(file, TalkMove.Home, "case.button.home")];
    }

    /// <summary>What one may still do with a case that is over: begin anew with its answers, object, ask a person.</summary>
    private static IEnumerable<IReadOnlyList<Choice>> OfEnded(CaseFile file)
    {
        if (file.Phase != Phase.Completed)
            yield return [Talk(file, TalkMove.Reapply, "case.button.reapply")];
        if (file.Phase == Phase.Rejected && file.OpenObjection() is null)
            yield return [Talk(file, TalkMove.Dispute, "case.button.object")];
        yield return [Talk(file, TalkMove.CallOfficer, "case.button.officer")];
    }

    /// <summary>A duty that a mere statement fulfils is stated; what was sent may be taken back while it is collected, and a refused paper that nobody needs.</summary>
    private static ItemMove? ItemMoveOf(Proceedings proceedings, ItemOnDesk on)
    {
        var move = on.Item is { State: ItemState.Refused } or { State: ItemState.HandedIn, Channel: Channel.Chat } ? ItemMove.TakeBack : ItemMove.HandIn;
        return (move == ItemMove.TakeBack || on.Rule.Files == 0) && proceedings.Items.Check(on, Actor.Applicant(on.File.ApplicantChat), move).IsApplied ? move : null;
    }

    /// <summary>Cancelling is asked twice and so is a move of the conversation first.</summary>
    private static Words? Label(Step? step, Trigger trigger) => trigger switch
    {
        (Move.Report, null) => new Words($"step.{step!.Key}.report"),
        (Move.Report, { } way) => new Words($"step.{step!.Key}.exit.{way}"),
        (Move.Cancel, _) => null,
        _ => new Words($"move-button.{Kebab.Of(trigger.Move)}"),
    };

    private static Choice Talk(CaseFile file, TalkMove move, string label) =>
        new(new Words(label), new ButtonData(Verbs.Talk, move.ToString(), file.Id, file.Version));
}
