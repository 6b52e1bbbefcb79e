using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PtspBot.Records;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Records;

public class SpreadsheetTests
{
    private static readonly Sheet Sample = new(
        "Catatan: 1/2 yang namanya jauh terlalu panjang", ["Catatan satu", "SOP 1"], [new Column("No.", 6), new Column("Tanggal", 12), new Column("Pukul", 8), new Column("Penjelasan", 40)],
        [[1, new DateOnly(2026, 11, 23), new TimeOnly(9, 30), "=1+1"], [2, new DateOnly(2026, 2, 28), null, "a\u0001b 👍 <&>"]]);

    [Fact]
    public void What_is_written_is_what_is_read_and_days_and_times_are_no_text()
    {
        var book = Workbook.Read(Spreadsheet.Write([Sample, Sample with { Name = "Kedua", Rows = [] }]));

        Assert.Equal(["Catatan- 1-2 yang namanya jauh", "Kedua"], book.Tabs);
        Assert.Equal("Catatan satu", book["A1"]);
        Assert.Equal(("No.", "Tanggal", "Pukul", "Penjelasan"), (book["A4"], book["B4"], book["C4"], book["D4"]));
        Assert.Equal(("1", "46349", "=1+1"), (book["A5"], book["B5"], book["D5"]));
        Assert.Equal(9.5 / 24, double.Parse(book["C5"]!, System.Globalization.CultureInfo.InvariantCulture), 9);
        Assert.Equal("ab 👍 <&>", book["D6"]);
        Assert.Null(book["C6"]);
    }

    [Fact]
    public void Spreadsheets_find_nothing_to_repair_in_it()
    {
        using var stream = new MemoryStream(Spreadsheet.Write([Sample, Sample with { Name = "Kedua", Rows = [] }]));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }
}
