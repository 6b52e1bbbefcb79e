using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PtspBot.Records;

/// <summary>
/// Writes tables as an .xlsx that spreadsheets open without a word: days are days and times are times, so that they sort and
/// filter, and text is only ever text: what begins with an equals sign is never computed.
/// </summary>
public static class Spreadsheet
{
    /// <summary>Characters that a tab may have, and below those that it may not.</summary>
    private const int LongestTab = 31;

    private static readonly char[] NotOnTabs = ['[', ']', '*', '/', '\\', '?', ':'];

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
            foreach (var (sheet, index) in sheets.Select((sheet, index) => (sheet, index)))
                Add(book, sheet, (uint)index + 1);
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart book, Sheet sheet, uint number)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(View(HeadRow(sheet), number == 1), Columns(sheet), Rows(sheet));
        if (sheet.Rows.Count > 0)
            part.Worksheet.Append(new AutoFilter { Reference = $"A{HeadRow(sheet)}:{Letters(sheet.Columns.Count)}{HeadRow(sheet) + sheet.Rows.Count}" });
        part.Worksheet.Append(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0, PaperSize = 9 });
        part.Worksheet.SheetProperties = new SheetProperties(new PageSetupProperties { FitToPage = true });
        book.Workbook!.GetFirstChild<Sheets>()!.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = Tab(sheet.Name), SheetId = number, Id = book.GetIdOfPart(part) });
    }

    /// <summary>Under the lines about it, and one free row.</summary>
    private static int HeadRow(Sheet sheet) => sheet.About.Count + 2;

    /// <summary>The head stays while one scrolls.</summary>
    private static SheetViews View(int head, bool isFirst) => new(new SheetView(
        new Pane { VerticalSplit = head, TopLeftCell = $"A{head + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0, TabSelected = isFirst });

    private static Columns Columns(Sheet sheet) => new(sheet.Columns.Select((column, index) =>
        new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true }));

    private static SheetData Rows(Sheet sheet)
    {
        var rows = sheet.About.Select((line, index) => Row(index + 1, [line], index == 0 ? SheetStyles.Title : SheetStyles.Plain))
            .Append(Row(HeadRow(sheet), [.. sheet.Columns.Select(column => column.Title)], SheetStyles.Head))
            .Concat(sheet.Rows.Select((row, index) => Row(HeadRow(sheet) + 1 + index, row, SheetStyles.Text)));
        return new SheetData(rows);
    }

    private static Row Row(int number, IReadOnlyList<object?> values, uint style)
    {
        var row = new Row { RowIndex = (uint)number };
        foreach (var (value, index) in values.Select((value, index) => (value, index)))
            row.Append(Cell(value, $"{Letters(index + 1)}{number}", style));
        return row;
    }

    private static Cell Cell(object? value, string at, uint style) => value switch
    {
        null => new Cell { CellReference = at, StyleIndex = style },
        DateOnly day => Number(day.DayNumber - DayZero.DayNumber, at, SheetStyles.Day),
        TimeOnly time => Number(time.Ticks / (double)TimeSpan.TicksPerDay, at, SheetStyles.Time),
        int number => Number(number, at, style),
        _ => new Cell(new InlineString(new Text(Clean(value.ToString()!)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, DataType = CellValues.InlineString, StyleIndex = style },
    };

    private static Cell Number(double number, string at, uint style) =>
        new(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { CellReference = at, StyleIndex = style };

    /// <summary>Without what no XML may hold.</summary>
    private static string Clean(string text) => string.Concat(text.Where((letter, index) =>
        XmlConvert.IsXmlChar(letter) || (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])) || (char.IsLowSurrogate(letter) && index > 0 && char.IsHighSurrogate(text[index - 1]))));

    private static string Tab(string name)
    {
        var plain = string.Concat(name.Select(letter => NotOnTabs.Contains(letter) ? '-' : letter));
        return plain.Length <= LongestTab ? plain : plain[..LongestTab].TrimEnd();
    }

    /// <summary>1 is A, 27 is AA.</summary>
    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
