using PtspBot.Mailroom;

namespace PtspBot.Tests.Support;

/// <summary>The contents of uploads, kept in memory.</summary>
internal sealed class MemoryContents : IContents
{
    private readonly Dictionary<Guid, byte[]> _contents = [];

    public Task<byte[]?> ReadAsync(Guid uploadId, CancellationToken cancellationToken) => Task.FromResult(_contents.GetValueOrDefault(uploadId));

    public Task DeleteAsync(IReadOnlyList<Guid> uploads, CancellationToken cancellationToken)
    {
        foreach (var upload in uploads)
            _contents.Remove(upload);
        return Task.CompletedTask;
    }
}
