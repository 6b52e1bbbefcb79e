using PtspBot.Mailroom;
using PtspBot.Persistence;

namespace PtspBot.Documents;

/// <summary>Opens stored uploads for letters that carry them, and deletes what nobody has a row for any more.</summary>
internal sealed class Contents(FileStore store, OfficeDatabase database) : IContents
{
    private const int Page = 500;

    public async Task<byte[]?> ReadAsync(Guid uploadId, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(uploadId, cancellationToken);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public async Task DeleteAsync(IReadOnlyList<Guid> uploads, CancellationToken cancellationToken)
    {
        foreach (var upload in uploads)
            await store.DeleteAsync(upload, cancellationToken);
    }

    /// <summary>A row is there before its content is, so what has none never will.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var page in store.Ids().Chunk(Page))
        {
            await using var session = database.Begin();
            var known = await session.KnownUploadsAsync(page, cancellationToken);
            await DeleteAsync([.. page.Except(known)], cancellationToken);
        }
    }
}
