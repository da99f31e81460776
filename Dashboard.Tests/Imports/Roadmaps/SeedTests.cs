using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>
/// Real orders that cannot be published, read by the command as text and as documents of Word and held against a careful person's
/// reading. Nothing to check where they are absent.
/// </summary>
public sealed class SeedTests
{
    public static TheoryData<string> Orders => [.. SharedFolder.Files("seeds", "*.truth.tsv").Select(file => file[..^".truth.tsv".Length]).DefaultIfEmpty(string.Empty)];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task An_order_is_read_as_a_person_reads_it(string order)
    {
        foreach (var ending in order.Length == 0 ? [] : new[] { ".txt", ".docx" })
        {
            var truth = TrueRoadmap.Load(order + ".truth.tsv", order + ".meta.json", SharedFolder.Files("seeds", "accepted-readings.tsv").Single(), Path.GetFileName(order)[..3]);
            Assert.Equal([], RoadmapComparison.Differences(truth, await RoadmapComparison.ReadAsync(order + ending)).Select(difference => ending + ": " + difference));
        }
    }
}
