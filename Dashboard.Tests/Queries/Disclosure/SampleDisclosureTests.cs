using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Queries.Disclosure;
using Dashboard.Tests.Imports.Samples;
using Xunit;

namespace Dashboard.Tests.Queries.Disclosure;

/// <summary>What protection costs the reader of the sample region, where two of five cells of schools are small; docs/disclosure.md states the figures.</summary>
public sealed class SampleDisclosureTests(ImportedSample sample) : IClassFixture<ImportedSample>
{
    [Theory]
    [InlineData(TerritoryLevel.School, 0.04, "a small village school is mostly covered by other small ones")]
    [InlineData(TerritoryLevel.Municipality, 0.07, "a total goes where nobody in the district has some mark")]
    [InlineData(TerritoryLevel.Region, 0.01, "the region's own number goes last")]
    public void Little_more_is_hidden_than_is_small(TerritoryLevel level, double most, string reason)
    {
        var release = PublicRelease.Of(sample.Facts);
        var decisions = Enumerable.Range(0, sample.Facts.Count)
            .Where(place => sample.Facts.Territory(sample.Facts.TerritoryIds[place])!.Level == level).Select(release.At).ToList();
        var cover = decisions.Count(decision => decision is CellDisclosure.HiddenToProtect or CellDisclosure.HiddenUnknown) / (double)decisions.Count;
        Assert.True(cover > 0 && cover <= most, $"{reason}: {cover:0.0000} of {decisions.Count}");
    }
}
