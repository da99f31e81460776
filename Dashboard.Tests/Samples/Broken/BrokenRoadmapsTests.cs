using System.IO.Compression;
using Dashboard.Samples.Broken;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace Dashboard.Tests.Samples.Broken;

/// <summary>The broken documents are what the generator writes, small, and broken in the way that their page says.</summary>
public sealed class BrokenRoadmapsTests
{
    private static readonly string Folder = Repository.PathOf("data-samples/broken");
    private static readonly Lazy<IReadOnlyList<BrokenFile>> Made = new(() => [.. BrokenCommand.Roadmaps()]);

    [Fact]
    public void The_folder_holds_what_the_generator_writes_and_nothing_else()
    {
        Assert.Equal(
            Made.Value.Select(f => f.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Folder, "roadmaps")).Select(f => "roadmaps/" + Path.GetFileName(f)).Order(StringComparer.Ordinal));
        // Packed by another runtime a bomb has other bytes and a torn file other content.
        foreach (var file in Made.Value.Where(f => !f.Name.Contains("bomb", StringComparison.Ordinal) && !f.Name.Contains("truncated", StringComparison.Ordinal) && !f.Name.Contains("protected", StringComparison.Ordinal)))
        {
            Assert.True(PackedFile.Same(file.Bytes.ToArray(), Committed(file.Name)), file.Name + " is not what the generator writes");
        }

        Assert.All(Made.Value, file => Assert.InRange(Committed(file.Name).Length, 0, 1 << 19));
    }

    [Fact]
    public void A_bomb_is_hundreds_of_times_larger_inside()
    {
        using var zip = new ZipArchive(new MemoryStream(Committed("roadmaps/bomb.docx")));
        var part = zip.GetEntry("word/document.xml")!;
        Assert.True(part.Length > 200_000_000 && part.Length / part.CompressedLength > 900);
    }

    [Theory]
    [InlineData("empty.docx")]
    [InlineData("old-word.doc")]
    [InlineData("old-word-named.docx")]
    [InlineData("pdf-named.docx")]
    [InlineData("truncated.docx")]
    [InlineData("password-protected.docx")]
    public void What_is_no_package_does_not_open(string name) =>
        Assert.NotNull(Record.Exception(() => WordprocessingDocument.Open(new MemoryStream(Committed("roadmaps/" + name)), false).Dispose()));

    [Theory]
    [InlineData("without-plan.docx", true)]
    [InlineData("without-text.docx", false)]
    public void What_holds_no_plan_opens_well(string name, bool hasWords)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Committed("roadmaps/" + name)), false);
        Assert.Equal(hasWords, document.MainDocumentPart!.Document.InnerText.Length > 0);
    }

    private static byte[] Committed(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
