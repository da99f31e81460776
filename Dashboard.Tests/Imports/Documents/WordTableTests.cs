using Dashboard.Data.Imports.Documents;
using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;
using static Dashboard.Tests.Imports.Documents.WordFile;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>Every cell stands where the grid of its table has it.</summary>
public sealed class WordTableTests
{
    private const string Restart = """<w:vMerge w:val="restart"/>""";
    private const string Continue = "<w:vMerge/>";

    private static readonly string Three = string.Concat(Texts("№", "Срок"), Texts("1", "май"), Texts("2", "июнь"));

    public static TheoryData<string, string, string> Tables => new()
    {
        { Table(Texts("а", "б"), Texts("в", "г")), "[а|б/в|г]", "plain" },
        { Table(Row(Cell(P("Раздел"), """<w:gridSpan w:val="3"/>""")), Texts("1", "2", "3")), "[Раздел{3}/1|2|3]", "a cell over three columns" },
        { Table(Row(Cell(P("до")), Cell(P("2.1")), Cell(P("отдел"), Restart)), Row(Cell(P("до")), Cell(P("2.2")), Cell("<w:p/>", Continue)), Texts("до", "2.3", "школа")), "[до|2.1|отдел/до|2.2|^/до|2.3|школа]", "one executor for two rows" },
        { Table(Row(Cell(P("а"), """<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>"""), Cell(P("б"))), Row(Cell("<w:p/>", """<w:gridSpan w:val="2"/><w:vMerge w:val="continue"/>"""), Cell(P("в")))), "[а{2}|б/^{2}|в]", "a block of two columns and two rows" },
        { Table(Texts("а", "б"), Row(Cell(P("в"), Continue), Cell(P("г")))), "[а|б/в|г]", "a merge that nothing began keeps its text" },
        { Table(Texts("а", "б", "в"), RowWith("""<w:gridBefore w:val="2"/>""", Cell(P("хвост")))), "[а|б|в/@2хвост]", "a row that begins in the third column" },
        { Table(Row(Cell(P("а"), """<w:hMerge w:val="restart"/>"""), Cell(P(""), "<w:hMerge/>"), Cell(P("б")))), "[а{2}|б]", "the old way to merge along a row" },
        { Table(Row(Cell(P("раз") + P("два")), Cell(P("")))), "[раз⏎два|]", "paragraphs of a cell are its lines" },
        { Table(Row(Cell(P("до") + Table(Texts("1", "2"), Texts("3", "4")) + "<w:p/>"), Cell(P("б")))), "[до⏎1 2⏎3 4|б]", "a table in a cell" },
        { Table(Row(Cell(Table(Three) + "<w:p/>"))), "[№|Срок/1|май/2|июнь]", "a table that only frames another" },
        { Table(Row(Cell(P("Приказ") + Table(Three) + "<w:p/>"), Cell(P("справа")))), "Приказ ¶ [№|Срок/1|май/2|июнь] ¶ справа", "a frame of two cells" },
        { Paragraph(TextBox(Table(Texts("а", "б")) + "<w:p/>")), "[а|б]", "a table in a text box" },
        { "<w:sdt><w:sdtPr/><w:sdtContent>" + Table(Texts("а", "б")) + "</w:sdtContent></w:sdt>", "[а|б]", "a table in a content control" },
        { Table("<w:sdt><w:sdtPr/><w:sdtContent>" + Texts("а", "б") + "</w:sdtContent></w:sdt>", Texts("в", "г")), "[а|б/в|г]", "a row in a content control" },
        { Table(Row("<w:sdt><w:sdtPr/><w:sdtContent>" + Cell(P("а")) + "</w:sdtContent></w:sdt>", Cell(P("б")))), "[а|б]", "a cell in a content control" },
        { Table(Texts("а", "б"), RowWith("""<w:del w:id="1" w:author="А"/>""", Cell(P("в")), Cell(P("г")))), "[а|б]", "a deleted row" },
        { Table(Texts("а", "б"), RowWith("""<w:ins w:id="1" w:author="А"/>""", Cell(P("в")), Cell(P("г")))), "[а|б/в|г]", "an inserted row" },
        { Table(Texts("а", "б"), RowWith("<w:hidden/>", Cell(P("в")), Cell(P("г")))), "[а|б]", "a hidden row" },
        { Table(RowWith("<w:tblHeader/>", Cell(P("№")), Cell(P("Срок"))), Texts("1", "май"), RowWith("<w:tblHeader/>", Cell(P("№")), Cell(P("Срок"))), Texts("2", "июнь")), "[№|Срок/1|май/№|Срок/2|июнь]", "a head repeated by hand is a row as any other" },
        { Table(Texts("1", "семинар для")) + """<w:p><w:r><w:br w:type="page"/></w:r></w:p>""" + Table(Texts("", "директоров")), "[1|семинар для] ¶ [|директоров]", "a table that goes on behind a page break has nothing between its halves" },
        { Table(Texts("", "")) + P("после"), "после", "a table without a word" },
        { Table(Row(Cell(Paragraph(R("текст") + """<w:r><w:footnoteReference w:id="2"/></w:r>""")))), "[текст]", "a mark of a footnote in a cell" },
        { Table(Row(Cell(Paragraph(R("видно") + TextBox(P("в рамке")))))), "[видно⏎в рамке]", "a text box in a cell" },
        { "<w:tbl>" + Texts("а") + "</w:tbl>", "[а]", "a table without a grid" },
        { P("до") + Table(Texts("а", "б")) + P("после"), "до ¶ [а|б] ¶ после", "reading order" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_comes_as_it_is_drawn(string body, string expected, string reason)
    {
        var shown = Shown(WordFile.Of(body));
        Assert.True(shown == expected, $"{reason}: {shown}");
    }

    [Fact]
    public void Rows_are_numbered_as_a_user_counts_them()
    {
        var table = Assert.IsType<DocumentTable>(Assert.Single(Document(WordFile.Of(Table(Texts("а", "б"), Texts("", ""), Texts("в", "г")))).Blocks));
        Assert.Equal([1, 3], table.Rows.Select(row => row.Number));
        Assert.Null(table.Name);
    }

    [Fact]
    public void A_cell_is_found_by_any_column_it_covers()
    {
        var table = Assert.IsType<DocumentTable>(Assert.Single(Document(WordFile.Of(Table(Row(Cell(P("широко"), """<w:gridSpan w:val="2"/>"""), Cell(P("узко")))))).Blocks));
        Assert.Equal(["широко", "широко", "узко", null], Enumerable.Range(0, 4).Select(column => table.Rows[0].At(column)?.Text));
    }

    [Fact]
    public void Ten_thousand_rows_are_read()
    {
        var file = WordFile.Of(Table([.. Enumerable.Range(0, 10_000).Select(row => Texts("1." + row, "Проведение анализа", "май", "Отдел образования"))]));
        var document = Document(file);
        Assert.Equal(10_000, Assert.IsType<DocumentTable>(Assert.Single(document.Blocks)).Rows.Count);
    }
}
