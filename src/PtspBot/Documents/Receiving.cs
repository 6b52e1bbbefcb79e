using System.Security.Cryptography;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;

namespace PtspBot.Documents;

/// <summary>Takes one promised file from Telegram to the store, and reports to its case what became of it.</summary>
public sealed class Receiving(ICarrier carrier, IInbox inbox, FileStore store, DocumentLimit limit, TimeProvider clock)
{
    /// <summary>Telegram sometimes denies a file it gives a little later.</summary>
    private const int TriesWhenGone = 3;

    /// <returns>How long to wait before another try; null when it was reported.</returns>
    public async Task<TimeSpan?> ReceiveAsync(Upload upload, CancellationToken cancellationToken)
    {
        if (upload.Size > limit.Bytes)
        {
            await RefuseAsync(upload, Inspection.TooLarge(limit.Megabytes).Why.Key, cancellationToken);
            return null;
        }

        switch (await carrier.FetchAsync(upload.FileId, limit.Bytes, cancellationToken))
        {
            case Fetched.Content content:
                await InspectAsync(upload, content.Bytes, cancellationToken);
                return null;
            case Fetched.TooBig:
                await RefuseAsync(upload, Inspection.TooLarge(limit.Megabytes).Why.Key, cancellationToken);
                return null;
            case Fetched.Later later:
                return later.After ?? RestAfter(upload.Attempts);
            case Fetched.Gone when upload.Attempts + 1 < TriesWhenGone:
                return RestAfter(upload.Attempts);
            default:
                await RefuseAsync(upload, "document.refused.gone", cancellationToken);
                return null;
        }
    }

    /// <summary>Doubles with each try, up to an hour; an outage of Telegram is no reason to give up a document.</summary>
    internal static TimeSpan RestAfter(int attempts) => TimeSpan.FromSeconds(Math.Min(15 * Math.Pow(2, attempts), 3600));

    private async Task InspectAsync(Upload upload, byte[] bytes, CancellationToken cancellationToken)
    {
        switch (Inspection.Of(bytes, limit.Megabytes))
        {
            case Inspection.Accepted accepted:
                if (!upload.IsUnsorted)
                    await store.StoreAsync(upload.Id, accepted.Content, cancellationToken);
                // Of what was sent: the same file sent again is recognised, whatever is stripped from it.
                var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
                await ReportAsync(upload, new(accepted.Kind.ToString().ToLowerInvariant(), accepted.Content.Length, hash, null, accepted.Pages), cancellationToken);
                break;
            case Inspection.Refused refused:
                await RefuseAsync(upload, refused.Why.Key, cancellationToken);
                break;
        }
    }

    private Task RefuseAsync(Upload upload, string why, CancellationToken cancellationToken) => ReportAsync(upload, new(null, 0, null, why), cancellationToken);

    private Task ReportAsync(Upload upload, Finding finding, CancellationToken cancellationToken) => inbox.ReportAsync(
        $"file:{upload.Id:N}",
        new FileArrived(upload.CaseId, upload.Id, finding.Kind, finding.Size, finding.Hash, finding.Refusal, limit.Megabytes, finding.Pages)
        {
            ChatId = upload.ChatId,
            Chat = ChatKind.Private,
            From = new Sender(upload.ChatId, "", null),
            At = clock.GetUtcNow(),
        },
        cancellationToken);

    private sealed record Finding(string? Kind, long Size, string? Hash, string? Refusal, int? Pages = null);
}

/// <summary>The largest document taken.</summary>
public sealed record DocumentLimit(int Megabytes)
{
    public long Bytes => Megabytes * 1024L * 1024L;
}
