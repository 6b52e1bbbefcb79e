using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Cases;

/// <summary>Every stage, every move, every kind of actor, for both procedures. Who may do what is written beside this file, to be read by people.</summary>
public class CaseMachineTests
{
    public static TheoryData<string> Both => ["oss", "billboard"];

    [Theory]
    [MemberData(nameof(Both))]
    public void Who_may_make_which_move_is_as_written(string office) =>
        Repository.AssertWritten(Repository.PathOf("tests", "PtspBot.Tests", "Cases", $"moves-of-{office}.txt"), MoveMatrix.Of(office).Describe());

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_stage_is_reached_by_moves_that_somebody_may_make(string office)
    {
        var matrix = MoveMatrix.Of(office);
        var (reached, count) = (new HashSet<Stage> { Stage.Draft }, 0);

        while (reached.Count > count)
        {
            count = reached.Count;
            reached.UnionWith(reached.SelectMany(stage => matrix.Ways(stage, reached.Contains)).Select(way => way.To).ToList());
        }

        Assert.Equal(matrix.Stages.Select(stage => stage.ToString()).Order(), reached.Select(stage => stage.ToString()).Order());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_stage_that_is_not_final_has_a_way_on_and_a_way_to_cancel(string office)
    {
        var matrix = MoveMatrix.Of(office);

        foreach (var stage in matrix.Stages.Where(stage => !stage.IsFinal))
        {
            var moves = matrix.Ways(stage).Select(way => way.By.Move).ToHashSet();

            Assert.Contains(Move.Cancel, moves);
            Assert.NotEmpty(moves.Except([Move.Cancel, Move.Hold, Move.Expire]));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_finished_case_moves_no_more_except_that_silence_can_be_undone_and_a_rejection_taken_back(string office)
    {
        var matrix = MoveMatrix.Of(office);

        var moves = matrix.Stages.Where(stage => stage.IsFinal).SelectMany(stage => matrix.Ways(stage)).ToList();

        Assert.NotEmpty(moves);
        Assert.All(moves, way => Assert.True((way.From.Phase, way.By.Move) is (Phase.Expired, Move.Reopen) or (Phase.Rejected, Move.Overturn), $"{way}"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void What_is_refused_changes_nothing(string office)
    {
        var matrix = MoveMatrix.Of(office);

        foreach (var stage in matrix.Stages)
        {
            foreach (var (_, actor) in matrix.Circumstances[0].Actors(stage))
            {
                var file = matrix.Case(matrix.Circumstances[0], stage);
                var open = matrix.Machine.For(file, actor).OpenMoves();

                Assert.All(matrix.Triggers.Except(open), trigger => Assert.False(matrix.Machine.For(file, actor).Fire(trigger).IsApplied));
                Assert.Equal(stage, file.Stage);
            }
        }
    }

    [Fact]
    public void One_machine_serves_sixteen_threads_at_once()
    {
        var matrix = MoveMatrix.Of("oss");
        var stages = matrix.Stages.Where(stage => !stage.IsFinal).ToList();
        using var start = new Barrier(16);

        var failures = new Exception?[16];
        var threads = Enumerable.Range(0, 16).Select(number => new Thread(() => failures[number] = Record.Exception(() =>
        {
            start.SignalAndWait(TestContext.Current.CancellationToken);
            for (var round = 0; round < 300; round++)
                CancelOneOfMany(matrix, stages[(number + round) % stages.Count], isMine: (number + round) % 2 == 0);
        }))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.All(failures, Assert.Null);
    }

    /// <summary>Another thread's case or actor would let the stranger through, or move the wrong case.</summary>
    private static void CancelOneOfMany(MoveMatrix matrix, Stage stage, bool isMine)
    {
        var file = matrix.Case(matrix.Circumstances[0], stage);

        var verdict = matrix.Machine.For(file, Actor.Applicant(isMine ? Circumstance.ApplicantChat : 1002)).Fire(Move.Cancel);

        Assert.Equal(isMine, verdict.IsApplied);
        Assert.Equal(isMine ? new Stage(null, Phase.Cancelled) : stage, file.Stage);
    }
}
