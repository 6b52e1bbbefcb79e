using PtspBot.Benchmarks;
using PtspBot.Benchmarks.Bots;
using PtspBot.Benchmarks.Runs;

namespace PtspBot.Tests.Benchmarks;

/// <summary>That the benchmark still runs, so that its figures can be had again. How fast anything is, is not asked here.</summary>
public sealed class BenchmarkTests
{
    private const int Copies = 40;

    private static readonly Options Short = Options.Read(["--quick", "--cases", "40", "--wave", "5", "--updates", "50"]) with { Hurry = true };

    [Theory]
    [InlineData(nameof(BotKind.Textbook))]
    [InlineData(nameof(BotKind.Bare))]
    public async Task Applicants_get_on_with_each_of_the_bots_it_is_compared_with(string kind)
    {
        var measured = await Measured.ClosedAsync(Enum.Parse<BotKind>(kind), applicants: 5, Short);

        Assert.True(measured.Load.Finished > 0);
        Assert.Empty(measured.Load.Waiting);
    }

    [Fact]
    public async Task What_the_product_wrote_can_be_written_again_without_it()
    {
        var rows = await BareRows.OfAsync(applicants: 5, Short);

        Assert.InRange(rows.Updates, 5, rows.Rows);
        Assert.InRange(rows.Commits, 1, rows.Rows);
    }

    [Fact]
    public async Task A_database_filled_with_copies_is_one_that_the_product_works_on()
    {
        using var folder = new Folder();
        await ManyCases.FillAsync(folder, Copies);

        var measured = await Measured.ClosedAsync(BotKind.Product, applicants: 5, Short, on: folder);

        Assert.True(measured.Load.Finished > 0);
        Assert.Empty(measured.Load.Waiting);
    }

    [Fact]
    public async Task A_sweep_over_copies_tells_what_is_due_in_each_round()
    {
        var swept = await Sweep.MeasureAsync(Copies, due: 3, rounds: 2);

        Assert.Equal(6, swept.Told);
    }

    [Fact]
    public async Task An_edit_of_the_calendar_moves_what_open_cases_wait_for()
    {
        using var folder = new Folder();
        await ManyCases.FillAsync(folder, Copies, fate: (_, _) => { });

        var edit = await CalendarEdit.OfAsync(folder);

        Assert.InRange(edit.Deadlines, 1, int.MaxValue);
        Assert.True(edit.Cases >= Copies);
    }

    [Fact]
    public void A_table_is_written_as_wide_as_its_widest_cell()
    {
        var report = new Report(TextWriter.Null, "Short run.");

        report.Section("Title", "Words.", ["what", "n"], [["one", Report.Number(1)], ["a million", Report.Number(1_000_000)]]);

        Assert.Equal(
            """
            ## Title

            Words.

            | what      |         n |
            |-----------|----------:|
            | one       |      1.00 |
            | a million | 1,000,000 |

            Short run.


            """,
            Assert.Single(report.Sections).Text);
    }

    [Fact]
    public void A_run_replaces_its_own_section_of_the_page_and_leaves_the_others_and_the_notes()
    {
        var report = new Report(TextWriter.Null, "Long run.");
        report.Introduce("# Benchmark");
        report.Introduce();
        report.Section("Two", "Again.", ["n"], [["2"]]);
        report.Section("Three", "New.", ["n"], [["3"]]);

        var page = Page.With("# Old\n\nold\n\n## One\n\nkept\n\n## Two\n\nold\n\n<!-- notes -->\n\n## Note\n", report);

        Assert.Equal(
            "# Benchmark\n\n## One\n\nkept\n\n## Two\n\nAgain.\n\n| n   |\n|-----|\n| 2   |\n\nLong run.\n\n## Three\n\nNew.\n\n| n   |\n|-----|\n| 3   |\n\nLong run.\n\n<!-- notes -->\n\n## Note\n",
            page);
    }
}
