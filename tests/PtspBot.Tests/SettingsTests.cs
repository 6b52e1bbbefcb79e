using Microsoft.Extensions.Configuration;

namespace PtspBot.Tests;

public sealed class SettingsTests : IDisposable
{
    private const string Token = "123456789:AAE-not_a_real_token_of_anybody";

    private static readonly (string Name, string Value)[] Webhook =
        [("Telegram:Webhook:Address", "https://ptsp.example.id/telegram"), ("Telegram:Webhook:Secret", "nobody_can-guess-this")];

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
        Assert.Equal(500, settings.Health.LeastMegabytes);
    }

    [Theory]
    [InlineData("Telegram:Token", "", "Telegram:Token is missing: it should be the bot's token")]
    [InlineData("Telegram:Token", "AAE-secret", "Telegram:Token is malformed: it should be the bot's token")]
    [InlineData("Telegram:Token", "123456789:", "Telegram:Token is malformed: it should be the bot's token")]
    [InlineData("Telegram:Token", "bot123456789:AAE-not_a_real_token", "Telegram:Token is malformed: it should be the bot's token")]
    [InlineData("Telegram:ApiAddress", "localhost:8081", "Telegram:ApiAddress is malformed: it should be an address like")]
    [InlineData("Telegram:ApiAddress", "ftp://localhost", "Telegram:ApiAddress is malformed: it should be an address like")]
    [InlineData("Telegram:ApiAddress", "https://api.example.id/bot", "Telegram:ApiAddress is malformed: it should be an address like")]
    [InlineData("Telegram:Webhook:Address", "ptsp.example.id/telegram", "Telegram:Webhook:Address is malformed: it should be the public address")]
    [InlineData("Telegram:Webhook:Address", "http://ptsp.example.id/telegram", "Telegram:Webhook:Address is malformed: it should be the public address")]
    [InlineData("Telegram:Webhook:Address", "https://ptsp.example.id:8444/telegram", "Telegram:Webhook:Address is malformed: it should be the public address")]
    [InlineData("Telegram:Webhook:Address", "https://ptsp.example.id/?key=1", "Telegram:Webhook:Address is malformed: it should be the public address")]
    [InlineData("Telegram:Webhook:Address", "https://ptsp.example.id/telegram", "Telegram:Webhook:Secret is missing or malformed: it should be 16 to 256")]
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

    [Theory]
    [InlineData("Telegram:Webhook:Secret", "too-short", "Telegram:Webhook:Secret is missing or malformed")]
    [InlineData("Telegram:Webhook:Secret", "with a space and a lot more", "Telegram:Webhook:Secret is missing or malformed")]
    [InlineData("Telegram:Webhook:Listen", "8443", "Telegram:Webhook:Listen is malformed: it should be an address like")]
    [InlineData("Telegram:Webhook:Listen", "https://127.0.0.1:8443", "Telegram:Webhook:Listen is 'https://127.0.0.1:8443/': it should be an http address")]
    [InlineData("Telegram:Webhook:Listen", "http://0.0.0.0:8080", "Telegram:Webhook:Listen is 'http://0.0.0.0:8080/', whose port Health:Address has")]
    [InlineData("Telegram:Webhook:MaxConnections", "101", "Telegram:Webhook:MaxConnections is '101': it should be a whole number from 1 to 100.")]
    public void A_setting_of_the_webhook_that_cannot_be_used_is_named(string name, string value, string sentence)
    {
        var refusal = Assert.Throws<UnusableSettingException>(() => Read([.. Webhook, (name, value)]));

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("too-short", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_webhooks_address_and_secret_updates_are_brought()
    {
        var webhook = Read(Webhook).Telegram.Webhook!;

        Assert.Equal((new Uri("https://ptsp.example.id/telegram"), new Uri("http://127.0.0.1:8443"), 40), (webhook.Address, webhook.Listen, webhook.MaxConnections));
    }

    [Fact]
    public void A_server_of_ones_own_brings_updates_to_any_address()
    {
        var webhook = Read([.. Webhook, ("Telegram:ApiAddress", "http://127.0.0.1:8081"), ("Telegram:Webhook:Address", "http://127.0.0.1:5000/telegram")]).Telegram.Webhook!;

        Assert.Equal(new Uri("http://127.0.0.1:5000/telegram"), webhook.Address);
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
        var written = Read([.. Webhook, ("Keys:Ring:1", "a2V5")]).ToString();

        Assert.DoesNotContain("not_a_real_token", written, StringComparison.Ordinal);
        Assert.DoesNotContain("a2V5", written, StringComparison.Ordinal);
        Assert.DoesNotContain(Webhook[1].Value, written, StringComparison.Ordinal);
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
            [
                "Database:Path", "Documents:Folder", "Documents:MaxMegabytes", "Health:Address", "Health:LeastMegabytes", "Keys:Current", "Keys:File", "Keys:Ring", "Office:Folder", "Telegram:ApiAddress", "Telegram:RateLimits", "Telegram:Token",
                "Telegram:Webhook:Address", "Telegram:Webhook:Listen", "Telegram:Webhook:MaxConnections", "Telegram:Webhook:Secret",
            ],
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
