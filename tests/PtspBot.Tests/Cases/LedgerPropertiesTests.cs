using CsCheck;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.OfficeFiles;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Cases;

/// <summary>Random lives of cases under both procedures: whatever people do, the ledger is what the moves made of it and nothing else.</summary>
public sealed class LedgerPropertiesTests
{
    private static readonly Actor[] Officers = [new(ActorKind.Officer, 51, (Role)63, "Rina"), new(ActorKind.Officer, 52, (Role)63, "Budi")];

    private static readonly Gen<int[]> AnyChoices = Gen.Int[0, int.MaxValue - 1].Array[5, 60];

    public static TheoryData<string> Both => ["oss", "billboard"];

    [Theory]
    [MemberData(nameof(Both))]
    public void Replaying_any_history_gives_the_same_ledger(string office) => AnyChoices.Sample(choices =>
    {
        var (file, history) = Live(OfficeOf(office), choices);

        var again = Life.Begin(OfficeOf(office));
        foreach (var (play, at) in history)
            play(again.File, at);

        Assert.Equal(Read(file), Read(again.File));
        Assert.Equal((file.DueAt, file.Stage), (again.File.DueAt, again.File.Stage));
    }, iter: 150, threads: 1);

    [Theory]
    [MemberData(nameof(Both))]
    public void Segments_follow_each_other_and_sum_to_the_gross_time(string office) => AnyChoices.Sample(choices =>
    {
        var (file, history) = Live(OfficeOf(office), choices);
        var now = history[^1].At.AddHours(1);

        foreach (var segments in file.Segments.GroupBy(segment => segment.Step).Select(same => same.OrderBy(segment => segment.From).ThenBy(segment => segment.To ?? DateTimeOffset.MaxValue).ToList()))
        {
            var ledger = new ClockLedger([.. file.Segments], file.Id, segments[0].Step);
            var running = segments.Where(segment => segment.State == ClockState.Running).Aggregate(TimeSpan.Zero, (sum, segment) => sum + ((segment.To ?? now) - segment.From));

            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.True(pair.First.To is { } end && end <= pair.Second.From));
            Assert.Equal(ledger.Gross(now), running + ledger.Paused(now));
            Assert.True(ledger.Net(ClockCount.Elapsed, OfficeOf(office).Clock, now) <= running);
            Assert.True(segments.Count(segment => segment.To is null) <= 1);
        }

        Assert.Equal(file.Stage.IsFinal, file.Segments.All(segment => segment.To is not null));
    }, iter: 150, threads: 1);

    [Theory]
    [MemberData(nameof(Both))]
    public void No_clock_stands_still_without_a_reason_and_none_changes_without_a_move(string office) => AnyChoices.Sample(choices =>
    {
        var life = Life.Begin(OfficeOf(office));
        foreach (var choice in choices)
        {
            var (segments, moves) = (Read(life.File), Moves(life.File));
            life.Go(choice);
            if (Moves(life.File) == moves)
                Assert.Equal(segments, Read(life.File));
        }

        Assert.All(life.File.Segments.Where(segment => segment.State != ClockState.Running), segment => Assert.False(string.IsNullOrWhiteSpace(segment.Reason)));
        Assert.All(life.File.Segments.Where(segment => segment.State == ClockState.Paused), segment => Assert.False(string.IsNullOrWhiteSpace(segment.Awaits)));
        Assert.All(life.File.Segments.Where(segment => segment.StartsOver), segment => Assert.False(string.IsNullOrWhiteSpace(segment.Reason)));
    }, iter: 150, threads: 1);

    [Fact]
    public void The_minutes_of_an_outside_body_are_never_charged_to_an_officer() => AnyChoices.Sample(choices =>
    {
        var (file, _) = Live(Offices.Oss, choices);

        Assert.All(file.Segments.Where(segment => Offices.Oss.Procedures[0].Find(segment.Step)!.Clock?.Owner == ClockOwner.External), segment => Assert.NotEqual(ClockOwner.Office, segment.Ball));
    }, iter: 60, threads: 1);

    [Fact]
    public void An_assisted_applicant_has_the_ball_until_the_counter_and_the_office_from_there_on()
    {
        var file = Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0], ("service-mode", "assisted"));
        var proceedings = Offices.Oss.Proceedings(file.Procedure);
        foreach (var at in (int[])[10, 20])
            Assert.True(proceedings.Play(file, Actor.Applicant(Walk.ApplicantChat), Move.Report, Walk.Morning.AddMinutes(at)).IsApplied);
        var ledger = new ClockLedger([.. file.Segments], file.Id, file.Step!);
        Assert.Equal((ClockState.Paused, ClockOwner.Applicant, 0), (ledger.Open!.State, ledger.Open.Ball, ledger.Pauses));
        Assert.Null(file.DueAt);

        Assert.True(proceedings.Play(file, Officers[0], Move.Claim, Walk.Morning.AddMinutes(90)).IsApplied);

        ledger = new ClockLedger([.. file.Segments], file.Id, file.Step!);
        Assert.Equal((ClockState.Running, ClockOwner.Office), (ledger.Open!.State, ledger.Open.Ball));
        Assert.Equal(Walk.Morning.AddMinutes(90 + 120), file.DueAt);
        Assert.Equal(TimeSpan.FromMinutes(30), ledger.Net(ClockCount.Service, Offices.Oss.Clock, Walk.Morning.AddMinutes(120)));
    }

    private static Office OfficeOf(string name) => name == "oss" ? Offices.Oss : Offices.Billboard;

    private static (CaseFile File, List<(Action<CaseFile, DateTimeOffset> Play, DateTimeOffset At)> History) Live(Office office, int[] choices)
    {
        var life = Life.Begin(office);
        foreach (var choice in choices)
            life.Go(choice);
        return (life.File, life.History);
    }

    private static int Moves(CaseFile file) => file.Journal.Count(entry => entry.Kind == EntryKind.Moved);

    private static List<string> Read(CaseFile file) =>
        [.. file.Segments.Select(segment => $"{segment.Step} {segment.From:O} {segment.To:O} {segment.State} {segment.Ball} {segment.Reason} {segment.Awaits} {segment.StartsOver}")];

    /// <summary>One case and what was done to it, each act so that it can be done once more to another.</summary>
    private sealed class Life(Office office, CaseFile file)
    {
        private DateTimeOffset _now = Walk.Morning;

        public CaseFile File => file;

        public List<(Action<CaseFile, DateTimeOffset> Play, DateTimeOffset At)> History { get; } = [((_, _) => { }, Walk.Morning)];

        private Proceedings Proceedings => office.Proceedings(file.Procedure);

        public static Life Begin(Office office) => new(office, Walk.Enrolled(office, office.Procedures[0]));

        /// <summary>Some time later somebody does something they may do, if there is anything.</summary>
        public void Go(int choice)
        {
            _now += TimeSpan.FromSeconds(choice % 40_000);
            var acts = Acts().ToList();
            if (acts.Count == 0)
                return;

            var act = acts[choice / 40_000 % acts.Count];
            act(file, _now);
            History.Add((act, _now));
        }

        private IEnumerable<Action<CaseFile, DateTimeOffset>> Acts()
        {
            foreach (var actor in (Actor[])[.. Officers, Actor.Applicant(Walk.ApplicantChat), Actor.System])
            {
                foreach (var trigger in Proceedings.Machine.For(file, actor).OpenMoves().Where(trigger => trigger.Move is not (Move.Cancel or Move.Expire or Move.Reject)))
                    yield return (one, at) => Make(one, actor, trigger, at);
            }

            foreach (var on in ItemOnDesk.All(Proceedings.Procedure, file))
            {
                var (step, item) = (on.Step.Key, on.Rule.Key);
                foreach (var actor in Officers)
                {
                    foreach (var move in Proceedings.Items.OpenMoves(on, actor).Append(ItemMove.HandIn))
                        yield return (one, at) => Make(one, step, item, actor, move, at);
                }
            }
        }

        private void Make(CaseFile one, Actor actor, Trigger trigger, DateTimeOffset at)
        {
            var step = Proceedings.Procedure.Find(one.Step);
            var outputs = trigger.Way is { } way ? step!.Exits.First(exit => exit.Key == way).Outputs : step?.Outputs ?? [];
            foreach (var output in outputs.Where(output => output.AppliesTo(one) && one.ValueOf(output.Key) is null))
                one.Learn(output.Key, output.Type == FieldType.File ? Guid.Empty.ToString() : Walk.Some(office, one, output), null, FactSource.Officer, at);

            var other = Officers.First(officer => officer.Id != one.Claimer);
            Proceedings.Play(one, actor, trigger, at, new MoveDetails("R", "Dasar", "Sebab") { To = trigger.Move == Move.HandOver ? other : null });
        }

        private void Make(CaseFile one, string step, string item, Actor actor, ItemMove move, DateTimeOffset at)
        {
            if (ItemOnDesk.Find(Proceedings.Procedure, one, step, item) is not { } on)
                return;
            if (move != ItemMove.HandIn)
                Proceedings.Play(on, actor, move, at, new ItemDetails(Proceedings.Procedure.Reasons.First(reason => reason.ForItems).Code, "Sebab"));
            else if (on.Item.State is ItemState.Missing or ItemState.Refused)
                HandIn(one, on, at);
        }

        private void HandIn(CaseFile one, ItemOnDesk on, DateTimeOffset at)
        {
            for (var files = 0; files < on.Rule.Files; files++)
            {
                var upload = new Upload(Guid.CreateVersion7(at), one.Id, on.Step.Key, on.Rule.Key, null, Walk.ApplicantChat, "file", 1000, at);
                upload.Stored("pdf", 1000, "hash");
                one.Promise(upload);
            }

            Proceedings.Play(on, Actor.Applicant(Walk.ApplicantChat), ItemMove.HandIn, at);
        }
    }
}
