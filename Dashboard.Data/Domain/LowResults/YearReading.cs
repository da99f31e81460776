using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>Takes a school's works of one year out of the results, as a rule sees them. What depends on the work alone is found once.</summary>
internal sealed class YearReading
{
    private readonly LowResultRule _rule;
    private readonly LowThreshold _limit;
    private readonly SchoolResults _results;
    private readonly SchoolYear _year;

    /// <summary>By work: earlier years that a run needs; null where the rule does not count the work.</summary>
    private readonly SchoolYear[]?[] _yearsBefore;

    public YearReading(LowResultRule rule, SchoolResults results, SchoolYear year)
    {
        (_rule, _limit, _results, _year) = (rule, rule.Limit, results, year);
        var calendar = results.Calendar;
        _yearsBefore = new SchoolYear[]?[calendar.Works.Count];
        for (var work = 0; work < _yearsBefore.Length; work++)
        {
            if (rule.Covers(calendar.Works[work].Series))
            {
                _yearsBefore[work] = rule.UsesSameWork ? calendar.YearsBefore(work, year, rule) : [];
            }
        }
    }

    public IReadOnlyList<WorkRun> Of(int schoolId)
    {
        var rows = _results.RowsOf(schoolId);
        var works = new List<WorkRun>();
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].Work == rows[start].Work)
            {
                end++;
            }

            var ofWork = rows[start..end];
            if (_yearsBefore[rows[start].Work] is { } yearsBefore && ValueOf(ofWork, _year) is { } now)
            {
                works.Add(new WorkRun(now, yearsBefore, Before(ofWork, yearsBefore)));
            }

            start = end;
        }

        return works;
    }

    private WorkValue[] Before(ReadOnlySpan<SchoolWork> rows, SchoolYear[] years)
    {
        var values = years.Length == 0 ? [] : new WorkValue[years.Length];
        var found = 0;
        foreach (var year in years)
        {
            if (ValueOf(rows, year) is { } value)
            {
                values[found++] = value;
            }
        }

        return found == values.Length ? values : values[..found];
    }

    /// <summary>The value of a year in the wave that the rule names, else in the other sheet of the main period.</summary>
    private WorkValue? ValueOf(ReadOnlySpan<SchoolWork> rows, SchoolYear year)
    {
        var ofYear = OfYear(rows, year);
        return ofYear.IsEmpty ? null : Added(ofYear, _rule.Wave) ?? _rule.Wave switch
        {
            Wave.Main => Added(ofYear, Wave.WithRetakes),
            Wave.WithRetakes => Added(ofYear, Wave.Main),

            // In September sit only those who failed before: their sheet stands for no school and replaces none.
            _ => null,
        };
    }

    private static ReadOnlySpan<SchoolWork> OfYear(ReadOnlySpan<SchoolWork> rows, SchoolYear year)
    {
        var start = 0;
        while (start < rows.Length && rows[start].Year < year)
        {
            start++;
        }

        var end = start;
        while (end < rows.Length && rows[end].Year == year)
        {
            end++;
        }

        return rows[start..end];
    }

    /// <summary>Rows of one wave as one value: counts are added and means weighted, over the rows that tell them.</summary>
    private WorkValue? Added(ReadOnlySpan<SchoolWork> rows, Wave wave)
    {
        var (participants, all, told, met, source) = (0, 0, false, false, 0);
        var (count, sum) = (0, 0.0);
        SchoolWork last = default;
        foreach (ref readonly var row in rows)
        {
            if (row.Wave != wave)
            {
                continue;
            }

            (source, met, last) = (met ? source : row.Source, true, row);
            all += Math.Max(row.Participants, 0);
            if (Tells(row))
            {
                told = true;
                participants += row.Participants;
                count += row.Count ?? 0;
                sum += (row.Mean ?? 0) * row.Participants;
            }
        }

        if (!met)
        {
            return null;
        }

        var work = _results.Calendar.Works[last.Work];
        if (!told)
        {
            return new WorkValue(work, last.Year, wave, all, null, last.Mean, WorkState.Untold, source);
        }

        var mean = sum / participants;
        var low = _rule.CountsPupils ? _limit.IsLow(count, participants) : _limit.IsLow(mean);
        var state = participants < _rule.LeastGroup ? WorkState.SmallGroup : low ? WorkState.Low : WorkState.NotLow;
        return new WorkValue(work, last.Year, wave, participants, _rule.CountsPupils ? count : null, _rule.CountsPupils ? null : mean, state, source);
    }

    private bool Tells(in SchoolWork row) =>
        row.Participants > 0 && (_rule.CountsPupils ? row.Count >= 0 && row.Count <= row.Participants : row.Mean is { } mean && Math.Abs(mean) < 1e6);
}
