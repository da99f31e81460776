using System.Text;
using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

/// <summary>SpreadsheetML, web pages named .xls, OpenDocument.</summary>
public sealed class OldFormatsTests
{
    [Fact]
    public void SpreadsheetML_counts_on_from_the_last_index()
    {
        var sheet = Reading.Sheet(Reading.SpreadsheetMl(
            """<Row><Cell><Data ss:Type="String">а</Data></Cell><Cell ss:Index="4"><Data ss:Type="Number">4</Data></Cell><Cell><Data ss:Type="Number">5</Data></Cell></Row><Row ss:Index="4"><Cell><Data ss:Type="String">б</Data></Cell></Row><Row><Cell><Data ss:Type="String">в</Data></Cell></Row>"""));
        Assert.Equal("а|||4|5///б/в", Reading.Flat(sheet));
    }

    [Fact]
    public void SpreadsheetML_counts_covered_columns_but_not_covered_rows()
    {
        var sheet = Reading.Sheet(Reading.SpreadsheetMl(
            """<Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">шапка</Data></Cell><Cell><Data ss:Type="String">в</Data></Cell></Row><Row><Cell ss:Index="3"><Data ss:Type="String">г</Data></Cell></Row>"""));
        Assert.Equal("шапка||в/||г", Reading.Flat(sheet));
        Assert.Equal(new CellRange(0, 0, 1, 1), Assert.Single(sheet.Merges));
        Assert.Equal("шапка", sheet.Merged(1, 1).Text);
    }

    [Fact]
    public void SpreadsheetML_gives_every_type_and_no_comments()
    {
        var sheet = Reading.Sheet(Reading.SpreadsheetMl(
            """<Row><Cell ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell><Cell><Data ss:Type="DateTime">2024-05-01T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>жирно</B> и нет</ss:Data><Comment><ss:Data>заметка</ss:Data></Comment></Cell><Cell ss:Formula="=A1"/></Row>""",
            before: """<Styles><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style></Styles>"""));
        Assert.Equal("0.5|2024-05-01|ИСТИНА|#DIV/0!|жирно и нет|=A1", Reading.RowOf(sheet, 0));
        Assert.True(sheet[0, 0].IsPercent);
        Assert.Equal(CellKind.Error, sheet[0, 5].Kind);
    }

    [Theory]
    [InlineData("<Row><Cell><Data Type='String'>без префиксов</Data></Cell></Row>", "без префиксов", "prefixes left out")]
    [InlineData("<Row><Cell><Data zz:Type='String'>чужой</Data></Cell></Row>", "чужой", "a prefix that is declared nowhere")]
    [InlineData("<Row><Cell><Data ss:Type='String'>А & Б</Data></Cell></Row>", "А & Б", "a bare ampersand")]
    [InlineData("<Row><Cell><Data ss:Type='String'>А\u000BБ</Data></Cell></Row>", "АБ", "a control character")]
    [InlineData("<Row><Cell><Data ss:Type='Number'>-</Data></Cell></Row>", "-", "a dash declared to be a number")]
    public void SpreadsheetML_of_careless_exporters_is_read(string table, string text, string reason) =>
        Assert.True(Reading.Sheet(Reading.SpreadsheetMl(table))[0, 0].Text == text, reason);

    [Theory]
    [InlineData("windows-1251", "utf-8", "declares UTF-8 and is not")]
    [InlineData("utf-8", "windows-1251", "is UTF-8 and declares otherwise")]
    [InlineData("windows-1251", "windows-1251", "declares the truth")]
    [InlineData("utf-16", "utf-8", "is UTF-16 with a mark")]
    public void A_wrong_declaration_of_encoding_does_not_matter(string real, string declared, string reason)
    {
        _ = Reading.Encoding1251;
        var encoding = Encoding.GetEncoding(real);
        var text = Reading.SpreadsheetMl("<Row><Cell><Data ss:Type='String'>Школа имени Пушкина</Data></Cell></Row>").Replace("version=\"1.0\"", $"version=\"1.0\" encoding=\"{declared}\"", StringComparison.Ordinal);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        Assert.True(Reading.Sheet(file)[0, 0].Text == "Школа имени Пушкина", reason);
    }

    [Fact]
    public void Spans_of_a_web_table_become_merges()
    {
        var sheet = Reading.Sheet("<html><table><tr><td rowspan=2>Школа<td colspan=\"2\">Отметки<tr><td>«2»<TD>«3»</table></html>");
        Assert.Equal("Школа|Отметки/|«2»|«3»", Reading.Flat(sheet));
        Assert.Equal([new CellRange(0, 0, 1, 0), new CellRange(0, 1, 0, 2)], sheet.Merges);
    }

    [Theory]
    [InlineData("<table><tr><td>&nbsp;</td><td>5</td></tr></table>", "|5", "a no-break space fills no cell")]
    [InlineData("<table><tr><td> МБОУ\n   СОШ </td></tr></table>", "МБОУ СОШ", "white space of the source")]
    [InlineData("<table><tr><td>МБОУ<br>СОШ</td></tr></table>", "МБОУ\nСОШ", "a line break")]
    [InlineData("<table><tr><td>А&nbsp;&amp;&nbsp;Б &mdash; &#8470;&nbsp;1</td></tr></table>", "А\u00A0&\u00A0Б — №\u00A01", "references")]
    [InlineData("<h1>Отчёт</h1><p>2024 год</p><table><tr><td>1</td></tr></table><p>Конец</p>", "Отчёт/2024 год/1/Конец", "text between tables is rows")]
    [InlineData("<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>", "1/2", "tables one under the other")]
    [InlineData("<style>td{color:red}</style><script>if(a<b){}</script><table><tr><td>1<!-- <td>2 --></td></tr></table>", "1", "no styles, scripts, comments")]
    [InlineData("<table><tr><td x:num=\"0.4533\">45,3%</td></tr></table>", "0.4533", "the exact number beside the shown one")]
    [InlineData("<table><tr><td><b>45</b></td><td>007</td><td>4,5</td></tr></table>", "45|007|4,5", "numbers without loss")]
    [InlineData("<table><tr><td>до<table><tr><td>внутри</td></tr></table>после</td><td>2</td></tr></table>", "до\nвнутрипосле|2", "a table within a cell is its text")]
    public void A_web_page_is_read_as_Excel_reads_it(string page, string expected, string reason) =>
        Assert.True(Reading.Flat(Reading.Sheet(page)) == expected, reason + ": " + Reading.Flat(Reading.Sheet(page)));

    [Fact]
    public void A_web_page_in_windows_1251_is_read_by_its_bytes()
    {
        var page = Reading.Encoding1251.GetBytes("<html><head><meta charset=utf-8></head><table><tr><td>Школа имени Пушкина</td></tr></table>");
        Assert.Equal("Школа имени Пушкина", Reading.Sheet(page)[0, 0].Text);
    }

    [Fact]
    public void A_web_archive_gives_a_sheet_for_each_page_with_a_table()
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes("<table><tr><td>второй</td></tr></table>"));
        var archive = "MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=\"гр\"\n\n--гр\nContent-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\n\n<table><tr><td title=3D\"1\">=D0=9F=D0=B5=D1=80=\n=D0=B2=D1=8B=D0=B9</td></tr></table>\n--гр\nContent-Type: text/html\n\n<frameset></frameset>\n--гр\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + encoded + "\n--гр--\n";
        var book = Reading.Read(archive).Value!;
        Assert.Equal(SpreadsheetFormat.Mhtml, book.Format);
        Assert.Equal(["Первый", "второй"], book.Sheets.Select(sheet => sheet[0, 0].Text));
    }

    [Fact]
    public void OpenDocument_repeats_rows_and_cells_within_bounds()
    {
        var sheet = Reading.Sheet(Ods(
            """<table:table table:name="Итоги"><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="4.5" table:number-columns-repeated="2"><text:p>4,5</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row><table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"""));
        Assert.Equal("4.5|4.5/4.5|4.5/4.5|4.5", Reading.Flat(sheet));
        Assert.Equal("Итоги", sheet.Name);
    }

    [Fact]
    public void OpenDocument_gives_every_type()
    {
        var sheet = Reading.Sheet(Ods(
            """<table:table table:name="х"><table:table-header-rows><table:table-row><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-05-01"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="string"><office:annotation><text:p>заметка</text:p></office:annotation><text:p>два<text:s text:c="2"/>пробела</text:p><text:p>вторая</text:p></table:table-cell><table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>"""));
        Assert.Equal("0.5|2024-05-01|ИСТИНА|два  пробела\nвторая|#DIV/0!", Reading.RowOf(sheet, 0));
        Assert.Equal([CellKind.Number, CellKind.Date, CellKind.Boolean, CellKind.Text, CellKind.Error], sheet.Row(0).ToArray().Select(cell => cell.Kind));
        Assert.True(sheet[0, 0].IsPercent);
    }

    [Fact]
    public void OpenDocument_hides_a_sheet_by_its_style()
    {
        var book = Reading.Read(Ods(
            """<table:table table:style-name="s1" table:name="тайный"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>""",
            """<style:style style:name="s1"><style:table-properties table:display="false"/></style:style>""")).Value!;
        Assert.True(Assert.Single(book.Sheets).Hidden);
    }

    private static byte[] Ods(string tables, string styles = "") => Reading.Zip(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", $"<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"));
}
