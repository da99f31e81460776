using System.IO.Compression;
using Dashboard.Samples.Broken;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Dashboard.Tests.Samples.Broken;

/// <summary>The broken profiles, lists, context and staff are what the generator writes; what must be named is there.</summary>
public sealed class BrokenSupportTests
{
    private static readonly string Folder = Repository.PathOf("data-samples/broken");
    private static readonly Lazy<IReadOnlyList<BrokenFile>> Made = new(() => [.. BrokenCommand.Support()]);

    [Fact]
    public void The_folder_holds_what_the_generator_writes_and_nothing_else()
    {
        Assert.Equal(
            Made.Value.Select(file => file.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Folder, "support")).Select(file => "support/" + Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(Made.Value, file => Assert.True(PackedFile.Same(file.Bytes.ToArray(), File.ReadAllBytes(Path.Combine(Folder, file.Name))), file.Name + " is not what the generator writes"));
    }

    [Fact]
    public void Every_cell_that_must_be_named_holds_something()
    {
        var reported = Made.Value.Where(file => file.Expect == BrokenAnswer.Report).ToList();
        Assert.Equal(6, reported.Count);
        foreach (var file in reported)
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
            using var stream = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
            var sheet = stream.ReadToEnd();
            Assert.All(file.At, at => Assert.Contains("<c r=\"" + at.Split('!')[1] + "\"", sheet, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_list_without_schools_has_a_table_with_heads()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Made.Value.Single(file => file.Name.EndsWith(".docx", StringComparison.Ordinal)).Bytes.ToArray()), false);
        var rows = document.MainDocumentPart!.Document.Descendants<TableRow>().Select(row => row.InnerText).ToList();
        Assert.Equal(["№МуниципалитетОООснование", ""], rows);
    }
}
