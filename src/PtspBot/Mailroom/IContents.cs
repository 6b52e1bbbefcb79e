namespace PtspBot.Mailroom;

/// <summary>Opens the content of a stored upload, for a letter that carries it.</summary>
public interface IContents
{
    Task<byte[]?> ReadAsync(Guid uploadId, CancellationToken cancellationToken);
}
