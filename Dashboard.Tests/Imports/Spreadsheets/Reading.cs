using System.IO.Compression;
using System.Text;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Tests.Imports.Spreadsheets;

/// <summary>Short ways for the tests of this folder to make files and read them.</summary>
internal static class Reading
{
    public static readonly Encoding Utf8 = new UTF8Encoding(false);

    static Reading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Encoding1251 => Encoding.GetEncoding(1251);

    public static ParseResult<Workbook> Read(byte[] file, SpreadsheetLimits? limits = null, string name = "файл")
    {
        using var stream = new MemoryStream(file);
        return SpreadsheetReader.Read(stream, name, limits ?? SpreadsheetLimits.Default, null, CancellationToken.None);
    }

    public static ParseResult<Workbook> Read(string text, SpreadsheetLimits? limits = null) => Read(Utf8.GetBytes(text), limits);

    /// <summary>The only sheet of a file that must be readable.</summary>
    public static SheetGrid Sheet(byte[] file)
    {
        var result = Read(file);
        Xunit.Assert.True(result.Success, string.Join(' ', result.Problems.Select(problem => problem.Message)));
        return Xunit.Assert.Single(result.Value!.Sheets);
    }

    public static SheetGrid Sheet(string text) => Sheet(Utf8.GetBytes(text));

    /// <summary>The code of the only problem of a file that must be refused.</summary>
    public static string RefusalOf(byte[] file, SpreadsheetLimits? limits = null)
    {
        var result = Read(file, limits, "Отчёт школы.xlsx");
        Xunit.Assert.False(result.Success);
        var problem = Xunit.Assert.Single(result.Problems);
        Xunit.Assert.Contains("«Отчёт школы.xlsx»", problem.Message, StringComparison.Ordinal);
        Xunit.Assert.Equal(ProblemSeverity.Error, problem.Severity);
        return problem.Code;
    }

    /// <summary>Cells of a sheet as text, rows parted by «/», cells by «|».</summary>
    public static string Flat(SheetGrid sheet) => string.Join('/', Enumerable.Range(0, sheet.RowCount).Select(row => RowOf(sheet, row)));

    public static string RowOf(SheetGrid sheet, int row) => string.Join('|', sheet.Row(row).ToArray().Select(cell => cell.Text));

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), Utf8);
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The smallest workbook: one sheet with the given rows as XML.</summary>
    public static byte[] Xlsx(string rows, string afterRows = "", string styles = "", string sharedStrings = "", string workbook = "", string sheetName = "Лист1") => Zip(
        ("_rels/.rels", """<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook>{workbook}<sheets><sheet name="{sheetName}" sheetId="1" id="s1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="s1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/styles.xml", $"<styleSheet>{styles}</styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst>{sharedStrings}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData>{afterRows}</worksheet>"));

    public static string SpreadsheetMl(string table, string before = "", string after = "") =>
        $"""<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">{before}<Worksheet ss:Name="Лист1"><Table>{table}</Table>{after}</Worksheet></Workbook>""";
}
