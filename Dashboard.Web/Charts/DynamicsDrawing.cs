using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Charts;

/// <summary>Draws <see cref="DynamicsData"/>: band and line for each run, grey columns for breaks, labels at the ends of lines.</summary>
internal sealed class DynamicsDrawing
{
    private const int PlotHeight = 224;
    private const int Top = 14;
    private const int Bottom = 40;
    private const int LabelStep = 15;
    private const int LongestName = 22;
    private const int LongestLane = 44;
    private const int LaneHeight = 22;

    /// <summary>The numbers of the chart lie above the lanes of activities: places «on paper» are those of their axis.</summary>
    private const string Plot = "y domain";
    private readonly DynamicsData _data;
    private readonly IReadOnlyList<double> _ticks;
    private readonly List<object> _traces = [];
    private readonly List<object> _shapes = [];
    private readonly List<object> _labels = [];

    private DynamicsDrawing(DynamicsData data)
    {
        _data = data;
        var highest = data.Series
            .SelectMany(series => series.Values.Where(value => value is not null).Select(value => (IsSchool(series) ? value!.High : null) ?? value!.Value))
            .DefaultIfEmpty(0).Max();
        _ticks = data.Scale.Ticks(data.Scale.Shown(highest));
    }

    public static ChartSpec Draw(DynamicsData data) => new DynamicsDrawing(data).Spec();

    private ChartSpec Spec()
    {
        Breaks();
        foreach (var series in _data.Series.Where(each => !IsSchool(each)))
        {
            Reference(series);
        }

        // The own line lies over the other school's.
        foreach (var series in _data.Series.Where(IsSchool).OrderByDescending(each => each.Role))
        {
            Points(series);
        }

        foreach (var series in _data.Series.Where(each => each.Role == SeriesRole.Own))
        {
            Numbers(series);
        }

        Periods();
        var room = EndLabels();
        Hover();
        // Between the plot and the lanes the names of the years need the room that they have at the bottom of a chart without lanes.
        var below = _data.Activities.Count == 0 ? 0 : Bottom + (_data.Activities.Count * LaneHeight);
        var floor = (double)below / (PlotHeight + below);
        var layout = ChartLook.Layout(40, room, Top, below == 0 ? Bottom : 4);
        var years = ChartLook.HiddenAxis(_data.View.From, _data.View.To);
        var values = ChartLook.ValueAxis(_ticks, _data.Scale.TickLabels(_ticks), _ticks[0], _ticks[^1]);
        values["domain"] = new[] { floor, 1 };
        years["anchor"] = "y";
        (layout["xaxis"], layout["yaxis"]) = (years, values);
        Lanes(layout, floor * (1 - ((double)Bottom / Math.Max(1, below))));
        layout["shapes"] = _shapes;
        layout["annotations"] = _labels;
        return new ChartSpec(_traces, layout, PlotHeight + Top + (below == 0 ? Bottom : below + 4), 240 + (_data.Periods.Count * 50));
    }

    private void Breaks()
    {
        for (var i = 0; i < _data.Periods.Count; i++)
        {
            var period = _data.Periods[i];
            if (period.IsApart)
            {
                Column(period.Position - 0.4, period.Position + 0.3, "Осеннюю работу писал следующий класс");
            }
            else if (period.BreakBefore is { } reason && i > 0)
            {
                var middle = (_data.Periods[i - 1].Position + period.Position) / 2;
                Column(middle - 0.12, middle + 0.12, reason);
            }
        }
    }

    private void Column(double from, double to, string reason)
    {
        _shapes.Add(new { type = "rect", xref = "x", yref = Plot, x0 = from, x1 = to, y0 = 0, y1 = 1, layer = "below", fillcolor = "var(--surface-2)", line = new { width = 0 } });
        foreach (var edge in new[] { from, to })
        {
            _shapes.Add(new { type = "line", xref = "x", yref = Plot, x0 = edge, x1 = edge, y0 = 0, y1 = 1, layer = "below", line = new { color = "var(--line-2)", width = 1, dash = "dot" } });
        }

        var label = ChartLook.Label("ряд прерван", from, 1, xAnchor: "left", yAnchor: "top", xShift: 4, yRef: Plot);
        label["hovertext"] = ChartLook.Plain(reason);
        _labels.Add(label);
    }

    private void Reference(DynamicsSeries series)
    {
        var (colour, dash) = (Colour(series), series.Role == SeriesRole.Municipality ? "dash" : "dot");
        foreach (var run in DynamicsRuns.Of(_data.Periods, series))
        {
            _traces.Add(run.Count > 1
                ? new { type = "scatter", mode = "lines", x = X(run), y = Y(series, run), hoverinfo = "skip", line = new { color = colour, width = 1.8, dash } }
                : new { type = "scatter", mode = "markers", x = X(run), y = Y(series, run), hoverinfo = "skip", marker = new { symbol = "line-ew", size = 12, line = new { color = colour, width = 1.8 } } });
        }
    }

    private static bool IsSchool(DynamicsSeries series) => series.Role is SeriesRole.Own or SeriesRole.Partner;

    private static string Colour(DynamicsSeries series) => series.Role switch
    {
        SeriesRole.Own => "var(--c-own)",
        SeriesRole.Region => "var(--c-reg)",
        _ => "var(--c-mun)",
    };

    private void Points(DynamicsSeries series)
    {
        var colour = Colour(series);
        foreach (var run in DynamicsRuns.Of(_data.Periods, series))
        {
            if (run.Count > 1)
            {
                Band(series, run);
                _traces.Add(new { type = "scatter", mode = "lines", x = X(run), y = Y(series, run), hoverinfo = "skip", line = new { color = colour, width = 2.5 } });
            }
            else
            {
                Whisker(series, run[0]);
            }

            var firm = run.Where(i => !series.Values[i]!.IsSmall).ToList();
            _traces.Add(new { type = "scatter", mode = "markers", x = X(firm), y = Y(series, firm), hoverinfo = "skip", marker = new { symbol = Symbol(series), color = colour, size = 9, line = new { color = "var(--surface)", width = 1.5 } } });
            foreach (var i in run.Except(firm))
            {
                HollowPoint(series, i);
            }
        }

        foreach (var i in Enumerable.Range(0, _data.Periods.Count).Where(i => _data.Periods[i].IsApart && series.Values[i] is not null))
        {
            Whisker(series, i);
            _traces.Add(new { type = "scatter", mode = "markers", x = X([i]), y = Y(series, [i]), hoverinfo = "skip", marker = new { symbol = "diamond", size = 11, color = "var(--surface)", line = new { color = colour, width = 2 } } });
        }
    }

    /// <summary>Two schools are told apart without colour too.</summary>
    private static string Symbol(DynamicsSeries series) => series.Role == SeriesRole.Own ? "circle" : "square";

    private void Numbers(DynamicsSeries series)
    {
        var last = LastComparable(series);
        var smallPoints = series.Values.Count(value => value is { IsSmall: true });
        for (var i = 0; i < _data.Periods.Count; i++)
        {
            if (series.Values[i] is not { } value)
            {
                continue;
            }

            var beside = _data.Periods[i].IsApart || value.IsSmall;
            if (i != last)
            {
                _labels.Add(ChartLook.Label($"<b>{_data.Scale.Number(value.Value)}</b>", _data.Periods[i].Position, _data.Scale.Shown(value.Value), "var(--text)", beside ? "left" : "center", "middle", beside ? 8 : 0, beside ? 8 : 14, 13));
            }

            // A village school is small every year: the hollow points and n say it, the words would cover the picture.
            if (value.IsSmall && smallPoints <= 2)
            {
                _labels.Add(ChartLook.Label("малая<br>выборка", _data.Periods[i].Position, _data.Scale.Shown(value.Value), "var(--text-3)", "left", "top", 8, -2));
            }
        }
    }

    private void Band(DynamicsSeries series, IReadOnlyList<int> run)
    {
        if (run.Any(i => series.Values[i]!.Low is null || series.Values[i]!.High is null))
        {
            return;
        }

        _traces.Add(new { type = "scatter", mode = "lines", x = X(run), y = run.Select(i => _data.Scale.Shown(series.Values[i]!.High)), hoverinfo = "skip", line = new { width = 0 } });
        _traces.Add(new
        {
            type = "scatter", mode = "lines", x = X(run), y = run.Select(i => _data.Scale.Shown(series.Values[i]!.Low)), hoverinfo = "skip", line = new { width = 0 }, fill = "tonexty",
            fillcolor = series.Role == SeriesRole.Own ? "var(--c-own-band)" : "var(--c-mun-band)",
        });
    }

    private void Whisker(DynamicsSeries series, int i)
    {
        if (series.Values[i] is { Low: { } low, High: { } high })
        {
            _shapes.Add(new { type = "line", x0 = _data.Periods[i].Position, x1 = _data.Periods[i].Position, y0 = _data.Scale.Shown(low), y1 = _data.Scale.Shown(high), layer = "below", line = new { color = Colour(series), width = 1.2 } });
        }
    }

    // A marker of plotly cannot be dashed, a shape measured in pixels can.
    private void HollowPoint(DynamicsSeries series, int i) => _shapes.Add(new
    {
        type = "circle",
        xsizemode = "pixel",
        ysizemode = "pixel",
        xanchor = _data.Periods[i].Position,
        yanchor = _data.Scale.Shown(series.Values[i]!.Value),
        x0 = -6,
        x1 = 6,
        y0 = -6,
        y1 = 6,
        fillcolor = "var(--surface)",
        line = new { color = Colour(series), width = 1.6, dash = "2px,2px" },
    });

    private void Periods()
    {
        var own = _data.Series.FirstOrDefault(series => series.Role == SeriesRole.Own);
        for (var i = 0; i < _data.Periods.Count; i++)
        {
            var period = _data.Periods[i];
            var value = own?.Values[i];
            var crowded = period.IsApart && i + 1 < _data.Periods.Count && _data.Periods[i + 1].Position - period.Position < 0.8;
            var text = period.Label + (value is null ? "" : $"<br><span style=\"color:var(--text-3)\">n\u00a0{Russian.Number(value.Participants)}</span>");
            _labels.Add(ChartLook.Label(text, period.Position, 0, "var(--text-2)", crowded ? "right" : "center", "top", crowded ? 14 : 0, -4, yRef: Plot));
        }
    }

    /// <summary>Names at the ends of lines, moved apart where they would lie on each other; gives the room they need at the right, px.</summary>
    private int EndLabels()
    {
        var ends = _data.Series
            .Select(series => (Series: series, Last: LastComparable(series)))
            .Where(end => end.Last >= 0)
            .Select(end => (end.Series, Position: _data.Periods[end.Last].Position, Value: _data.Scale.Shown(end.Series.Values[end.Last]!.Value), Text: Shortened(end.Series.Name, LongestName) + " " + _data.Scale.Text(end.Series.Values[end.Last]!.Value)))
            .OrderByDescending(end => end.Value)
            .ToList();
        var pixels = PlotHeight / (_ticks[^1] - _ticks[0]);
        var ceiling = double.PositiveInfinity;
        foreach (var (series, position, value, text) in ends)
        {
            var place = Math.Min(value * pixels, ceiling);
            ceiling = place - LabelStep;
            var plain = series.Role == SeriesRole.Own ? $"<b>{ChartLook.Plain(text)}</b>" : ChartLook.Plain(text);
            _labels.Add(ChartLook.Label(plain, position, value, Colour(series), "left", "middle", 12, place - (value * pixels), series.Role == SeriesRole.Own ? 13 : 12));
        }

        // The own line is named in bold and larger.
        return Math.Clamp(ends.Select(end => ChartLook.WidthOf(end.Text, end.Series.Role == SeriesRole.Own ? 8 : 7)).DefaultIfEmpty(0).Max() + 8, 60, 240);
    }

    /// <summary>One lane an activity or section: bands and points, its name beside them where there is more room, a click opens it.</summary>
    private void Lanes(Dictionary<string, object?> layout, double ceiling)
    {
        if (_data.Activities.Count == 0)
        {
            return;
        }

        layout["yaxis2"] = new { domain = new[] { 0, ceiling }, range = new[] { _data.Activities.Count, 0.0 }, visible = false, fixedrange = true };
        var (from, to) = _data.View;
        for (var lane = 0; lane < _data.Activities.Count; lane++)
        {
            var activity = _data.Activities[lane];
            var middle = lane + 0.5;
            foreach (var (start, end) in activity.Spans.Where(span => span.From < span.To))
            {
                _shapes.Add(new { type = "rect", xref = "x", yref = "y2", x0 = start, x1 = end, y0 = lane + 0.14, y1 = lane + 0.86, layer = "below", fillcolor = "var(--act)", line = new { width = 0 } });
                _shapes.Add(new { type = "line", xref = "x", yref = "y2", x0 = start, x1 = start, y0 = lane + 0.1, y1 = lane + 0.9, line = new { color = "var(--act-line)", width = 2 } });
            }

            _traces.Add(new
            {
                type = "scatter",
                mode = "markers",
                xaxis = "x",
                yaxis = "y2",
                x = activity.Spans.Select(span => (span.From + span.To) / 2),
                y = activity.Spans.Select(_ => middle),
                customdata = activity.Spans.Select(_ => activity.Address),
                text = activity.Spans.Select(_ => ChartLook.Plain(activity.Name)),
                hovertemplate = "%{text}<extra></extra>",
                marker = new { symbol = "diamond", size = 11, color = "var(--act-line)", opacity = activity.Spans.Select(span => span.From < span.To ? 0 : 1) },
            });
            var (left, right) = (activity.Spans[0].From - from, to - activity.Spans[^1].To);
            var name = ChartLook.Plain(Shortened(activity.Name, LongestLane));
            _labels.Add(left > right
                ? ChartLook.Label(name, activity.Spans[0].From, middle, "var(--act-text)", "right", "middle", -9, 0, yRef: "y2")
                : ChartLook.Label(name, activity.Spans[^1].To, middle, "var(--act-text)", "left", "middle", 9, 0, yRef: "y2"));
        }
    }

    private static string Shortened(string name, int letters) => name.Length <= letters ? name : name[..(letters - 1)].TrimEnd() + "…";

    private void Hover()
    {
        var rows = Enumerable.Range(0, _data.Periods.Count).Where(i => _data.Series.Any(series => series.Values[i] is not null)).ToList();
        _traces.Add(new
        {
            type = "scatter",
            mode = "markers",
            x = X(rows),
            y = rows.Select(i => _data.Scale.Shown(_data.Series.Select(series => series.Values[i]).First(value => value is not null)!.Value)),
            marker = new { size = 14, opacity = 0 },
            text = rows.Select(HoverText),
            hovertemplate = "%{text}<extra></extra>",
        });
    }

    private string HoverText(int i) => string.Join("<br>", _data.Series
        .Where(series => series.Values[i] is not null)
        .Select(series => (series.Name, Value: series.Values[i]!))
        .Select(each => $"{ChartLook.Plain(each.Name)} {_data.Scale.Text(each.Value.Value)} {_data.Scale.Interval(each.Value.Low, each.Value.High)}, n\u00a0{Russian.Number(each.Value.Participants)}")
        .Prepend($"<b>{_data.Periods[i].Label}</b>"));

    private int LastComparable(DynamicsSeries series) =>
        Enumerable.Range(0, _data.Periods.Count).LastOrDefault(i => !_data.Periods[i].IsApart && series.Values[i] is not null, -1);

    private IEnumerable<double> X(IEnumerable<int> places) => places.Select(i => _data.Periods[i].Position);

    private IEnumerable<double> Y(DynamicsSeries series, IEnumerable<int> places) => places.Select(i => _data.Scale.Shown(series.Values[i]!.Value));
}
