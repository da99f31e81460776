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
                && range == OwnRange.Of(Pupils.Counts(turned), Pupils.Totals(turned), year.Total)!.Value;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Years_count_by_their_pupils() => Assert.Equal(0.25, OwnRange.Of([0, 0, 0, 0, 25], [10, 10, 10, 10, 60], 30)!.Value.Centre, 6);

    [Fact]
    public void Four_years_draw_no_limits() => Assert.Null(OwnRange.Of([1, 2, 3, 4], [10, 10, 10, 10], 20));
}
