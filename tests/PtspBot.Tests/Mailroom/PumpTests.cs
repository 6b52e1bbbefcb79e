using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using static PtspBot.Tests.Mailroom.Bench;

namespace PtspBot.Tests.Mailroom;

public sealed class PumpTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task An_update_delivered_twice_is_one_turn()
    {
        await using var bench = await OpenAsync();

        await bench.ArriveAsync((1, Said(7, "halo")));
        await bench.PlayAsync();
        await bench.ArriveAsync((1, Said(7, "halo")), (2, Said(7, "lagi")));
        await bench.PlayAsync();

        Assert.Equal(["7:halo", "7:lagi"], bench.Turn.Played);
        Assert.Equal(2, (await bench.OutboxAsync()).Count);
    }

    [Fact]
    public async Task A_chat_is_played_in_the_order_it_was_written_whatever_Telegrams_ids_are()
    {
        await using var bench = await OpenAsync();
        await bench.ArriveAsync((900, Said(7, "a")), (3, Said(7, "b")), (500, Said(8, "x")), (4, Said(7, "c")));

        await bench.PlayAsync();

        Assert.Equal(["7:a", "7:b", "7:c"], bench.Turn.Played.Where(one => one.StartsWith('7')));
        Assert.All(await bench.InboxAsync(), row => Assert.Equal(InboxStatus.Done, row.Status));
    }

    [Fact]
    public async Task A_turn_that_throws_harms_no_other_and_is_set_aside_after_five_tries()
    {
        await using var bench = await OpenAsync();
        await bench.Disk.SaveAsync(new StaffChat(-50, StaffChatKind.Operators, Start));
        bench.Turn.Plays = turn =>
        {
            turn.Post(new Message("half") { ChatId = turn.Incoming.ChatId });
            if (ScriptedTurn.TextOf(turn) == "poison")
                throw new InvalidOperationException("as the test says");
        };
        await bench.ArriveAsync((1, Said(7, "poison")), (2, Said(8, "halo")), (3, Said(7, "next")));

        await bench.PlayAsync();

        var rows = await bench.InboxAsync();
        Assert.Equal([InboxStatus.SetAside, InboxStatus.Done, InboxStatus.Done], rows.Select(row => row.Status));
        Assert.Equal((5, nameof(InvalidOperationException)), (rows[0].Attempts, rows[0].Trouble));
        await bench.CarryAsync();
        Assert.Equal(["half", "half", "set aside 1", "sorry in "], bench.Telegram.Texts.Order());
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_set_aside_at_once_with_an_alarm()
    {
        await using var bench = await OpenAsync();
        await bench.Disk.SaveAsync(new StaffChat(-50, StaffChatKind.Operators, Start));
        await bench.Inbox.StoreAsync([new RawUpdate(1, 7, "not json"u8.ToArray()), new RawUpdate(2, null, "{}"u8.ToArray(), "NoChat"), new RawUpdate(3, null, "{}"u8.ToArray())], None);

        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Equal([InboxStatus.SetAside, InboxStatus.SetAside, InboxStatus.Done], (await bench.InboxAsync()).Select(row => row.Status));
        Assert.Equal(["set aside 1", "set aside 2", "sorry in "], bench.Telegram.Texts.Order());
    }

    [Fact]
    public async Task A_batch_whose_commit_fails_is_played_again_turn_by_turn()
    {
        await using var bench = await OpenAsync();
        var id = Guid.CreateVersion7(Start);
        bench.Turn.Plays = turn => turn.Open(new CaseFile(turn.Incoming.ChatId == 9 ? Guid.CreateVersion7(Start) : id, new ProcedureName("test", 1), turn.Incoming.ChatId, Start));
        await bench.ArriveAsync((1, Said(7, "a")), (3, Said(9, "c")));
        await bench.PlayAsync();

        await bench.ArriveAsync((4, Said(8, "same id again")), (5, Said(9, "d")));
        await bench.PlayAsync();

        Assert.Equal([InboxStatus.Done, InboxStatus.Done, InboxStatus.SetAside, InboxStatus.Done], (await bench.InboxAsync()).Select(row => row.Status));
        await using var session = bench.Disk.Database.Begin();
        Assert.Equal(2, (await session.OpenCaseIdsAsync([9], None)).Count);
    }

    [Fact]
    public async Task A_chat_is_seen_behind_one_that_fills_the_queue()
    {
        await using var bench = await OpenAsync();
        await bench.ArriveAsync([.. Enumerable.Range(1, 30).Select(number => ((long)number, Said(number <= 28 ? 7 : number, "a")))]);
        await using var session = bench.Disk.Database.Begin();

        var heads = await session.HeadsAsync(look: 10, atMost: 100, None);

        Assert.Equal([1, 29, 30], heads);
    }

    [Fact]
    public async Task A_letter_with_a_known_key_is_dropped()
    {
        await using var bench = await OpenAsync();
        bench.Turn.Plays = turn => turn.Post(new Message("once") { ChatId = turn.Incoming.ChatId, Key = "case/step/1" });

        await bench.ArriveAsync((1, Said(7, "a")), (2, Said(8, "b")));
        await bench.PlayAsync();
        await bench.ArriveAsync((3, Said(7, "c")));
        await bench.PlayAsync();

        Assert.Single(await bench.OutboxAsync());
        Assert.All(await bench.InboxAsync(), row => Assert.Equal(InboxStatus.Done, row.Status));
    }

    [Fact]
    public async Task A_turn_finds_the_cases_of_its_chat_and_the_one_its_button_names()
    {
        await using var bench = await OpenAsync();
        var (mine, named, foreign) = (CaseOf(7), CaseOf(8), CaseOf(9));
        await bench.Disk.SaveAsync(mine, named, foreign);
        List<Guid> seen = [];
        bench.Turn.Plays = turn => seen.AddRange(turn.Cases.Select(file => file.Id));
        var pressed = new Pressed("q", new ButtonData("open", Case: named.Id).ToString()) { ChatId = 7, Chat = ChatKind.Private, From = new Sender(7, "Siti", "id"), At = Start };

        await bench.ArriveAsync((1, pressed));
        await bench.PlayAsync();

        Assert.Equal(new[] { mine.Id, named.Id }.Order(), seen.Order());
    }

    [Fact]
    public async Task Numbers_of_a_series_have_no_gaps_though_turns_fail()
    {
        await using var bench = await OpenAsync();
        List<int> numbers = [];
        bench.Turn.Plays = turn =>
        {
            var number = turn.NextNumber("OSS/2026");
            if (ScriptedTurn.TextOf(turn) == "poison")
                throw new InvalidOperationException();
            turn.Post(new Message($"{number}") { ChatId = turn.Incoming.ChatId });
        };
        await bench.ArriveAsync((1, Said(7, "a")), (2, Said(8, "poison")), (3, Said(9, "b")));

        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Equal(["1", "2"], bench.Telegram.Texts.Where(text => text.Length == 1).Order());
    }

    [Fact]
    public async Task What_the_house_reports_keeps_the_order_of_its_chat_and_is_played_once()
    {
        await using var bench = await OpenAsync();
        var arrived = new FileArrived(Guid.NewGuid(), Guid.NewGuid(), "pdf", 12, "hash", null) { ChatId = 7, Chat = ChatKind.Private, From = new Sender(7, "", null), At = Start };
        await bench.ArriveAsync((1, Said(7, "a")));

        await bench.Inbox.ReportAsync("file:1", arrived, None);
        await bench.Inbox.ReportAsync("file:1", arrived, None);
        await bench.ArriveAsync((2, Said(7, "b")));
        await bench.PlayAsync();

        Assert.Equal(["7:a", "7:FileArrived", "7:b"], bench.Turn.Played);
    }

    [Fact]
    public async Task A_hash_asked_for_finds_the_open_case_that_holds_it()
    {
        await using var bench = await OpenAsync();
        var (holder, draft) = (CaseOf(8, "h1"), CaseOf(9, "h2"));
        await bench.Disk.SaveAsync(holder, draft);
        await bench.Disk.EnrolAsync(holder.Id, "T-1");
        (CaseFile? Known, CaseFile? Draft) found = default;
        bench.Turn.Questions = _ => ["h1", "h2"];
        bench.Turn.Plays = turn => found = (turn.Taken("h1", Guid.Empty), turn.Taken("h2", Guid.Empty));

        await bench.ArriveAsync((1, Said(7, "a")));
        await bench.PlayAsync();

        Assert.Equal(holder.Id, found.Known?.Id);
        Assert.Null(found.Draft);
    }

    private static CaseFile CaseOf(long applicant, string? hash = null)
    {
        var file = new CaseFile(Guid.CreateVersion7(Start), new ProcedureName("test", 1), applicant, Start);
        file.Learn("name", "Siti", hash, FactSource.Applicant, Start);
        return file;
    }
}
