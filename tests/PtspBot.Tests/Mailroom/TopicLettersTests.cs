using PtspBot.Mailroom;
using PtspBot.Persistence.Rows;
using static PtspBot.Tests.Mailroom.Bench;

namespace PtspBot.Tests.Mailroom;

/// <summary>What becomes of letters that belong into a topic, with a Telegram that does as the test says.</summary>
public sealed class TopicLettersTests
{
    private const long Desk = -50;

    private static readonly Guid File = Guid.CreateVersion7(Start);
    private static readonly Topic Case = new(Topic.SlotOf(File), "OSS-1", MayOpen: true);

    [Fact]
    public async Task The_first_letter_opens_the_topic_and_the_others_follow_into_it()
    {
        await using var bench = await OpenAsync();

        await bench.PostAsync(To("a"), To("b"), Card("card"));
        await bench.CarryAsync();

        Assert.Equal(["open OSS-1", "a in 101", "b in 101", "card in 101"], Told(bench));
        Assert.All(await bench.OutboxAsync(), row => Assert.Equal(OutboxStatus.Sent, row.Status));
    }

    [Fact]
    public async Task A_topic_is_renamed_once_however_often_its_case_moved_and_not_when_it_is_called_so()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(To("a"));
        await bench.CarryAsync();

        await bench.PostAsync(Named("OSS-1 · dua"), Named("OSS-1 · tiga"), Named("OSS-1 · empat"));
        await bench.CarryAsync();
        await bench.PostAsync(Named("OSS-1 · empat"));
        await bench.CarryAsync();

        Assert.Equal(["open OSS-1", "a in 101", "name OSS-1 · empat in 101"], Told(bench));
    }

    [Fact]
    public async Task What_there_is_no_topic_for_is_neither_named_nor_closed()
    {
        await using var bench = await OpenAsync();

        await bench.PostAsync(Named("OSS-1 · dua"), Door(isClosed: true));
        await bench.CarryAsync();

        Assert.Empty(bench.Telegram.Calls);
        Assert.All(await bench.OutboxAsync(), row => Assert.Equal(OutboxStatus.Moot, row.Status));
    }

    [Fact]
    public async Task It_is_closed_once_and_opened_again_once_unless_somebody_else_may_have_closed_it()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(To("a"));
        await bench.CarryAsync();

        foreach (var door in (TopicDoor[])[Door(isClosed: false), Door(isClosed: true), Door(isClosed: true), Door(isClosed: false), Door(isClosed: false, anew: true)])
        {
            await bench.PostAsync(door);
            await bench.CarryAsync();
        }

        Assert.Equal(["close in 101", "reopen in 101", "reopen in 101"], Told(bench).Skip(2));
    }

    [Fact]
    public async Task A_deleted_topic_is_opened_anew_by_the_letter_that_finds_out_and_a_turn_hears_of_it()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(Card("card"));
        await bench.CarryAsync();
        bench.Telegram.Answers = call => call.Letter is Message { Thread: 101 } ? new Delivery.TopicGone("TOPIC_DELETED") : null;

        await bench.PostAsync(To("b"), Card("card"));
        await bench.CarryAsync();

        Assert.Equal(["b in 101", "open OSS-1", "b in 103", "card in 103"], Told(bench).Skip(2));
        Assert.Contains(await bench.InboxAsync(), row => row.FromHouse && row.ChatId == Desk);
    }

    [Fact]
    public async Task Without_the_right_everything_goes_to_General_and_a_turn_hears_of_it()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.Letter is TopicOpening ? new Delivery.NoTopics(IsForum: true) : null;

        await bench.PostAsync(To("a"), To("b"), Card("card"));
        await bench.CarryAsync();

        Assert.Equal(["open OSS-1", "a in ", "b in ", "card in "], Told(bench));
        Assert.Single(await bench.InboxAsync(), row => row.FromHouse && row.ChatId == Desk);
    }

    [Fact]
    public async Task A_card_in_General_is_posted_anew_in_its_topic_and_loses_its_buttons_there()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(Card("card") with { Topic = null });
        await bench.CarryAsync();

        await bench.PostAsync(Card("card"));
        await bench.CarryAsync();

        Assert.Equal(["card in ", "open OSS-1", "card in 102", "off 101"], Told(bench));
        Assert.Equal(102, bench.Telegram.Calls.Select(call => call.Letter).OfType<Message>().Last().Thread);
    }

    [Fact]
    public async Task An_opening_whose_answer_is_lost_may_leave_one_empty_topic_and_after_two_it_is_General()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.Letter is TopicOpening ? new Delivery.Unknown("lost") : null;
        await bench.PostAsync(To("a"));

        for (var minute = 0; minute < 5; minute++)
            await bench.AdvanceAsync(TimeSpan.FromMinutes(6));

        Assert.Equal(["open OSS-1", "open OSS-1", "a in "], Told(bench));
    }

    [Fact]
    public async Task A_kill_between_opening_and_sending_loses_neither()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.Letter is Message ? new Delivery.Wait(TimeSpan.FromHours(1), Overall: false) : null;
        await bench.PostAsync(To("a"));
        await bench.CarryAsync();

        await bench.RestartAsync();
        bench.Telegram.Answers = _ => null;
        await bench.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal(["open OSS-1", "a in 101", "a in 101"], Told(bench));
    }

    [Fact]
    public async Task What_the_bot_may_do_in_a_group_is_asked_and_played()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.Letter is GroupInquiry ? new Delivery.Rights(MayManageTopics: true) : null;

        await bench.PostAsync(new GroupInquiry { ChatId = Desk });
        await bench.CarryAsync();
        await bench.PlayAsync();

        Assert.Contains($"{Desk}:{nameof(GroupRights)}", bench.Turn.Played);
    }

    private static Message To(string text) => new(text) { ChatId = Desk, CaseId = File, Lane = Lane.Staff, Topic = Case };

    private static Message Card(string text) => new(text, Slot: "card") { ChatId = Desk, CaseId = File, Lane = Lane.Staff, Topic = Case };

    private static TopicName Named(string name) => new() { ChatId = Desk, CaseId = File, Lane = Lane.Staff, Topic = Case with { Name = name } };

    private static TopicDoor Door(bool isClosed, bool anew = false) => new(isClosed, anew) { ChatId = Desk, CaseId = File, Lane = Lane.Staff, Topic = Case };

    private static IEnumerable<string> Told(Bench bench) => bench.Telegram.Calls.Select(call => call.Letter switch
    {
        TopicOpening { Topic: { } topic } => $"open {topic.Name}",
        TopicName { Topic: { } topic } => $"name {topic.Name} in {call.Letter.Thread}",
        TopicDoor door => $"{(door.IsClosed ? "close" : "reopen")} in {door.Thread}",
        KeyboardOff off => $"off {off.MessageId}",
        Message message => $"{message.Html} in {message.Thread}",
        var other => other.GetType().Name,
    });
}
