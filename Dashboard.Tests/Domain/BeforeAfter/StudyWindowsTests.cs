using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Domain.BeforeAfter;

/// <summary>Springs of 2019 and 2021–2025, autumns of 2020 and 2022, and the computer form of 2024 beside the paper one.</summary>
public sealed class StudyWindowsTests
{
    private static readonly List<StudyWork> All =
    [
        .. new[]
        {
            Works.Vpr(2019), Works.AutumnVpr(2020), Works.Vpr(2021), Works.Vpr(2022), Works.AutumnVpr(2022), Works.Vpr(2023), Works.Vpr(2024), Works.ComputerVpr(2024), Works.Vpr(2025),
        }.Select(StudyWork.Of),
    ];

    [Theory]
    [InlineData("2023-09-01", "2024-02-01", 1, 1, "2019 2021 2022", "2023", "2024", "the last spring before and the first after")]
    [InlineData("2022-06-01", "2022-08-31", 1, 1, "", "2020a", "2022a", "the first after is an autumn work: the autumn before it is like it")]
    [InlineData("2023-04-10", "2023-04-20", 1, 1, "2019 2021", "2022", "2024", "a spring work may have been written during it: it is neither")]
    [InlineData("2023-09-01", "2024-02-01", 2, 2, "2019 2021", "2022 2023", "2024 2025", "two years on each side, the computer form left aside")]
    [InlineData("2023-09-01", "2024-02-01", 3, 3, "2019", "2021 2022 2023", "2024 2025", "three years before, two are all there are after")]
    [InlineData("2024-09-01", "2025-06-10", 1, 1, "2021 2022 2023", "2024", "2025", "a plan of a school year: its works are written at its end")]
    public void Windows_are_proposed_from_the_days(string first, string last, int before, int after, string earlier, string expectedBefore, string expectedAfter, string reason)
    {
        var windows = StudyWindows.Propose(All, new DateSpan(Day(first), Day(last)), before, after)!;
        Assert.True(windows.AreComparable, reason);
        Assert.Equal((reason, earlier, expectedBefore, expectedAfter), (reason, Keys(windows.Earlier), Keys(windows.Before), Keys(windows.After)));
    }

    [Theory]
    [InlineData("2018-09-01", "2018-12-01", "nothing before")]
    [InlineData("2025-09-01", "2025-12-01", "nothing after")]
    [InlineData("2024-09-01", "2026-12-31", "the only work during it lies in its first half")]
    public void Without_a_work_on_a_side_there_is_no_window(string first, string last, string reason) =>
        Assert.True(StudyWindows.Propose(All, new DateSpan(Day(first), Day(last))) is null, reason);

    [Fact]
    public void Where_no_work_after_has_one_like_it_before_the_nearest_two_may_not_be_compared()
    {
        var windows = StudyWindows.Propose(All.Where(work => work.Key is "2019" or "2020a"), new DateSpan(new DateOnly(2020, 1, 15), new DateOnly(2020, 5, 1)))!;
        Assert.False(windows.AreComparable);
        Assert.Equal(("2019", "2020a"), (Keys(windows.Before), Keys(windows.After)));
    }

    [Theory]
    [InlineData("2022 2023", "2025", "2019 2021", "2022 2023", "2025", "as chosen; the earlier works follow")]
    [InlineData("2022", "", "2019 2021", "2022", "2023", "the other side is the next like work")]
    [InlineData("", "2022a", "", "2020a", "2022a", "the other side is the last like work")]
    public void Windows_may_be_moved(string before, string after, string earlier, string expectedBefore, string expectedAfter, string reason)
    {
        var windows = StudyWindows.Chosen(All, Split(before), Split(after))!;
        Assert.Equal((reason, earlier, expectedBefore, expectedAfter), (reason, Keys(windows.Earlier), Keys(windows.Before), Keys(windows.After)));
    }

    [Theory]
    [InlineData("2024", "2023", "after lies before before")]
    [InlineData("2017", "2024", "no such work")]
    public void Windows_that_are_none_are_refused(string before, string after, string reason) => Assert.True(StudyWindows.Chosen(All, Split(before), Split(after)) is null, reason);

    private static string[] Split(string keys) => keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Keys(IReadOnlyList<StudyWork> works) => string.Join(' ', works.Select(work => work.Key));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
