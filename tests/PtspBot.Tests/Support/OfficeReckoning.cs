using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PtspBot.Documents;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using Chat = PtspBot.Sandbox.Chat;
using Message = PtspBot.Sandbox.Message;

namespace PtspBot.Tests.Support;

/// <summary>What must be so when officers have decided the cases of a crowd: each paper kept once and whole, each decision taken once, told once, and on its card.</summary>
internal sealed class OfficeReckoning(Crowd crowd, Texts texts, OfficeDb db)
{
    private const int MostMegabytes = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task HoldsAsync(Chat desk, FileStore store, string folder)
    {
        await EveryFileIsKeptOnceAsync(store, folder);
        await EveryDecisionIsTakenOnceAsync();
        await EveryDecisionIsToldOnceAsync();
        await EveryCardIsUpToDateAsync(desk);
    }

    private async Task EveryFileIsKeptOnceAsync(FileStore store, string folder)
    {
        // What nobody had said the kind of was looked into and not kept; it was kept when it became a paper.
        var uploads = await db.Uploads.ToListAsync(Cancel);
        Assert.All(uploads.Where(upload => upload.IsUnsorted), upload => Assert.Equal(UploadState.Replaced, upload.State));

        Assert.Equal(
            uploads.Where(upload => !upload.IsUnsorted).Select(upload => $"{upload.Id:N}").Order(StringComparer.Ordinal),
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var one in crowd.People)
        {
            var kept = uploads.Where(upload => !upload.IsUnsorted && upload.ChatId == one.Person.Id).OrderBy(upload => upload.Hash).ToList();
            var sent = one.Files.Select(content => (Hash: Convert.ToHexStringLower(SHA256.HashData(content)), Content: content)).OrderBy(file => file.Hash).ToList();
            Assert.Equal(sent.Select(file => file.Hash), kept.Select(upload => upload.Hash));
            Assert.All(kept, upload => Assert.True(upload.State is UploadState.Stored or UploadState.Replaced, $"{upload.Id}: {upload.State}"));
            foreach (var (file, upload) in sent.Zip(kept))
                Assert.Equal(((Inspection.Accepted)Inspection.Of(file.Content, MostMegabytes)).Content, await store.ReadAsync(upload.Id, Cancel));
        }
    }

    private async Task EveryDecisionIsTakenOnceAsync()
    {
        var journal = (await db.Set<JournalEntry>().ToListAsync(Cancel)).Where(entry => entry.ActorKind == ActorKind.Officer).ToLookup(entry => entry.CaseId);
        foreach (var (applicant, file) in await CasesAsync())
        {
            var taken = journal[file.Id].OrderBy(entry => entry.Number).Select(entry => entry.What).Where(what => what is nameof(Move.SendBack) or nameof(Move.Approve) or nameof(Move.Reject));
            Assert.Equal([.. applicant.IsSentBack ? [nameof(Move.SendBack)] : Array.Empty<string>(), applicant.IsRejected ? nameof(Move.Reject) : nameof(Move.Approve)], taken);
        }
    }

    /// <summary>Beside copies, which another reckoning counts.</summary>
    private async Task EveryDecisionIsToldOnceAsync()
    {
        var sent = await db.Outbox.Where(row => row.MessageId != null).Select(row => new { row.ChatId, row.MessageId }).ToListAsync(Cancel);
        var letters = sent.ToLookup(row => row.ChatId, row => row.MessageId!.Value);
        foreach (var applicant in crowd.Applicants)
        {
            var told = applicant.Person.Private.Messages.Where(message => letters[applicant.Person.Id].Contains(message.Id)).ToList();
            foreach (var (key, times) in new[] { ("notice.approved", applicant.IsRejected ? 0 : 1), ("notice.rejected-advised", applicant.IsRejected ? 1 : 0), ("notice.sent-back", applicant.IsSentBack ? 1 : 0) })
                Assert.Equal(times, told.Count(message => Says(message, key)));
        }
    }

    private async Task EveryCardIsUpToDateAsync(Chat desk)
    {
        foreach (var (applicant, file) in await CasesAsync())
        {
            var card = desk.Messages.Last(message => message.From.IsBot && message.Words?.Contains(file.Number!, StringComparison.Ordinal) == true);
            Assert.True(Says(card, applicant.IsRejected ? "case.final.rejected" : "step.fulfil-commitments.name"), card.Words);
            Assert.All(card.Keyboard?.Buttons ?? [], key => Assert.Equal(file.Version, ButtonData.TryParse(key.CallbackData!)!.Version));
        }
    }

    private async Task<IEnumerable<(VirtualApplicant Applicant, CaseFile File)>> CasesAsync() =>
        crowd.Applicants.Zip(await db.Cases.OrderBy(file => file.ApplicantChat).ToListAsync(Cancel));

    private bool Says(Message message, string key) => Someone.Pattern(texts, Office.FirstLanguage, key).IsMatch(message.Words ?? "");
}
