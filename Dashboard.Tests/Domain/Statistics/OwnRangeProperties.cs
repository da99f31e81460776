using Dashboard.Data.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Statistics;

public sealed class OwnRangeProperties
{
    [Fact]
    public void The_centre_lies_within_its_limits_and_the_order_of_the_years_does_not_matter() =>
        Prop.ForAll(Pupils.Schools, Pupils.School, (years, year) =>
        {
            PupilGroup[] enough = [.. years, .. Enumerable.Repeat(year, OwnRange.LeastYears)];
            var range = OwnRange.Of(Pupils.Counts(enough), Pupils.Totals(enough), year.Total)!.Value;
            PupilGroup[] turned = [.. enough.Reverse()];
            return range.Limits.Low <= range.Centre && range.Centre <= range.Limits.High && range.Limits.Low >= 0 && range.Limits.High <= 1
                && Pupils.Same(range.Limits.High, OwnRange.Of(Pupils.Counts(turned), Pupils.Totals(turned), year.Total)!.Value.Limits.High);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Years_count_by_their_pupils() => Assert.Equal(0.25, OwnRange.Of([0, 0, 0, 0, 25], [10, 10, 10, 10, 60], 30)!.Value.Centre, 6);

    [Fact]
    public void A_region_whose_years_always_differ_by_points_is_not_outside_by_a_point()
    {
        int[] totals = [20000, 20000, 20000, 20000, 20000];

        Assert.True(OwnRange.Of([4000, 4400, 3800, 4200, 4100], totals, 20000)!.Value.Limits.Contains(0.225));
        Assert.False(OwnRange.Of([4100, 4100, 4100, 4100, 4100], totals, 20000)!.Value.Limits.Contains(0.225));
    }

    [Fact]
    public void Four_years_draw_no_limits() => Assert.Null(OwnRange.Of([1, 2, 3, 4], [10, 10, 10, 10], 20));
}
