using Dashboard.Data.Imports.Documents;
using Dashboard.Tests.Support;
using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>Real orders, where a developer has them: the document and the text extracted from it are the same order.</summary>
public sealed class SeedTests
{
    [Fact]
    public void A_document_and_its_text_have_the_same_cells() => Assert.All(Pairs(), pair => Assert.Equal(Cells(pair.Text), Cells(pair.Word)));

    [Fact]
    public void A_document_and_its_text_have_the_same_paragraphs() => Assert.All(Pairs(), pair => Assert.Equal(Paragraphs(pair.Text), Paragraphs(pair.Word)));

    [Fact]
    public void No_mark_of_the_extraction_is_left() => Assert.All(Pairs(), pair =>
        Assert.DoesNotContain(Cells(pair.Text).Concat(Paragraphs(pair.Text)), text => text.Contains('<', StringComparison.Ordinal) || text.Contains("**", StringComparison.Ordinal)));

    private static IEnumerable<(OfficeDocument Word, OfficeDocument Text)> Pairs() => SharedFolder.Files("seeds", "*.docx")
        .Select(path => (Document(File.ReadAllBytes(path)), Document(File.ReadAllBytes(Path.ChangeExtension(path, ".txt")))));

    /// <summary>Filled cells in reading order without blanks: the text has the lines of a cell in one.</summary>
    private static IEnumerable<string> Cells(OfficeDocument document) => document.Blocks.OfType<DocumentTable>()
        .SelectMany(table => table.Rows)
        .SelectMany(row => row.Cells)
        .Select(cell => Bare(cell.Text))
        .Where(text => text.Length > 0);

    private static IEnumerable<string> Paragraphs(OfficeDocument document) => document.Blocks.OfType<DocumentParagraph>().Select(paragraph => Bare(paragraph.Text));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
