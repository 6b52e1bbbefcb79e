using CsCheck;
using Microsoft.Extensions.Time.Testing;
using PtspBot.Mailroom;

namespace PtspBot.Tests.Mailroom;

public sealed class BucketsTests
{
    private readonly FakeTimeProvider _clock = new(Bench.Start);

    [Fact]
    public void One_person_gets_three_at_once_and_then_one_a_second()
    {
        var leaving = Leave(new Limits(), count: 6, _ => 7);

        Assert.Equal([0, 0, 0, 1, 2, 3], leaving.Select(one => one.Seconds));
    }

    [Fact]
    public void A_group_gets_twenty_in_any_minute()
    {
        var leaving = Leave(new Limits(), count: 41, _ => -50);

        for (var one = 20; one < leaving.Count; one++)
            Assert.True(leaving[one].Seconds - leaving[one - 20].Seconds >= 60);
    }

    [Fact]
    public void All_together_stay_under_thirty_in_any_second_and_reach_the_rate() => Gen.Int[1, 40].Array[200, 300].Sample(chats =>
    {
        var leaving = Leave(new Limits { PersonPerSecond = 1000 }, chats.Length, index => chats[index]);

        for (var one = 30; one < leaving.Count; one++)
            Assert.True(leaving[one].Seconds - leaving[one - 30].Seconds >= 0.999);
        Assert.True(leaving[^1].Seconds <= (chats.Length / 25.0) + 0.1);
    });

    [Fact]
    public void A_wait_that_Telegram_asks_for_holds_its_chat_even_without_limits()
    {
        var buckets = new Buckets(new Limits { Off = true }, _clock);

        buckets.Rest(7, Bench.Start.AddSeconds(9));
        buckets.Rest(7, Bench.Start.AddSeconds(5));

        Assert.Equal(Bench.Start.AddSeconds(9), buckets.FreeAt(7));
        Assert.True(buckets.FreeAt(8) <= Bench.Start);
    }

    [Fact]
    public void Forgetting_idle_chats_changes_nothing_for_busy_ones()
    {
        var buckets = new Buckets(new Limits(), _clock);
        for (var count = 0; count < 3; count++)
            buckets.Take(7);

        buckets.Prune();

        Assert.Equal(Bench.Start.AddSeconds(1), buckets.FreeAt(7));
    }

    /// <summary>Lets so many leave, each as soon as the buckets allow.</summary>
    private static List<(double Seconds, long Chat)> Leave(Limits limits, int count, Func<int, long> chatOf)
    {
        var clock = new FakeTimeProvider(Bench.Start);
        var buckets = new Buckets(limits, clock);
        var leaving = new List<(double, long)>();
        for (var index = 0; index < count; index++)
        {
            var chat = chatOf(index);
            var free = buckets.FreeAt(chat) > buckets.FreeAt() ? buckets.FreeAt(chat) : buckets.FreeAt();
            if (free > clock.GetUtcNow())
                clock.SetUtcNow(free);
            buckets.Take(chat);
            leaving.Add(((clock.GetUtcNow() - Bench.Start).TotalSeconds, chat));
        }

        return leaving;
    }
}
