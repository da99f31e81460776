using Dashboard.Data.Domain.Disclosure;
using Xunit;

namespace Dashboard.Tests.Domain.Disclosure;

/// <summary>Nobody gets a hidden number back out of everything that is published; and the attack is one that finds what can be found.</summary>
public sealed class RecoveryTests
{
    private const int Regions = 100;

    public static TheoryData<int> Hundreds => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void No_hidden_number_is_recovered_from_totals_years_windows_and_retakes(int hundred)
    {
        for (var seed = hundred * Regions; seed < (hundred + 1) * Regions; seed++)
        {
            var region = new RandomRegion(seed);
            var release = Release.Decide(region.Parents, region.Tables, RandomRegion.SamePupils, RandomRegion.Windows);
            var found = Auditor.Attack(release);
            Assert.True(found.Count == 0, $"region {seed}: {string.Join(", ", found.Take(5))}");
        }
    }

    [Fact]
    public void No_small_cell_is_shown_in_any_table()
    {
        for (var seed = 0; seed < Regions; seed++)
        {
            var region = new RandomRegion(seed);
            var release = Release.Decide(region.Parents, region.Tables, RandomRegion.SamePupils, RandomRegion.Windows);
            Assert.All(release.Decisions, pair => Assert.True(
                pair.Value != CellDisclosure.Shown || region.Tables[pair.Key.Table][pair.Key.Territory].Participants is 0 or >= 10, $"region {seed}, {pair.Key}"));
        }
    }

    [Fact]
    public void An_engine_that_hides_only_the_small_is_caught_in_most_regions()
    {
        var caught = Enumerable.Range(0, Regions).Count(seed =>
        {
            var region = new RandomRegion(seed);
            return Auditor.Attack(Release.SmallOnly(region.Parents, region.Tables)).Count > 0;
        });
        Assert.InRange(caught, Regions * 8 / 10, Regions);
    }

    /// <summary>One export of every school, one of the even schools beside the same totals: each is safe alone, together they are not.</summary>
    [Fact]
    public void An_engine_that_decides_for_each_export_alone_is_caught_by_the_difference_of_exports()
    {
        var (caught, caughtWhole) = (0, 0);
        for (var seed = 0; seed < Regions; seed++)
        {
            var region = new RandomRegion(seed);
            var whole = Release.DecideGroup(region.Parents, [region.Tables[0]]);
            var half = region.Tables[0].Where(row => row.Key % 2 == 0 || region.Parents.Contains(row.Key)).ToDictionary();
            var alone = Release.DecideGroup(region.Parents, [half]);
            caughtWhole += Auditor.Attack(Only(region, whole)).Count > 0 ? 1 : 0;
            // Whoever has both exports knows what either shows.
            caught += Auditor.Attack(Only(region, whole.ToDictionary(pair => pair.Key, pair => Shown(pair.Value, alone.GetValueOrDefault(pair.Key, pair.Value))))).Count > 0 ? 1 : 0;
        }

        Assert.Equal(0, caughtWhole);
        Assert.InRange(caught, Regions / 10, Regions);
    }

    [Fact]
    public void An_engine_that_shows_sums_of_years_as_soon_as_they_are_large_is_caught_by_the_difference_of_sums()
    {
        var caught = Enumerable.Range(0, Regions).Count(seed =>
        {
            var region = new RandomRegion(seed);
            var safe = Release.Decide(region.Parents, region.Tables, RandomRegion.SamePupils, []);
            var careless = new Release(region.Parents, region.Tables)
            {
                Decisions = safe.Decisions,
                Sums = [.. from window in RandomRegion.Windows
                    from territory in Enumerable.Range(0, region.Parents.Count)
                    where window.All(table => region.Tables[table].ContainsKey(territory)) && window.Sum(table => region.Tables[table][territory].Participants) >= 10
                    select (territory, window)],
            };
            return Auditor.Attack(careless).Count > 0;
        });
        Assert.InRange(caught, Regions / 2, Regions);
    }

    [Fact]
    public void An_engine_that_looks_at_sizes_alone_is_caught_by_marks_that_all_or_none_of_the_hidden_have()
    {
        var caught = Enumerable.Range(0, Regions).Count(seed =>
        {
            var region = new RandomRegion(seed);
            var sizes = region.Tables[0].ToDictionary(row => row.Key, row => new Row([row.Value.Participants, null, null, null, null, null]));
            return Auditor.Attack(Only(region, Release.DecideGroup(region.Parents, [sizes]))).Count > 0;
        });
        Assert.InRange(caught, Regions / 5, Regions);
    }

    private static Release Only(RandomRegion region, IReadOnlyDictionary<(int Table, int Territory), CellDisclosure> decisions) =>
        new(region.Parents, [region.Tables[0]]) { Decisions = decisions };

    private static CellDisclosure Shown(CellDisclosure one, CellDisclosure other) => one == CellDisclosure.Shown ? one : other;
}
