using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PtspBot.Documents;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Mailroom;

/// <summary>What has been kept long enough goes: unfinished things by themselves, an archive on a person's word, and of neither does anything personal stay.</summary>
public sealed class KeepingSweepTests
{
    private const long Siti = 7;

    private static readonly Office Office = Offices.Oss;
    private static readonly Procedure Procedure = Office.Procedures[0];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_that_nobody_went_on_with_goes_after_its_last_day_with_its_files_and_the_chat_is_at_the_menu()
    {
        await using var bench = await Bench.OpenAsync();
        var upload = await DraftAsync(bench, Siti, lastTouched: Bench.Start);
        bench.Clock.Advance(TimeSpan.FromDays(Office.Rights.DraftDays));

        Assert.Equal(0, await SweepAsync(bench));
        bench.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await SweepAsync(bench));

        await using var db = bench.Disk.Database.Context();
        Assert.Empty(await db.Cases.ToListAsync(Stop));
        Assert.Empty(await db.Facts.ToListAsync(Stop));
        Assert.DoesNotContain(upload, bench.Files.Ids());
        Assert.Null((await bench.ConversationAsync(Siti)).CaseId);
        var record = Assert.Single(await db.Destructions.ToListAsync(Stop));
        Assert.Equal((DestructionKind.Unfinished, 1, true), (record.Kind, record.Destroyed, record.DoneAt is not null));
    }

    [Fact]
    public async Task A_draft_that_is_old_but_was_answered_lately_stays()
    {
        await using var bench = await Bench.OpenAsync();
        await DraftAsync(bench, Siti, lastTouched: Bench.Start.AddDays(20));
        bench.Clock.Advance(TimeSpan.FromDays(Office.Rights.DraftDays + 5));

        Assert.Equal(0, await SweepAsync(bench));

        bench.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(1, await SweepAsync(bench));
    }

    [Fact]
    public async Task An_archive_is_proposed_once_and_nothing_of_it_goes_before_an_admin_confirmed()
    {
        await using var bench = await Bench.OpenAsync();
        await ArchivedAsync(bench);
        bench.Clock.Advance(TimeSpan.FromDays((366 * Office.Rights.RecordYears) - 5));
        Assert.Null(await FollowArchiveAsync(bench));

        bench.Clock.Advance(TimeSpan.FromDays(10));
        var proposal = await FollowArchiveAsync(bench);
        bench.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal((1, false), (proposal!.Count, proposal.IsConfirmed));
        Assert.Equal(proposal.Id, (await FollowArchiveAsync(bench))!.Id);
        await using var db = bench.Disk.Database.Context();
        Assert.NotEmpty(await db.Facts.ToListAsync(Stop));
        Assert.Single(await db.Destructions.ToListAsync(Stop));
    }

    [Fact]
    public async Task A_confirmed_archive_goes_with_its_files_and_notes_and_its_journal_still_holds_together()
    {
        await using var bench = await Bench.OpenAsync();
        await ArchivedAsync(bench);
        Assert.NotEmpty(bench.Files.Ids());
        bench.Clock.Advance(TimeSpan.FromDays((366 * Office.Rights.RecordYears) + 5));
        await FollowArchiveAsync(bench);
        await ConfirmAsync(bench);

        var done = await FollowArchiveAsync(bench);

        Assert.Equal((1, "Ratna"), (done!.Destroyed, done.ConfirmedByName));
        Assert.Empty(bench.Files.Ids());
        await using var session = bench.Disk.Database.Begin();
        var file = Assert.Single(await session.CasesAsync([.. session.Db.Cases.Select(file => file.Id)], Stop));
        Assert.Equal((0L, 0, 0, true), (file.ApplicantChat, file.Facts.Count, file.Uploads.Count, file.DestroyedAt is not null));
        var journal = await session.JournalOfAsync([file.Id], Stop);
        Assert.All(journal, entry => Assert.Null(entry.Note));
        Assert.Contains(journal, entry => entry.NoteHash is not null);
        Assert.Equal((EntryKind.Destroyed, 5L, Role.Admin), (journal[^1].Kind, journal[^1].ActorId, journal[^1].ActorRoles));
        Assert.Null(JournalChain.BrokenAt(journal, file.JournalHead));
        Assert.Null(await FollowArchiveAsync(bench));
    }

    private static KeepingSweep Sweeper(Bench bench) => new(bench.Disk.Database, new Contents(bench.Files, bench.Disk.Database), NullLogger<KeepingSweep>.Instance);

    private static Task<int> SweepAsync(Bench bench) => Sweeper(bench).DestroyUnfinishedAsync(Office.Rights.DraftsBefore(Office.Clock, bench.Clock.GetUtcNow()), bench.Clock.GetUtcNow(), Stop);

    private static Task<Destruction?> FollowArchiveAsync(Bench bench) => Sweeper(bench).FollowArchiveAsync(Office.Rights.RecordsBefore(Office.Clock, bench.Clock.GetUtcNow()), bench.Clock.GetUtcNow(), Stop);

    private static async Task ConfirmAsync(Bench bench)
    {
        await using var session = bench.Disk.Database.Begin();
        (await session.OpenDestructionAsync(Stop))!.Confirm(new Officer(5, "Ratna", Role.Admin, default), bench.Clock.GetUtcNow());
        await session.CommitAsync(Stop);
    }

    private static async Task<Guid> DraftAsync(Bench bench, long chat, DateTimeOffset lastTouched)
    {
        var draft = new CaseFile(Guid.CreateVersion7(Bench.Start), Procedure.Name, chat, Bench.Start);
        draft.Learn(Procedure.Intake[0].Key, "individual", null, FactSource.Applicant, lastTouched);
        var upload = new Upload(Guid.CreateVersion7(Bench.Start), draft.Id, null, null, "surat", chat, "file", 1000, Bench.Start);
        draft.Promise(upload);
        await bench.Files.StoreAsync(upload.Id, [1, 2, 3], Stop);
        var conversation = new Conversation(chat, "id");
        conversation.Consent("notice");
        conversation.Focus(draft.Id);
        await bench.Disk.SaveAsync(conversation, draft);
        return upload.Id;
    }

    /// <summary>Called off with the office's papers before it, with a file and an officer's words.</summary>
    private static async Task ArchivedAsync(Bench bench)
    {
        var file = Walk.Enrolled(Office, Procedure, Siti, "OSS-2026-00001", Bench.Start).To<DecisionStep>(Office);
        Proceedings.Remark(file, new Actor(ActorKind.Officer, 9, (Role)63, "Dewi"), "Pemohon datang ke loket.", Bench.Start);
        Assert.True(Office.Proceedings(file.Procedure).Play(file, Actor.Applicant(Siti), Move.Cancel, Bench.Start).IsApplied);
        foreach (var upload in file.Uploads)
            await bench.Files.StoreAsync(upload.Id, [1, 2, 3], Stop);
        await bench.Disk.SaveAsync(new Conversation(Siti, "id"), file);
    }
}
