using PtspBot.Domain.Procedures;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.OfficeFiles;

public class OfficeTests
{
    [Fact]
    public void The_office_and_its_procedure_load()
    {
        var procedure = Assert.Single(Offices.Oss.Procedures);

        Assert.Equal("13.1/410.113/SOP/2019", procedure.Sop);
        Assert.Equal([1, 2, 3, 4], procedure.Steps.Select(step => step.Row).OfType<int>().Distinct());
        Assert.Equal(205, procedure.Steps.Sum(step => step.Standard?.TotalMinutes));
    }

    [Fact]
    public void A_quite_different_procedure_loads_beside_the_same_calendar_and_common_sentences() =>
        Assert.Equal("billboard v3", Assert.Single(Offices.Billboard.Procedures).Name.ToString());

    [Fact]
    public void A_procedure_is_offered_on_the_days_it_is_valid()
    {
        Assert.Empty(Offices.Billboard.Offered(new DateOnly(2025, 12, 31)));
        Assert.Single(Offices.Billboard.Offered(new DateOnly(2026, 1, 1)));
        Assert.Single(Offices.Billboard.Offered(new DateOnly(2027, 12, 31)));
        Assert.Empty(Offices.Billboard.Offered(new DateOnly(2028, 1, 1)));
    }

    [Fact]
    public void A_machine_is_built_once_for_each_version()
    {
        var name = Offices.Oss.Procedures[0].Name;

        Assert.Same(Offices.Oss.Machine(name), Offices.Oss.Machine(name));
        Assert.Throws<InvalidOperationException>(() => Offices.Oss.Machine(new ProcedureName(name.Id, 99)));
    }

    [Fact]
    public void An_office_that_is_not_there_is_refused_with_all_it_lacks()
    {
        var faults = Assert.Throws<OfficeFileException>(() => Office.Load("nowhere")).Faults;

        Assert.Equal(["calendar.yaml", "regions.yaml", "reminders.yaml", "digests.yaml", "rights.yaml", "duty.yaml", "counter.yaml", "texts", "procedures"], faults.Select(fault => Path.GetFileName(fault.File)));
    }

    [Fact]
    public void Two_versions_valid_on_the_same_day_are_refused()
    {
        using var office = new BillboardCopy();
        office.Write("procedures/billboard-4.yaml", office.Read("procedures/billboard.yaml").Replace("version: 3", "version: 4", StringComparison.Ordinal));

        var fault = Assert.Single(office.Faults());

        Assert.Contains("billboard v3 and billboard v4 in billboard-4.yaml have the same version or are valid on the same days.", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_may_follow_another()
    {
        using var office = new BillboardCopy();
        office.Write("procedures/billboard-4.yaml", office.Read("procedures/billboard.yaml")
            .Replace("version: 3", "version: 4", StringComparison.Ordinal)
            .Replace("from: 2026-01-01, to: 2027-12-31", "from: 2028-01-01", StringComparison.Ordinal));

        using var loaded = Office.Load(office.Folder);

        Assert.Equal(4, Assert.Single(loaded.Offered(new DateOnly(2030, 1, 1))).Version);
    }

    [Fact]
    public void A_sentence_the_procedure_lacks_is_refused_where_it_is_needed()
    {
        using var office = new BillboardCopy();
        office.InBothLanguages("board-tax:", "board-toll:");

        var fault = Assert.Single(office.Faults(), fault => fault.Sentence.Contains("item.board-tax.name", StringComparison.Ordinal));

        Assert.Equal("The text 'item.board-tax.name' is missing in the office's texts.", fault.Sentence);
        Assert.Contains("board-tax", office.Read("procedures/billboard.yaml").Split('\n')[fault.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_that_nothing_fills_is_refused()
    {
        using var office = new BillboardCopy();
        office.InBothLanguages("{board-permit-number}", "{board-permit-nummer}");

        Assert.Contains("The text 'step.board-permit.done' has the gap {board-permit-nummer}, which nothing fills.", Assert.Single(office.Faults()).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_said_as_it_stands_so_it_has_no_gaps()
    {
        using var office = new BillboardCopy();
        office.InBothLanguages("Poster", "Poster {board-place}");

        Assert.Contains("'field.board-kind.choice.poster' has the gap {board-place}", Assert.Single(office.Faults()).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Buttons_of_the_procedure_are_short_and_plain(string language)
    {
        var office = Offices.Oss;
        var buttons = ProcedureTexts.RequiredKeys(office.Procedures[0]).Where(IsButton);

        Assert.All(buttons, key => Assert.True(office.Texts.Say(language, key).Length <= 30 && !office.Texts.Say(language, key).Contains('<'), key));
    }

    private static bool IsButton(string key) => key.Split('.') switch
    {
        ["field", _, "choice", _] or ["step", _, "report"] or ["step", _, "exit", _] or ["step", _, "help", _, "name"] or ["reason", _] => true,
        _ => false,
    };

    /// <summary>The second office in a folder of its own, to be broken.</summary>
    private sealed class BillboardCopy : IDisposable
    {
        public string Folder { get; } = Offices.LayBillboard(Directory.CreateTempSubdirectory("ptspbot-office-").FullName);

        public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

        public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

        public void InBothLanguages(string text, string other)
        {
            foreach (var file in (string[])["texts/billboard.id.yaml", "texts/billboard.en.yaml"])
                Write(file, Read(file).Replace(text, other, StringComparison.Ordinal));
        }

        public IReadOnlyList<Fault> Faults() => Assert.Throws<OfficeFileException>(() => Office.Load(Folder)).Faults;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
