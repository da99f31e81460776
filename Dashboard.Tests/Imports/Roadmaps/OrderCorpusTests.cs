using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>Orders of invented offices, the corpus and those of the sample region, held against what a careful coordinator reads in them.</summary>
public sealed class OrderCorpusTests
{
    private const string Corpus = "Dashboard.Tests/Imports/Roadmaps/Corpus";

    public static TheoryData<string> Orders => [.. Directory.EnumerateFiles(Repository.PathOf(Corpus), "*.truth.tsv").Select(file => Path.GetFileName(file)[..^".truth.tsv".Length]).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.PathOf("data-samples/roadmaps")).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Orders))]
    public Task An_order_of_the_corpus_is_read_as_a_coordinator_reads_it(string order) => AssertReadAsync(order, Corpus, Corpus);

    [Theory]
    [MemberData(nameof(Samples))]
    public Task An_order_of_the_sample_region_is_read_as_a_coordinator_reads_it(string order) =>
        AssertReadAsync(order, "data-samples/roadmaps", "Dashboard.Tests/Samples/Roadmaps/Truth");

    [Fact]
    public void A_reading_with_anything_else_in_it_is_told()
    {
        var truth = Truth("three-columns-without-numbers", Corpus);
        var read = System.Text.Json.JsonSerializer.SerializeToElement(new
        {
            territory = "Дальний район", level = "municipal", issuer = "Отдел образования администрации Кленовского района", orderNumber = "187", orderDate = "2023-09-11",
            title = "План работы со школами с низкими результатами обучения на 2023/2024 учебный год", periodStart = "2023-09-01", periodEnd = "2024-05-31",
            schools = Array.Empty<object>(), sections = Array.Empty<string>(),
            activities = truth.Activities.Skip(1).Prepend(truth.Activities[2]).Select(row => new
            {
                number = "", section = "", title = row.Place == 0 ? "" : row["activity"], responsible = row.Place == 5 ? "Никто" : row["responsible"],
                deadline = new { text = row["deadline"], start = row["start"], end = row.Place == 4 ? "2023-12-02" : row["end"], recurrence = row.Place == 3 ? "weekly" : row["recurrence"] },
            }),
        });
        Assert.Equal(
            ["head, territory", "#1, activity", "invented, activity", "#4, recurrence", "#5, days", "#6, responsible"],
            RoadmapComparison.Differences(truth, read).Select(difference => difference[..difference.IndexOf(':', StringComparison.Ordinal)]));
    }

    private static async Task AssertReadAsync(string order, string folder, string truths)
    {
        var file = Directory.EnumerateFiles(Repository.PathOf(folder), order + ".*").Single(path => !path.EndsWith(".tsv", StringComparison.Ordinal) && !path.EndsWith(".json", StringComparison.Ordinal));
        Assert.Equal([], RoadmapComparison.Differences(Truth(order, truths), await RoadmapComparison.ReadAsync(file)));
    }

    private static TrueRoadmap Truth(string order, string folder)
    {
        var path = Repository.PathOf(folder + "/" + order);
        return TrueRoadmap.Load(path + ".truth.tsv", path + ".truth.json", path + ".accepted.tsv", order);
    }
}
