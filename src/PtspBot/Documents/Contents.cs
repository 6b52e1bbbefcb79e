using PtspBot.Mailroom;

namespace PtspBot.Documents;

/// <summary>Opens stored uploads for letters that carry them.</summary>
internal sealed class Contents(FileStore store) : IContents
{
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
}
