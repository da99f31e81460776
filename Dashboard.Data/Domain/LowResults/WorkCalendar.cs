using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>
/// Which works the region holds and in which years it held each. A year without a work (no ОГЭ in 2020) breaks no run of
/// years: the previous year is the previous one in which the work was held.
/// </summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<YearlyWork, int> _keys;
    private readonly SchoolYear[][] _held;

    private WorkCalendar(IReadOnlyList<YearlyWork> works, SchoolYear[][] held)
    {
        Works = works;
        _held = held;
        _keys = works.Index().ToDictionary(each => each.Item, each => each.Index);
    }

    /// <summary>A work's place here is its key. By procedure, subject and grade, whatever the order of the input.</summary>
    public IReadOnlyList<YearlyWork> Works { get; }

    public int KeyOf(YearlyWork work) => _keys[work];

    /// <summary>School years in which the region held the work, ascending.</summary>
    public IReadOnlyList<SchoolYear> HeldIn(int work) => _held[work];

    public static WorkCalendar Of(IEnumerable<Assessment> assessments) => Of(assessments.Select(assessment => (YearlyWork.Of(assessment), assessment.Year)));

    public static WorkCalendar Of(IEnumerable<(YearlyWork Work, SchoolYear Year)> held)
    {
        var years = held.ToLookup(each => each.Work, each => each.Year);
        YearlyWork[] works =
        [
            .. years.Select(each => each.Key)
                .OrderBy(work => work.Series.Procedure)
                .ThenBy(work => work.Series.Subject, StringComparer.Ordinal)
                .ThenBy(work => work.Series.ProgrammeGrade)
                .ThenBy(work => work.Series.Profile)
                .ThenBy(work => work.Series.Title, StringComparer.Ordinal)
                .ThenBy(work => work.Season)
                .ThenBy(work => work.Form),
        ];
        return new WorkCalendar(works, [.. works.Select(work => years[work].Distinct().Order().ToArray())]);
    }

    /// <summary>
    /// The years before <paramref name="year"/> that a run of <see cref="LowResultRule.YearsRunning"/> needs, the latest first;
    /// none where the work was not held that often within <see cref="LowResultRule.YearsWindow"/>.
    /// </summary>
    internal SchoolYear[] YearsBefore(int work, SchoolYear year, LowResultRule rule)
    {
        SchoolYear[] before = [.. _held[work].Where(held => held < year && held.StartYear > year.StartYear - rule.YearsWindow).TakeLast(rule.YearsRunning - 1).Reverse()];
        return before.Length == rule.YearsRunning - 1 ? before : [];
    }
}
