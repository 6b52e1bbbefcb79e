using System.Security.Cryptography;
using System.Text;
using PtspBot.Documents;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Tests.Documents;

public sealed class FileStoreTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("NIK 9972010101900001");

    private readonly string _root = Path.Combine(Directory.CreateTempSubdirectory("files").FullName, "store");
    private readonly Vault _vault = new(KeyRing.Load(new() { Keys = { ["1"] = Convert.ToBase64String(new byte[32]) } }, mayCreate: false));
    private readonly Guid _id = Guid.NewGuid();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_is_read_back_also_after_a_restart()
    {
        var hash = await new FileStore(_root, _vault).StoreAsync(_id, Content, Token);

        Assert.Equal(Content, await new FileStore(_root, _vault).ReadAsync(_id, Token));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), hash);
    }

    [Fact]
    public async Task On_disk_there_is_neither_a_name_nor_a_readable_byte_and_nobody_else_may_look()
    {
        await new FileStore(_root, _vault).StoreAsync(_id, Content, Token);

        var path = Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
        Assert.Equal(_id.ToString("N"), Path.GetFileName(path));
        Assert.DoesNotContain("9972", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path, Token)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            var ownerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal(ownerFolder, File.GetUnixFileMode(_root));
            Assert.Equal(ownerFolder, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        }
    }

    [Fact]
    public async Task Storing_again_replaces_so_that_a_fetch_may_be_repeated()
    {
        var store = new FileStore(_root, _vault);
        await store.StoreAsync(_id, [1], Token);

        await store.StoreAsync(_id, Content, Token);

        Assert.Equal(Content, await store.ReadAsync(_id, Token));
        Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_put_in_the_place_of_another_does_not_open()
    {
        var (store, other) = (new FileStore(_root, _vault), Guid.NewGuid());
        await store.StoreAsync(_id, Content, Token);
        await store.StoreAsync(other, [1], Token);

        File.Copy(PathOf(_id), PathOf(other), overwrite: true);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => store.ReadAsync(other, Token));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_may_be_deleted_again()
    {
        var store = new FileStore(_root, _vault);
        await store.StoreAsync(_id, Content, Token);

        await store.DeleteAsync(_id, Token);
        await store.DeleteAsync(_id, Token);

        await Assert.ThrowsAsync<FileNotFoundException>(() => store.ReadAsync(_id, Token));
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.ReadAsync(Guid.NewGuid(), Token));
    }

    [Fact]
    public async Task What_a_crash_left_unfinished_is_swept_away_at_the_next_start()
    {
        var store = new FileStore(_root, _vault);
        await store.StoreAsync(_id, Content, Token);
        await File.WriteAllBytesAsync(PathOf(_id) + ".0" + OwnerOnlyFile.TemporaryEnding, [1], Token);

        store = new FileStore(_root, _vault);

        Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
        Assert.Equal(Content, await store.ReadAsync(_id, Token));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_root)!, recursive: true);

    private string PathOf(Guid id) => Path.Combine(_root, id.ToString("N")[^2..], id.ToString("N"));
}
