using System.Globalization;
using System.Text;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Documents;
using Xunit;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>Short ways for the tests of this folder to read a document and to show what came out.</summary>
internal static class DocumentReading
{
    public const string FileName = "Приказ № 5.docx";

    static DocumentReading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows1251 => Encoding.GetEncoding(1251);

    public static ParseResult<OfficeDocument> Read(byte[] file, DocumentLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        return DocumentReader.Read(stream, FileName, limits ?? DocumentLimits.Default, CancellationToken.None);
    }

    /// <summary>A document that must be readable.</summary>
    public static OfficeDocument Document(byte[] file)
    {
        var result = Read(file);
        Assert.True(result.Success, string.Join(' ', result.Problems.Select(problem => problem.Message)));
        return result.Value!;
    }

    public static OfficeDocument Document(string text) => Document(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Everything that was read in one line: blocks parted by « ¶ », a heading after «# », rows of a table by «/», cells by «|»,
    /// a line break in a text as «⏎»; «^» continues the cell above, «{2}» covers two columns, «@3» stands in column 3.
    /// </summary>
    public static string Shown(byte[] file) => Shown(Document(file));

    public static string Shown(string text) => Shown(Document(text));

    public static string Shown(OfficeDocument document) => string.Join(" ¶ ", document.Blocks.Select(Shown));

    public static string Shown(DocumentBlock block) => block switch
    {
        DocumentTable table => "[" + string.Join('/', table.Rows.Select(Shown)) + "]",
        DocumentParagraph paragraph => (paragraph.IsHeading ? "# " : string.Empty) + paragraph.Text.Replace('\n', '⏎'),
        _ => throw new ArgumentException("A block of an unknown kind", nameof(block)),
    };

    /// <summary>The code of the only problem of a file that must be refused.</summary>
    public static string RefusalOf(byte[] file, DocumentLimits? limits = null)
    {
        var result = Read(file, limits);
        Assert.False(result.Success);
        var problem = Assert.Single(result.Problems);
        Assert.Contains("«" + FileName + "»", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        return problem.Code;
    }

    private static string Shown(DocumentRow row)
    {
        var column = 0;
        var cells = new List<string>();
        foreach (var cell in row.Cells)
        {
            var place = cell.Column == column ? string.Empty : "@" + cell.Column.ToString(CultureInfo.InvariantCulture);
            var span = cell.ColumnSpan == 1 ? string.Empty : "{" + cell.ColumnSpan.ToString(CultureInfo.InvariantCulture) + "}";
            cells.Add(place + (cell.ContinuesAbove ? "^" : cell.Text.Replace('\n', '⏎')) + span);
            column = cell.Column + cell.ColumnSpan;
        }

        return string.Join('|', cells);
    }
}
