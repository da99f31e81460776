using Dashboard.Samples.Roadmaps;
using Dashboard.Samples.Roadmaps.Region;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.Samples.Roadmaps;

/// <summary>Invented roadmaps judged by themselves, those of the corpus and those of the sample region alike: they are what the generator writes, Word would open them, their truths are sound.</summary>
public sealed class RoadmapFilesTests
{
    private static readonly Dictionary<string, FileSet> Sets = new(StringComparer.Ordinal)
    {
        ["corpus"] = new(RoadmapCorpusCommand.Files, "Dashboard.Tests/Imports/Roadmaps/Corpus", "Dashboard.Tests/Imports/Roadmaps/Corpus"),
        ["samples"] = new(RoadmapSamples.Files, "data-samples/roadmaps", "Dashboard.Tests/Samples/Roadmaps/Truth"),
    };

    public static TheoryData<string> Names => [.. Sets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_folders_hold_what_the_generator_writes_and_nothing_else(string set)
    {
        var (files, folder, truths) = (Sets[set].Made.Value, Repository.PathOf(Sets[set].Folder), Repository.PathOf(Sets[set].Truths));
        Assert.Equal(
            files.SelectMany(f => f.Truths().Select(t => Path.Combine(truths, t.Name)).Append(Path.Combine(folder, f.Name))).Order(StringComparer.Ordinal),
            new[] { folder, truths }.Distinct().SelectMany(Directory.EnumerateFiles).Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            Assert.True(PackedFile.Same(file.Bytes.ToArray(), File.ReadAllBytes(Path.Combine(folder, file.Name))), file.Name + " is not what the generator writes");
            Assert.All(file.Truths(), truth => Assert.Equal(truth.Text, File.ReadAllText(Path.Combine(truths, truth.Name))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_runs_give_equal_bytes(string set)
    {
        foreach (var (first, second) in Sets[set].Made.Value.Zip(Sets[set].Make()))
        {
            Assert.True(first.Bytes.Span.SequenceEqual(second.Bytes.Span), first.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_document_is_valid_by_the_schema(string set)
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2013);
        foreach (var file in Sets[set].Made.Value.Where(f => f.Name.EndsWith(".docx", StringComparison.Ordinal)))
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(file.Bytes.ToArray()), false);
            var errors = validator.Validate(document).Select(e => e.Description + " " + e.Path?.XPath).ToList();
            Assert.True(errors.Count == 0, file.Name + ": " + string.Join("; ", errors));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_truth_is_sound(string set)
    {
        Assert.All(Sets[set].Made.Value, RoadmapTruths.AssertSound);
        Assert.All(Sets[set].Made.Value, RoadmapTruths.AssertYearsAgree);
    }

    private sealed record FileSet(Func<IEnumerable<RoadmapFile>> Make, string Folder, string Truths)
    {
        public Lazy<IReadOnlyList<RoadmapFile>> Made { get; } = new(() => [.. Make()]);
    }
}
