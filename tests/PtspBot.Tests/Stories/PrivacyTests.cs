using Microsoft.Extensions.DependencyInjection;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>After a whole story: what was personal is in the house, and cannot be found in it.</summary>
public sealed class PrivacyTests
{
    private const string InThePaper = "rahasia-dalam-berkas-7731";

    [Fact]
    public async Task Nothing_personal_is_found_in_the_database_its_journal_the_documents_or_the_log()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Siti.Sends(Papers.Pdf(InThePaper), "npwp.pdf");
        await day.Verifier.ClaimsAndAcceptsAsync();

        var file = await CaseAsync(day);
        Assert.Equal((WalkThrough.Nik, WalkThrough.Email), (file.ValueOf("applicant-nik"), file.ValueOf("email-address")));

        Assert.True(File.Exists(Path.Combine(day.Folder, "data", "ptspbot.db-wal")));
        foreach (var secret in (string[])[WalkThrough.Nik, WalkThrough.Email, WalkThrough.Phone, WalkThrough.Phone[1..], InThePaper, "Siti Melati"])
        {
            Assert.Empty(Haystack.FilesWith(day.Folder, secret));
            Assert.DoesNotContain(day.Log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task The_message_with_the_NIK_is_taken_out_of_the_chat_and_the_group_never_sees_it()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);

        var (own, desk) = (day.Siti.Person.Private.Messages, day.Theatre.DeskGroup.Messages);

        Assert.DoesNotContain(own.Concat(desk), message => message.Words?.Contains(WalkThrough.Nik, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(desk, message => message.Words?.Contains("Siti Melati", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(desk, message => message.Words?.Contains(WalkThrough.Email, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_passed_through_is_emptied_two_days_after_it_was_done()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();

        await day.TurnAsync(TimeSpan.FromHours(50));

        await using var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        Assert.Empty(db.Inbox.Where(row => row.Payload != null && row.DoneAt < day.Theatre.Now - TimeSpan.FromHours(49)));
        Assert.Contains(db.Inbox, row => row.Payload == null);
    }

    private static async Task<PtspBot.Domain.Cases.CaseFile> CaseAsync(Play day)
    {
        await using var session = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Begin();
        var ids = await session.NumberedAsync(["OSS-2026-00001"], TestContext.Current.CancellationToken);
        return Assert.Single(await session.CasesAsync([.. ids], TestContext.Current.CancellationToken));
    }
}
