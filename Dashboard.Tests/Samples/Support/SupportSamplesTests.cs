using Dashboard.Samples.Support;
using Dashboard.Tests.Samples.Region;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.Samples.Support;

/// <summary>The files of help and their truths are what the generator writes, and the documents are sound.</summary>
public sealed class SupportSamplesTests
{
    private static readonly string Folder = Repository.PathOf("data-samples/support");
    private static readonly string Truths = Repository.PathOf("Dashboard.Tests/Imports/Profiles/Truth");
    private static readonly Lazy<SupportFolder> Made = new(() => SupportFolder.Of(MadeRegion.Region));

    [Fact]
    public void The_folders_hold_what_the_generator_writes_and_nothing_else()
    {
        Assert.Equal(Made.Value.Files.Select(file => file.Path).Order(StringComparer.Ordinal), Names(Folder));
        Assert.Equal(Made.Value.Truths.Select(truth => truth.Name).Order(StringComparer.Ordinal), Names(Truths));
        Assert.All(Made.Value.Files, file => Assert.True(PackedFile.Same(file.Content.ToArray(), File.ReadAllBytes(Path.Combine(Folder, file.Path))), file.Path + " is not what the generator writes"));
        Assert.All(Made.Value.Truths, truth => Assert.Equal(truth.Text, File.ReadAllText(Path.Combine(Truths, truth.Name))));
    }

    [Fact]
    public void Two_runs_give_equal_bytes()
    {
        foreach (var (first, second) in Made.Value.Files.Zip(SupportFolder.Of(MadeRegion.Region).Files))
        {
            Assert.True(first.Content.Span.SequenceEqual(second.Content.Span), first.Path);
        }
    }

    [Fact]
    public void Every_document_is_valid_by_the_schema()
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2013);
        foreach (var file in Made.Value.Files.Where(file => file.Path.EndsWith(".docx", StringComparison.Ordinal)))
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file.Content.ToArray()), false);
            var errors = validator.Validate(document).Select(error => error.Description + " " + error.Path?.XPath).ToList();
            Assert.True(errors.Count == 0, file.Path + ": " + string.Join("; ", errors));
        }
    }

    [Fact]
    public void The_printed_profile_is_a_page_whose_parts_stand_where_its_table_says()
    {
        var text = System.Text.Encoding.ASCII.GetString(Made.Value.Files.Single(file => file.Path.EndsWith(".pdf", StringComparison.Ordinal)).Content.Span);
        var table = text.IndexOf("xref\n", StringComparison.Ordinal);
        Assert.Contains("startxref\n" + table, text, StringComparison.Ordinal);
        var places = text[table..].Split('\n').Skip(3).TakeWhile(line => line.EndsWith("n ", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, places.Count);
        for (var index = 0; index < places.Count; index++)
        {
            Assert.StartsWith($"{index + 1} 0 obj", text[int.Parse(places[index][..10], System.Globalization.CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
