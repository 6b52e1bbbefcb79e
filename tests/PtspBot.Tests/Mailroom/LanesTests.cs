using CsCheck;
using Microsoft.Extensions.Time.Testing;
using PtspBot.Mailroom;
using PtspBot.Persistence;

namespace PtspBot.Tests.Mailroom;

public sealed class LanesTests
{
    private readonly FakeTimeProvider _clock = new(Bench.Start);

    [Fact]
    public void The_more_urgent_lane_goes_first()
    {
        var lanes = With(new Limits(), (1, 7, Lane.Reminders), (2, 8, Lane.Staff), (3, 9, Lane.Interactive), (4, 10, Lane.PressAnswers));

        Assert.Equal([4, 3, 2, 1], All(lanes));
    }

    [Fact]
    public void Within_a_chat_the_oldest_goes_first_and_borrows_the_urgency_of_those_behind_it()
    {
        var lanes = With(new Limits(), (1, 8, Lane.Interactive), (2, 7, Lane.Reminders), (3, 9, Lane.Staff), (4, 7, Lane.Interactive));

        Assert.Equal([1, 2, 4, 3], All(lanes));
    }

    [Fact]
    public void A_chat_is_closed_until_its_last_letter_has_an_answer()
    {
        var lanes = With(new Limits(), (1, 7, Lane.Interactive), (2, 7, Lane.Interactive));
        var first = lanes.Next()!;
        lanes.Add(new WaitingLetter(3, 7, (int)Lane.Interactive));

        Assert.Null(lanes.Next());
        lanes.Reopen(first);

        Assert.Equal(2, lanes.Next()?.Sequence);
    }

    [Fact]
    public void What_may_not_leave_yet_says_when_it_may()
    {
        var lanes = With(new Limits { Off = true });
        lanes.Add(new WaitingLetter(1, 7, (int)Lane.Interactive, NotBefore: Bench.Start.AddMinutes(5)));
        lanes.Add(new WaitingLetter(2, 7, (int)Lane.Interactive));

        Assert.Null(lanes.Next());
        Assert.Equal(Bench.Start.AddMinutes(5), lanes.NextMoment());
        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal([1, 2], All(lanes));
    }

    [Fact]
    public void A_wave_of_reminders_does_not_hold_up_a_conversation()
    {
        var limits = new Limits();
        var lanes = With(limits, [.. Enumerable.Range(1, 500).Select(number => ((long)number, 1000L + number, Lane.Reminders))]);
        for (var second = 0; second < 5; second++)
            Drain(lanes);

        lanes.Add(new WaitingLetter(900, 7, (int)Lane.Interactive));
        _clock.Advance(TimeSpan.FromMilliseconds(40));

        Assert.Equal(900, lanes.Next()?.Sequence);
    }

    [Fact]
    public void Every_letter_leaves_once_and_in_the_order_of_its_chat() =>
        Gen.Select(Gen.Int[1, 6], Gen.Enum<Lane>()).Array[1, 60].Sample(letters =>
        {
            var lanes = With(new Limits(), [.. letters.Select((letter, index) => ((long)index + 1, (long)letter.Item1, letter.Item2))]);

            var order = All(lanes);

            Assert.Equal(letters.Length, order.Distinct().Count());
            foreach (var chat in order.Where(one => letters[one - 1].Item2 != Lane.PressAnswers).GroupBy(one => letters[one - 1].Item1))
                Assert.Equal(chat.Order(), chat);
        }, threads: 1); // The samples share the test's clock.

    private Lanes With(Limits limits, params (long Sequence, long Chat, Lane Lane)[] letters)
    {
        var lanes = new Lanes(new Buckets(limits, _clock), _clock);
        foreach (var (sequence, chat, lane) in letters)
            lanes.Add(new WaitingLetter(sequence, chat, (int)lane));
        return lanes;
    }

    /// <summary>Everything in the order it leaves, each answered at once, the clock turned where nothing may leave.</summary>
    private List<long> All(Lanes lanes)
    {
        var left = Drain(lanes);
        while (lanes.NextMoment() is { } moment)
        {
            if (moment > _clock.GetUtcNow())
                _clock.SetUtcNow(moment);
            left.AddRange(Drain(lanes));
        }

        return left;
    }

    private static List<long> Drain(Lanes lanes)
    {
        List<long> left = [];
        while (lanes.Next() is { } letter)
        {
            left.Add(letter.Sequence);
            lanes.Reopen(letter);
        }

        return left;
    }
}
