using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// The card of a case in the staff chat: one per case, edited as it moves. Facts are masked; what the machine would let
/// the desk do now are its buttons, and each press is checked again for the one who presses.
/// </summary>
public sealed class StaffCard(Office office, Spoken spoken)
{
    public static string SlotOf(CaseFile file) => $"card/{file.Id:N}";

    /// <summary>For a group: masked, with the moves of whoever holds the role of the step.</summary>
    public Screen ForDesk(CaseFile file) => Card(file, DeskActor(file), spoken.SayMasked, isForGroup: true);

    /// <summary>For one officer in private: their own moves.</summary>
    public Screen For(CaseFile file, Officer officer) => Card(file, Actor.Of(officer), spoken.Say, isForGroup: false);

    private Screen Card(CaseFile file, Actor actor, Func<Field, string?, object> say, bool isForGroup)
    {
        var proceedings = office.Proceedings(file.Procedure);
        var procedure = proceedings.Procedure;
        var lines = new List<Words> { Head(procedure, file), new("card.facts", ("facts", Facts(procedure, file, say))) };
        if (Items(proceedings, file) is { Count: > 0 } items)
            lines.Add(new Words("card.items", ("items", items)));
        if (file.IsAtCounter)
            lines.Add(new Words("counter.card", ("officer", file.KeptByName)));
        if (file.Follows is { } ended)
            lines.Add(new Words("card.follows", ("number", ended)));
        lines.AddRange(Sentences.Standstill(procedure, file));
        if (file.ExternalStatus is { } status)
            lines.Add(new Words("external.card", ("code", status), ("status", new Words($"external.{status}"))));
        if (file.Phase == Phase.InReview && procedure.Find(file.Step) is DecisionStep { FourEyes: { } exempt } decision && FourEyes.HasVerified(decision, file, actor))
            lines.Add(new Words("authority.four-eyes-card", ("role", new Words($"staff.role.{Kebab.Of(exempt)}"))));
        if (file.AlarmLevel is not null)
            lines.Add(Alarm(file));
        if (file.Explanation is { } explanation)
            lines.Add(new Words("ladder.explained", ("words", explanation)));
        if (file.LastRemark is { } remark)
            lines.Add(isForGroup ? new Words("talk.remark-there", ("officer", file.RemarkBy)) : new Words("talk.remark", ("officer", file.RemarkBy), ("words", remark)));
        if (proceedings.AnswerDue(file) is { } answer)
            lines.Add(new Words("objection.card", ("until", answer)));
        if (file.VisitAskedAt is { } asked)
            lines.Add(isForGroup ? new Words("visit.card", ("officer", file.VisitBy), ("at", asked)) : new Words("visit.card-bring", ("officer", file.VisitBy), ("at", asked), ("bring", file.VisitBring)));
        lines.Add(Standing(procedure, file));
        return new Screen(lines[^1], [.. Buttons(proceedings, file, actor, isForGroup)]) { Before = lines[..^1] };
    }

    /// <summary>Who was told that it takes long, and what came of it.</summary>
    public static Words Alarm(CaseFile file)
    {
        (string, object?)[] told = [("percent", file.AlarmLevel), ("whom", Whom(file.AlarmTo!.Value, file.AlarmNames))];
        return file.AlarmAnsweredBy is { } officer ? new Words("ladder.told-answered", [.. told, ("officer", officer)]) : new Words("ladder.told-unanswered", told);
    }

    private static Words Whom(LadderTarget to, string? names) => (to, names) switch
    {
        (LadderTarget.Claimer or LadderTarget.Desk, null) or (LadderTarget.Desk, _) => new Words("ladder.to.desk"),
        (_, null) => new Words($"ladder.to.{Kebab.Of(to)}-group"),
        _ => new Words($"ladder.to.{Kebab.Of(to)}", ("names", names)),
    };

    private static Words Head(Procedure procedure, CaseFile file) => file.Stage.IsFinal
        ? new Words("card.head-final", ("number", file.Number), ("state", new Words($"case.final.{Kebab.Of(file.Phase)}")))
        : new Words("card.head", ("number", file.Number), ("step", new Words($"step.{file.Step}.name")), ("phase", PhaseOf(procedure, file)));

    /// <summary>Nobody is to claim what the applicant or somebody outside still has to bring.</summary>
    private static Words PhaseOf(Procedure procedure, CaseFile file) => file.Phase switch
    {
        Phase.Waiting when procedure.Find(file.Step) is DecisionStep => new Words("card.phase.unrecorded"),
        Phase.Open when Ball.Of(procedure, file) is { Kind: not PartyKind.Office } => new Words("card.phase.elsewhere"),
        var phase => new Words($"card.phase.{Kebab.Of(phase)}"),
    };

    private static List<Words> Facts(Procedure procedure, CaseFile file, Func<Field, string?, object> say) =>
    [
        .. procedure.Card.Select(procedure.FindField).OfType<Field>()
            .Where(field => file.ValueOf(field.Key) is not null)
            .Select(field => new Words("card.fact", ("name", new Words($"field.{field.Key}.name")), ("value", say(field, file.ValueOf(field.Key))))),
    ];

    private static List<Words> Items(Proceedings proceedings, CaseFile file) =>
    [
        .. ItemOnDesk.All(proceedings.Procedure, file).Where(on => IsOnTable(proceedings.Procedure, on)).Select(on =>
            new Words($"card.item.{Kebab.Of(on.Item.State)}",
                ("item", new Words($"item.{on.Rule.Key}.name")),
                ("how", on.Item.Channel is { } channel ? new Words($"card.channel.{Kebab.Of(channel)}") : ""),
                ("reason", on.Item.Reason is { } reason ? new Words($"reason.{reason}") : ""))),
    ];

    /// <summary>Papers until they are decided on, then the duties.</summary>
    private static bool IsOnTable(Procedure procedure, ItemOnDesk on) => on.Step switch
    {
        DutiesStep => on.File.Step == on.Step.Key,
        _ => on.File.Step is { } at && (at == on.Step.Key || procedure.Find(at) is DecisionStep { ReturnsTo: var papers } && papers == on.Step.Key),
    };

    private static Words Standing(Procedure procedure, CaseFile file) => (Ball.Of(procedure, file)?.Kind, file.Claimer, file.DueAt) switch
    {
        (null, _, _) => new Words("card.over"),
        (PartyKind.Office, not null, { } due) => new Words("card.claimed-due", ("officer", file.ClaimerName), ("due", due)),
        (PartyKind.Office, not null, null) => new Words("card.claimed", ("officer", file.ClaimerName)),
        (PartyKind.Office, null, { } due) => new Words("card.unclaimed-due", ("due", due)),
        (PartyKind.Office, null, null) => new Words("card.unclaimed"),
        (not PartyKind.Office, _, _) when StepReminders.AnnouncedClosingOf(file) is { } closing => new Words("card.closing", ("due", closing.DueAt)),
        (PartyKind.Applicant, _, _) => new Words("card.with-applicant"),
        _ => new Words("card.with-outside", ("party", new Words($"party.{Ball.Of(procedure, file)!.Key}"))),
    };

    private static IEnumerable<IReadOnlyList<Choice>> Buttons(Proceedings proceedings, CaseFile file, Actor actor, bool isForGroup)
    {
        var toShow = ItemOnDesk.All(proceedings.Procedure, file).Where(on => proceedings.Items.Check(on, actor, ItemMove.Show).IsApplied).ToLookup(on => on.Rule.Optional);
        foreach (var on in toShow[false])
            yield return [Show(proceedings, on)];

        if (ItemOnDesk.All(proceedings.Procedure, file).Any(on => IsToJudge(proceedings, on, actor)))
            yield return [new Choice(new Words("card.button.judge"), new ButtonData(Verbs.Judge, null, file.Id, file.Version))];

        if (file.OpenObjection() is not null)
            yield return [ObjectionNotice.Button(file)];

        foreach (var pair in Moves(proceedings, file, actor, isForGroup).Chunk(2))
            yield return pair;

        foreach (var on in toShow[true])
            yield return [Show(proceedings, on)];
        if (file.IsAtCounter && actor.Holds(Role.FrontOffice))
            yield return [ApplicantPost.Serve(file)];
    }

    private static Choice Show(Proceedings proceedings, ItemOnDesk on) => new(
        new Words("card.button.show", ("item", new Words($"item.{on.Rule.Key}.name"))),
        new ButtonData(Verbs.Item, Verbs.Write(proceedings.Procedure, on, ItemMove.Show), on.File.Id, on.File.Version));

    private static bool IsToJudge(Proceedings proceedings, ItemOnDesk on, Actor actor) =>
        proceedings.Items.OpenMoves(on, actor).Any(move => move is ItemMove.Accept or ItemMove.Refuse or ItemMove.Waive);

    /// <summary>On the group's card what answers a notice stands only while an answer is awaited.</summary>
    private static IEnumerable<Choice> Moves(Proceedings proceedings, CaseFile file, Actor actor, bool isForGroup) =>
        proceedings.Machine.For(file, actor).OpenMoves()
        .Where(trigger => !isForGroup || (trigger.Move is not (Move.HandOver or Move.Explain or Move.Acknowledge)) || (trigger.Move != Move.HandOver && file.AlarmAnsweredBy is null))
        .OrderBy(trigger => trigger.Move is Move.Release or Move.Hold or Move.Restart or Move.Cancel).Select(trigger => new Choice(
            new Words(trigger.Way is { } way ? $"step.{file.Step}.exit.{way}" : $"move-button.{Kebab.Of(trigger.Move)}"),
            new ButtonData(Verbs.Move, Verbs.Write(proceedings.Procedure, file.Step, trigger), file.Id, file.Version)));

    /// <summary>The group as one actor: whoever has claimed it, with the role of the step and of the counter, but no supervisor's.</summary>
    private Actor DeskActor(CaseFile file)
    {
        var role = office.Proceedings(file.Procedure).Procedure.Find(file.Step)?.Role ?? Role.None;
        return new Actor(ActorKind.Officer, file.Claimer ?? 0, role | Role.FrontOffice);
    }
}
