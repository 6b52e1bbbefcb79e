using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Tests.Persistence;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Mailroom;

/// <summary>The stored deadlines follow the calendar in force, whoever changed it and whatever ended in between.</summary>
public sealed class CalendarBookTests : IAsyncLifetime
{
    private static readonly Actor Head = new(ActorKind.Officer, 7, Role.Head, "Ratna");

    private readonly FakeTimeProvider _time = new(At("2026-11-23 09:00"));
    private readonly string _folder = Directory.CreateTempSubdirectory("ptspbot-calendar-").FullName;
    private readonly LogBook _log = new();
    private readonly LoggerFactory _loggers;
    private OnDisk _disk = null!;
    private Office _office = null!;
    private ServiceProvider _services = null!;

    public CalendarBookTests() => _loggers = new LoggerFactory([_log]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _disk = await OnDisk.OpenAsync();
        Begin();
        await Book().OpenAsync(Stop);
        await _disk.SaveAsync(new Officer(7, "Ratna", Role.Head | Role.Admin, _time.GetUtcNow()));
    }

    [Fact]
    public async Task An_entry_moves_the_deadlines_and_says_so_to_whoever_made_it()
    {
        var (decision, duties) = (await SaveAsync<DecisionStep>("OSS-2026-0002"), await SaveAsync<DutiesStep>("OSS-2026-0003"));
        await EnterAsync(Closed("2026-11-23", "2026-11-24"));

        await Book().FollowSoonAsync(Stop);

        await using var session = _disk.Database.Begin();
        var files = await session.CasesAsync([decision.Id, duties.Id], Stop);
        var moved = Assert.Single(files, file => file.Id == decision.Id);
        Assert.Equal(At("2026-11-25 08:30"), moved.DueAt);
        Assert.Equal(decision.Version, moved.Version);
        Assert.Equal(decision.DueAt, PromiseOf(moved));
        Assert.All(files, file => Assert.False(_office.Proceedings(file.Procedure).Recount(file, file.StageSince).Moved));
        Assert.All(Assert.Single(files, file => file.Id == duties.Id).Items.Where(item => item.DueAt is not null), item => Assert.True(item.DueAt > duties.ItemOf(item.Step, item.Key)!.DueAt));

        var words = Assert.Single(await LettersAsync(7)).Html;
        Assert.Contains("<b>OSS-2026-0002</b>: Senin, 23 November 2026 pukul 09.00 WIB menjadi Rabu, 25 November 2026 pukul 08.30 WIB", words, StringComparison.Ordinal);
        Assert.Contains("pada 2 permohonan", words, StringComparison.Ordinal);
        Assert.Contains(_log.Lines, line => line.Contains($"{decision.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Following_twice_changes_and_says_nothing_more()
    {
        await SaveAsync<DecisionStep>("OSS-2026-0002");
        await EnterAsync(Closed("2026-11-24"));

        await Book().FollowSoonAsync(Stop);
        await Book().FollowSoonAsync(Stop);

        Assert.Single(await LettersAsync(7));
    }

    [Fact]
    public async Task An_entry_that_nobody_followed_before_the_end_is_followed_at_the_next_start()
    {
        var file = await SaveAsync<DecisionStep>("OSS-2026-0002");
        await EnterAsync(Closed("2026-11-23"));

        Begin();
        await Book().OpenAsync(Stop);

        Assert.Equal(At("2026-11-24 08:30"), (await LoadAsync(file.Id)).DueAt);
        Assert.Single(await LettersAsync(7));
    }

    [Fact]
    public async Task A_file_edited_between_two_starts_moves_the_deadlines_and_the_admins_hear_of_it()
    {
        var file = await SaveAsync<DecisionStep>("OSS-2026-0002");

        Begin(calendar => calendar.Replace("2026-12-24: Cuti bersama Natal", "2026-12-24: Cuti bersama Natal\n      2026-11-23: Cuti bersama tambahan", StringComparison.Ordinal));
        await Book().OpenAsync(Stop);

        Assert.Equal(At("2026-11-24 08:30"), (await LoadAsync(file.Id)).DueAt);
        Assert.Contains("pada 1 permohonan", Assert.Single(await LettersAsync(7)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_computed_by_the_calendar_before_is_done_anew_and_not_committed()
    {
        var file = await SaveAsync<DecisionStep>("OSS-2026-0002");
        await using var late = _disk.Database.Begin();
        _ = await late.CasesAsync([file.Id], Stop);
        await using var other = _disk.Database.Begin();
        await EnterAsync(Closed("2026-11-24"));

        await Book().FollowSoonAsync(Stop);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.CommitAsync(Stop));
        await other.CommitAsync(Stop);
    }

    [Fact]
    public async Task Two_that_follow_at_once_do_it_once()
    {
        foreach (var number in Enumerable.Range(2, 8))
            await SaveAsync<DecisionStep>($"OSS-2026-{number:D4}");
        await EnterAsync(Closed("2026-11-23"));
        var (one, other) = (Book(), Book());

        await Task.WhenAll(one.FollowSoonAsync(Stop), other.FollowSoonAsync(Stop), one.FollowAsync(Stop));

        Assert.Single(await LettersAsync(7));
    }

    [Fact]
    public async Task What_is_taken_back_gives_back_the_old_instants_and_no_promise_is_told()
    {
        var file = await SaveAsync<DecisionStep>("OSS-2026-0002");
        var entry = await EnterAsync(Closed("2026-11-24", "2026-11-25"));
        var before = Instants(await LoadAsync(file.Id));
        await Book().FollowSoonAsync(Stop);
        await using (var session = _disk.Database.Begin())
        {
            Assert.True((await session.CalendarEntriesAsync(Stop)).Single(one => one.Id == entry).Remove(Head, _office.Clock, _time.GetUtcNow()).IsApplied);
            await session.CommitAsync(Stop);
        }

        await Book().FollowSoonAsync(Stop);

        var now = await LoadAsync(file.Id);
        Assert.Equal(before, Instants(now));
        Assert.Equal(_office.Calendar.Fingerprint, _office.Clock.Calendar.Fingerprint);
    }

    [Fact]
    public async Task A_year_without_its_list_warns_the_admins_once_from_October_on_and_in_office_hours()
    {
        _time.SetUtcNow(At("2027-09-30 09:00"));
        await Book().WarnOfMissingYearsAsync(Stop);
        _time.SetUtcNow(At("2027-10-01 22:00"));
        await Book().WarnOfMissingYearsAsync(Stop);
        Assert.Empty(await LettersAsync(7));

        _time.SetUtcNow(At("2027-10-04 09:00"));
        await Book().WarnOfMissingYearsAsync(Stop);
        await Book().WarnOfMissingYearsAsync(Stop);

        Assert.Contains("<b>2028</b>", Assert.Single(await LettersAsync(7)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_in_a_year_without_its_list_warns_at_once()
    {
        await SaveAsync<DecisionStep>("OSS-2026-0002");
        await using (var db = _disk.Database.Context())
            await db.Deadlines.ExecuteUpdateAsync(set => set.SetProperty(deadline => deadline.DueAt, At("2028-01-04 09:00")), Stop);

        await Book().WarnOfMissingYearsAsync(Stop);

        Assert.Contains("<b>2028</b>", Assert.Single(await LettersAsync(7)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_not_verified_is_said_in_the_log()
    {
        Begin();
        await Book().OpenAsync(Stop);

        Assert.Contains(_log.Lines, line => line.Contains("2027", StringComparison.Ordinal) && line.Contains("not marked as verified", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync()
    {
        _services.Dispose();
        _office.Dispose();
        _loggers.Dispose();
        _disk.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>As a process that starts.</summary>
    private void Begin(Func<string, string>? edit = null)
    {
        _services?.Dispose();
        _office?.Dispose();
        foreach (var path in Directory.GetFiles(Offices.OssFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Offices.OssFolder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy, overwrite: true);
        }

        var calendar = Path.Combine(_folder, "calendar.yaml");
        if (edit is not null)
            File.WriteAllText(calendar, edit(File.ReadAllText(calendar)));
        _office = Office.Load(_folder);
        _services = new ServiceCollection().AddSingleton(_office).AddSingleton(_office.Texts).AddSingleton(_office.Regions).AddNotices().BuildServiceProvider();
    }

    private CalendarBook Book() => new(_disk.Database, _services.GetRequiredService<ICalendarRules>(), new Pulse(), _time, _loggers.CreateLogger<CalendarBook>());

    private async Task<CaseFile> SaveAsync<T>(string number)
        where T : Step
    {
        var file = Walk.Enrolled(_office, _office.Procedures[0]).To<T>(_office);
        await _disk.SaveAsync(file);
        await using var db = _disk.Database.Context();
        await db.Cases.Where(one => one.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Number, number), Stop);
        return file;
    }

    private async Task<Guid> EnterAsync(DayChange change)
    {
        // Early in the day, so that all of it is still to come.
        var at = At("2026-11-23 06:00");
        Assert.Null(CalendarEntry.Propose(change, Head, _office.Clock, at, out var entry).Refusal?.Key);
        Assert.True(entry!.Enter(Head, _office.Clock, at).IsApplied);
        await _disk.SaveAsync(entry);
        return entry.Id;
    }

    private async Task<CaseFile> LoadAsync(Guid id)
    {
        await using var session = _disk.Database.Begin();
        return Assert.Single(await session.CasesAsync([id], Stop));
    }

    private async Task<IReadOnlyList<Message>> LettersAsync(long chat)
    {
        await using var db = _disk.Database.Context();
        var rows = await db.Outbox.Where(row => row.ChatId == chat).OrderBy(row => row.Sequence).ToListAsync(Stop);
        await using var session = _disk.Database.Begin();
        return [.. rows.Select(row => (Message)Written.Letter(session.Open(row)))];
    }

    private static DateTimeOffset? PromiseOf(CaseFile file) => file.Deadlines.Where(deadline => deadline.Kind == DeadlineKind.Promise)
        .Select(deadline => (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(deadline.Key, System.Globalization.CultureInfo.InvariantCulture))).SingleOrDefault();

    private static IReadOnlyList<DateTimeOffset?> Instants(CaseFile file) =>
        [file.DueAt, .. file.Deadlines.Where(deadline => deadline.Kind != DeadlineKind.Promise).OrderBy(deadline => deadline.Id).Select(deadline => (DateTimeOffset?)deadline.DueAt)];

    private static DayChange Closed(string from, string? to = null) => new(DayChangeKind.Closed, Date(from), Date(to ?? from), null, "Bimtek");

    private static DateOnly Date(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
