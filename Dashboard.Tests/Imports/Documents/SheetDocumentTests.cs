using Dashboard.Data.Imports.Documents;
using Dashboard.Samples.Books;
using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>A plan kept in a sheet is the same plan.</summary>
public sealed class SheetDocumentTests
{
    private const string Expected = "Приказ № 5 ¶ План мероприятий ¶ [№|Мероприятие|Срок|Ответственный/1|семинар|май|отдел/2|вебинар|июнь|^/Раздел 2{4}/3|отчёт|июль|школа]";

    public static TheoryData<byte[], string> Books => new()
    {
        { XlsxWriter.Write(Plan()), ".xlsx" },
        { XlsWriter.Write(Plan()), ".xls" },
        { OdsWriter.Write(Plan()), ".ods" },
        { SpreadsheetMlWriter.Write(Plan()), "XML of Excel 2003" },
    };

    [Theory]
    [MemberData(nameof(Books))]
    public void A_sheet_is_titles_and_a_table(byte[] file, string reason)
    {
        var document = Document(file);
        Assert.True(Shown(document) == Expected, reason + ": " + Shown(document));
        Assert.Equal(DocumentKind.Spreadsheet, document.Kind);
        Assert.Equal("План", document.Blocks.OfType<DocumentTable>().Single().Name);
    }

    [Fact]
    public void Rows_have_the_numbers_of_the_sheet() =>
        Assert.Equal([4, 5, 6, 7, 8], Document(XlsxWriter.Write(Plan())).Blocks.OfType<DocumentTable>().Single().Rows.Select(row => row.Number));

    [Fact]
    public void A_text_with_separators_is_a_sheet()
    {
        var document = Document("№;Мероприятие;Срок\n1;\"семинар; вебинар\";май\n2;отчёт;июнь\n");
        Assert.Equal("[№|Мероприятие|Срок/1|семинар; вебинар|май/2|отчёт|июнь]", Shown(document));
        Assert.Equal(DocumentKind.Spreadsheet, document.Kind);
    }

    [Fact]
    public void A_date_is_written_as_it_is_shown()
    {
        var file = Spreadsheets.Reading.Xlsx(
            "<row r='1'><c r='A1' t='str'><v>№</v></c><c r='B1' t='str'><v>Срок</v></c><c r='C1' t='str'><v>Доля</v></c></row><row r='2'><c r='A2'><v>1.1</v></c><c r='B2' s='1'><v>45199</v></c><c r='C2' s='2'><v>0.125</v></c></row>",
            styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='10'/></cellXfs>");
        Assert.Equal("[№|Срок|Доля/1.1|30.09.2023|12.5%]", Shown(file));
    }

    [Fact]
    public void A_hidden_sheet_is_left_out_and_named()
    {
        var result = Read(XlsxWriter.Write(TwoSheets(secondHidden: true)));
        Assert.Equal("[№|Срок/1|май]", Shown(result.Value!));
        Assert.Equal(("hidden-sheet", "Справочник"), (Assert.Single(result.Problems).Code, result.Problems[0].Sheet));
    }

    [Fact]
    public void Each_sheet_is_a_table_with_its_name() =>
        Assert.Equal(["План", "Справочник"], Document(XlsxWriter.Write(TwoSheets())).Blocks.OfType<DocumentTable>().Select(table => table.Name));

    private static Book TwoSheets(bool secondHidden = false)
    {
        var book = new Book();
        foreach (var name in new[] { "План", "Справочник" })
        {
            var sheet = book.Add(name);
            sheet.Hidden = secondHidden && name == "Справочник";
            sheet.Row(0, "№", "Срок");
            sheet.Row(1, "1", "май");
        }

        return book;
    }

    private static Book Plan()
    {
        var book = new Book();
        var sheet = book.Add("План");
        sheet.Row(0, "Приказ № 5");
        sheet.Row(1, "План мероприятий");
        sheet.Merge(1, 0, 1, 3);
        sheet.Row(3, "№", "Мероприятие", "Срок", "Ответственный");
        sheet.Row(4, "1", "семинар", "май", "отдел");
        sheet.Row(5, "2", "вебинар", "июнь");
        sheet.Merge(4, 3, 5, 3);
        sheet.Row(6, "Раздел 2");
        sheet.Merge(6, 0, 6, 3);
        sheet.Row(7, "3", "отчёт", "июль", "школа");
        return book;
    }
}
