using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class ClusteringProperties
{
    [Fact]
    public void Ones_and_zeros_have_the_correlation_of_their_shares() =>
        Prop.ForAll(Pupils.Schools, groups => Pupils.Same(Of(groups), Clustering.IntraclassCorrelation(Singly(groups)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_correlation_is_at_most_one_and_does_not_depend_on_order() =>
        Prop.ForAll(Pupils.Schools, groups => double.IsNaN(Of(groups)) || (Of(groups) <= 1 + 1e-9 && Pupils.Same(Of(groups), Of([.. groups.Reverse()])))).QuickCheckThrowOnFailure();

    [Fact]
    public void Schools_alike_inside_and_different_outside_are_fully_correlated() => Assert.Equal(1, Clustering.IntraclassCorrelation([0, 5, 10], [10, 5, 10]), 9);

    [Theory]
    [InlineData(new[] { 3 }, new[] { 10 }, "one group has nothing to be compared with")]
    [InlineData(new[] { 1, 0 }, new[] { 1, 1 }, "single pupils have nobody beside them")]
    [InlineData(new[] { 0, 0 }, new[] { 5, 5 }, "nobody anywhere")]
    public void A_correlation_without_meaning_is_none(int[] counts, int[] totals, string reason) =>
        Assert.True(double.IsNaN(Clustering.IntraclassCorrelation(counts, totals)), reason);

    [Fact]
    public void Values_that_are_all_alike_have_no_correlation() =>
        Assert.True(double.IsNaN(Clustering.IntraclassCorrelation([[0.1, 0.1, 0.1], [0.1, 0.1], []])));

    [Fact]
    public void A_design_effect_is_not_below_one_and_grows_with_likeness() =>
        Prop.ForAll(Pupils.Schools, Gen.Choose(-20, 99).Select(number => number / 100.0).ToArbitrary(), (groups, rho) =>
        {
            var effect = Clustering.DesignEffect(Pupils.Totals(groups), rho);
            return effect >= 1 && effect <= Clustering.DesignEffect(Pupils.Totals(groups), rho + 0.01) + Pupils.Dust;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Groups_of_one_or_none_have_no_design_effect()
    {
        Assert.Equal(1, Clustering.DesignEffect([1, 1, 1], 0.3));
        Assert.Equal(1, Clustering.DesignEffect([], 0.3));
    }

    private static double Of(PupilGroup[] groups) => Clustering.IntraclassCorrelation(Pupils.Counts(groups), Pupils.Totals(groups));

    private static IReadOnlyList<IReadOnlyList<double>> Singly(PupilGroup[] groups) =>
        [.. groups.Select(group => (double[])[.. Enumerable.Repeat(1.0, group.Count), .. Enumerable.Repeat(0.0, group.Total - group.Count)])];
}
