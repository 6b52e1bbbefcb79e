using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using static PtspBot.Tests.Mailroom.Bench;

namespace PtspBot.Tests.Mailroom;

public sealed class PlayingTests
{
    [Fact]
    public async Task A_batch_reads_with_as_many_queries_as_a_single_turn()
    {
        var (one, many) = (await QueriesForAsync(chats: 1), await QueriesForAsync(chats: 80));

        Assert.Equal(one, many);
        Assert.InRange(one, 5, 25);
    }

    private static async Task<int> QueriesForAsync(int chats)
    {
        await using var bench = await OpenAsync();
        for (var chat = 1; chat <= chats; chat++)
            await bench.Disk.SaveAsync(new CaseFile(Guid.CreateVersion7(Start), new ProcedureName("test", 1), chat, Start), new Conversation(chat, "id"));
        await bench.ArriveAsync([.. Enumerable.Range(1, chats).Select(chat => ((long)chat, Said(chat, "halo")))]);
        bench.Turn.Questions = turn => [$"hash of {turn.Incoming.ChatId}"];

        var before = bench.Disk.Queries;
        await bench.PlayAsync();
        return bench.Disk.Queries - before;
    }
}
