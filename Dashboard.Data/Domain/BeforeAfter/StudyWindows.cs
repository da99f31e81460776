using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>Which works stand for «до», which for «после», and which earlier ones tell how schools usually stand.</summary>
/// <param name="Earlier">In order of time, at most <see cref="EarlierWorks"/>, each like the works before.</param>
/// <param name="Before">In order of time, at least one.</param>
/// <param name="After">In order of time, at least one.</param>
public sealed record StudyWindows(IReadOnlyList<StudyWork> Earlier, IReadOnlyList<StudyWork> Before, IReadOnlyList<StudyWork> After)
{
    /// <summary>So many earlier works at most: a school of five years ago is another school. Our choice.</summary>
    public const int EarlierWorks = 3;

    /// <summary>So many years may be pooled on a side. Our choice.</summary>
    public const int MostPooled = 3;

    /// <summary>All works of the windows are alike: one season, one form, one wave.</summary>
    public bool AreComparable => Before.Concat(After).All(work => work.IsLike(Before[0]));

    /// <summary>
    /// The last work that was written before the first day and the first that was written after the last day. Of several the first
    /// after that has one like it before; where none has, the nearest two, which may not be compared. A plan of a school year ends in
    /// May and its works are written in April: while nothing was written after it, its last work stands for «после», with a remark.
    /// </summary>
    /// <param name="works">Works of the series.</param>
    /// <param name="days">When it was done.</param>
    /// <param name="yearsBefore">Works pooled before, 1 to <see cref="MostPooled"/>.</param>
    /// <param name="yearsAfter">Works pooled after.</param>
    /// <returns>Null where there is no work before or none after.</returns>
    public static StudyWindows? Propose(IEnumerable<StudyWork> works, DateSpan days, int yearsBefore = 1, int yearsAfter = 1)
    {
        var ordered = InOrder(works);
        var before = ordered.FindAll(work => work.Days.End < days.Start);
        var after = ordered.FindAll(work => work.Days.Start > days.End);
        if (after.Count == 0)
        {
            after = Late(ordered, days);
        }

        if (before.Count == 0 || after.Count == 0)
        {
            return null;
        }

        var first = after.Find(work => before.Exists(work.IsLike));
        if (first is null)
        {
            return new StudyWindows([], [before[^1]], [after[0]]);
        }

        var like = before.FindAll(first.IsLike);
        var chosen = like.TakeLast(yearsBefore).ToList();
        return new StudyWindows(
            EarlierThan(like, chosen[0]), chosen, [.. after.Where(first.IsLike).Take(yearsAfter)]);
    }

    /// <summary>
    /// Windows that a person chose; the earlier works follow from them, and a side that was left open from the other: the nearest like
    /// work. Null where a side stays empty or they are in the wrong order.
    /// </summary>
    public static StudyWindows? Chosen(IEnumerable<StudyWork> works, IReadOnlyCollection<string> before, IReadOnlyCollection<string> after)
    {
        var ordered = InOrder(works);
        var first = ordered.FindAll(work => before.Contains(work.Key));
        var second = ordered.FindAll(work => after.Contains(work.Key));
        if (first.Count == 0 && before.Count == 0 && second.Count > 0)
        {
            first = [.. ordered.Where(work => work.Days.End < second[0].Days.Start && work.IsLike(second[0])).TakeLast(1)];
        }
        else if (second.Count == 0 && after.Count == 0 && first.Count > 0)
        {
            second = [.. ordered.Where(work => work.Days.Start > first[^1].Days.End && work.IsLike(first[^1])).Take(1)];
        }

        return first.Count == 0 || second.Count == 0 || first[^1].Days.Start >= second[0].Days.Start
            ? null
            : new StudyWindows(EarlierThan(ordered.FindAll(first[0].IsLike), first[0]), first, second);
    }

    private static List<StudyWork> Late(List<StudyWork> ordered, DateSpan days)
    {
        var middle = days.Start.AddDays((days.End.DayNumber - days.Start.DayNumber) / 2);
        return ordered.FindAll(work => work.Days.Start > middle && work.Days.Start <= days.End).TakeLast(1).ToList();
    }

    private static List<StudyWork> InOrder(IEnumerable<StudyWork> works) => [.. works.OrderBy(work => work.Days.Start).ThenBy(work => work.Days.End).ThenBy(work => work.Key, StringComparer.Ordinal)];

    private static List<StudyWork> EarlierThan(List<StudyWork> like, StudyWork first) =>
        [.. like.Where(work => work.Days.Start < first.Days.Start && work.Key != first.Key).TakeLast(EarlierWorks)];
}
