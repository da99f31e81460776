using Dashboard.Data.Domain.Roadmaps;
using Xunit;

namespace Dashboard.Tests.Domain.Roadmaps;

public sealed class ActivitySummaryTests
{
    private static readonly Standing
        Done = new(ActivityStatus.Done, Timing.InTime, 0),
        Late = new(ActivityStatus.Done, Timing.Late, 4),
        Overdue = new(ActivityStatus.NotStarted, Timing.Overdue, 5),
        LongOverdue = new(ActivityStatus.InProgress, Timing.Overdue, 30),
        Ahead = new(ActivityStatus.NotStarted, Timing.Ahead, 12),
        Sooner = new(ActivityStatus.NotStarted, Timing.Ahead, 3),
        GoesOn = new(ActivityStatus.Ongoing, Timing.InTime, 0),
        Cancelled = new(ActivityStatus.Cancelled, Timing.Undated, 0),
        Moved = new(ActivityStatus.Moved, Timing.Ahead, 9),
        Missed = new(ActivityStatus.NotStarted, Timing.Unfulfilled, 0);

    public static TheoryData<Standing[], ActivityStatus, Timing, int, string> Rows => new()
    {
        { [], ActivityStatus.NotStarted, Timing.Undated, 0, "nobody to do it" },
        { [Done, Done], ActivityStatus.Done, Timing.InTime, 0, "everybody has" },
        { [Done, Late], ActivityStatus.Done, Timing.Late, 4, "one was late" },
        { [Done, Overdue], ActivityStatus.DonePartly, Timing.Overdue, 5, "all are due, one has not: in part, and overdue" },
        { [Overdue, LongOverdue], ActivityStatus.DonePartly, Timing.Overdue, 30, "the longest delay" },
        { [Done, Ahead], ActivityStatus.InProgress, Timing.Ahead, 12, "some months are done, the next is ahead" },
        { [Ahead, Sooner], ActivityStatus.NotStarted, Timing.Ahead, 3, "the nearest day" },
        { [GoesOn, GoesOn], ActivityStatus.Ongoing, Timing.InTime, 0, "goes on everywhere" },
        { [GoesOn, Done], ActivityStatus.Done, Timing.InTime, 0, "fulfilled everywhere, not the same" },
        { [Cancelled, Cancelled], ActivityStatus.Cancelled, Timing.Undated, 0, "cancelled for all" },
        { [Cancelled, Done], ActivityStatus.Done, Timing.InTime, 0, "cancelled for one: it counts nowhere" },
        { [Cancelled, Overdue], ActivityStatus.NotStarted, Timing.Overdue, 5, "the one left is late" },
        { [Moved, Ahead], ActivityStatus.Moved, Timing.Ahead, 9, "moved for one, not begun for the other" },
        { [Done, Missed], ActivityStatus.DonePartly, Timing.Unfulfilled, 0, "a plan that is over, done by one of two" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void One_standing_says_what_needs_a_hand(Standing[] units, ActivityStatus status, Timing timing, int days, string reason)
    {
        var summary = ActivitySummary.Of(units);
        Assert.True(summary == new Standing(status, timing, days), $"{reason}: {summary}");
    }
}
