using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Figures;

public class QueuePageTests
{
    private static readonly DateTimeOffset Now = At("2026-11-23 10:00");
    private static readonly Period Today = Default.Day(new DateOnly(2026, 11, 23));

    /// <summary>Late, due today, due tomorrow, and without a standard; every other one claimed, in two steps.</summary>
    private static readonly List<QueuedCase> Queue = [.. Enumerable.Range(0, 24).Select(index => new QueuedCase(
        Guid.CreateVersion7(Now), $"X-{index:00}", new ProcedureName("x", 1), index % 3 == 0 ? "pay" : "check", Phase.Open, Now.AddMinutes(-index),
        (index % 4) switch { 0 => Now.AddHours(-1 - index), 1 => Now.AddHours(2), 2 => Now.AddDays(1), _ => null }, index % 2 == 0 ? 7 : null, index % 2 == 0 ? "Rina" : null))];

    [Fact]
    public void The_pages_together_are_the_queue_each_case_once_and_the_most_urgent_first()
    {
        var pages = Enumerable.Range(0, 4).Select(at => Page(null, QueueFocus.All, at)).ToList();

        Assert.All(pages, page => Assert.Equal((4, 24, 24), (page.Pages, page.Matching, page.All)));
        var cases = pages.SelectMany(page => page.Cases).ToList();
        Assert.Equal(Queue.Select(one => one.Number).Order(), cases.Select(one => one.Number).Order());
        Assert.Equal(cases.Select(one => one.DueAt ?? DateTimeOffset.MaxValue).Order(), cases.Select(one => one.DueAt ?? DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Every_number_on_a_button_is_what_pressing_it_shows()
    {
        foreach (var step in (string?[])[null, "pay", "check"])
        {
            foreach (var focus in Enum.GetValues<QueueFocus>())
            {
                var page = Page(step, focus, 0);
                Assert.All(page.Focuses, one => Assert.Equal(one.Value, Page(step, one.Key, 0).Matching));
                Assert.All(page.Steps, one => Assert.Equal(one.Value, Page(one.Key, focus, 0).Matching));
            }
        }
    }

    [Fact]
    public void A_page_that_is_gone_meanwhile_is_the_last_one()
    {
        Assert.Equal(3, Page(null, QueueFocus.All, 99).At);
        Assert.Equal((0, 1), (QueuePage.Of([], null, QueueFocus.All, 5, 7, Now, Today).At, QueuePage.Of([], null, QueueFocus.All, 5, 7, Now, Today).Pages));
    }

    private static QueuePage Page(string? step, QueueFocus focus, int at) => QueuePage.Of(Queue, step, focus, at, 7, Now, Today);
}
