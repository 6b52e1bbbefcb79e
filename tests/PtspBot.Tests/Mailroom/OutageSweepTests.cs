using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Tests.Persistence;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Mailroom;

/// <summary>Many cases held and let go on, page by page: each once, whatever stops the sweep between two pages.</summary>
public sealed class OutageSweepTests : IDisposable
{
    private const int Cases = 120;

    private static readonly DateTimeOffset Morning = Walk.Morning;

    /// <summary>Its own, because an office knows which outages last.</summary>
    private readonly Office _office = Office.Load(Offices.OssFolder);
    private readonly ServiceProvider _services;

    public OutageSweepTests() => _services = new ServiceCollection()
        .AddSingleton(_office).AddSingleton(_office.Texts).AddSingleton(_office.Regions).AddNotices().BuildServiceProvider();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_case_is_held_and_goes_on_once_and_its_time_adds_up()
    {
        using var disk = await OnDisk.OpenAsync();
        await OpenCasesAsync(disk);
        var sweep = Sweep(disk, _services.GetRequiredService<IOutageCourse>());

        await sweep.FollowAsync(Morning.AddMinutes(1), Stop);
        await sweep.FollowAsync(Morning.AddMinutes(2), Stop);
        Assert.All(await FilesAsync(disk), file => Assert.Equal(Phase.OnHold, file.Phase));
        Assert.Equal(Cases, await LettersAsync(disk));

        await EndAsync(disk, Morning.AddMinutes(61));
        await sweep.FollowAsync(Morning.AddMinutes(61), Stop);
        await sweep.FollowAsync(Morning.AddMinutes(62), Stop);

        var files = await FilesAsync(disk);
        Assert.All(files, file => Assert.Equal((Phase.Open, null), (file.Phase, file.HeldFor)));
        Assert.All(files, file => Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromHours(1)), SumsOf(file, Morning.AddHours(2))));
        Assert.All(files, file => Assert.Equal(Morning.AddMinutes(20 + 60), file.DueAt));
        Assert.Equal((2 * Cases) + 1, await LettersAsync(disk));
        var outage = await OutageAsync(disk);
        Assert.Equal((Cases, Cases, TimeSpan.FromHours(1)), (outage.Resumed, outage.Shifted, outage.LongestShift));
        Assert.NotNull(outage.ReportedAt);
    }

    [Fact]
    public async Task One_that_fails_holds_up_no_other_and_a_sweep_that_was_cut_short_goes_on()
    {
        using var disk = await OnDisk.OpenAsync();
        var ids = await OpenCasesAsync(disk);
        var course = new Failing(_services.GetRequiredService<IOutageCourse>()) { At = ids[7] };

        await Sweep(disk, course).FollowAsync(Morning.AddMinutes(1), Stop);
        Assert.Equal([ids[7]], (await FilesAsync(disk)).Where(file => file.Phase != Phase.OnHold).Select(file => file.Id));

        course.At = null;
        await Sweep(disk, course).FollowAsync(Morning.AddMinutes(2), Stop);
        Assert.All(await FilesAsync(disk), file => Assert.Equal(Phase.OnHold, file.Phase));
        Assert.Equal(Cases, await LettersAsync(disk));
    }

    [Fact]
    public async Task A_case_that_this_version_does_not_know_is_left_alone_and_holds_up_neither_the_others_nor_the_report()
    {
        using var disk = await OnDisk.OpenAsync();
        var ids = await OpenCasesAsync(disk);
        var sweep = Sweep(disk, _services.GetRequiredService<IOutageCourse>());
        await sweep.FollowAsync(Morning.AddMinutes(1), Stop);
        await using (var db = disk.Database.Context())
            Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE Cases SET LeftPhase = 'Tomorrow' WHERE Number = 'OSS-2026-00008'", Stop));
        await EndAsync(disk, Morning.AddHours(1));

        await sweep.FollowAsync(Morning.AddHours(1), Stop);

        Assert.Equal([ids[7]], (await FilesAsync(disk)).Where(file => file.HeldFor is not null).Select(file => file.Id));
        Assert.NotNull((await OutageAsync(disk)).ReportedAt);
    }

    [Fact]
    public async Task A_case_that_a_supervisor_let_go_on_is_not_stopped_again_by_the_same_outage()
    {
        using var disk = await OnDisk.OpenAsync();
        var ids = await OpenCasesAsync(disk);
        var sweep = Sweep(disk, _services.GetRequiredService<IOutageCourse>());
        await sweep.FollowAsync(Morning.AddMinutes(1), Stop);
        await using (var session = disk.Database.Begin())
        {
            var file = (await session.CasesAsync([ids[3]], Stop))[0];
            var supervisor = new Actor(ActorKind.Officer, 9, Domain.Staff.Role.Supervisor, "Sari");
            Assert.True(_office.Proceedings(file.Procedure).Play(file, supervisor, Move.Resume, Morning.AddMinutes(2)).IsApplied);
            await session.CommitAsync(Stop);
        }

        await sweep.FollowAsync(Morning.AddMinutes(3), Stop);

        Assert.Equal([ids[3]], (await FilesAsync(disk)).Where(file => file.Phase != Phase.OnHold).Select(file => file.Id));
    }

    public void Dispose()
    {
        _services.Dispose();
        _office.Dispose();
    }

    private static OutageSweep Sweep(OnDisk disk, IOutageCourse course) => new(disk.Database, course, new Pulse(), NullLogger<OutageSweep>.Instance);

    private async Task<IReadOnlyList<Guid>> OpenCasesAsync(OnDisk disk)
    {
        var (procedure, ids) = (_office.Procedures[0], new List<Guid>());
        await using var session = disk.Database.Begin();
        for (var number = 1; number <= Cases; number++)
        {
            var file = new CaseFile(Guid.CreateVersion7(Morning), procedure.Name, Walk.ApplicantChat + number, Morning);
            foreach (var field in procedure.Intake.Where(field => field.AppliesTo(file)))
                file.Learn(field.Key, Walk.Some(_office, file, field), null, FactSource.Applicant, Morning);
            var name = string.Create(CultureInfo.InvariantCulture, $"OSS-2026-{number:D5}");
            Assert.True(_office.Proceedings(procedure.Name).Enrol(file, Actor.Applicant(file.ApplicantChat), () => name, null, Morning).IsApplied);
            session.Add(file);
            ids.Add(file.Id);
        }

        var body = procedure.Steps.SelectMany(step => step.DependsOn).First();
        session.Add(new Disruption(body, "OSS mati", new Actor(ActorKind.Officer, 9, Domain.Staff.Role.Supervisor, "Sari"), Morning));
        await session.CommitAsync(Stop);
        return ids;
    }

    private static async Task EndAsync(OnDisk disk, DateTimeOffset at)
    {
        await using var session = disk.Database.Begin();
        (await session.OutagesAsync(Stop))[0].End(new Actor(ActorKind.Officer, 9, Domain.Staff.Role.Supervisor, "Sari"), at);
        await session.CommitAsync(Stop);
    }

    private static async Task<IReadOnlyList<CaseFile>> FilesAsync(OnDisk disk)
    {
        await using var session = disk.Database.Begin();
        await using var db = disk.Database.Context();
        return await session.CasesAsync(await db.Cases.Select(file => file.Id).ToListAsync(Stop), Stop);
    }

    private static async Task<int> LettersAsync(OnDisk disk)
    {
        await using var db = disk.Database.Context();
        return await db.Outbox.CountAsync(Stop);
    }

    private static async Task<Disruption> OutageAsync(OnDisk disk)
    {
        await using var db = disk.Database.Context();
        return await db.Outages.SingleAsync(Stop);
    }

    private static (TimeSpan Gross, TimeSpan Paused) SumsOf(CaseFile file, DateTimeOffset now)
    {
        var ledger = new ClockLedger([.. file.Segments], file.Id, file.Step!);
        return (ledger.Gross(now), ledger.Paused(now));
    }

    private sealed class Failing(IOutageCourse inner) : IOutageCourse
    {
        public Guid? At { get; set; }

        public void Know(IReadOnlyList<Disruption> outages)
        {
        }

        public IEnumerable<(ProcedureName Procedure, IReadOnlyList<string> Steps)> Stops(Disruption outage) => inner.Stops(outage);

        public IEnumerable<Letter> Hold(Disruption outage, CaseFile file, Conversation? applicant, Roster roster, DateTimeOffset at) =>
            file.Id == At ? throw new InvalidOperationException("This one fails.") : inner.Hold(outage, file, applicant, roster, at);

        public IEnumerable<Letter> GoOn(Disruption outage, CaseFile file, Conversation? applicant, Roster roster, DateTimeOffset at) => inner.GoOn(outage, file, applicant, roster, at);

        public IEnumerable<Letter> Report(Disruption outage, Roster roster, DateTimeOffset at) => inner.Report(outage, roster, at);
    }
}
