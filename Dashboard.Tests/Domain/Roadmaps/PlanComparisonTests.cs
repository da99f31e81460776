using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Domain.Roadmaps;

public sealed class PlanComparisonTests
{
    private static readonly DateOnly May = new(2025, 5, 30), June = new(2025, 6, 15);

    [Fact]
    public void Two_equal_plans_are_the_same() => Assert.True(PlanComparison.Of(Plan(Seminar), Plan(Seminar)).IsSame);

    [Fact]
    public void A_moved_deadline_is_told_in_the_words_of_both_versions()
    {
        var change = Assert.Single(PlanComparison.Of(Plan(Seminar, Visit), Plan(Seminar with { Deadline = StoredPlans.Once(June) }, Visit)).Activities);
        Assert.Equal(ActivityChangeKind.Changed, change.Kind);
        Assert.Equal(new FieldChange("Срок", "до 30.05.2025", "до 15.06.2025"), Assert.Single(change.Fields));
    }

    [Fact]
    public void Added_and_removed_activities_are_told_apart_from_changed_ones()
    {
        var comparison = PlanComparison.Of(Plan(Seminar, Visit), Plan(Seminar, StoredPlans.Activity("3", "Конкурс проектов для учеников", May)));
        Assert.Equal([ActivityChangeKind.Added, ActivityChangeKind.Removed], comparison.Activities.Select(change => change.Kind));
        Assert.Equal(1, comparison.Unchanged);
    }

    [Fact]
    public void A_new_period_is_a_change_of_the_plan_itself()
    {
        var longer = Plan(Seminar) with { Period = new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 12, 31)) };
        Assert.Equal("Период", Assert.Single(PlanComparison.Of(Plan(Seminar), longer).Head).Name);
    }

    private static DraftActivity Seminar { get; } = StoredPlans.Activity("1", "Семинар для учителей математики", May);

    private static DraftActivity Visit { get; } = StoredPlans.Activity("2", "Выезд методистов в школы", May);

    private static PlanDraft Plan(params IReadOnlyList<DraftActivity> activities) => new(
        1, "Дорожная карта", null, "Приказ", "87", new DateOnly(2024, 9, 3), new DateSpan(new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31)), null, null, RoadmapState.Approved, [], activities);
}
