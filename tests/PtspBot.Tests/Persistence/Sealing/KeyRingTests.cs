using PtspBot.Persistence.Sealing;

namespace PtspBot.Tests.Persistence.Sealing;

public sealed class KeyRingTests : IDisposable
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    private readonly string _folder = Directory.CreateTempSubdirectory("keys").FullName;

    private string KeyFile => Path.Combine(_folder, "inner", "keys");

    [Fact]
    public void The_highest_configured_key_is_current_unless_another_is_named()
    {
        var keys = new Dictionary<string, string> { ["1"] = Key, ["12"] = Key, ["2"] = Key };

        Assert.Equal(12, KeyRing.Load(new() { Keys = keys }, mayCreate: false).Current);
        Assert.Equal(2, KeyRing.Load(new() { Keys = keys, Current = "2" }, mayCreate: false).Current);
    }

    [Theory]
    [InlineData("1", "not base64!", null, "Key 1 in the configuration is not 32 bytes in base64")]
    [InlineData("1", "c2hvcnQ=", null, "Key 1 in the configuration is not 32 bytes in base64")]
    [InlineData("1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", null, "Key 1 in the configuration is not 32 bytes in base64")]
    [InlineData("1", "", null, "Key 1 in the configuration is not 32 bytes in base64")]
    [InlineData("one", null, null, "A key number in the configuration is not a whole number from 1 to 255")]
    [InlineData("0", null, null, "A key number in the configuration is not a whole number from 1 to 255")]
    [InlineData("2", null, null, "Key 1 is missing in the configuration")]
    [InlineData("1", null, "2", "The current key is number 2, but the configuration has no such key")]
    public void A_malformed_configuration_is_refused_in_one_sentence(string number, string? text, string? current, string sentence)
    {
        var settings = new KeyRingSettings { Keys = { [number] = text ?? Key }, Current = current };

        var refused = Assert.Throws<UnusableKeysException>(() => KeyRing.Load(settings, mayCreate: true));

        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        if (text is { Length: > 0 })
            Assert.DoesNotContain(text, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_start_makes_a_key_file_that_the_next_start_reads()
    {
        var made = KeyRing.Load(new() { File = KeyFile }, mayCreate: true);

        var read = KeyRing.Load(new() { File = KeyFile }, mayCreate: false);

        Assert.Equal(made.Keys[1], read.Keys[1]);
        Assert.NotEqual(new byte[32], read.Keys[1]);
        Assert.Equal(KeyFile, Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyFile)!)));
    }

    [Fact]
    public void A_line_added_to_the_key_file_becomes_the_current_key()
    {
        KeyRing.Load(new() { File = KeyFile }, mayCreate: true);

        File.AppendAllText(KeyFile, $"2 {Key}\n");

        Assert.Equal(2, KeyRing.Load(new() { File = KeyFile }, mayCreate: false).Current);
    }

    [Fact]
    public void A_lost_key_file_beside_a_database_is_not_replaced_by_a_new_one()
    {
        var refused = Assert.Throws<UnusableKeysException>(() => KeyRing.Load(new() { File = KeyFile }, mayCreate: false));

        Assert.Contains("restore it", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyFile));
    }

    [Theory]
    [InlineData("1\n")]
    [InlineData("# nothing but a remark\n")]
    [InlineData("1 c2hvcnQ=\n")]
    public void A_damaged_key_file_is_refused(string content)
    {
        KeyRing.Load(new() { File = KeyFile }, mayCreate: true);
        File.WriteAllText(KeyFile, content);

        Assert.Throws<UnusableKeysException>(() => KeyRing.Load(new() { File = KeyFile }, mayCreate: true));
    }

    [Fact]
    public void A_key_file_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        KeyRing.Load(new() { File = KeyFile }, mayCreate: true);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));

        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var refused = Assert.Throws<UnusableKeysException>(() => KeyRing.Load(new() { File = KeyFile }, mayCreate: false));
        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
