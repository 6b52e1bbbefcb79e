using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Domain.Cases;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The journal of a whole case, and what becomes of its chain when somebody is at the rows.</summary>
public sealed class JournalChainTests
{
    [Theory]
    [InlineData("UPDATE Journal SET What = 'Reject' WHERE What = 'Approve'", "Approve")]
    [InlineData("UPDATE Journal SET ActorId = 1 WHERE What = 'Claim'", "Claim")]
    [InlineData("UPDATE Journal SET At = At - 3600000 WHERE What = 'SendBack'", "SendBack")]
    [InlineData("DELETE FROM Journal WHERE What = 'Resubmit'", "Resubmit")]
    public async Task Whoever_changes_or_drops_an_entry_is_found_out_at_that_entry(string meddling, string at)
    {
        await using var day = await Play.OpenAsync();
        await DecidedAsync(day);
        Assert.Empty((await AuditAsync(day)).Broken);
        var number = (await day.JournalAsync()).First(entry => entry.What == at).Number;

        await MeddleAsync(day, meddling);

        Assert.Equal([new BrokenJournal("OSS-2026-00001", number)], (await AuditAsync(day)).Broken);
    }

    [Fact]
    public async Task Whoever_cuts_the_end_off_is_found_out_by_the_head_that_the_case_keeps()
    {
        await using var day = await Play.OpenAsync();
        await DecidedAsync(day);
        var last = (await day.JournalAsync())[^1].Number;

        await MeddleAsync(day, $"DELETE FROM Journal WHERE Number = {last}");

        Assert.Equal([new BrokenJournal("OSS-2026-00001", last)], (await AuditAsync(day)).Broken);
    }

    [Fact]
    public async Task An_officers_words_can_be_erased_and_the_chain_holds()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Head.Says("/berkas OSS-2026-00001");
        await day.Head.Presses("move-button.hold");
        await day.Head.Says("Gangguan OSS sejak pukul 08.00");
        Assert.Single(await day.JournalAsync(), entry => entry.Note is not null);

        await MeddleAsync(day, "UPDATE Journal SET Note = NULL");

        Assert.DoesNotContain(await day.JournalAsync(), entry => entry.Note is not null);
        Assert.Empty((await AuditAsync(day)).Broken);
    }

    private static async Task DecidedAsync(Play day)
    {
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        await day.Verifier.SendsBackNpwpAsync();
        await day.Siti.Sends(Papers.Pdf("npwp, terbaca"), "npwp.pdf");
        await day.Verifier.PressesOnDesk("card.button.judge");
        await day.Verifier.Presses("judge.button.accept");
        await day.Verifier.ApprovesAndRecordsAsync();
    }

    private static Task<JournalReport> AuditAsync(Play day) => new JournalAudit(Database(day)).CheckAsync(TestContext.Current.CancellationToken);

    private static async Task MeddleAsync(Play day, string sql)
    {
        await using var db = Database(day).Context();
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));
    }

    private static OfficeDatabase Database(Play day) => day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>();
}
