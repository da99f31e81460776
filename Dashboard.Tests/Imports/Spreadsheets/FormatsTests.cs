using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Samples.Books;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

/// <summary>One book in every format, written by writers that know nothing of this reader.</summary>
public sealed class FormatsTests
{
    public static TheoryData<SpreadsheetFormat, string> Formats => new()
    {
        { SpreadsheetFormat.Xlsx, "shared" },
        { SpreadsheetFormat.Xlsx, "inline" },
        { SpreadsheetFormat.Xlsx, "runs" },
        { SpreadsheetFormat.Xlsx, "no references" },
        { SpreadsheetFormat.Xlsx, "prefix" },
        { SpreadsheetFormat.Xls, "" },
        { SpreadsheetFormat.SpreadsheetMl, "" },
        { SpreadsheetFormat.OpenDocument, "" },
        { SpreadsheetFormat.Html, "" },
        { SpreadsheetFormat.Delimited, "" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_book_gives_the_same_cells_in_every_format(SpreadsheetFormat format, string variant)
    {
        var result = Reading.Read(Write(format, variant, TestBook(hidden: false)));
        Assert.True(result.Success, string.Join(' ', result.Problems.Select(problem => problem.Message)));
        Assert.Equal(format, result.Value!.Format);
        var sheet = result.Value.Sheets[0];
        Assert.Equal("Отчёт о результатах", sheet[0, 0].Text);
        Assert.Equal("Школа|Участники|Доля", Reading.RowOf(sheet, 2));
        Assert.Equal("МБОУ «СОШ № 1» & филиал <село>", sheet[3, 0].Text);
        Assert.True(sheet[3, 1].TryNumber(out var participants));
        Assert.Equal(25, participants);
        Assert.True(sheet[3, 2].TryNumber(out var share));
        Assert.Equal(0.4533, share, 10);
        Assert.Equal(CellKind.Text, sheet[4, 0].Kind);
        Assert.Equal("007", sheet[4, 0].Text);
        Assert.Equal(5, sheet.RowCount);
        Assert.Equal(3, sheet.ColumnCount);
    }

    [Theory]
    [InlineData(SpreadsheetFormat.Xlsx)]
    [InlineData(SpreadsheetFormat.Xls)]
    [InlineData(SpreadsheetFormat.SpreadsheetMl)]
    [InlineData(SpreadsheetFormat.OpenDocument)]
    [InlineData(SpreadsheetFormat.Html)]
    public void Merged_blocks_are_kept_and_give_the_value_of_their_corner(SpreadsheetFormat format)
    {
        var book = new Book();
        var written = book.Add("Лист1");
        written.Put(0, 0, "Отчёт о результатах");
        written.Merge(0, 0, 0, 2);
        written.Row(2, "Школа", "Участники", "Доля");
        written.Row(3, "Первая", null, 0.4533);
        written.Merge(2, 1, 3, 1);
        var sheet = Reading.Read(Write(format, "", book)).Value!.Sheets[0];
        Assert.Equal([new CellRange(0, 0, 0, 2), new CellRange(2, 1, 3, 1)], sheet.Merges);
        Assert.Equal("Отчёт о результатах", sheet.Merged(0, 2).Text);
        Assert.True(sheet[0, 2].IsEmpty);
        Assert.Equal("Участники", sheet.Merged(3, 1).Text);
        Assert.Contains("4533", sheet.Merged(3, 2).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpreadsheetFormat.Xlsx)]
    [InlineData(SpreadsheetFormat.Xls)]
    [InlineData(SpreadsheetFormat.SpreadsheetMl)]
    public void A_hidden_sheet_is_read_and_said_to_be_hidden(SpreadsheetFormat format)
    {
        var sheets = Reading.Read(Write(format, "", TestBook(hidden: true))).Value!.Sheets;
        Assert.Equal([("Лист1", false), ("Справочник", true)], sheets.Select(sheet => (sheet.Name, sheet.Hidden)));
    }

    [Fact]
    public void Merged_blocks_far_down_an_old_workbook_keep_their_place()
    {
        var book = new Book();
        var written = book.Add("Лист1");
        written.Put(40_000, 0, "Итого");
        written.Merge(40_000, 0, 40_001, 1);
        var sheet = Reading.Sheet(XlsWriter.Write(book));
        Assert.Equal(new CellRange(40_000, 0, 40_001, 1), Assert.Single(sheet.Merges));
        Assert.Equal("Итого", sheet.Merged(40_001, 1).Text);
    }

    private static Book TestBook(bool hidden)
    {
        var book = new Book();
        var sheet = book.Add("Лист1");
        sheet.Put(0, 0, "Отчёт о результатах");
        sheet.Merge(0, 0, 0, 2);
        sheet.Row(2, "Школа", "Участники", "Доля");
        sheet.Row(3, "МБОУ «СОШ № 1» & филиал <село>", 25, 0.4533);
        sheet.PutText(4, 0, "007");
        if (hidden)
        {
            var second = book.Add("Справочник");
            second.Hidden = true;
            second.Row(0, "код", 1);
        }

        return book;
    }

    private static byte[] Write(SpreadsheetFormat format, string variant, Book book) => format switch
    {
        SpreadsheetFormat.Xls => XlsWriter.Write(book),
        SpreadsheetFormat.SpreadsheetMl => SpreadsheetMlWriter.Write(book),
        SpreadsheetFormat.OpenDocument => OdsWriter.Write(book),
        SpreadsheetFormat.Html => HtmlTableWriter.Write(book),
        SpreadsheetFormat.Delimited => CsvWriter.Write(book),
        _ => XlsxWriter.Write(book, new XlsxShape
        {
            InlineStrings = variant == "inline",
            RichText = variant == "runs",
            WithoutReferences = variant == "no references",
            Prefix = variant == "prefix" ? "x" : string.Empty,
        }),
    };
}
