using Dashboard.Samples.Region;
using Dashboard.Samples.Roadmaps;
using Dashboard.Samples.Roadmaps.Region;
using Xunit;

namespace Dashboard.Tests.Samples.Roadmaps;

/// <summary>The roadmaps of the sample region judged by themselves.</summary>
public sealed class RoadmapSamplesTests
{
    private static readonly Lazy<IReadOnlyList<RoadmapFile>> Made = new(() => [.. RoadmapSamples.Files()]);

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
}
