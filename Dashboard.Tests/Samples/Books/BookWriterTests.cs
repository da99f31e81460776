using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Dashboard.Samples.Books;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Xunit;

namespace Dashboard.Tests.Samples.Books;

public sealed class BookWriterTests
{
    static BookWriterTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Formats => ["xlsx", "xlsx-inline", "xls", "xml", "csv", "html", "ods"];

    public static TheoryData<string, XlsxShape> Shapes => new()
    {
        { "as Excel writes", XlsxShape.Excel },
        { "as report generators write", new XlsxShape { InlineStrings = true } },
        { "as .NET libraries write", new XlsxShape { Prefix = "x" } },
        { "texts of two fonts", new XlsxShape { RichText = true } },
        { "places are counted", new XlsxShape { WithoutReferences = true } },
        { "large file", new XlsxShape { Fast = true } },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Two_writes_give_equal_bytes(string format) => Assert.Equal(Write(format), Write(format));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_xlsx_is_valid_by_the_schema(string reason, XlsxShape shape)
    {
        using var memory = new MemoryStream(XlsxWriter.Write(SampleBook.Make(), shape));
        using var document = SpreadsheetDocument.Open(memory, false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => e.Description + " " + e.Path?.XPath);
        Assert.True(!errors.Any(), reason + ": " + string.Join("; ", errors));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_xlsx_gives_its_cells_back(string reason, XlsxShape shape) => AssertCells(reason, XlsxWriter.Write(SampleBook.Make(), shape));

    [Fact]
    public void A_biff_file_gives_its_cells_back() => AssertCells("xls", XlsWriter.Write(SampleBook.Make()));

    [Fact]
    public void A_hidden_sheet_is_hidden_in_both_excel_formats()
    {
        foreach (var bytes in new[] { XlsxWriter.Write(SampleBook.Make()), XlsWriter.Write(SampleBook.Make()) })
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
            Assert.Equal("visible", reader.VisibleState);
            Assert.True(reader.NextResult());
            Assert.Equal("hidden", reader.VisibleState);
        }
    }

    [Fact]
    public void Spreadsheet_ml_counts_over_rows_left_out_and_merges()
    {
        XNamespace ss = "urn:schemas-microsoft-com:office:spreadsheet";
        var table = XDocument.Load(new MemoryStream(SpreadsheetMlWriter.Write(SampleBook.Make()))).Descendants(ss + "Table").First();
        var rows = table.Elements(ss + "Row").ToList();
        Assert.Equal("3", rows[0].Element(ss + "Cell")!.Attribute(ss + "MergeAcross")!.Value);
        Assert.Equal("3", rows[1].Attribute(ss + "Index")!.Value);
        Assert.Equal("13.04", rows[2].Elements(ss + "Cell").ElementAt(2).Value);
        Assert.Equal("5", rows[2].Elements(ss + "Cell").ElementAt(3).Attribute(ss + "Index")!.Value);
    }

    [Theory]
    [InlineData(CsvEncoding.Utf8, 65001, 0)]
    [InlineData(CsvEncoding.Utf8Bom, 65001, 3)]
    [InlineData(CsvEncoding.Utf16, 1200, 2)]
    [InlineData(CsvEncoding.Windows1251, 1251, 0)]
    public void Text_is_written_in_its_encoding_with_commas_and_quotes(CsvEncoding encoding, int codePage, int mark)
    {
        var bytes = CsvWriter.Write(SampleBook.Make(), new CsvShape { Encoding = encoding });
        var text = Encoding.GetEncoding(codePage).GetString(bytes[mark..]);
        Assert.StartsWith("ВПР 2021. 4 класс\r\n\r\nГруппы участников;Кол-во участников;2;3\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\"МБОУ \"\"СОШ; № 1\"\"\nс. Ивняки\";23;13,04;;ИСТИНА\r\n", text, StringComparison.Ordinal);
        Assert.Contains($";\"{SampleBook.NbspNumber}\";13,04%;15.03.2021\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_html_page_shows_the_cells_and_leaves_hidden_sheets_out()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlTableWriter.Write(SampleBook.Make())));
        var table = Assert.Single(page.QuerySelectorAll("table"));
        var rows = table.QuerySelectorAll("tr");
        Assert.Equal("4", rows[0].QuerySelector("td")!.GetAttribute("colspan"));
        Assert.Equal(4, rows[2].QuerySelectorAll("th").Length);
        Assert.Equal("13,04", rows[3].QuerySelectorAll("td")[2].TextContent);
    }

    [Fact]
    public void An_ods_names_its_kind_first_and_counts_empty_rows()
    {
        using var zip = new ZipArchive(new MemoryStream(OdsWriter.Write(SampleBook.Make())));
        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.Equal(zip.Entries[0].Length, zip.Entries[0].CompressedLength);
        using var content = zip.GetEntry("content.xml")!.Open();
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        var rows = XDocument.Load(content).Descendants(table + "table").First().Elements(table + "table-row").ToList();
        Assert.Equal("1048570", rows[^1].Attribute(table + "number-rows-repeated")!.Value);
        Assert.Equal("13,04", rows[3].Elements(table + "table-cell").ElementAt(2).Value);
    }

    [Fact]
    public void A_tail_follows_the_stored_rows()
    {
        var book = new Book();
        var sheet = book.Add("Данные");
        sheet.Row(0, "Номер", "Доля");
        var buffer = new object?[2];
        sheet.Tail = Enumerable.Range(1, 3000).Select(i =>
        {
            buffer[0] = i;
            buffer[1] = i / 4.0;
            return buffer;
        });
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(XlsxWriter.Write(book, new XlsxShape { Fast = true })));
        Assert.True(reader.Read());
        for (var i = 1; i <= 3000; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(i / 4.0, reader.GetDouble(1));
        }

        Assert.False(reader.Read());
    }

    private static byte[] Write(string format) => format switch
    {
        "xlsx" => XlsxWriter.Write(SampleBook.Make()),
        "xlsx-inline" => XlsxWriter.Write(SampleBook.Make(), new XlsxShape { InlineStrings = true }),
        "xls" => XlsWriter.Write(SampleBook.Make()),
        "xml" => SpreadsheetMlWriter.Write(SampleBook.Make()),
        "csv" => CsvWriter.Write(SampleBook.Make()),
        "html" => HtmlTableWriter.Write(SampleBook.Make()),
        _ => OdsWriter.Write(SampleBook.Make()),
    };

    private static void AssertCells(string reason, byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        Assert.Equal("Отметки & «итоги»", reader.Name);
        var cells = new List<string>();
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is { } value)
                {
                    cells.Add(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                }
            }
        }

        string[] expected =
        [
            "ВПР 2021. 4 класс", "Группы участников", "Кол-во участников", "2", "3", "МБОУ \"СОШ; № 1\"\nс. Ивняки", "23", "13.04", "True",
            SampleBook.NbspNumber, "0.1304", new DateTime(2021, 3, 15).ToString(CultureInfo.InvariantCulture), "23",
        ];
        Assert.True(expected.SequenceEqual(cells), reason + ": " + string.Join(" | ", cells));
    }
}
