using Dashboard.Data.Imports.Results;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

public sealed class ResultKeyTests
{
    /// <summary>Ids below zero are those of works and schools that the import will create.</summary>
    [Fact]
    public void Different_pairs_have_different_keys_and_those_of_a_work_hash_one_after_another()
    {
        int[] works = [-5000, -2, -1, 0, 1, 2, 4099, 1 << 20], territories = [-5000, -2, -1, 0, 1, 2, 4098, 4099, 1 << 20];
        var keys = works.SelectMany(work => territories.Select(territory => ResultKey.Of(work, territory))).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(works, work => Assert.Equal(1, ResultKey.Of(work, 8).GetHashCode() - ResultKey.Of(work, 7).GetHashCode()));
    }
}
