namespace PtspBot.Mailroom;

/// <summary>The contents of stored uploads: opened for a letter that carries one, deleted with their row.</summary>
public interface IContents
{
    Task<byte[]?> ReadAsync(Guid uploadId, CancellationToken cancellationToken);

    /// <summary>Deletes the contents of uploads whose rows are gone.</summary>
    Task DeleteAsync(IReadOnlyList<Guid> uploads, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Deletes every content that no row knows any more: of drafts that were given up, and what a kill left behind.</summary>
    Task SweepAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
