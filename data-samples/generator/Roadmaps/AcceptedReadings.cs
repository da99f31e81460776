using System.Globalization;

namespace Dashboard.Samples.Roadmaps;

/// <summary>Other readings as good as the truth, by the conventions of the office: the same question is answered alike in every document.</summary>
internal static class AcceptedReadings
{
    public static IEnumerable<AcceptedReading> Of(RoadmapTruth truth, IReadOnlyList<TrueActivity> activities, IEnumerable<AcceptedReading> own)
    {
        var single = activities.Select(a => a.Number).Distinct(StringComparer.Ordinal).Count() == activities.Count
            && activities.All(a => a.Number.Length > 0);
        var found = activities.SelectMany((activity, index) => Readings(
            single ? activity.Number : "#" + (index + 1).ToString(CultureInfo.InvariantCulture), activity, truth));
        return found
            .GroupBy(a => (a.Field, a.Truth, a.Also, a.Why))
            .Select(group => group.First() with { Numbers = string.Join(' ', group.Select(a => a.Numbers)) })
            .GroupBy(a => (a.Numbers, a.Field, a.Truth, a.Why))
            .Select(group => group.First() with { Also = string.Join("; ", group.Select(a => a.Also)) })
            .Concat(Document(truth))
            .Concat(own);
    }

    private static IEnumerable<AcceptedReading> Document(RoadmapTruth truth)
    {
        if (truth.Period.EndsWith("-05", StringComparison.Ordinal))
        {
            var year = truth.Period[^7..^3];
            yield return new("document", "periodEnd", year + "-05-31", $"{year}-06-30; {year}-08-31", "end of the school year");
        }
    }

    private static IEnumerable<AcceptedReading> Readings(string number, TrueActivity activity, RoadmapTruth truth)
    {
        var reading = activity.Reading;
        var (start, end) = (Span.Text(reading.Days.Start), Span.Text(reading.Days.End));
        AcceptedReading Also(string field, string told, string also, string why) => new(number, field, told, also, why);

        if (activity.DeadlineMerged)
        {
            yield return Also("deadline", "text of the merged cell", "empty", "the cell is one with the cell above");
        }

        if (activity.ResponsibleMerged)
        {
            yield return Also("responsible", "text of the merged cell", "empty", "the cell is one with the cell above");
        }

        if (reading.IsPeriod)
        {
            yield return Also("start/end", start + ".." + end, truth.OrderDate is { } day ? $"empty; {day}..{end}" : "empty", "no date of its own");
            if (reading.Recurrence == "continuous")
            {
                yield return Also("recurrence", "continuous", "none", "the whole period");
            }
        }
        else if (reading.Recurrence is "relative" or "on_schedule" or "on_demand" && start.Length + end.Length == 0)
        {
            yield return Also("start/end", "empty", PeriodOf(truth), "no date of its own");
        }
        else if (reading.IsYears)
        {
            yield return Also("start", start, truth.OrderDate is { } day ? "empty; " + day : "empty", "a bare year may be read as a deadline");
            yield return Also("recurrence", reading.Recurrence, reading.Recurrence == "none" ? "continuous" : "none", "a bare year or span of years");
        }
        else if (start.Length == 0 && end.Length > 0 && truth.OrderDate is { } signed)
        {
            yield return Also("start", "empty", signed, "«до»: from the date of the order");
        }

        foreach (var remark in reading.Remarks.Where(r => r != "school"))
        {
            yield return remark == "points"
                ? Also("start/end", start + ".." + end, "separate dates", "several dates in one cell")
                : Also(remark.Split('=')[0], TruthOf(remark.Split('=')[0], reading), AlsoOf(remark.Split('=')[0], remark.Split('=')[1], truth), "as good");
        }

        if (reading.Remarks.Contains("school"))
        {
            yield return Also("end", end, $"{end[..4]}-06-30; {end[..4]}-08-31", "end of the school year");
            if (reading.Recurrence == "continuous")
            {
                yield return Also("recurrence", "continuous", "none", "«в течение»");
            }
        }
    }

    private static string PeriodOf(RoadmapTruth truth) => PeriodOf(Span.Of(truth.Period));

    private static string PeriodOf(Span days) => Span.Text(days.Start) + ".." + Span.Text(days.End);

    private static string AlsoOf(string field, string value, RoadmapTruth truth) => value switch
    {
        "" => "empty",
        "the_period" => PeriodOf(truth),
        _ when field == "start/end" => PeriodOf(Span.Of(value)),
        _ => value,
    };

    private static string TruthOf(string field, Reading reading) => field switch
    {
        "start" => Shown(Span.Text(reading.Days.Start)),
        "end" => Shown(Span.Text(reading.Days.End)),
        "recurrence" => reading.Recurrence,
        _ => Shown(Span.Text(reading.Days.Start) + ".." + Span.Text(reading.Days.End)),
    };

    private static string Shown(string value) => value.Length == 0 || value == ".." ? "empty" : value;
}
