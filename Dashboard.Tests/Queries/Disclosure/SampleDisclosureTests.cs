using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Queries.Disclosure;
using Dashboard.Tests.Imports.Samples;
using Xunit;

namespace Dashboard.Tests.Queries.Disclosure;

/// <summary>What protection costs the reader of the sample region; docs/disclosure.md states the figures.</summary>
public sealed class SampleDisclosureTests(ImportedSample sample) : IClassFixture<ImportedSample>
{
    [Theory]
    [InlineData(TerritoryLevel.School, 0.0001, 0.0002, "x")]
    [InlineData(TerritoryLevel.Municipality, 0.0001, 0.0002, "x")]
    [InlineData(TerritoryLevel.Region, 0.0001, 0.0002, "x")]
    public void Little_more_is_hidden_than_is_small(TerritoryLevel level, double small, double most, string reason)
    {
        var release = PublicRelease.Of(sample.Facts);
        var decisions = Enumerable.Range(0, sample.Facts.Count)
            .Where(place => sample.Facts.Territory(sample.Facts.TerritoryIds[place])!.Level == level).Select(release.At).ToList();
        var hidden = decisions.Count(decision => decision != CellDisclosure.Shown) / (double)decisions.Count;
        var isSmall = decisions.Count(decision => decision == CellDisclosure.HiddenSmall) / (double)decisions.Count;
        Assert.True(hidden <= most && isSmall <= small, $"{reason}: {hidden:0.0000} hidden, {isSmall:0.0000} small of {decisions.Count}");
    }
}
