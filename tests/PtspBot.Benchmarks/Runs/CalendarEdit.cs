using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Persistence.Sealing;
using static PtspBot.Benchmarks.Report;

namespace PtspBot.Benchmarks.Runs;

/// <summary>The office closes for two weeks, and everything that open cases wait for is derived anew: beside EF, which only writes the same rows.</summary>
internal sealed class CalendarEdit : IDisposable
{
    private const int Cases = 20_000;
    private const int Page = 500;
    private const int Days = 14;

    private static readonly Actor Head = new(ActorKind.Officer, 1, Role.Head, "");

    private readonly Office _office = Office.Load(Folder.Office);
    private readonly ServiceProvider _services;
    private readonly OfficeDatabase _database;

    private CalendarEdit(Folder folder)
    {
        _services = new ServiceCollection().AddSingleton(_office).AddSingleton(_office.Texts).AddSingleton(_office.Regions).AddNotices().BuildServiceProvider();
        _database = new OfficeDatabase(folder.Database, new Vault(KeyRing.Load(new KeyRingSettings { File = folder.Keys }, mayCreate: false)));
    }

    public static async Task RunAsync(Report report, Options options)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var cases in options.Quick ? (int[])[Cases] : [Cases, 5 * Cases])
        {
            using var folder = new Folder();
            await ManyCases.FillAsync(folder, cases, fate: (_, _) => { });
            var edit = await OfAsync(folder);
            rows.Add([Number(edit.Cases), Number(edit.Deadlines), Number(edit.First.Took.TotalSeconds), Milliseconds(edit.First.Wait), Number(edit.Back.Took.TotalSeconds), Milliseconds(edit.Back.Wait), Number(edit.Rewrites.TotalSeconds), Ratio(edit.Back.Took.TotalSeconds, edit.Rewrites.TotalSeconds)]);
        }

        report.Section(
            "An edit of the calendar",
            $"The office closes for {Days} days from tomorrow; the deadlines of all open cases are derived anew from their clocks, in transactions of {Page} cases, and stored; \"wait\" is the longest of somebody who only wants to commit meanwhile. The first edit is the first work of its process; then it is taken back. Beside that, in the same run: EF reads and rewrites as many of the same rows, in as many commits, and derives nothing.",
            ["open cases", "deadlines moved", "first edit, s", "wait ms", "taken back, s", "wait ms", "EF rewrites, s", "of EF"],
            rows);
    }

    /// <summary>One edit on this disk.</summary>
    public static async Task<Edit> OfAsync(Folder folder)
    {
        using var run = new CalendarEdit(folder);
        await run._database.OpenAsync(CancellationToken.None);
        return await run.MeasureAsync();
    }

    public void Dispose()
    {
        _database.Dispose();
        _services.Dispose();
        _office.Dispose();
    }

    private async Task<Edit> MeasureAsync()
    {
        using var book = new CalendarBook(_database, _services.GetRequiredService<ICalendarRules>(), new Pulse(), TimeProvider.System, NullLogger<CalendarBook>.Instance);
        await book.OpenAsync(CancellationToken.None);
        var before = await InstantsAsync();
        var entry = await CloseAsync();
        var first = await FollowedAsync(book);
        var moved = (await InstantsAsync()).Where(now => before.GetValueOrDefault(now.Key) is { } was && was != now.Value).Select(now => now.Key).ToHashSet();
        await TakeBackAsync(entry);
        var back = await FollowedAsync(book);

        var from = TimeProvider.System.GetTimestamp();
        var cases = await RewriteAsync(moved);
        return new Edit(cases, moved.Count, first, back, TimeProvider.System.GetElapsedTime(from));
    }

    private async Task<Followed> FollowedAsync(CalendarBook book)
    {
        using var ending = new CancellationTokenSource();
        var waits = WaitsAsync(ending.Token);
        var from = TimeProvider.System.GetTimestamp();
        await book.FollowSoonAsync(CancellationToken.None);
        var took = TimeProvider.System.GetElapsedTime(from);
        await ending.CancelAsync();
        return new Followed(took, await waits);
    }

    private async Task TakeBackAsync(Guid entry)
    {
        await using var session = _database.Begin();
        (await session.CalendarEntriesAsync(CancellationToken.None)).Single(one => one.Id == entry).Remove(Head, _office.Clock, TimeProvider.System.GetUtcNow());
        await session.CommitAsync(CancellationToken.None);
    }

    private async Task<Guid> CloseAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var tomorrow = _office.Clock.Today(now).AddDays(1);
        CalendarEntry.Propose(new DayChange(DayChangeKind.Closed, tomorrow, tomorrow.AddDays(Days - 1), null, ""), Head, _office.Clock, now, out var entry);
        entry!.Enter(Head, _office.Clock, now);
        await using var session = _database.Begin();
        session.Add(entry);
        await session.CommitAsync(CancellationToken.None);
        return entry.Id;
    }

    /// <summary>Everything that open cases wait for: of the deadlines by their ids, of the cases by theirs.</summary>
    private async Task<Dictionary<Guid, DateTimeOffset?>> InstantsAsync()
    {
        await using var db = _database.Context();
        var deadlines = await db.Deadlines.Where(deadline => deadline.DoneAt == null && deadline.Kind != DeadlineKind.Promise).Select(deadline => new { deadline.Id, deadline.DueAt }).ToListAsync();
        var files = await db.Cases.Where(file => file.DueAt != null).Select(file => new { file.Id, file.DueAt }).ToListAsync();
        return deadlines.Select(one => (one.Id, (DateTimeOffset?)one.DueAt)).Concat(files.Select(one => (one.Id, one.DueAt))).ToDictionary(one => one.Id, one => one.Item2);
    }

    /// <summary>The same rows by EF as anybody would: read, changed, saved.</summary>
    private async Task<int> RewriteAsync(HashSet<Guid> moved)
    {
        await using var all = _database.Context();
        var ids = await all.Cases.Where(file => file.Number != null).OrderBy(file => file.Id).Select(file => file.Id).ToListAsync();
        foreach (var page in ids.Chunk(Page))
        {
            await using var db = _database.Context();
            foreach (var file in await db.Cases.Where(file => page.Contains(file.Id)).Include(file => file.Deadlines.Where(deadline => deadline.DoneAt == null)).ToListAsync())
            {
                foreach (var deadline in file.Deadlines.Where(deadline => moved.Contains(deadline.Id)))
                    db.Entry(deadline).Property(one => one.DueAt).CurrentValue += TimeSpan.FromMinutes(1);
                if (moved.Contains(file.Id))
                    db.Entry(file).Property(one => one.DueAt).CurrentValue += TimeSpan.FromMinutes(1);
            }

            await db.SaveChangesAsync();
        }

        return ids.Count;
    }

    /// <summary>How long a commit that touches nothing of it waits at most.</summary>
    private async Task<TimeSpan> WaitsAsync(CancellationToken ending)
    {
        var longest = TimeSpan.Zero;
        while (!ending.IsCancellationRequested)
        {
            var from = TimeProvider.System.GetTimestamp();
            await using var session = _database.Begin();
            await session.CommitAsync(CancellationToken.None);
            var waited = TimeProvider.System.GetElapsedTime(from);
            longest = waited > longest ? waited : longest;
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }

        return longest;
    }
}

/// <param name="First">The closure, by a process that has just begun.</param>
/// <param name="Back">The closure taken back.</param>
/// <param name="Rewrites">How long EF took to write as many rows.</param>
internal sealed record Edit(int Cases, int Deadlines, Followed First, Followed Back, TimeSpan Rewrites);

/// <param name="Took">To derive and store.</param>
/// <param name="Wait">The longest of anybody else's commits meanwhile.</param>
internal sealed record Followed(TimeSpan Took, TimeSpan Wait);
