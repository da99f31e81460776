using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Tests.Support;
using Dashboard.Web.Features.Roadmaps;
using Xunit;

namespace Dashboard.Tests.Features.Roadmaps;

public sealed class TimeScaleTests
{
    [Fact]
    public async Task Days_lie_between_the_ends_of_whole_months()
    {
        var scale = await Scale(new DateOnly(2025, 5, 1));
        Assert.Equal((12, 0.0, 100.0), (scale.Months, scale.At(new DateOnly(2024, 9, 1)), scale.After(new DateOnly(2025, 8, 31))));
        Assert.Equal(["сен 2024", "окт", "ноя", "дек", "янв 2025", "фев", "мар", "апр", "май", "июн", "июл", "авг"], scale.Ticks().Select(tick => $"{tick.Month} {tick.Year}".Trim()));
        Assert.Equal("12.5%", TimeScale.Percent(12.5));
    }

    [Fact]
    public async Task A_misread_year_does_not_squeeze_the_plan_into_a_line()
    {
        var scale = await Scale(new DateOnly(2205, 5, 1));
        Assert.InRange(scale.Months, 13, 24);
        Assert.Equal(100, scale.At(new DateOnly(2205, 5, 1)));
        Assert.False(scale.Holds(new DateOnly(2205, 5, 1)));
    }

    private static async Task<TimeScale> Scale(DateOnly due)
    {
        using var plans = await StoredPlans.Create();
        var plan = await plans.AddAsync(plans.Draft(StoredPlans.Activity("1", "Семинар", due)) with { Period = new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31)) });
        return TimeScale.Of((await plans.Store.FindAsync(plan, AccessScope.Region))!);
    }
}
