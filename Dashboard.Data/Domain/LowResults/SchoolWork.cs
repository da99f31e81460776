using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>One school's result in one work of one year, as far as one metric needs it.</summary>
/// <param name="SchoolId">The school.</param>
/// <param name="Work">Key of the work in the <see cref="WorkCalendar"/>.</param>
/// <param name="Year">School year.</param>
/// <param name="Wave">Main period, with retakes, additional.</param>
/// <param name="Participants">Pupils that the count or the mean speaks of; 0 where the sheet does not say.</param>
/// <param name="Count">Pupils of the share («2», or «4» and «5»); null where only a mean is known.</param>
/// <param name="Mean">Mean mark or score; null where it is not known or the metric is a share.</param>
/// <param name="Source">The caller's own number of the row, given back untouched; of rows added up the least.</param>
public readonly record struct SchoolWork(int SchoolId, int Work, SchoolYear Year, Wave Wave, int Participants, int? Count, double? Mean = null, int Source = 0)
{
    public static SchoolWork Of(int schoolId, int work, SchoolYear year, Wave wave, LowResultMetric metric, in ResultSums sums, int source = 0)
    {
        var indicator = LowResultRule.IndicatorOf(metric);
        return indicator.Compute(sums) is { } value
            ? new SchoolWork(schoolId, work, year, wave, value.Participants, value.Count, value.Count is null ? value.Value : null, source)
            : new SchoolWork(schoolId, work, year, wave, sums.Participants, null, null, source);
    }
}

/// <summary>
/// Results of a region laid out by school, work and year: built once for a metric, judged by any rule of it in any year.
/// Building sorts, n·log n for n rows; judging a year is one walk over the rows of the asked schools.
/// </summary>
public sealed class SchoolResults
{
    private readonly SchoolWork[] _rows;
    private readonly Dictionary<int, Range> _ofSchool = [];

    private SchoolResults(LowResultMetric metric, WorkCalendar calendar, SchoolWork[] sorted)
    {
        (Metric, Calendar, _rows) = (metric, calendar, sorted);
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].SchoolId == sorted[start].SchoolId)
            {
                end++;
            }

            _ofSchool[sorted[start].SchoolId] = start..end;
            start = end;
        }
    }

    public LowResultMetric Metric { get; }

    public WorkCalendar Calendar { get; }

    /// <param name="metric">What the counts and means of the rows are.</param>
    /// <param name="calendar">Works and the years in which the region held them.</param>
    /// <param name="rows">In any order. Rows of one school, work, year and wave are added up.</param>
    public static SchoolResults Of(LowResultMetric metric, WorkCalendar calendar, IEnumerable<SchoolWork> rows)
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted, InOrder);
        return new SchoolResults(metric, calendar, sorted);
    }

    /// <summary>Rows of a school by work, year and wave.</summary>
    internal ReadOnlySpan<SchoolWork> RowsOf(int schoolId) => _ofSchool.TryGetValue(schoolId, out var range) ? _rows.AsSpan(range) : [];

    // Every field takes part: sums of doubles must not depend on the order in which rows came.
    private static int InOrder(SchoolWork left, SchoolWork right)
    {
        var order = left.SchoolId.CompareTo(right.SchoolId);
        order = order != 0 ? order : left.Work.CompareTo(right.Work);
        order = order != 0 ? order : left.Year.CompareTo(right.Year);
        order = order != 0 ? order : left.Wave.CompareTo(right.Wave);
        order = order != 0 ? order : left.Source.CompareTo(right.Source);
        order = order != 0 ? order : left.Participants.CompareTo(right.Participants);
        order = order != 0 ? order : Nullable.Compare(left.Count, right.Count);
        return order != 0 ? order : Nullable.Compare(left.Mean, right.Mean);
    }
}
