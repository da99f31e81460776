using Dashboard.Data.Domain.Roadmaps;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Roadmaps;

public sealed class FulfilmentTests
{
    [Theory]
    [InlineData(ActivityStatus.Done, Timing.InTime, 0, false, 1, 1, 0, 0, 0, "done is due and fulfilled")]
    [InlineData(ActivityStatus.Done, Timing.InTime, 0, true, 1, 1, 0, 1, 0, "and asks for its document")]
    [InlineData(ActivityStatus.NotStarted, Timing.Overdue, 3, true, 1, 0, 1, 0, 0, "nobody asks a document for what is not done")]
    [InlineData(ActivityStatus.DonePartly, Timing.Overdue, 3, false, 1, 0, 1, 0, 0, "in part and overdue at once")]
    [InlineData(ActivityStatus.NotStarted, Timing.Ahead, 14, false, 0, 0, 0, 0, 1, "the fourteenth day is soon")]
    [InlineData(ActivityStatus.NotStarted, Timing.Ahead, 15, false, 0, 0, 0, 0, 0, "the fifteenth is not")]
    [InlineData(ActivityStatus.Cancelled, Timing.Undated, 0, true, 0, 0, 0, 0, 0, "cancelled counts nowhere")]
    [InlineData(ActivityStatus.NotDone, Timing.Unfulfilled, 0, false, 1, 0, 0, 0, 0, "due, not fulfilled, no longer waited for")]
    public void A_unit_is_counted_once(ActivityStatus status, Timing timing, int days, bool lacks, int due, int fulfilled, int overdue, int withoutEvidence, int soon, string reason)
    {
        var counted = Fulfilment.Of(new Standing(status, timing, days), lacks);
        Assert.True((counted.Due, counted.Fulfilled, counted.Overdue, counted.WithoutEvidence, counted.DueSoon) == (due, fulfilled, overdue, withoutEvidence, soon), $"{reason}: {counted}");
    }

    [Fact]
    public void Every_unit_that_is_not_cancelled_is_due_ahead_or_without_a_date() => Prop.ForAll(StandingTests.Standings.ToArbitrary(), standing =>
    {
        var counted = Fulfilment.Of(standing, lacksEvidence: false);
        return counted.Due + counted.Ahead + counted.Undated == (standing.Status == ActivityStatus.Cancelled ? 0 : 1)
            && counted.Fulfilled + counted.Partly <= counted.Due && counted.Overdue <= counted.Due - counted.Fulfilled;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_do_not_depend_on_their_order() => Prop.ForAll(StandingTests.Standings.ListOf().ToArbitrary(), standings =>
    {
        var units = standings.Select(standing => Fulfilment.Of(standing, standing.Days % 2 == 0)).ToList();
        return units.Aggregate(default(Fulfilment), (sum, unit) => sum + unit) == units.AsEnumerable().Reverse().Aggregate(default(Fulfilment), (sum, unit) => sum + unit);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_due_has_no_share() => Assert.Null(default(Fulfilment).Share);

    [Fact]
    public void Shares_are_of_counts_and_never_of_shares() =>
        Assert.Equal(0.1, (new Fulfilment(1, 1, 0, 0, 0, 0, 0, 0, 0) + new Fulfilment(9, 0, 0, 9, 0, 0, 0, 0, 0)).Share!.Value, 12);
}
