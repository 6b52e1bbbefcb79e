using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk;

/// <summary>
/// Papers and duties judged one after another in the officer's private chat: the item with its files, the verdicts the
/// item's machine allows, then the next. Every look at a document is on record.
/// </summary>
internal sealed class Judging(Casework work)
{
    private static readonly ItemMove[] Verdicts = [ItemMove.Accept, ItemMove.Refuse, ItemMove.Waive];

    /// <summary>Whether there is anything that this officer may give a verdict on.</summary>
    public bool IsFor(Errand errand, CaseFile file) => ItemOnDesk.All(work.Procedure(file), file).Any(on => IsMine(errand, on));

    /// <summary>From the first item that has no verdict; where all have one, each may still be changed.</summary>
    public void Begin(Errand errand, CaseFile file) => ShowFrom(errand, file, null, lookAgain: true);

    /// <summary>The next item without a verdict after this one, or the case as it stands with what may now be done.</summary>
    public void GoOn(Errand errand, ItemOnDesk after) => ShowFrom(errand, after.File, after);

    /// <summary>Passes over this item; where all have a verdict, to the next that may still be changed.</summary>
    public void Pass(Errand errand, ItemOnDesk after) => ShowFrom(errand, after.File, after, lookAgain: true);

    /// <summary>Once more, because what was pressed was made for an older version.</summary>
    public void Again(Errand errand, ItemOnDesk on) => Show(errand, on);

    private void ShowFrom(Errand errand, CaseFile file, ItemOnDesk? after, bool lookAgain = false)
    {
        var items = ItemOnDesk.All(work.Procedure(file), file).ToList();
        var rest = after is null ? items : items.SkipWhile(on => on.Rule.Key != after.Rule.Key || on.Step.Key != after.Step.Key).Skip(1).ToList();
        var mine = rest.Where(on => IsMine(errand, on)).ToList();
        if ((mine.Find(on => !HasVerdict(on)) ?? (lookAgain && Open(errand, items) == 0 ? mine.FirstOrDefault() : null)) is { } next)
            Show(errand, next);
        else
            work.Show(errand, file, new Words(Open(errand, items) == 0 ? "judge.done" : "judge.left", ("count", Open(errand, items))));
    }

    private void Show(Errand errand, ItemOnDesk on)
    {
        if (work.Of(on.File).Items.Check(on, errand.Actor, ItemMove.Look).IsApplied)
            work.Move(errand, on, ItemMove.Look);

        SendFiles(errand, on);
        errand.Show(new Screen(About(on), [.. Buttons(errand, on), [Next(on)]]).Saying(work.Findings(errand, on.File)), on.File);
    }

    /// <summary>The files of an item to the officer's private chat, each look on record.</summary>
    public static void SendFiles(Errand errand, ItemOnDesk on)
    {
        var uploads = on.File.FilesOf(on.Step.Key, on.Rule.Key).ToList();
        if (uploads.Count == 0)
            return;

        Proceedings.Viewed(on, errand.Actor, errand.Turn.At);
        foreach (var (upload, index) in uploads.Select((upload, index) => (upload, index)))
        {
            errand.Send(on.File, upload, $"{on.File.Number}-{on.Rule.Key}-{index + 1}.{upload.Kind}",
                new Words("judge.file", ("number", on.File.Number), ("item", new Words($"item.{on.Rule.Key}.name")), ("at", index + 1), ("of", uploads.Count)));
        }
    }

    private static Words About(ItemOnDesk on) => new("judge.item",
        ("number", on.File.Number),
        ("item", new Words($"item.{on.Rule.Key}.name")),
        ("about", new Words($"item.{on.Rule.Key}.about")),
        ("how", new Words(on.Item.Channel is { } channel ? $"judge.how.{Kebab.Of(channel)}" : "judge.how.none")),
        ("state", on.Item is { State: ItemState.Refused, Reason: { } reason }
            ? new Words("judge.state.refused", ("reason", new Words($"reason.{reason}")))
            : new Words($"judge.state.{Kebab.Of(on.Item.State)}")));

    private IEnumerable<IReadOnlyList<Choice>> Buttons(Errand errand, ItemOnDesk on) =>
        work.Of(on.File).Items.OpenMoves(on, errand.Actor).Intersect([.. Verdicts, ItemMove.Show])
            .Select(move => new Choice(new Words($"judge.button.{Kebab.Of(move)}"), Data(on, Verbs.Item, move)))
            .Chunk(2);

    private Choice Next(ItemOnDesk on) => new(new Words("judge.button.next"), Data(on, StaffVerbs.Next, null));

    private ButtonData Data(ItemOnDesk on, string verb, ItemMove? move) =>
        new(verb, Verbs.Write(work.Procedure(on.File), on, move), on.File.Id, on.File.Version);

    private bool IsMine(Errand errand, ItemOnDesk on) => work.Of(on.File).Items.OpenMoves(on, errand.Actor).Intersect(Verdicts).Any();

    private int Open(Errand errand, List<ItemOnDesk> items) => items.Count(on => IsMine(errand, on) && !HasVerdict(on));

    private static bool HasVerdict(ItemOnDesk on) => on.Item.State is ItemState.Accepted or ItemState.Refused or ItemState.NotNeeded;
}
