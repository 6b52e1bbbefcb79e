using PtspBot.Domain.Staff;

namespace PtspBot.Tests.Staff;

public class OfficerTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_officer_is_away_from_the_first_moment_of_an_absence_to_its_last_and_back_after_those_that_follow_upon_it()
    {
        var rina = Somebody(1);
        rina.BeAway(new Absence(Nine.AddHours(1), Nine.AddHours(2), 1, Nine));
        rina.BeAway(new Absence(Nine.AddHours(2), Nine.AddHours(5), 1, Nine));

        Assert.True(rina.IsOnDuty(Nine.AddHours(1).AddMilliseconds(-1)));
        Assert.False(rina.IsOnDuty(Nine.AddHours(1)));
        Assert.Equal(Nine.AddHours(5), rina.BackAt(Nine.AddHours(1)));
        Assert.True(rina.IsOnDuty(Nine.AddHours(5)));
        Assert.Null(rina.BackAt(Nine));
    }

    [Fact]
    public void Who_returns_is_there_from_then_on_and_what_has_not_begun_does_not_begin()
    {
        var rina = Somebody(1);
        var (now, later) = (new Absence(Nine, Nine.AddHours(3), 1, Nine), new Absence(Nine.AddDays(1), Nine.AddDays(2), 1, Nine));
        rina.BeAway(now);
        rina.BeAway(later);

        rina.Return(now, 7, Nine.AddHours(1));
        rina.Return(later, 1, Nine.AddHours(1));

        Assert.True(rina.IsOnDuty(Nine.AddHours(1)));
        Assert.True(rina.IsOnDuty(Nine.AddDays(1)));
        Assert.Empty(rina.Ahead(Nine.AddHours(1)));
        Assert.Equal([(7, Nine.AddHours(3)), (1, Nine.AddDays(2))], rina.Absences.Select(absence => (absence.EndedBy!.Value, absence.To)));

        rina.BeAway(later with { EnteredAt = Nine.AddHours(2) });
        Assert.False(rina.IsOnDuty(Nine.AddDays(1)));
        rina.BeAway(new Absence(Nine.AddDays(100), Nine.AddDays(101), 1, Nine.AddDays(100)));
        Assert.Single(rina.Absences);
    }

    [Fact]
    public void Whose_turn_it_is_has_least_in_hand_and_of_equals_waited_longest()
    {
        var officers = Enumerable.Range(1, 5).Select(Somebody).ToList();
        officers[0].Given(Nine);
        officers[2].BeAway(new Absence(Nine, Nine.AddHours(1), 1, Nine));
        officers[4].Suspend();
        var inHand = new Dictionary<long, int> { [2] = 1 };

        var order = Turns.Next(officers, Role.Verifier, id => inHand.GetValueOrDefault(id), Nine).Select(officer => officer.UserId);

        Assert.Equal([4, 1, 2], order);
        Assert.Empty(Turns.Next(officers, Role.Head, _ => 0, Nine));
    }

    private static Officer Somebody(int id) => new(id, $"Officer {id}", Role.Verifier, Nine.AddDays(-id));
}
