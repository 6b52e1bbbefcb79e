using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using static PtspBot.Tests.Mailroom.Bench;

namespace PtspBot.Tests.Mailroom;

public sealed class CarrierLoopTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Letters_to_a_chat_arrive_in_the_order_they_were_written()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync([.. Enumerable.Range(0, 30).Select(number => To(7 + (number % 3), $"{number:D2}"))]);

        await bench.CarryAsync();

        foreach (var chat in bench.Telegram.Calls.GroupBy(call => call.Letter.ChatId))
            Assert.Equal(chat.Select(TextOf).Order(), chat.Select(TextOf));
        Assert.All(await bench.OutboxAsync(), row => Assert.True(row is { Status: OutboxStatus.Sent, MessageId: > 100 }));
    }

    [Fact]
    public async Task A_slot_is_sent_once_and_edited_afterwards()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(Card("one"));
        await bench.CarryAsync();

        await bench.PostAsync(Card("two"));
        await bench.CarryAsync();

        Assert.Equal([null, 101], bench.Telegram.Calls.Select(call => call.Edit));
    }

    [Fact]
    public async Task A_slot_that_shows_it_already_needs_no_call()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(Card("same"));
        await bench.CarryAsync();

        await bench.PostAsync(Card("same"));
        await bench.CarryAsync();

        Assert.Single(bench.Telegram.Calls);
        Assert.Equal([OutboxStatus.Sent, OutboxStatus.Moot], (await bench.OutboxAsync()).Select(row => row.Status));
    }

    [Fact]
    public async Task A_slot_whose_message_is_gone_is_sent_anew()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(Card("one"));
        await bench.CarryAsync();
        bench.Telegram.Answers = call => call.Edit is null ? null : new Delivery.EditGone();

        await bench.PostAsync(Card("two"));
        await bench.CarryAsync();

        Assert.Equal([null, 101, null], bench.Telegram.Calls.Select(call => call.Edit));
        Assert.Equal(OutboxStatus.Sent, (await bench.OutboxAsync())[1].Status);
    }

    [Fact]
    public async Task Of_a_card_that_changed_while_it_waited_only_the_last_state_is_sent()
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(Card("one"), To(-50, "between"), Card("two"), Card("three"));

        await bench.CarryAsync();

        Assert.Equal(["between", "three"], bench.Telegram.Texts);
        Assert.Equal([OutboxStatus.Moot, OutboxStatus.Sent, OutboxStatus.Moot, OutboxStatus.Sent], (await bench.OutboxAsync()).Select(row => row.Status));
    }

    [Fact]
    public async Task Telegrams_wait_is_obeyed_to_the_second_for_that_chat_alone()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.Letter.ChatId == 7 && call.At < Start.AddSeconds(17) ? new Delivery.Wait(TimeSpan.FromSeconds(17), Overall: false) : null;
        await bench.PostAsync(To(7, "a"), To(7, "b"), To(8, "c"));

        await bench.CarryAsync();
        await bench.AdvanceAsync(TimeSpan.FromSeconds(16.9));
        Assert.Equal(["a", "c"], bench.Telegram.Texts.Order());
        await bench.AdvanceAsync(TimeSpan.FromSeconds(0.1));

        Assert.Equal(["a", "b"], bench.Telegram.Calls.Where(call => call.At > Start && call.Letter.ChatId == 7).Select(TextOf));
    }

    [Fact]
    public async Task A_wait_for_the_whole_bot_holds_everything_also_after_a_restart()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.At < Start.AddSeconds(30) ? new Delivery.Wait(TimeSpan.FromSeconds(30), Overall: true) : null;
        await bench.PostAsync(To(7, "a"));
        await bench.CarryAsync();
        await bench.RestartAsync();

        await bench.PostAsync(To(8, "b"), new PressAnswer("q", 9, "ok") { ChatId = 9 });
        await bench.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Single(bench.Telegram.Calls);
        await bench.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(4, bench.Telegram.Calls.Count);
    }

    [Theory]
    [InlineData("press", Lane.Interactive, OutboxStatus.Sent)]
    [InlineData("erasure", Lane.Interactive, OutboxStatus.Sent)]
    [InlineData("keyboard", Lane.Reminders, OutboxStatus.Sent)]
    [InlineData("answered", Lane.Reminders, OutboxStatus.Sent)]
    [InlineData("edit", Lane.Reminders, OutboxStatus.Sent)]
    [InlineData("message", Lane.Interactive, OutboxStatus.Sent)]
    [InlineData("message", Lane.Staff, OutboxStatus.Sent)]
    [InlineData("message", Lane.Reminders, OutboxStatus.Unknown)]
    public async Task A_letter_in_flight_when_the_process_ended_goes_out_again_at_once_or_never_by_its_kind(string kind, Lane lane, OutboxStatus expected)
    {
        await using var bench = await OpenAsync();
        await bench.PostAsync(kind switch
        {
            "press" => new PressAnswer("q", 7, null) { ChatId = 7 },
            "erasure" => new Erasure(5) { ChatId = 7 },
            "keyboard" => new KeyboardOff(5) { ChatId = 7, Lane = lane },
            "answered" => new Answered(5, "text") { ChatId = 7, Lane = lane },
            _ => To(7, "text") with { Lane = lane },
        });
        await bench.Disk.MarkSendingAsync(edits: kind == "edit" ? 5 : null);

        await bench.CarryAsync();

        Assert.Equal(expected, Assert.Single(await bench.OutboxAsync()).Status);
        Assert.Equal(expected == OutboxStatus.Sent ? 1 : 0, bench.Telegram.Calls.Count);
    }

    [Fact]
    public async Task A_message_whose_answer_is_always_lost_is_repeated_five_times_and_no_more()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = _ => new Delivery.Unknown("reset");
        await bench.PostAsync(To(7, "a"));

        await bench.CarryAsync();
        for (var minute = 0; minute < 30; minute++)
            await bench.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(6, bench.Telegram.Calls.Count);
        Assert.Equal(OutboxStatus.Unknown, Assert.Single(await bench.OutboxAsync()).Status);
    }

    [Fact]
    public async Task What_surely_did_not_arrive_is_tried_ever_more_slowly_until_it_does()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.At < Start.AddHours(1) ? new Delivery.NotDone("502") : null;
        await bench.PostAsync(To(7, "a"), To(8, "b"));

        await bench.CarryAsync();
        for (var second = 0; second < 4200; second += 10)
            await bench.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.InRange(bench.Telegram.Calls.Count, 10, 60);
        Assert.All(await bench.OutboxAsync(), row => Assert.Equal(OutboxStatus.Sent, row.Status));
    }

    [Fact]
    public async Task Who_blocked_the_bot_gets_their_letters_when_they_come_back()
    {
        await using var bench = await OpenAsync();
        await bench.Disk.SaveAsync(new Conversation(7, "id"));
        bench.Telegram.Answers = _ => new Delivery.Unreachable("blocked");
        var echo = bench.Turn.Plays;
        bench.Turn.Plays = turn => (turn.Incoming is Reached ? _ => { } : echo)(turn);
        await bench.PostAsync(To(7, "a"), To(7, "b"));
        await bench.CarryAsync();
        await bench.PostAsync(To(7, "c"));
        await bench.CarryAsync();
        await bench.PlayAsync();
        Assert.All(await bench.OutboxAsync(), row => Assert.Equal(OutboxStatus.Parked, row.Status));
        Assert.False((await bench.ConversationAsync(7)).Reachable);
        Assert.Equal(["7:Reached"], bench.Turn.Played);

        bench.Telegram.Answers = _ => null;
        await bench.ArriveAsync((1, Said(7, "back")));
        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.True((await bench.ConversationAsync(7)).Reachable);
        Assert.Equal(["a", "c", "a", "b", "c", "back"], bench.Telegram.Texts);
    }

    [Fact]
    public async Task A_group_that_moved_is_followed_everywhere()
    {
        await using var bench = await OpenAsync();
        await bench.Disk.SaveAsync(new StaffChat(-50, StaffChatKind.Desk, Start));
        await bench.PostAsync(Card("one"));
        await bench.CarryAsync();
        bench.Telegram.Answers = call => call.Letter.ChatId == -50 ? new Delivery.Moved(-1050) : null;

        await bench.PostAsync(Card("two"), To(-50, "after"));
        await bench.CarryAsync();

        Assert.Equal([(-1050L, null, "two"), (-1050L, null, "after")], bench.Telegram.Calls.Where(call => call.Letter.ChatId == -1050).Select(call => (call.Letter.ChatId, call.Edit, TextOf(call))));
        await using var session = bench.Disk.Database.Begin();
        Assert.Equal(-1050, Assert.Single(await session.StaffChatsAsync(None)).ChatId);
    }

    [Fact]
    public async Task A_group_that_moved_leaves_no_row_behind_in_any_table()
    {
        await using var bench = await OpenAsync();
        await bench.Disk.SaveAsync(new StaffChat(-50, StaffChatKind.Desk, Start));
        await bench.PostAsync(Card("shown"));
        await bench.CarryAsync();
        bench.Telegram.Answers = call => TextOf(call) switch
        {
            "refused" => new Delivery.Refused("no"),
            "parked" => new Delivery.Unreachable("closed"),
            _ => null,
        };
        await bench.PostAsync(To(-50, "refused"), To(-50, "parked"));
        await bench.CarryAsync();
        bench.Turn.Plays = turn =>
        {
            if (ScriptedTurn.TextOf(turn) == "poison")
                throw new InvalidOperationException("as the test says");
            turn.Post(To(turn.Incoming.ChatId, "heard"));
        };
        var moved = new Migrated(-1050) { ChatId = -50, Chat = ChatKind.Group, From = new Sender(1, "", null), At = Start };
        await bench.ArriveAsync((1, Said(-50, "poison")), (2, moved), (3, Said(-50, "late")));
        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Empty(await bench.Disk.TablesWithAsync(-50));
        Assert.Equal([InboxStatus.SetAside, InboxStatus.Done, InboxStatus.Done], (await bench.InboxAsync()).Select(row => row.Status));
        Assert.Equal([-1050, -1050], bench.Telegram.Calls.Where(call => TextOf(call) == "heard").Select(call => call.Letter.ChatId));
    }

    [Fact]
    public async Task What_was_to_go_to_a_topic_that_is_gone_goes_to_General()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.Letter.Thread is null ? null : new Delivery.TopicGone("TOPIC_DELETED");

        await bench.PostAsync(To(-50, "a") with { Thread = 9 }, To(-50, "b") with { Thread = 9 }, To(-51, "c") with { Thread = 9 });
        await bench.CarryAsync();

        Assert.All(await bench.OutboxAsync(), row => Assert.Equal((OutboxStatus.Sent, null), (row.Status, row.Thread)));
        Assert.Equal(["a", "a", "b"], bench.Telegram.Calls.Where(call => call.Letter.ChatId == -50).Select(TextOf));
    }

    [Fact]
    public async Task A_text_Telegram_cannot_read_goes_out_plain()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => TextOf(call).Contains('<', StringComparison.Ordinal) ? new Delivery.Unreadable("tag") : null;
        await bench.PostAsync(To(7, "<b>Nomor &amp; <i>tanggal"));

        await bench.CarryAsync();

        Assert.Equal("Nomor &amp; tanggal", bench.Telegram.Texts.Last());
        Assert.Equal(OutboxStatus.Sent, Assert.Single(await bench.OutboxAsync()).Status);
    }

    [Fact]
    public async Task A_letter_refused_for_good_is_told_to_the_operators_once()
    {
        await using var bench = await OpenAsync();
        await bench.Disk.SaveAsync(new StaffChat(-60, StaffChatKind.Operators, Start));
        bench.Telegram.Answers = _ => new Delivery.Refused("too long");
        await bench.PostAsync(To(7, "a"));

        await bench.CarryAsync();

        Assert.Equal(["a", "refused 1"], bench.Telegram.Texts);
    }

    [Fact]
    public async Task An_answer_to_a_press_waits_neither_for_its_chat_nor_for_the_limits()
    {
        await using var bench = await OpenAsync(new Limits { PersonBurst = 1, OverallBurst = 1 });
        await bench.PostAsync(To(7, "a"), To(7, "b"), new PressAnswer("q", 7, "ok") { ChatId = 7 });

        await bench.CarryAsync();

        Assert.Equal([typeof(PressAnswer), typeof(Message)], bench.Telegram.Calls.Select(call => call.Letter.GetType()));
    }

    [Theory]
    [InlineData(null, OutboxStatus.Refused)]
    [InlineData(typeof(CryptographicException), OutboxStatus.Refused)]
    [InlineData(typeof(IOException), OutboxStatus.Waiting)]
    public async Task A_stored_file_that_does_not_open_is_told_to_the_operators_and_a_disk_in_trouble_is_waited_for(Type? trouble, OutboxStatus expected)
    {
        await using var bench = await OpenAsync();
        bench.Contents = () => trouble is null ? null : throw (Exception)Activator.CreateInstance(trouble)!;
        await bench.Disk.SaveAsync(new StaffChat(-60, StaffChatKind.Operators, Start));
        await bench.PostAsync(new FileOut(Guid.NewGuid(), "a.pdf", "Berkas") { ChatId = 7 });

        await bench.CarryAsync();

        Assert.Equal(expected, (await bench.OutboxAsync())[0].Status);
        Assert.Equal(expected == OutboxStatus.Refused ? ["refused 1"] : Array.Empty<string>(), bench.Telegram.Texts);
    }

    [Fact]
    public async Task What_the_office_made_is_gone_from_the_database_once_it_was_sent_and_not_before()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.At < Start.AddSeconds(9) ? new Delivery.Wait(TimeSpan.FromSeconds(9), Overall: false) : null;
        await bench.PostAsync(new MadeFile("data.json", "Data", [1, 2, 3]) { ChatId = 7 }, To(8, "a"));

        await bench.CarryAsync();
        Assert.NotNull((await bench.OutboxAsync())[0].Payload);
        await bench.AdvanceAsync(TimeSpan.FromSeconds(9));

        Assert.Equal([1, 2, 3], Assert.IsType<MadeFile>(bench.Telegram.Calls.Last(call => call.Letter.ChatId == 7).Letter).Content);
        Assert.Equal([true, false], (await bench.OutboxAsync()).Select(row => row is { Status: OutboxStatus.Sent, Payload: null }));
    }

    [Fact]
    public async Task A_round_that_lost_a_race_is_made_again_at_once()
    {
        await using var bench = await OpenAsync(transport: new FakeTimeProvider());
        await bench.PostAsync(To(7, "a"));
        bench.Disk.FailNextSave(new DbUpdateConcurrencyException("as the test says"));

        await bench.CarryAsync().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(["a"], bench.Telegram.Texts);
    }

    [Fact]
    public async Task What_is_parked_for_a_group_is_given_up_after_two_days_and_for_a_person_never()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = _ => new Delivery.Unreachable("not there");
        await bench.PostAsync(To(-50, "a"), To(7, "b"));
        await bench.CarryAsync();

        await new Payloads(bench.Disk.Database).BlankAsync(Start, None);
        Assert.All(await bench.OutboxAsync(), row => Assert.Equal((OutboxStatus.Parked, true), (row.Status, row.Payload is not null)));
        await new Payloads(bench.Disk.Database).BlankAsync(Start.AddSeconds(1), None);

        Assert.Equal([(OutboxStatus.Refused, false), (OutboxStatus.Parked, true)], (await bench.OutboxAsync()).Select(row => (row.Status, row.Payload is not null)));
    }

    private static Message To(long chat, string text) => new(text) { ChatId = chat };

    private static Message Card(string text) => new(text, Slot: "card") { ChatId = -50, Lane = Lane.Staff };

    private static string TextOf(ScriptedTelegram.Call call) => ((Message)call.Letter).Html;
}
