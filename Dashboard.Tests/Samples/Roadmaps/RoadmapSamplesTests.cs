using Dashboard.Samples.Region;
using Dashboard.Samples.Roadmaps;
using Dashboard.Samples.Roadmaps.Region;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.Samples.Roadmaps;

/// <summary>The roadmaps of the sample region judged by themselves.</summary>
public sealed class RoadmapSamplesTests
{
    private static readonly string Folder = Repository.PathOf("data-samples/roadmaps");
    private static readonly string Truths = Repository.PathOf("Dashboard.Tests/Samples/Roadmaps/Truth");
    private static readonly Lazy<IReadOnlyList<RoadmapFile>> Made = new(() => [.. RoadmapSamples.Files()]);

    [Fact]
    public void The_folders_hold_what_the_generator_writes_and_nothing_else()
    {
        Assert.Equal(Made.Value.Select(f => f.Name).Order(StringComparer.Ordinal), Names(Folder));
        Assert.Equal(Made.Value.SelectMany(f => f.Truths()).Select(t => t.Name).Order(StringComparer.Ordinal), Names(Truths));
        foreach (var file in Made.Value)
        {
            Assert.True(PackedFile.Same(file.Bytes.ToArray(), File.ReadAllBytes(Path.Combine(Folder, file.Name))), file.Name + " is not what the generator writes");
            Assert.All(file.Truths(), truth => Assert.Equal(truth.Text, File.ReadAllText(Path.Combine(Truths, truth.Name))));
        }
    }

    [Fact]
    public void Two_runs_give_equal_bytes()
    {
        foreach (var (first, second) in Made.Value.Zip(RoadmapSamples.Files()))
        {
            Assert.True(first.Bytes.Span.SequenceEqual(second.Bytes.Span), first.Name);
        }
    }

    [Fact]
    public void Every_document_is_valid_by_the_schema()
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2013);
        foreach (var file in Made.Value.Where(f => f.Name.EndsWith(".docx", StringComparison.Ordinal)))
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file.Bytes.ToArray()), false);
            var errors = validator.Validate(document).Select(e => e.Description + " " + e.Path?.XPath).ToList();
            Assert.True(errors.Count == 0, file.Name + ": " + string.Join("; ", errors));
        }
    }

    [Fact]
    public void Every_truth_is_sound()
    {
        Assert.All(Made.Value, RoadmapTruths.AssertSound);
        Assert.All(Made.Value, RoadmapTruths.AssertYearsAgree);
    }

    [Fact]
    public void Schools_are_those_of_the_region_and_stand_in_their_municipality()
    {
        var named = Made.Value.SelectMany(f => f.Truth.Schools.Select(s => (f.Truth.Territory, s.Name))).ToList();
        Assert.Equal(17, named.Count);
        Assert.All(named, pair => Assert.Contains(SampleRegion.Schools, school => school.Name == pair.Name && school.Municipality.LongName == pair.Territory));
    }

    [Fact]
    public void A_roadmap_that_carries_out_another_names_it_as_that_one_names_itself()
    {
        foreach (var parent in Made.Value.Select(f => f.Truth.ParentOrder).OfType<TrueParent>())
        {
            Assert.Contains(Made.Value, f => f.Truth.Issuer == parent.Issuer && f.Truth.OrderNumber == parent.Number && f.Truth.OrderDate == parent.Date);
        }

        Assert.Equal(4, Made.Value.Count(f => f.Truth.ParentOrder is not null));
    }

    [Fact]
    public void Two_municipalities_and_more_have_no_roadmap() =>
        Assert.Equal(3, SampleRegion.Municipalities.Count(m => Made.Value.All(f => f.Truth.Territory != m.LongName)));

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
