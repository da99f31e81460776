using System.Globalization;
using System.Text;
using Dashboard.Samples.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ExcelDataReader;

namespace Dashboard.Tests.Samples.Support;

/// <summary>A text that stands in a file: a cell of a workbook or of a table of a document.</summary>
internal sealed record SupportCell(string Path, string Sheet, string Text)
{
    public bool In(string path) => Path.Contains(path, StringComparison.Ordinal);

    public bool Has(string text) => Text.Contains(text, StringComparison.Ordinal);
}

/// <summary>Reads the cells of all files but the PDF, without the readers of the product.</summary>
internal static class SupportCells
{
    static SupportCells() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<SupportCell> Of(IEnumerable<SupportFile> files) =>
        files.Where(file => !file.Path.EndsWith(".pdf", StringComparison.Ordinal))
            .SelectMany(file => file.Path.EndsWith(".docx", StringComparison.Ordinal) ? Document(file) : Book(file));

    private static List<SupportCell> Document(SupportFile file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content.ToArray()), false);
        return [.. document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => new SupportCell(file.Path, "", paragraph.InnerText))];
    }

    private static List<SupportCell> Book(SupportFile file)
    {
        var cells = new List<SupportCell>();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file.Content.ToArray()));
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value)
                    {
                        cells.Add(new SupportCell(file.Path, reader.Name, Convert.ToString(value, CultureInfo.InvariantCulture)!));
                    }
                }
            }
        }
        while (reader.NextResult());
        return cells;
    }
}
