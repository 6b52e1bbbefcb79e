using System.Security.Cryptography;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Documents;

/// <summary>
/// Keeps uploads on disk, sealed and under their id alone: who lists the folder learns neither names nor contents, and
/// a file put in another's place does not open. Storing the same id again replaces it, so a fetch may be repeated.
/// </summary>
public sealed class FileStore
{
    private readonly string _root;
    private readonly Vault _vault;

    /// <summary>Opens the store at the start of the worker and sweeps away what a crash left unfinished.</summary>
    public FileStore(string root, Vault vault)
    {
        (_root, _vault) = (root, vault);
        OwnerOnlyFile.CreateFolder(root);
        foreach (var rest in Directory.EnumerateFiles(root, $"*{OwnerOnlyFile.TemporaryEnding}", SearchOption.AllDirectories))
            File.Delete(rest);
    }

    /// <returns>The SHA-256 of the content in lower-case hexadecimal; the file is on disk when it comes.</returns>
    public Task<string> StoreAsync(Guid id, byte[] content, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var path = PathOf(id);
            OwnerOnlyFile.CreateFolder(Path.GetDirectoryName(path)!);
            OwnerOnlyFile.Write(path, _vault.SealFile(id, content));
            return Convert.ToHexStringLower(SHA256.HashData(content));
        },
        cancellationToken);

    /// <exception cref="FileNotFoundException">It was never stored, or is deleted.</exception>
    /// <exception cref="CryptographicException">It was changed on the disk.</exception>
    public async Task<byte[]> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return _vault.OpenFile(id, await File.ReadAllBytesAsync(PathOf(id), cancellationToken));
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new FileNotFoundException(missing.Message, missing);
        }
    }

    /// <summary>Deletes it; a file that is not there is as good as deleted.</summary>
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) =>
        Task.Run(() => OwnerOnlyFile.Delete(PathOf(id)), cancellationToken);

    /// <summary>The ids of all that is stored.</summary>
    public IEnumerable<Guid> Ids() => Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
        .Select(path => Guid.TryParseExact(Path.GetFileName(path), "N", out var id) ? id : Guid.Empty)
        .Where(id => id != Guid.Empty);

    // The last digits: ids made by time all begin alike.
    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(_root, name[^2..], name);
    }
}
