using System.Text;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox.Clients;

/// <summary>The same play by three libraries that nobody here wrote, each as it would meet Telegram: limits on, slow polls on, the bot a process of its own.</summary>
public sealed class ClientConformanceTests : SandboxTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Clients => ["grammy", "telegraf", "node-telegram-bot-api"];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task A_button_is_offered_pressed_answered_and_gone(string client)
    {
        await using var bot = Start(client);
        var siti = World.AddPerson("Siti");

        siti.Start();
        var card = (await MessagesAsync(bot, siti, 1))[0];
        siti.Press(card, "Setuju");
        await UntilAsync(bot, () => siti.Private.Find(card.Id)!.EditedAt is not null);

        Assert.Equal("Halo dari klien", card.Text);
        Assert.Equal([new("bold", 0, 4)], card.Entities);
        Assert.Equal([("Setuju", "ya"), ("Tolak", "tidak")], card.Keyboard!.Rows.Single().Select(key => (key.Text, key.CallbackData)));
        Assert.Equal("Anda menekan ya", Assert.Single(siti.Toasts).Text);
        Assert.Equal(("Tercatat: ya", null), (siti.Private.Find(card.Id)!.Text, siti.Private.Find(card.Id)!.Markup));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task A_document_comes_back_as_it_went(string client)
    {
        await using var bot = Start(client);
        var siti = World.AddPerson("Siti");
        var bytes = Enumerable.Range(0, 200_000).Select(at => (byte)(at * 7)).ToArray();

        siti.SendDocument(siti.Private, "denah lokasi é.pdf", bytes, "application/pdf");
        var back = (await MessagesAsync(bot, siti, 1))[0];

        Assert.Equal("200000 bita", back.Caption);
        Assert.Equal((MediaKind.Document, "denah lokasi é.pdf", "application/pdf"), (back.Media!.Kind, back.Media.File.FileName, back.Media.File.MimeType));
        Assert.Equal(bytes, back.Media.File.Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task An_album_of_two_documents_arrives_as_one_album(string client)
    {
        await using var bot = Start(client);
        var siti = World.AddPerson("Siti");

        siti.Say("/album");
        var album = await MessagesAsync(bot, siti, 2);

        Assert.Equal(
            [("satu.txt", "satu", "satu"), ("dua.txt", "dua", "dua")],
            album.Select(message => (message.Media!.File.FileName, message.Caption, Encoding.UTF8.GetString(message.Media.File.Bytes.Span))));
        Assert.NotNull(Assert.Single(album.Select(message => message.MediaGroupId).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task A_bot_that_writes_too_fast_hears_429_and_how_long_to_wait(string client)
    {
        await using var bot = Start(client);
        var siti = World.AddPerson("Siti");

        siti.Say("/flood");
        var report = await bot.ReportAsync(Patience, Stop);

        Assert.Equal((429, 1), ((int)report["code"]!, (int?)report["retry_after"]));
        Assert.Equal("Too Many Requests: retry after 1", (string?)report["description"]);
        Assert.Equal(["pesan 1", "pesan 2", "pesan 3"], FromBot(siti).Select(message => message.Text));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task The_older_of_two_pollers_is_sent_away_and_the_other_serves_on(string client)
    {
        await using var older = Start(client);
        await UntilAsync(older, () => World.Updates.IsPolled);

        await using var newer = Start(client);
        var report = await older.ReportAsync(Patience, Stop);
        var siti = World.AddPerson("Siti");
        siti.Start();
        var served = await MessagesAsync(newer, siti, 1);

        Assert.Equal(409, (int)report["code"]!);
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", (string?)report["description"]);
        Assert.Single(served);
    }

    private NodeBot Start(string client)
    {
        if (NodeBot.Missing is { } why)
            Assert.Skip(why);

        World.Updates.SlowsRepeatedPolls = true;
        return NodeBot.Start(client, Server);
    }

    private async Task<IReadOnlyList<Message>> MessagesAsync(NodeBot bot, Person person, int count)
    {
        await UntilAsync(bot, () => FromBot(person).Count >= count);
        return FromBot(person);
    }

    private IReadOnlyList<Message> FromBot(Person person) => [.. person.Private.Messages.Where(message => message.From.Id == World.Bot.Id)];

    /// <summary>Looks again and again, not only when a screen changes: that a poll has begun shows on none.</summary>
    private async Task UntilAsync(NodeBot bot, Func<bool> holds)
    {
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        hurry.CancelAfter(Patience);
        try
        {
            while (!holds())
            {
                Assert.False(bot.HasEnded, $"The bot has ended. {bot.Complaints}");
                await glance.WaitForNextTickAsync(hurry.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It did not come to that. Calls: {string.Join(", ", World.Calls.All.Select(call => $"{call.Method} {call.Status}"))}. {bot.Complaints}");
        }
    }
}
