using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Persistence.Rows;
using static PtspBot.Tests.Mailroom.Bench;

namespace PtspBot.Tests.Mailroom;

public sealed class ReplayingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task An_update_that_was_set_aside_is_played_in_its_chat_before_what_came_later()
    {
        await using var bench = await OpenAsync();
        var isMended = false;
        bench.Turn.Sought = turn => ScriptedTurn.TextOf(turn) == "again" ? new Search { Stuck = true } : null;
        bench.Turn.Plays = turn =>
        {
            if (ScriptedTurn.TextOf(turn) == "poison" && !isMended)
                throw new InvalidOperationException("as the test says");
            turn.Replay(turn.Stuck);
        };
        await bench.ArriveAsync((1, Said(7, "poison")), (2, Said(7, "next")));
        await bench.PlayAsync();
        isMended = true;
        bench.Turn.Played.Clear();

        await bench.ArriveAsync((3, Said(9, "again")));
        await bench.PlayAsync();
        await bench.ArriveAsync((4, Said(7, "later")));
        await bench.PlayAsync();

        Assert.Equal(["9:again", "7:poison", "7:later"], bench.Turn.Played);
        Assert.All(await bench.InboxAsync(), row => Assert.Equal((InboxStatus.Done, null), (row.Status, row.Trouble)));
    }

    [Fact]
    public async Task What_fails_again_is_set_aside_again_and_told_to_nobody_twice()
    {
        await using var bench = await OpenAsync();
        await bench.Disk.SaveAsync(new StaffChat(-50, StaffChatKind.Operators, Start));
        bench.Turn.Sought = _ => new Search { Stuck = true };
        bench.Turn.Plays = turn =>
        {
            if (ScriptedTurn.TextOf(turn) == "poison")
                throw new InvalidOperationException("as the test says");
            turn.Replay(turn.Stuck);
        };
        await bench.ArriveAsync((1, Said(7, "poison")));
        await bench.PlayAsync();

        await bench.ArriveAsync((2, Said(9, "again")));
        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Equal((InboxStatus.SetAside, 5), ((await bench.InboxAsync())[0].Status, (await bench.InboxAsync())[0].Attempts));
        Assert.Equal(["set aside 1", "sorry in "], bench.Telegram.Texts.Order());
    }

    [Fact]
    public async Task An_update_that_could_not_be_read_learns_its_chat_when_it_can()
    {
        await using var bench = await OpenAsync();
        bench.Turn.Sought = turn => ScriptedTurn.TextOf(turn) == "again" ? new Search { Stuck = true } : null;
        bench.Turn.Plays = turn => turn.Replay(turn.Stuck);
        var readable = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Said(7, "halo"));
        await bench.Inbox.StoreAsync([new RawUpdate(1, null, readable, "unreadable at $.message.date"), new RawUpdate(2, null, "{"u8.ToArray(), "unreadable at $")], None);
        await bench.PlayAsync();

        await bench.ArriveAsync((3, Said(9, "again")));
        await bench.PlayAsync();

        Assert.Equal(["9:again", "7:halo"], bench.Turn.Played);
        Assert.Equal([(7L, InboxStatus.Done), (0L, InboxStatus.SetAside), (9L, InboxStatus.Done)], (await bench.InboxAsync()).Select(row => (row.ChatId, row.Status)));
    }

    [Fact]
    public async Task A_refused_letter_is_sent_again_with_the_same_row()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = _ => new Delivery.Refused("too long");
        await bench.PostAsync(new Message("a") { ChatId = 7 });
        await bench.CarryAsync();
        bench.Telegram.Answers = _ => null;
        bench.Turn.Sought = _ => new Search { Stuck = true };
        bench.Turn.Plays = turn => turn.Replay(turn.Stuck);

        await bench.ArriveAsync((1, Said(9, "again")));
        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Equal(["a", "a"], bench.Telegram.Texts);
        Assert.Equal((OutboxStatus.Sent, 101), (Assert.Single(await bench.OutboxAsync()).Status, (await bench.OutboxAsync())[0].MessageId));
    }
}
