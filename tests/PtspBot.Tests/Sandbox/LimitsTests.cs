namespace PtspBot.Tests.Sandbox;

public sealed class LimitsTests : SandboxTest
{
    [Fact]
    public async Task A_private_chat_takes_three_at_once_and_then_one_a_second()
    {
        var siti = Somebody();
        for (var i = 0; i < 3; i++)
            Assert.True((await SayAsync(siti.Id)).Ok);

        var refused = await SayAsync(siti.Id);
        Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await SayAsync(siti.Id);

        Assert.Equal("Too Many Requests: retry after 1", refused.Description);
        Assert.Equal((1, 1), (refused.RetryAfter, (int)refused.Body["parameters"]!["retry_after"]!));
        Assert.True(later.Ok);
        Assert.Equal((1, 0), (World.Limits.Refused, World.Limits.CallsTooEarly));
    }

    [Fact]
    public async Task A_call_inside_the_wait_is_counted()
    {
        var siti = Somebody();
        for (var i = 0; i < 5; i++)
            await SayAsync(siti.Id);

        Assert.Equal((2, 1), (World.Limits.Refused, World.Limits.CallsTooEarly));
    }

    [Fact]
    public async Task A_group_takes_twenty_a_minute()
    {
        var siti = Somebody();
        var group = siti.CreateGroup("Loket");
        siti.AddBot(group);
        for (var i = 0; i < 20; i++)
            Assert.True((await SayAsync(group.Id)).Ok);

        Assert.Equal(3, (await SayAsync(group.Id)).RetryAfter);
    }

    [Fact]
    public async Task All_chats_together_take_thirty_a_second()
    {
        var people = Enumerable.Range(0, 31).Select(_ => Somebody()).ToList();
        foreach (var person in people.Take(30))
            Assert.True((await SayAsync(person.Id)).Ok);

        Assert.Equal(429, (int)(await SayAsync(people[30].Id)).Status);
    }

    [Fact]
    public async Task Edits_count_and_answers_to_presses_do_not()
    {
        var siti = Somebody();
        var message = (int)(await SayAsync(siti.Id)).Result["message_id"]!;
        for (var i = 0; i < 2; i++)
            await CallAsync("editMessageText", new() { ["chat_id"] = siti.Id, ["message_id"] = message, ["text"] = $"{i}" });
        var press = siti.PressData(siti.Private, message, "x");
        await CallAsync("getUpdates");

        Assert.False((await SayAsync(siti.Id)).Ok);
        Assert.True((await CallAsync("answerCallbackQuery", new() { ["callback_query_id"] = press })).Ok);
    }

    [Fact]
    public async Task Switched_off_everything_goes_through()
    {
        World.Limits.Enabled = false;
        var siti = Somebody();

        for (var i = 0; i < 50; i++)
            Assert.True((await SayAsync(siti.Id)).Ok);
    }

    private Task<Reply> SayAsync(long chatId) => CallAsync("sendMessage", new() { ["chat_id"] = chatId, ["text"] = "halo" });
}
