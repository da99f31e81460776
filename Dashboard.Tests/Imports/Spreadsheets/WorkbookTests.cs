using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

/// <summary>What Excel's own format allows and real files do.</summary>
public sealed class WorkbookTests
{
    private const string Styles =
        """<numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="[Red]0.00&quot; дней&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="10"/></cellXfs>""";

    [Theory]
    [InlineData("<c r='A1'><v>12</v></c>", CellKind.Number, "12", "a number")]
    [InlineData("<c r='A1'><v>0.45329999999999998</v></c>", CellKind.Number, "0.4533", "seventeen digits, as Excel writes them")]
    [InlineData("<c r='A1'><v>1E-3</v></c>", CellKind.Number, "0.001", "an exponent")]
    [InlineData("<c r='A1' s='1'><v>45413</v></c>", CellKind.Date, "2024-05-01", "a date by a known format")]
    [InlineData("<c r='A1' s='2'><v>45413.5</v></c>", CellKind.Date, "2024-05-01T12:00:00", "a date with a time, by a format of the book")]
    [InlineData("<c r='A1' s='1'><v>1</v></c>", CellKind.Date, "1900-01-01", "the first day of Excel's calendar")]
    [InlineData("<c r='A1' s='1'><v>61</v></c>", CellKind.Date, "1900-03-01", "the day after the leap day that never was")]
    [InlineData("<c r='A1' s='1'><v>0.75</v></c>", CellKind.Date, "18:00:00", "a time of day")]
    [InlineData("<c r='A1' s='1'><v>99999999</v></c>", CellKind.Number, "99999999", "a date beyond the calendar stays a number")]
    [InlineData("<c r='A1' s='4'><v>5</v></c>", CellKind.Number, "5", "letters of a format in quotes and a colour make no date")]
    [InlineData("<c r='A1' t='d'><v>2024-05-01T00:00:00</v></c>", CellKind.Date, "2024-05-01", "a date of the strict variant")]
    [InlineData("<c r='A1' t='b'><v>1</v></c>", CellKind.Boolean, "ИСТИНА", "a truth value")]
    [InlineData("<c r='A1' t='e'><v>#DIV/0!</v></c>", CellKind.Error, "#DIV/0!", "an error")]
    [InlineData("<c r='A1' t='s'><v>0</v></c>", CellKind.Text, "Общая строка", "a shared text without its phonetic hint")]
    [InlineData("<c r='A1' t='s'><v>1</v></c>", CellKind.Text, "А\nБ", "an escaped line end")]
    [InlineData("<c r='A1' t='str'><f>A2</f><v>итог</v></c>", CellKind.Text, "итог", "the text of a formula")]
    [InlineData("<c r='A1' t='inlineStr'><is><r><t>по </t></r><r><t>частям</t></r></is></c>", CellKind.Text, "по частям", "a text in runs")]
    [InlineData("<c r='A1'><f>SUM(B1:B3)</f></c>", CellKind.Error, "=SUM(B1:B3)", "a formula without its value")]
    [InlineData("<c r='A1'><f>SUM(B1:B3)</f><v/></c>", CellKind.Error, "=SUM(B1:B3)", "a formula with an empty value")]
    public void A_cell_is_what_Excel_shows(string cell, CellKind kind, string text, string reason)
    {
        var sheet = Reading.Read(Reading.Xlsx(
            $"<row r='1'>{cell}<c r='B1'><v>1</v></c></row>",
            styles: Styles,
            sharedStrings: "<si><t>Общая строка</t><rPh><t>подсказка</t></rPh></si><si><t>А_x000D_\nБ</t></si>")).Value!.Sheets[0];
        Assert.True(sheet[0, 0].Kind == kind, reason + ": " + sheet[0, 0].Kind);
        Assert.True(sheet[0, 0].Text == text, reason + ": " + sheet[0, 0].Text);
    }

    [Theory]
    [InlineData("<c r='A1' t='str'><f>A2</f><v></v></c>", "a formula that gives an empty text")]
    [InlineData("<c r='A1' s='1'/>", "a formatted cell without content")]
    public void Some_cells_are_empty(string cell, string reason) =>
        Assert.True(Reading.Sheet(Reading.Xlsx($"<row r='1'>{cell}<c r='B1'><v>1</v></c></row>"))[0, 0].IsEmpty, reason);

    [Fact]
    public void A_few_stray_cells_far_to_the_right_are_left_out_and_said()
    {
        var result = Reading.Read(Reading.Xlsx("<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>1</v></c></row>"));
        Assert.Equal(1, result.Value!.Sheets[0].ColumnCount);
        Assert.Equal(("stray-cells", "XFD1"), (Assert.Single(result.Problems).Code, result.Problems[0].Cell));
    }

    [Fact]
    public void A_text_longer_than_a_cell_can_hold_is_an_error_of_its_cell()
    {
        var result = Reading.Read("Школа;5\n" + new string('ж', 40_000) + ";4\n");
        Assert.Equal(CellKind.Error, result.Value!.Sheets[0][1, 0].Kind);
        Assert.Equal(("text-too-long", "A2"), (Assert.Single(result.Problems).Code, result.Problems[0].Cell));
    }

    [Fact]
    public void Percent_formats_are_known_and_formulas_too()
    {
        var sheet = Reading.Sheet(Reading.Xlsx("<row r='1'><c r='A1' s='3'><v>0.45</v></c><c r='B1' s='5'><f>A1</f><v>0.45</v></c><c r='C1'><v>0.45</v></c></row>", styles: Styles));
        Assert.Equal([true, true, false], sheet.Row(0).ToArray().Select(cell => cell.IsPercent));
        Assert.Equal([false, true, false], sheet.Row(0).ToArray().Select(cell => cell.IsFormula));
        Assert.Equal(0.45, sheet[0, 0].Number);
    }

    [Fact]
    public void Formulas_without_values_are_noted_once_a_sheet()
    {
        var result = Reading.Read(Reading.Xlsx("<row r='1'><c r='B1'><f>1/3</f></c><c r='C1'><f>2/3</f></c></row>"));
        var note = Assert.Single(result.Problems);
        Assert.Equal(("formula-without-value", "Лист1", "B1"), (note.Code, note.Sheet, note.Cell));
        Assert.Contains("всего 2", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_of_the_Macintosh_calendar_are_shifted() =>
        Assert.Equal("2024-05-01", Reading.Sheet(Reading.Xlsx("<row r='1'><c r='A1' s='1'><v>43951</v></c></row>", styles: Styles, workbook: "<workbookPr date1904='1'/>"))[0, 0].Text);

    [Fact]
    public void Rows_may_be_missing_and_out_of_order()
    {
        var sheet = Reading.Sheet(Reading.Xlsx("<row r='5'><c r='B5'><v>5</v></c></row><row r='2'><c r='A2'><v>2</v></c></row><row r='5'><c r='A5'><v>50</v></c></row>"));
        Assert.Equal("/2///50|5", Reading.Flat(sheet));
        Assert.Equal(0, sheet.Row(3).Length);
        Assert.True(sheet[1000, 1000].IsEmpty);
    }

    [Fact]
    public void Empty_rows_and_columns_at_the_end_are_not_kept()
    {
        var sheet = Reading.Sheet(Reading.Xlsx("<row r='1'><c r='A1'><v>1</v></c><c r='Z1' s='1'/></row><row r='1048576'><c r='A1048576' s='1'/></row>"));
        Assert.Equal((1, 1), (sheet.RowCount, sheet.ColumnCount));
    }

    [Fact]
    public void A_million_empty_rows_cost_nothing()
    {
        var rows = string.Concat(Enumerable.Range(2, 1_000_000).Select(row => $"<row r=\"{row}\" s=\"1\"/>"));
        var file = Reading.Xlsx("<row r='1'><c r='A1'><v>1</v></c></row>" + rows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(1, Reading.Sheet(file).RowCount);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void A_merge_down_a_whole_column_is_found_from_every_row()
    {
        var sheet = Reading.Sheet(Reading.Xlsx("<row r='1'><c r='A1'><v>7</v></c></row><row r='100000'><c r='B100000'><v>1</v></c></row>", "<mergeCells><mergeCell ref='A1:A100000'/><mergeCell ref='C3'/></mergeCells>"));
        Assert.Equal("7", sheet.Merged(99_999, 0).Text);
        Assert.Equal(new CellRange(0, 0, 99_999, 0), Assert.Single(sheet.Merges));
    }

    [Theory]
    [InlineData("<row r='1'><c r='A1' t='inlineStr'><is><t>R&D и «A & B»</t></is></c></row>", "R&D и «A & B»", true, "bare ampersands")]
    [InlineData("<row r='1'><c r='A1' t='inlineStr'><is><t>кавычки &laquo;да&raquo;</t></is></c></row>", "кавычки «да»", true, "names of HTML")]
    [InlineData("<row r='1'><c r='A1' t='inlineStr'><is><t>до\u0001после</t></is></c></row>", "допосле", true, "a stray control character")]
    [InlineData("<row r='1'><c r='A1' t='inlineStr'><is><t>балл < 5</t></is></c></row>", "балл < 5", true, "a bare bracket")]
    [InlineData("<q:row r='1'><q:c r='A1' t='inlineStr'><q:is><q:t>х</q:t></q:is></q:c></q:row>", "х", false, "a prefix that is declared nowhere")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\" note=\"a>b\"><is><t>х</t></is></c></row>", "х", false, "a bracket inside an attribute")]
    [InlineData("<row r='1'><c r='A1' t='inlineStr'><is><t><![CDATA[<b>&amp;]]></t></is></c></row>", "<b>&amp;", false, "a literal section")]
    [InlineData("<row r='1'><!-- <c/> --><c r='A1' t='inlineStr'><is><t>&#1096;&#x43A;</t></is></c></row>", "шк", false, "comments and numbered characters")]
    public void What_Excel_opens_though_a_strict_parser_would_not_is_read(string rows, string text, bool mended, string reason)
    {
        var result = Reading.Read(Reading.Xlsx(rows));
        Assert.True(result.Success, reason);
        Assert.True(result.Value!.Sheets[0][0, 0].Text == text, reason + ": " + result.Value.Sheets[0][0, 0].Text);
        Assert.Equal(mended, result.Problems.Any(problem => problem.Code == "xml-mended"));
    }

    [Fact]
    public void The_main_part_may_stand_anywhere_and_paths_may_be_Windows_paths()
    {
        var sheet = Reading.Sheet(Reading.Zip(
            ("_rels/.rels", """<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book/main.xml"/></Relationships>"""),
            ("book\\main.xml", """<workbook><sheets><sheet name="Итоги" id="s"/></sheets></workbook>"""),
            ("book/_rels/main.xml.rels", """<Relationships><Relationship Id="s" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="..\data\one.xml"/></Relationships>"""),
            ("data/ONE.xml", "<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>")));
        Assert.Equal("Итоги", sheet.Name);
        Assert.Equal("5", sheet[0, 0].Text);
    }

    [Fact]
    public void Progress_tells_rows_of_rows()
    {
        var reports = new List<ReadProgress>();
        var rows = string.Concat(Enumerable.Range(1, 9000).Select(row => $"<row r='{row}'><c r='A{row}'><v>1</v></c></row>"));
        var file = Reading.Zip(
            ("xl/workbook.xml", "<workbook><sheets><sheet name='Лист'/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet><dimension ref='A1:A9000'/><sheetData>{rows}</sheetData></worksheet>"));
        using var stream = new MemoryStream(file);
        SpreadsheetReader.Read(stream, "файл", SpreadsheetLimits.Default, new Listener(reports.Add), CancellationToken.None);
        Assert.Equal(9000, reports[^1].Rows);
        Assert.True(reports.Count > 2);
        Assert.All(reports, report => Assert.Equal(9000, report.OfRows));
        Assert.Equal(reports.Select(report => report.Rows).Order(), reports.Select(report => report.Rows));
    }

    private sealed class Listener(Action<ReadProgress> act) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => act(value);
    }
}
