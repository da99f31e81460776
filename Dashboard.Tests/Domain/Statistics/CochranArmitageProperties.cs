using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class CochranArmitageProperties
{
    [Fact]
    public void Years_told_backwards_turn_the_trend_over() =>
        Prop.ForAll(Pupils.Schools, years =>
        {
            var (there, back) = (Trend(years), Trend([.. years.Reverse()]));
            return Pupils.Same(there.Z, -back.Z) && Pupils.Same(there.PValue, back.PValue);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_the_proportions_of_the_scores_matter() =>
        Prop.ForAll(Pupils.Schools, years =>
        {
            double[] calendar = [.. Enumerable.Range(0, years.Length).Select(year => 2000.0 + (2 * year))];
            return Math.Abs(Trend(years).Z - CochranArmitage.Trend(Pupils.Counts(years), Pupils.Totals(years), calendar).Z) < 1e-6 || double.IsNaN(Trend(years).Z);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Those_who_did_not_have_the_opposite_trend() =>
        Prop.ForAll(Pupils.Schools, years =>
            Pupils.Same(Trend(years).Z, -Trend([.. years.Select(year => new PupilGroup(year.Total - year.Count, year.Total))]).Z)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_p_value_is_a_probability() =>
        Prop.ForAll(Pupils.Schools, years => Trend(years).PValue is >= 0 and <= 1 or double.NaN).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new int[0], new int[0], "no years")]
    [InlineData(new[] { 3 }, new[] { 10 }, "one year has no trend")]
    [InlineData(new[] { 0, 0 }, new[] { 10, 20 }, "nobody in any year")]
    public void Where_nothing_could_rise_nothing_was_tested(int[] counts, int[] totals, string reason) =>
        Assert.True(double.IsNaN(CochranArmitage.Trend(counts, totals, [.. Enumerable.Range(0, counts.Length).Select(year => (double)year)]).PValue), reason);

    [Fact]
    public void Years_at_one_place_have_no_trend() =>
        Assert.True(double.IsNaN(CochranArmitage.Trend([1, 5, 9], [10, 10, 10], [0.1, 0.1, 0.1]).Z));

    private static TrendTest Trend(PupilGroup[] years) =>
        CochranArmitage.Trend(Pupils.Counts(years), Pupils.Totals(years), [.. Enumerable.Range(0, years.Length).Select(year => (double)year)]);
}
