using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

/// <summary>
/// Sheets of ОГЭ, ЕГЭ and own works as strangers shape them, written before their writer had seen the reader
/// (Dashboard.Tests/Imports/ExamCorpus). How many were right at first contact: docs/imports.md.
/// </summary>
public class ExamCorpusTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Dashboard.Tests", "Imports", "ExamCorpus");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.truth.json").Select(path => Path.GetFileName(path)[..^".truth.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_of_a_strangers_sheet_is_read_as_its_truth_says(string file)
    {
        var differences = ExamCorpusComparison.Differences(Folder, file);
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n" + string.Join('\n', differences.Take(6)));
    }

    [Fact]
    public void The_corpus_holds_at_least_sixty_files() => Assert.True(Files.Count >= 60);
}
