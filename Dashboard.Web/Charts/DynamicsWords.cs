using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Charts;

/// <summary>The same dynamics in words: the table twin and the sentence for a screen reader.</summary>
public static class DynamicsWords
{
    public static TableTwin Twin(DynamicsData data)
    {
        var heads = new List<string> { "Период" };
        foreach (var series in data.Series)
        {
            heads.Add(Russian.Capitalised(series.Name));
            if (series.Role is SeriesRole.Own or SeriesRole.Partner)
            {
                heads.Add("Интервал 95\u00a0%");
            }

            heads.Add("n");
        }

        heads.Add("Замечание");
        return new TableTwin(heads, [.. data.Periods.Select((period, i) => Row(data, period, i))])
        {
            Numbers = [.. data.Periods.Select((_, i) => Numbers(data, i))],
        };
    }

    public static string Summary(DynamicsData data)
    {
        var own = data.Series.FirstOrDefault(series => series.Role == SeriesRole.Own) ?? (data.Series.Count > 0 ? data.Series[0] : null);
        var told = own is null
            ? []
            : data.Periods.Select((period, i) => (period, value: own.Values[i])).Where(each => each.value is not null)
                .Select(each => $"{each.period.Label}: {data.Scale.Text(each.value!.Value)}, n {Russian.Number(each.value.Participants)}"
                    + (each.value.IsSmall ? ", малая выборка" : "") + (each.period.IsApart ? ", с другими годами не сравнивается" : "") + (each.period.Remark is { } remark ? ", " + remark : ""))
                .ToList();
        return told.Count == 0 ? $"{data.Indicator}: данных нет." : $"{data.Indicator} по годам, {own!.Name}. {string.Join("; ", told)}.";
    }

    private static List<double?> Numbers(DynamicsData data, int i)
    {
        var numbers = new List<double?> { null };
        foreach (var series in data.Series)
        {
            numbers.Add(series.Values[i]?.Value);
            if (series.Role is SeriesRole.Own or SeriesRole.Partner)
            {
                numbers.Add(null);
            }

            numbers.Add(series.Values[i]?.Participants);
        }

        return numbers;
    }

    private static List<string> Row(DynamicsData data, DynamicsPeriod period, int i)
    {
        var cells = new List<string> { period.Label };
        foreach (var series in data.Series)
        {
            var value = series.Values[i];
            cells.Add(data.Scale.Text(value?.Value));
            if (series.Role is SeriesRole.Own or SeriesRole.Partner)
            {
                cells.Add(data.Scale.Interval(value?.Low, value?.High));
            }

            cells.Add(value is null ? Russian.Dash : Russian.Number(value.Participants));
        }

        var own = data.Series.FirstOrDefault(series => series.Role == SeriesRole.Own)?.Values[i];
        var notes = new List<string>();
        if (period.IsApart)
        {
            notes.Add("писал следующий класс, не сравнивается");
        }

        if (period.BreakBefore is not null)
        {
            notes.Add("ряд прерван: " + period.BreakBefore);
        }

        if (period.Remark is { } remark)
        {
            notes.Add(remark);
        }

        if (own is { IsSmall: true })
        {
            notes.Add("малая выборка");
        }

        if (data.Series.FirstOrDefault(series => series.Role == SeriesRole.Partner) is { } partner && partner.Values[i] is { IsSmall: true })
        {
            notes.Add($"{partner.Name}: малая выборка");
        }

        cells.Add(string.Join("; ", notes));
        return cells;
    }
}
