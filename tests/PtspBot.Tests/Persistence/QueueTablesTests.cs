using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Persistence;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Persistence;

public sealed class QueueTablesTests
{
    private static readonly string[] Names = ["full-name-of-test"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_queue_holds_what_lies_with_the_office_and_says_who_has_it()
    {
        using var disk = await OnDisk.OpenAsync();
        var file = Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DecisionStep>(Offices.Oss);
        Assert.True(Offices.Oss.Proceedings(file.Procedure).Play(file, new Actor(ActorKind.Officer, 7, Role.Verifier, "Rina"), Move.Claim, Walk.Morning).IsApplied);
        await disk.SaveAsync(file);
        await using var session = disk.Database.Begin();

        var queued = Assert.Single(await session.QueuedAsync([.. OfficePlace.In(Offices.Oss.Procedures[0])], 10, Stop));

        Assert.Equal(QueuedCase.Of(file), queued);
        Assert.Equal([queued], await session.HeldByAsync(7, Stop));
        Assert.Empty(await session.HeldByAsync(8, Stop));
        Assert.Equal((1, 1), (await session.HeldAsync(file.DueAt!.Value.AddMinutes(1), Stop))[7]);
        Assert.Equal((1, 0), (await session.HeldAsync(file.DueAt!.Value, Stop))[7]);
    }

    [Fact]
    public async Task Names_are_opened_the_newest_first_until_enough_were_looked_at()
    {
        using var disk = await OnDisk.OpenAsync();
        var files = Enumerable.Range(0, 1203).Select(index => Named(index)).ToList();
        await disk.SaveAsync([.. files]);
        foreach (var (file, index) in files.Select((file, index) => (file, index)).Where(one => one.index % 100 == 0))
            await disk.EnrolAsync(file.Id, $"X-{index:0000}");
        await using var session = disk.Database.Begin();

        var all = await session.NamedAsync(Names, name => name.StartsWith("Siti 12", StringComparison.Ordinal), 5, 10_000, Stop);
        var one = await session.NamedAsync(Names, name => name == "Siti 0", 5, 10_000, Stop);
        var few = await session.NamedAsync(Names, _ => true, 2, 10_000, Stop);

        Assert.Equal((13, true), (all.LookedAt, all.All));
        Assert.Equal([files[1200].Id], all.Ids);
        Assert.Equal([files[0].Id], one.Ids);
        Assert.Equal(files[1200].Id, few.Ids[0]);
    }

    [Fact]
    public async Task What_was_not_opened_is_not_said_to_be_searched()
    {
        using var disk = await OnDisk.OpenAsync();
        var files = Enumerable.Range(0, 501).Select(index => Named(index)).ToList();
        await disk.SaveAsync([.. files]);
        foreach (var (file, index) in files.Select((file, index) => (file, index)))
            await disk.EnrolAsync(file.Id, $"X-{index:0000}");
        await using var session = disk.Database.Begin();

        var named = await session.NamedAsync(Names, name => name == "Siti 0", 5, 500, Stop);

        Assert.Equal((500, false), (named.LookedAt, named.All));
        Assert.Empty(named.Ids);
    }

    private static CaseFile Named(int index)
    {
        var at = Walk.Morning.AddSeconds(index);
        var file = new CaseFile(Guid.CreateVersion7(at), new ProcedureName("x", 1), 1, at);
        file.Learn(Names[0], $"Siti {index}", null, FactSource.Applicant, at);
        file.Learn("other", "Siti 0", null, FactSource.Applicant, at);
        return file;
    }
}
