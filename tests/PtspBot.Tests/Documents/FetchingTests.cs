using Microsoft.Extensions.Logging.Abstractions;
using PtspBot.Documents;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Tests.Mailroom;
using static PtspBot.Tests.Mailroom.Bench;

namespace PtspBot.Tests.Documents;

public sealed class FetchingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_promised_file_is_stored_first_and_then_reported_once()
    {
        await using var bench = await OpenAsync();
        var upload = await PromiseAsync(bench);
        bench.Telegram.Files = _ => new Fetched.Content(Samples.Png());

        await FetchAsync(bench);
        await bench.AdvanceAsync(TimeSpan.FromHours(3));

        var arrived = Assert.IsType<FileArrived>(Assert.Single(await ReportsAsync(bench)));
        Assert.Equal((upload, "png", (string?)null), (arrived.UploadId, arrived.Kind, arrived.Refusal));
        var kept = await new Contents(bench.Files, bench.Disk.Database).ReadAsync(upload, None);
        Assert.Equal(arrived.Size, kept!.Length);
    }

    [Fact]
    public async Task A_file_of_which_nobody_said_what_it_is_is_looked_into_and_not_kept()
    {
        await using var bench = await OpenAsync();
        var upload = await PromiseAsync(bench, item: null);
        bench.Telegram.Files = _ => new Fetched.Content(Samples.Png());

        await FetchAsync(bench);

        var arrived = Assert.IsType<FileArrived>(Assert.Single(await ReportsAsync(bench)));
        Assert.Equal((upload, "png", null), (arrived.UploadId, arrived.Kind, arrived.Refusal));
        Assert.Null(await new Contents(bench.Files, bench.Disk.Database).ReadAsync(upload, None));
    }

    [Fact]
    public async Task A_file_is_not_reported_before_the_disk_has_taken_it()
    {
        await using var bench = await OpenAsync();
        var upload = await PromiseAsync(bench);
        bench.Telegram.Files = _ => new Fetched.Content(Samples.Png());
        var inTheWay = Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Disk.Folder, "files")).FullName, upload.ToString("N")[^2..]);
        await File.WriteAllTextAsync(inTheWay, "", None);

        await FetchAsync(bench);
        Assert.Empty(await ReportsAsync(bench));
        File.Delete(inTheWay);
        await bench.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Single(await ReportsAsync(bench));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_with_a_reason()
    {
        await using var bench = await OpenAsync();
        await PromiseAsync(bench);
        bench.Telegram.Files = _ => new Fetched.Content("MZ a program"u8.ToArray());

        await FetchAsync(bench);

        Assert.Equal("document.refused.type", Assert.IsType<FileArrived>(Assert.Single(await ReportsAsync(bench))).Refusal);
    }

    [Fact]
    public async Task A_file_announced_too_large_is_refused_without_being_fetched()
    {
        await using var bench = await OpenAsync();
        await PromiseAsync(bench, size: 21 * 1024 * 1024);

        await FetchAsync(bench);

        var arrived = Assert.IsType<FileArrived>(Assert.Single(await ReportsAsync(bench)));
        Assert.Equal(("document.refused.too-large", 20), (arrived.Refusal, arrived.Limit));
    }

    [Fact]
    public async Task What_cannot_be_had_now_is_asked_for_again_later()
    {
        await using var bench = await OpenAsync();
        await PromiseAsync(bench);
        bench.Telegram.Files = _ => bench.Clock.GetUtcNow() < Start.AddMinutes(2) ? new Fetched.Later("502", TimeSpan.FromMinutes(2)) : new Fetched.Content(Samples.Png());

        await FetchAsync(bench);
        Assert.Empty(await ReportsAsync(bench));
        Assert.Equal(Start.AddMinutes(2), await bench.Idle.NextDueAsync(None));
        await bench.AdvanceAsync(TimeSpan.FromMinutes(2));

        Assert.Single(await ReportsAsync(bench));
    }

    [Fact]
    public async Task A_file_Telegram_no_longer_has_is_refused_after_some_tries()
    {
        await using var bench = await OpenAsync();
        await PromiseAsync(bench);
        var tries = 0;
        bench.Telegram.Files = _ =>
        {
            tries++;
            return new Fetched.Gone("file_id");
        };

        await FetchAsync(bench);
        for (var minute = 0; minute < 5; minute++)
            await bench.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, tries);
        Assert.Equal("document.refused.gone", Assert.IsType<FileArrived>(Assert.Single(await ReportsAsync(bench))).Refusal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_stored_holds_up_no_other()
    {
        await using var bench = await OpenAsync();
        await PromiseAsync(bench, fileId: "poison");
        var sound = await PromiseAsync(bench);
        bench.Telegram.Files = fileId => fileId == "poison" ? throw new IOException("as the test says") : new Fetched.Content(Samples.Png());

        await FetchAsync(bench);

        Assert.Equal(sound, Assert.IsType<FileArrived>(Assert.Single(await ReportsAsync(bench))).UploadId);
    }

    private static async Task<Guid> PromiseAsync(Bench bench, long size = 12, string fileId = "file-1", string? item = "letter")
    {
        var file = new CaseFile(Guid.CreateVersion7(Start), new ProcedureName("test", 1), 7, Start);
        var upload = new Upload(Guid.CreateVersion7(Start), file.Id, item is null ? null : "papers", item, null, 7, fileId, size, Start);
        file.Promise(upload);
        await bench.Disk.SaveAsync(file);
        return upload.Id;
    }

    private static async Task FetchAsync(Bench bench)
    {
        var receiving = new Receiving(bench.Telegram, bench.Inbox, bench.Files, new DocumentLimit(20), bench.Clock);
        await bench.RunAsync(new Fetching(bench.Disk.Database, receiving, bench.Pulse, bench.Clock, NullLogger<Fetching>.Instance));
        await bench.CarryAsync();
    }

    private static async Task<IReadOnlyList<Incoming>> ReportsAsync(Bench bench)
    {
        List<Incoming> played = [];
        bench.Turn.Plays = turn => played.Add(turn.Incoming);
        await bench.PlayAsync();
        return played;
    }
}
