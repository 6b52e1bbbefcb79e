using Microsoft.Extensions.Configuration;

namespace PtspBot.Tests;

public sealed class SettingsTests : IDisposable
{
    private const string Token = "123456789:AAE-not_a_real_token_of_anybody";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void With_a_token_alone_everything_has_its_usual_value()
    {
        var settings = Read();

        Assert.Equal(Token, settings.Telegram.Token);
        Assert.Null(settings.Telegram.ApiAddress);
        Assert.Equal(20, settings.Documents.MaxMegabytes);
        Assert.Equal(new Uri("http://127.0.0.1:8080"), settings.Health.Address);
    }

    [Theory]
    [InlineData("Telegram:Token", "", "Telegram:Token is missing: it should be the bot's token")]
    [InlineData("Telegram:Token", "AAE-secret", "Telegram:Token is malformed: it should be the bot's token")]
    [InlineData("Telegram:Token", "123456789:", "Telegram:Token is malformed: it should be the bot's token")]
    [InlineData("Telegram:Token", "bot123456789:AAE-not_a_real_token", "Telegram:Token is malformed: it should be the bot's token")]
    [InlineData("Telegram:ApiAddress", "localhost:8081", "Telegram:ApiAddress is malformed: it should be an address like")]
    [InlineData("Telegram:ApiAddress", "ftp://localhost", "Telegram:ApiAddress is malformed: it should be an address like")]
    [InlineData("Telegram:ApiAddress", "https://api.example.id/bot", "Telegram:ApiAddress is malformed: it should be an address like")]
    [InlineData("Health:Address", "8080", "Health:Address is malformed: it should be an address like")]
    [InlineData("Office:Folder", "/nowhere/at/all", "Office:Folder is '/nowhere/at/all', where there is no folder: it should be the folder")]
    [InlineData("Database:Path", "/proc/ptspbot.db", "Database:Path is '/proc/ptspbot.db', where this program may not write: it should be the file of the database")]
    [InlineData("Documents:Folder", "/proc/a/b", "Documents:Folder is '/proc/a/b', where this program may not write: it should be a folder")]
    [InlineData("Keys:File", "/proc/keys", "Keys:File is '/proc/keys', where this program may not write: it should be the file of the keys")]
    [InlineData("Documents:MaxMegabytes", "21", "Documents:MaxMegabytes is '21': it should be a whole number from 1 to 20.")]
    [InlineData("Documents:MaxMegabytes", "many", "Documents:MaxMegabytes is 'many': it should be a whole number from 1 to 20.")]
    public void A_setting_that_cannot_be_used_is_named_with_what_it_should_be(string name, string value, string sentence)
    {
        var refusal = Assert.Throws<UnusableSettingException>(() => Read((name, value)));

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_refused_token_is_not_repeated()
    {
        var refusal = Assert.Throws<UnusableSettingException>(() => Read(("Telegram:Token", "123456789 AAE-secret-part")));

        Assert.DoesNotContain("secret-part", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_written_out_show_no_secret()
    {
        var written = Read(("Keys:Ring:1", "a2V5")).ToString();

        Assert.DoesNotContain("not_a_real_token", written, StringComparison.Ordinal);
        Assert.DoesNotContain("a2V5", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_below_a_file_is_no_place_to_write()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        Assert.Throws<UnusableSettingException>(() => Read(("Database:Path", Path.Combine(file, "ptspbot.db"))));
    }

    [Fact]
    public void Checking_a_path_makes_nothing_there()
    {
        Read(("Database:Path", Path.Combine(_folder.FullName, "new", "ptspbot.db")));

        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void With_a_ring_of_keys_the_file_need_not_be_anywhere()
    {
        var keys = Read(("Keys:Ring:1", "a2V5"), ("Keys:Ring:2", "a2V6"), ("Keys:Current", "2"), ("Keys:File", "/proc/keys")).Keys;

        Assert.Equal(["1", "2"], keys.Ring.Keys.Order());
        Assert.Equal("2", keys.Current);
    }

    [Fact]
    public void The_example_names_every_setting_and_holds_no_secret()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Example()).Build();

        Assert.Equal(
            ["Database:Path", "Documents:Folder", "Documents:MaxMegabytes", "Health:Address", "Keys:Current", "Keys:File", "Keys:Ring", "Office:Folder", "Telegram:ApiAddress", "Telegram:RateLimits", "Telegram:Token"],
            example.AsEnumerable().Where(setting => setting.Value is not null || setting.Key == "Keys:Ring").Select(setting => setting.Key).Order());
        Assert.Equal("", example["Telegram:Token"]);
    }

    [Fact]
    public void The_example_is_complete_but_for_the_token_and_says_the_usual_values()
    {
        var copied = new ConfigurationBuilder().AddJsonFile(Example()).AddInMemoryCollection(Pairs([])).Build();

        Assert.Equal(Read().ToString(), Settings.Read(copied).ToString());
    }

    private static string Example()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PtspBot.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "appsettings.example.json");
    }

    private Settings Read(params (string Name, string Value)[] others) =>
        Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(Pairs(others)).Build());

    /// <summary>What the machine under the test must not decide stands before what the test says.</summary>
    private IEnumerable<KeyValuePair<string, string?>> Pairs((string Name, string Value)[] others) =>
        new[] { ("Telegram:Token", Token), ("Office:Folder", _folder.FullName) }.Concat(others)
            .GroupBy(pair => pair.Item1).Select(same => KeyValuePair.Create(same.Key, (string?)same.Last().Item2));
}
