using System.IO.Compression;
using System.Xml.Linq;

namespace PtspBot.Tests.Support;

/// <summary>An .xlsx as another program would read it: by what stands in its parts, without the library that wrote it.</summary>
internal sealed class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<Dictionary<string, string?>> _sheets;

    private Workbook(IReadOnlyList<string> tabs, List<Dictionary<string, string?>> sheets) => (Tabs, _sheets) = (tabs, sheets);

    public IReadOnlyList<string> Tabs { get; }

    /// <summary>A cell of the first tab.</summary>
    public string? this[string at] => this[0, at];

    public string? this[int tab, string at] => _sheets[tab].GetValueOrDefault(at);

    /// <summary>The rows of a tab from this one on, each cell as text.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows(int tab, int from, string columns) =>
        [.. Enumerable.Range(from, 1000).TakeWhile(row => this[tab, $"A{row}"] is not null).Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => this[tab, $"{column}{row}"])])];

    public static Workbook Read(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx), ZipArchiveMode.Read);
        XDocument Part(string suffix) => XDocument.Load(zip.Entries.Single(entry => entry.FullName.EndsWith(suffix, StringComparison.Ordinal)).Open());

        var links = Part("workbook.xml.rels").Root!.Elements().ToDictionary(link => (string)link.Attribute("Id")!, link => ((string)link.Attribute("Target")!).Split('/')[^1]);
        var sheets = Part("workbook.xml").Descendants(Main + "sheet").ToList();
        var id = XName.Get("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return new Workbook([.. sheets.Select(sheet => (string)sheet.Attribute("name")!)], [.. sheets.Select(sheet => Cells(Part($"worksheets/{links[(string)sheet.Attribute(id)!]}")))]);
    }

    private static Dictionary<string, string?> Cells(XDocument sheet) => sheet.Descendants(Main + "c").ToDictionary(
        cell => (string)cell.Attribute("r")!, cell => cell.Element(Main + "v")?.Value ?? cell.Element(Main + "is")?.Value);
}
