using System.Text;
using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Csv;
using Dashboard.Data.Exports.Xlsx;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Xunit;

namespace Dashboard.Tests.Exports.Tables;

/// <summary>A table of a page as other programs read it.</summary>
public sealed class TableExportTests
{
    [Theory]
    [InlineData("12,3", 0.123456, true, 12.3456, "a share behind a percentage is written whole, in the unit shown")]
    [InlineData("12,3\u00a0%", 0.123456, true, 0.123456, "a text with the sign is a share with a format")]
    [InlineData("12,3", 12.3456, true, 12.3456, "the number itself")]
    [InlineData("12,3", 99.9, true, 12.3, "a column that is sorted by something else says what it shows")]
    [InlineData("−5,2", null, true, -5.2, "the true minus is a minus: negative numbers stay numbers")]
    [InlineData("+1,3", null, true, 1.3, "a plus is a sign")]
    [InlineData("9\u202f120", null, true, 9120.0, "typographic thousands are a number")]
    [InlineData("0,0", 0.0004, true, 0.04, "a share that rounds to nothing is not nothing")]
    [InlineData("081214", null, true, null, "a code keeps its zeros")]
    [InlineData("2024", null, false, null, "in a column of words a number is a word")]
    [InlineData("33 из 120", 33, true, null, "two numbers are no number")]
    [InlineData("—", null, true, null, "nothing stays a dash")]
    [InlineData("-1+2", null, true, null, "a sum is no number")]
    public void A_number_is_the_full_one_where_it_says_what_the_page_says(string shown, object? value, bool isNumeric, double? expected, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, ExportCell.Shown(shown, value, isNumeric, scale: ExportCell.ScaleOf([("50,0", value is double and < 1 ? 0.5 : 50.0)])).Number is { } number ? Math.Round(number, 9) : null);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", true, "a link that sends away what stands beside it")]
    [InlineData("+7", true, "begins a formula")]
    [InlineData("-1+2", true, "begins a formula")]
    [InlineData("@SUM(A1)", true, "an old sign of functions")]
    [InlineData("\t=1", true, "a reader skips the tab")]
    [InlineData("\r=1", true, "a reader skips the line end")]
    [InlineData("＝1", true, "the wide sign is read as the narrow one")]
    [InlineData("−5,2", false, "the true minus begins no formula")]
    [InlineData("Лицей № 1", false, "a name")]
    [InlineData("", false, "nothing")]
    public void A_text_that_would_be_a_formula_is_kept_from_it_in_every_form(string text, bool isGuarded, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(isGuarded ? "'" + text : text, FormulaGuard.Harmless(text));
        var table = new ExportTable("Таблица", ["Школа", "n"], [[ExportCell.Of(text), ExportCell.Of(3)]]);
        var line = TableText.Write(table).Split("\r\n", 2)[1];
        Assert.StartsWith(isGuarded ? line[0] == '"' ? "\"'" : "'" : text, line, StringComparison.Ordinal);

        using var document = SpreadsheetDocument.Open(Xlsx(table), false);
        var cell = CellAt(document, "A4");
        Assert.Null(cell.CellFormula);
        if (text.Length > 0)
        {
            // The value is as it was; that it is a text is said by its style, as Excel itself does.
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.Equal(text.ReplaceLineEndings("\n"), cell.InnerText);
            Assert.Equal(isGuarded, Style(document, cell).QuotePrefix?.Value == true);
        }
    }

    [Theory]
    [InlineData("9\u202f120", true, "9120", "typographic thousands are a number")]
    [InlineData("\u22120,8", true, "-0,8", "the true minus is a minus")]
    [InlineData("+1,3", true, "1,3", "a plus is not written in a number")]
    [InlineData("9,6\u00a0%", true, "9,6%", "Excel reads a percentage")]
    [InlineData("-школа", false, "'-школа", "a dash at the start would be a formula")]
    [InlineData("а;б", false, "\"а;б\"", "a separator is quoted")]
    [InlineData("МБОУ \"Лицей\"", false, "\"МБОУ \"\"Лицей\"\"\"", "quotes are doubled")]
    [InlineData("081214", true, "081214", "a code keeps its zeros")]
    [InlineData("", false, "", "an empty cell")]
    public void A_cell_of_csv_is_what_Excel_reads(string shown, bool isNumeric, string expected, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, TableText.Cell(ExportCell.Shown(shown, null, isNumeric)));
    }

    [Fact]
    public void Csv_begins_with_its_mark_and_names_small_samples_that_it_cannot_hatch()
    {
        var table = new ExportTable("Отметки", ["Школа", "«2», %"], [[ExportCell.Of("Лицей"), ExportCell.Shown("10,0", 0.1, true, scale: 100)], [ExportCell.Of("Малая"), ExportCell.Shown("50,0", 0.5, true, isSmall: true)]]);
        Assert.Equal("Школа;«2», %;Малая выборка (меньше 10)\r\nЛицей;10,0;\r\nМалая;50,0;«2», %\r\n", TableText.Write(table));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), TableText.Bytes(table)[..3]);
    }

    [Fact]
    public void A_workbook_is_valid_and_holds_full_numbers_days_hatches_and_where_it_came_from()
    {
        var table = new ExportTable(
            "Школы",
            ["Школа", "Дата", "«2», %", "Доля", "n"],
            [
                [ExportCell.Of("Лицей"), ExportCell.Shown("15.05.2025"), ExportCell.Shown("12,3", 0.123456, true, scale: 100), ExportCell.Shown("12\u00a0%", 0.123456, true, scale: 100), ExportCell.Of(1234)],
                [ExportCell.Of("Малая"), ExportCell.Empty, ExportCell.Shown("50,0", 0.5, true, isSmall: true), ExportCell.Of("—"), ExportCell.Of(8)],
            ]) { Notes = ["порядок — не рейтинг"] };
        var stamp = new ExportStamp("Опора; Приозёрный край; данные на 01.06.2025", [("Территория", "Приозёрный край"), ("Отбор: предмет", "математика"), ("Кому можно", "внутри")]);
        var file = Xlsx(table, stamp);
        using (var reader = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true }))
        {
            var rows = Rows(reader);
            Assert.Equal("Школы", rows[0][0]);
            Assert.Equal(stamp.Source, rows[1][0]);
            Assert.Equal(["Школа", "Дата", "«2», %", "Доля", "n"], rows[2]);
            Assert.Equal(["Лицей", new DateTime(2025, 5, 15), 12.3456, 0.123456, 1234.0], rows[3]);
            Assert.True(reader.NextResult());
            Assert.Equal("О данных", reader.Name);
            var about = Rows(reader).Skip(1).Select(row => (row[0], row[1])).ToList();
            Assert.Contains(((object?)"Отбор: предмет", (object?)"математика"), about);
            Assert.Contains(((object?)"Примечание", (object?)"порядок — не рейтинг"), about);
            Assert.Contains(about, line => Equals(line.Item1, "Штриховка"));
            Assert.Contains(about, line => Equals(line.Item1, "Кому можно"));
        }

        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, false);
        Assert.Equal([], new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var sheet = First(document).Worksheet!;
        Assert.Equal("A3:E5", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal("B4", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal("#,##0.0", Format(document, CellAt(document, "C4")));
        Assert.Equal(PatternValues.LightUp, Fill(document, CellAt(document, "C5")));
        Assert.NotEqual(PatternValues.LightUp, Fill(document, CellAt(document, "C4")));
    }

    private static MemoryStream Xlsx(ExportTable table, ExportStamp? stamp = null)
    {
        var file = new MemoryStream();
        TableWorkbook.Write(table, stamp ?? ExportStamp.Nothing, file);
        file.Position = 0;
        return file;
    }

    private static List<object?[]> Rows(IExcelDataReader reader)
    {
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }

    private static WorksheetPart First(SpreadsheetDocument document) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Descendants<Sheet>().First().Id!.Value!);

    private static Cell CellAt(SpreadsheetDocument document, string address) => First(document).Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == address);

    private static CellFormat Style(SpreadsheetDocument document, Cell cell) =>
        Styles(document).CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string? Format(SpreadsheetDocument document, Cell cell) =>
        Styles(document).NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(format => format.NumberFormatId! == Style(document, cell).NumberFormatId!.Value)?.FormatCode;

    private static PatternValues? Fill(SpreadsheetDocument document, Cell cell) =>
        Styles(document).Fills!.Elements<Fill>().ElementAt((int)Style(document, cell).FillId!.Value).PatternFill?.PatternType?.Value;

    private static Stylesheet Styles(SpreadsheetDocument document) => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
}
