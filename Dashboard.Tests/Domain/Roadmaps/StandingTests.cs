using Dashboard.Data.Domain.Roadmaps;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Roadmaps;

public sealed class StandingTests
{
    private static readonly DateOnly Today = new(2025, 6, 20);

    /// <summary>Days are counted from today: −3 is three days ago.</summary>
    [Theory]
    [InlineData(ActivityStatus.NotStarted, 0, null, null, false, Timing.Ahead, 0, "the last day itself is not late")]
    [InlineData(ActivityStatus.NotStarted, -1, null, null, false, Timing.Overdue, 1, "the day after is")]
    [InlineData(ActivityStatus.InProgress, -10, null, null, false, Timing.Overdue, 10, "begun is not done")]
    [InlineData(ActivityStatus.DonePartly, -5, -6, null, false, Timing.Overdue, 5, "a part is not the whole")]
    [InlineData(ActivityStatus.NotStarted, 14, null, null, false, Timing.Ahead, 14, "days that are left")]
    [InlineData(ActivityStatus.NotStarted, null, null, null, false, Timing.Undated, 0, "no date, nothing to be late for")]
    [InlineData(ActivityStatus.Done, -5, -5, null, false, Timing.InTime, 0, "done on the last day")]
    [InlineData(ActivityStatus.Done, -5, -3, null, false, Timing.Late, 2, "done two days after it")]
    [InlineData(ActivityStatus.Done, -5, null, null, false, Timing.InTime, 0, "an unknown day is nobody's delay")]
    [InlineData(ActivityStatus.Done, 30, -1, null, false, Timing.InTime, 0, "done before it was due")]
    [InlineData(ActivityStatus.Done, null, -1, null, false, Timing.InTime, 0, "done without a date that was meant")]
    [InlineData(ActivityStatus.Ongoing, -5, null, null, false, Timing.InTime, 0, "what goes on is never overdue")]
    [InlineData(ActivityStatus.Ongoing, 5, null, null, false, Timing.Ahead, 5, "and is not due before its day")]
    [InlineData(ActivityStatus.NotDone, -5, null, null, false, Timing.Unfulfilled, 0, "a person has said so: nobody waits any more")]
    [InlineData(ActivityStatus.Moved, -5, null, 7, false, Timing.Ahead, 7, "the new day counts")]
    [InlineData(ActivityStatus.Moved, -9, null, -2, false, Timing.Overdue, 2, "the new day has passed too")]
    [InlineData(ActivityStatus.Moved, -9, null, null, false, Timing.Overdue, 9, "a move to nowhere leaves the old day")]
    [InlineData(ActivityStatus.Cancelled, -9, null, null, false, Timing.Undated, 0, "what is cancelled counts nowhere")]
    [InlineData(ActivityStatus.NotStarted, -300, null, null, true, Timing.Unfulfilled, 0, "in a plan that is over nothing is overdue")]
    [InlineData(ActivityStatus.Done, -300, -290, null, true, Timing.Late, 10, "but late stays late")]
    public void A_status_stands_against_its_deadline(ActivityStatus status, int? due, int? done, int? moved, bool nothingIsOverdue, Timing timing, int days, string reason)
    {
        var standing = Standing.Of(new StatusSaid(status, Day(done), Day(moved)), Day(due), Today, nothingIsOverdue);
        Assert.True((standing.Timing, standing.Days) == (timing, days), $"{reason}: {standing}");
        Assert.Equal(status, standing.Status);
    }

    [Fact]
    public void A_summary_of_one_is_that_one() => Prop.ForAll(Standings.ToArbitrary(), one => ActivitySummary.Of([one]) == one || one.Status == ActivityStatus.Cancelled)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_summary_is_overdue_exactly_when_a_unit_is() => Prop.ForAll(
        Standings.ListOf().ToArbitrary(),
        units => (ActivitySummary.Of([.. units]).Timing == Timing.Overdue) == units.Any(unit => unit.Timing == Timing.Overdue)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_summary_is_fulfilled_exactly_when_every_unit_that_counts_is() => Prop.ForAll(
        Standings.NonEmptyListOf().ToArbitrary(),
        units => units.All(unit => unit.Status == ActivityStatus.Cancelled)
            || ActivitySummary.Of([.. units]).IsFulfilled == units.Where(unit => unit.Status != ActivityStatus.Cancelled).All(unit => unit.IsFulfilled)).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_of_units_does_not_matter_to_a_summary() => Prop.ForAll(
        Standings.ListOf().ToArbitrary(),
        units => ActivitySummary.Of([.. units]) == ActivitySummary.Of([.. units.AsEnumerable().Reverse()])).QuickCheckThrowOnFailure();

    /// <summary>Anything that can come of a status, a deadline and a day.</summary>
    internal static Gen<Standing> Standings { get; } =
        from status in Gen.Elements(Enum.GetValues<ActivityStatus>())
        from due in Gen.Choose(-40, 40)
        from hasDue in Gen.Elements(true, true, false)
        from done in Gen.Choose(-60, 0)
        from over in Gen.Elements(true, false)
        select Standing.Of(new StatusSaid(status, Day(done), Day(due + 5)), hasDue ? Day(due) : null, Today, over);

    private static DateOnly? Day(int? days) => days is { } known ? Today.AddDays(known) : null;
}
