using System.Text;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Cases;

/// <summary>Every state of a paper and of a duty, every move, every kind of actor, wherever the case may be. Who may do what is written beside this file.</summary>
public class ItemMachineTests
{
    private static readonly Procedure Procedure = Offices.Billboard.Procedures[0];
    private static readonly ItemMachine Machine = Offices.Billboard.ItemMachine;

    /// <summary>Where an item lies: what it is, and the stage of its case.</summary>
    private static readonly (string Name, string Step, string Item, Stage Stage, bool HasFiles)[] Places =
    [
        ("a paper, its step open", "board-papers", "board-drawing", new Stage("board-papers", Phase.Open), true),
        ("a paper without its files", "board-papers", "board-drawing", new Stage("board-papers", Phase.Open), false),
        ("a paper that may be shown", "board-papers", "land-consent", new Stage("board-papers", Phase.Open), true),
        ("a paper in correction", "board-papers", "board-drawing", new Stage("board-papers", Phase.InCorrection), true),
        ("a paper at another step", "board-papers", "board-drawing", new Stage("site-inspection", Phase.InReview), true),
        ("a paper in the queue", "board-papers", "board-drawing", new Stage("technical-verdict", Phase.Open), true),
        ("a paper under the first decision", "board-papers", "board-drawing", new Stage("technical-verdict", Phase.InReview), true),
        ("a paper under the second decision", "board-papers", "board-drawing", new Stage("final-approval", Phase.InReview), true),
        ("an optional paper under decision", "board-papers", "tax-registration", new Stage("technical-verdict", Phase.InReview), true),
        ("a paper of a case on hold", "board-papers", "board-drawing", new Stage("technical-verdict", Phase.OnHold), true),
        ("a duty, its step open", "board-dues", "board-tax", new Stage("board-dues", Phase.Open), true),
        ("a duty without papers", "board-dues", "removal-pledge", new Stage("board-dues", Phase.Open), false),
        ("a duty after its step", "board-dues", "board-tax", new Stage("final-approval", Phase.InReview), true),
    ];

    [Fact]
    public void Who_may_do_what_with_an_item_is_as_written()
    {
        var text = new StringBuilder("# state | move | where it leads, or why it is refused | who\n");
        foreach (var (name, step, item, stage, hasFiles) in Places)
        {
            text.Append('\n').Append(name).Append(" (").Append(stage).Append(")\n");
            foreach (var state in Enum.GetValues<ItemState>())
                Describe(Actors(stage).Select(who => (who.Name, who.Actor, (Func<ItemOnDesk>)(() => Lay(step, item, stage, state, hasFiles)))).ToList(), state, text);
        }

        Repository.AssertWritten(Repository.PathOf("tests", "PtspBot.Tests", "Cases", "moves-of-items.txt"), text.ToString());
    }

    [Fact]
    public void Every_state_of_an_item_is_reached()
    {
        var reached = new HashSet<ItemState> { ItemState.Missing };

        for (var count = 0; reached.Count > count;)
        {
            count = reached.Count;
            reached.UnionWith(reached.SelectMany(Next).ToList());
        }

        Assert.Equal(Enum.GetValues<ItemState>(), reached.Order());
    }

    [Fact]
    public void What_is_open_is_what_can_be_done()
    {
        foreach (var (_, step, item, stage, hasFiles) in Places)
        {
            foreach (var state in Enum.GetValues<ItemState>())
            {
                foreach (var (_, actor) in Actors(stage))
                {
                    var open = Machine.OpenMoves(Lay(step, item, stage, state, hasFiles), actor);

                    Assert.Equal(open, Enum.GetValues<ItemMove>().Where(move => Machine.Fire(Lay(step, item, stage, state, hasFiles), actor, move).IsApplied));
                }
            }
        }
    }

    [Fact]
    public void An_item_that_is_not_needed_is_settled() => Assert.Empty(Next(ItemState.NotNeeded));

    private static IEnumerable<ItemState> Next(ItemState state)
    {
        foreach (var (_, step, item, stage, hasFiles) in Places)
        {
            foreach (var ((_, actor), move) in from actor in Actors(stage) from move in Enum.GetValues<ItemMove>() select (actor, move))
            {
                var on = Lay(step, item, stage, state, hasFiles);
                if (Machine.Fire(on, actor, move).IsApplied)
                    yield return on.Item.State;
            }
        }
    }

    private static List<(string Name, Actor Actor)> Actors(Stage stage) => [.. Of("nothing").Actors(stage)];

    private static Circumstance Of(string name) => new(name, Procedure, new Dictionary<string, string>(), null);

    private static ItemOnDesk Lay(string step, string item, Stage stage, ItemState state, bool hasFiles)
    {
        var file = Of("one item").Case(stage);
        var listed = new CaseItem(file.Id, step, item, null) { State = state };
        file.List(listed);
        for (var count = 0; hasFiles && count < 2; count++)
            Store(file, step, item);

        return ItemOnDesk.Find(Procedure, file, step, item)!;
    }

    private static void Store(CaseFile file, string step, string item)
    {
        var upload = new Upload(Guid.NewGuid(), file.Id, step, item, null, file.ApplicantChat, "file", 10, file.OpenedAt);
        upload.Stored("pdf", 10, "00");
        file.Promise(upload);
    }

    private static void Describe(IReadOnlyList<(string Who, Actor Actor, Func<ItemOnDesk> Lay)> actors, ItemState state, StringBuilder text)
    {
        var closed = new List<ItemMove>();
        foreach (var move in Enum.GetValues<ItemMove>())
        {
            var answers = actors.Select(each => (each.Who, Said: Say(each.Lay(), each.Actor, move))).GroupBy(answer => answer.Said, answer => answer.Who).ToList();
            if (answers is [{ Key: "item.closed" }])
                closed.Add(move);
            else
                answers.ForEach(answer => text.Append($"  {state,-10} {move,-9} {answer.Key,-24} {(answers.Count == 1 ? "everybody" : string.Join(", ", answer))}\n"));
        }

        text.Append($"  {state,-10} closed to everybody: {string.Join(", ", closed)}\n");
    }

    private static string Say(ItemOnDesk on, Actor actor, ItemMove move) =>
        Machine.Fire(on, actor, move) is { Refusal: { } refusal } ? refusal.Key : $"→ {on.Item.State}";
}
