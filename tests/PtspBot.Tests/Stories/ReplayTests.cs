using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Mailroom;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>One day at the office, lived again: with every update delivered twice, with the whole day fed in once more, and with the chats in another order.</summary>
public sealed class ReplayTests
{
    private const int Seed = 20190113;

    [Fact]
    public async Task A_day_fed_twice_leaves_what_it_left_the_first_time()
    {
        var once = await LiveAsync(InTurn);

        var twice = await LiveAsync(InTurn, day => day.Theatre.World.Faults.DeliverTwice(int.MaxValue));

        twice.AreThoseOf(once);
    }

    [Fact]
    public async Task A_day_fed_in_again_at_its_end_changes_nothing()
    {
        await using var day = await Play.OpenAsync();
        var people = await LiveAsync(day, InTurn);
        var before = await Remains.OfAsync(day, people);

        Assert.NotEqual(0, await FeedAgainAsync(day));

        (await Remains.OfAsync(day, people)).AreThoseOf(before);
    }

    [Fact]
    public async Task Chats_that_share_no_case_may_come_in_any_order()
    {
        var inTurn = await LiveAsync(InTurn);

        var shuffled = await LiveAsync(Shuffled);

        shuffled.AreThoseOf(inTurn, upToNumbers: true);
    }

    private static async Task<Remains> LiveAsync(Func<IReadOnlyList<Queue<Func<Task>>>, IEnumerable<Func<Task>>> order, Action<Play>? before = null)
    {
        await using var day = await Play.OpenAsync();
        before?.Invoke(day);
        return await Remains.OfAsync(day, await LiveAsync(day, order));
    }

    /// <summary>Three applicants, each with a way of their own, then the office on the first one's case, to its end.</summary>
    private static async Task<IReadOnlyList<Someone>> LiveAsync(Play day, Func<IReadOnlyList<Queue<Func<Task>>>, IEnumerable<Func<Task>>> order)
    {
        Someone[] people = [day.Siti, day.AddApplicant("Budi"), day.AddApplicant("Wati", "en")];
        foreach (var act in order([new(Straight(people[0])), new(WithMistakes(people[1])), new(ComesToNothing(people[2]))]))
            await act();

        await day.TurnAsync(TimeSpan.FromHours(1));
        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        await day.Verifier.ClaimsAndAcceptsAsync();
        await day.Verifier.ApprovesAndRecordsAsync();
        day.Siti.Sees("notice.approved");
        return [.. people, day.Verifier, day.FrontOfficer];
    }

    private static IEnumerable<Func<Task>> Straight(Someone siti) =>
    [
        () => siti.AppliesAsync(),
        () => siti.GetsAccountAsync(),
        () => siti.RegistersBusinessAsync(),
    ];

    private static IEnumerable<Func<Task>> WithMistakes(Someone budi) =>
    [
        () => budi.Starts(),
        () => budi.Presses("privacy.accept"),
        () => budi.Says("halo?"),
        () => budi.Presses("field.applicant-kind.choice.individual"),
        () => budi.Says("Budi 2"),
        () => budi.Says("Budi Santoso"),
        () => budi.Says("123"),
        () => budi.Says("9972010101900002"),
        () => budi.Sends(Papers.Pdf("terlalu dini"), "ktp.pdf"),
        () => budi.Says("budi@@example.id"),
        () => budi.Says("budi@example.id"),
        () => budi.SharesContact(),
        () => budi.Says("Bengkel Maju, bengkel motor"),
        () => budi.Presses("region.district"),
        () => budi.Presses("Bendogerit"),
        () => budi.Presses("field.service-mode.choice.alone"),
        () => budi.Presses("review.send"),
        () => budi.Says("/status"),
    ];

    private static IEnumerable<Func<Task>> ComesToNothing(Someone wati) =>
    [
        () => wati.Starts(),
        () => wati.Presses("privacy.accept"),
        () => wati.Presses("field.applicant-kind.choice.individual"),
        () => wati.Says("Wati"),
        () => wati.Says("/batal"),
        () => wati.Says("/mulai"),
    ];

    private static IEnumerable<Func<Task>> InTurn(IReadOnlyList<Queue<Func<Task>>> scripts)
    {
        while (scripts.Any(script => script.Count > 0))
            foreach (var script in scripts.Where(script => script.Count > 0))
                yield return script.Dequeue();
    }

    private static IEnumerable<Func<Task>> Shuffled(IReadOnlyList<Queue<Func<Task>>> scripts)
    {
        var random = new Random(Seed);
        while (scripts.Where(script => script.Count > 0).ToList() is { Count: > 0 } left)
            yield return left[random.Next(left.Count)].Dequeue();
    }

    /// <summary>Every update of the day in one batch, as it was stored, past the bot's own memory of where it stood.</summary>
    private static async Task<int> FeedAgainAsync(Play day)
    {
        var services = day.Theatre.Worker.Services;
        await using var session = services.GetRequiredService<OfficeDatabase>().Begin();
        var rows = await session.Db.Inbox.Where(row => !row.FromHouse && row.Payload != null).OrderBy(row => row.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        RawUpdate[] updates = [.. rows.Select(row => new RawUpdate(long.Parse(row.Key.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture), row.ChatId, session.Open(row)))];

        await services.GetRequiredService<IInbox>().StoreAsync(updates, TestContext.Current.CancellationToken);
        await day.QuietAsync();
        return updates.Length;
    }
}
