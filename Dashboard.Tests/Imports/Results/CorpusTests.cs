using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

/// <summary>
/// Files whose names tell their oddity, written from the description of the forms by someone who had not seen the reader
/// (Dashboard.Tests/Imports/Corpus). How many were right at first contact: docs/imports.md.
/// </summary>
public class CorpusTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Dashboard.Tests", "Imports", "Corpus");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.truth.json").Select(path => Path.GetFileName(path)[..^".truth.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_of_the_corpus_is_read_as_its_truth_says(string file)
    {
        var differences = CorpusComparison.Differences(Folder, file);
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n" + string.Join('\n', differences.Take(6)));
    }

    [Fact]
    public void The_corpus_holds_at_least_sixty_files() => Assert.True(Files.Count >= 60);
}
