using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PtspBot.Records;

/// <summary>How the cells of a table look; a cell names its style by its place here.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Head = 2;
    public const uint Text = 3;
    public const uint Day = 4;
    public const uint Time = 5;

    private const uint DayFormat = 164;
    private const uint TimeFormat = 165;

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd\\-mm\\-yyyy" },
            new NumberingFormat { NumberFormatId = TimeFormat, FormatCode = "hh:mm" }),
        new Fonts(Font(11), Font(14, new Bold()), Font(11, new Bold())),
        // Spreadsheets expect the first two as they are.
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDCE6F1" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), new Border(
            new LeftBorder(Line()) { Style = BorderStyleValues.Thin }, new RightBorder(Line()) { Style = BorderStyleValues.Thin },
            new TopBorder(Line()) { Style = BorderStyleValues.Thin }, new BottomBorder(Line()) { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat(Wrapped(VerticalAlignmentValues.Center)) { FontId = 2, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat(Wrapped(VerticalAlignmentValues.Top)) { BorderId = 1, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat(Wrapped(VerticalAlignmentValues.Top)) { BorderId = 1, NumberFormatId = DayFormat, ApplyNumberFormat = true, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat(Wrapped(VerticalAlignmentValues.Top)) { BorderId = 1, NumberFormatId = TimeFormat, ApplyNumberFormat = true, ApplyBorder = true, ApplyAlignment = true }));

    private static Font Font(double size, params OpenXmlElement[] more) => new([.. more, new FontSize { Val = size }, new FontName { Val = "Calibri" }]);

    private static Color Line() => new() { Rgb = "FFBFBFBF" };

    private static Alignment Wrapped(VerticalAlignmentValues vertical) => new() { WrapText = true, Vertical = vertical };
}
