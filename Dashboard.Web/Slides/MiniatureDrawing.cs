using System.Globalization;
using System.Text;
using Dashboard.Data.Queries.Reports;

namespace Dashboard.Web.Slides;

/// <summary>A shape of a small picture: a rectangle, or a path where <paramref name="Path"/> is given.</summary>
internal readonly record struct MiniatureShape(string Look, double X, double Y, double Width, double Height, string? Path = null);

/// <summary>Bars, lines and points of a slide on a field of 320 by 130, at their true proportions.</summary>
internal static class MiniatureDrawing
{
    private const double Width = 320, Height = 130;

    public static string At(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static IEnumerable<MiniatureShape> Of(SlideBody body) => body switch
    {
        ChartBody { Kind: ChartKind.StackedBars } chart => Stacked(chart),
        ChartBody { Kind: ChartKind.Bars } chart => Lying(chart),
        ChartBody { Kind: ChartKind.Columns } chart => Columns(chart),
        ChartBody chart => Lines(chart),
        ScatterBody scatter => Points(scatter),
        DumbbellBody dumbbell => Pairs(dumbbell),
        TimelineBody timeline => Lanes(timeline),
        _ => [],
    };

    private static IEnumerable<MiniatureShape> Stacked(ChartBody chart)
    {
        var step = Height / Math.Max(1, chart.Categories.Count);
        for (var row = 0; row < chart.Categories.Count; row++)
        {
            var (x, sum) = (0.0, chart.Series.Sum(series => series.Values[row] ?? 0));
            for (var place = 0; place < chart.Series.Count; place++)
            {
                var series = chart.Series[place];
                var width = sum > 0 ? Width * (series.Values[row] ?? 0) / sum : 0;
                yield return new MiniatureShape(series.Mark is { } mark ? $"m{mark}" : Look('s', place), x, (row * step) + (step * 0.12), width, step * 0.76);
                x += width;
            }
        }
    }

    private static IEnumerable<MiniatureShape> Lying(ChartBody chart)
    {
        var (step, most) = (Height / Math.Max(1, chart.Categories.Count), Most(chart));
        for (var row = 0; row < chart.Categories.Count; row++)
        {
            for (var place = 0; place < chart.Series.Count; place++)
            {
                yield return new MiniatureShape(
                    Look('s', place), 0, (row * step) + (step * (0.1 + (0.8 * place / chart.Series.Count))), Width * (chart.Series[place].Values[row] ?? 0) / most, step * 0.8 / chart.Series.Count);
            }
        }
    }

    private static IEnumerable<MiniatureShape> Columns(ChartBody chart)
    {
        var (step, most) = (Width / Math.Max(1, chart.Categories.Count), Most(chart));
        yield return Axis();
        for (var place = 0; place < chart.Series.Count; place++)
        {
            for (var column = 0; column < chart.Categories.Count; column++)
            {
                if (chart.Series[place].Values[column] is { } value)
                {
                    var height = Height * value / most;
                    yield return new MiniatureShape(chart.Series[place].Mark is { } mark ? $"m{mark}" : Look('s', place), (column * step) + (step * 0.1), Height - height, step * 0.8, height);
                }
            }
        }
    }

    private static IEnumerable<MiniatureShape> Lines(ChartBody chart)
    {
        var most = Most(chart);
        var step = Width / Math.Max(1, chart.Categories.Count);
        double X(double place) => (place + 0.5) * step;
        double Y(double value) => Height - ((Height - 8) * value / most);
        yield return Axis();
        foreach (var (band, place) in chart.Bands.Take(3).Select((band, place) => (band, place)))
        {
            yield return new MiniatureShape("band", X(band.From), Height - 12 + (place * 4), Math.Max(4, X(band.To) - X(band.From)), 3);
        }

        for (var place = chart.Series.Count - 1; place >= 0; place--)
        {
            var (path, isDrawing) = (new StringBuilder(), false);
            for (var at = 0; at < chart.Categories.Count; at++)
            {
                if (chart.Series[place].Values[at] is not { } value)
                {
                    isDrawing = false;
                    continue;
                }

                path.Append(CultureInfo.InvariantCulture, $"{(isDrawing ? 'L' : 'M')}{At(X(at))} {At(Y(value))}");
                isDrawing = true;
                yield return new MiniatureShape(Look('s', place), X(at) - 3, Y(value) - 3, 6, 6);
            }

            yield return new MiniatureShape(Look('l', place), 0, 0, 0, 0, path.Length == 0 ? "M0 0" : path.ToString());
        }
    }

    private static IEnumerable<MiniatureShape> Points(ScatterBody scatter)
    {
        var all = scatter.Series.SelectMany(series => series.Points).ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        var (left, low) = (all.Min(point => point.X), all.Min(point => point.Y));
        var (width, height) = (Math.Max(1e-9, all.Max(point => point.X) - left), Math.Max(1e-9, all.Max(point => point.Y) - low));
        double X(ScatterPoint point) => 6 + ((Width - 12) * (point.X - left) / width);
        double Y(ScatterPoint point) => Height - 6 - ((Height - 12) * (point.Y - low) / height);
        foreach (var line in scatter.Series.Where(series => series.IsLine))
        {
            yield return new MiniatureShape("limit", 0, 0, 0, 0, string.Concat(line.Points.Select((point, place) => $"{(place == 0 ? 'M' : 'L')}{At(X(point))} {At(Y(point))}")));
        }

        foreach (var (cloud, place) in scatter.Series.Where(series => !series.IsLine).Select((cloud, place) => (cloud, place)))
        {
            foreach (var point in cloud.Points)
            {
                yield return new MiniatureShape(Look('s', place), X(point) - 2, Y(point) - 2, 4, 4);
            }
        }
    }

    private static IEnumerable<MiniatureShape> Pairs(DumbbellBody body)
    {
        var most = body.Rows.SelectMany(row => new[] { row.Before, row.After, row.BeforeInterval?.High ?? 0, row.AfterInterval?.High ?? 0 }).DefaultIfEmpty(1).Max();
        var step = Height / Math.Max(1, body.Rows.Count);
        for (var row = 0; row < body.Rows.Count; row++)
        {
            var each = body.Rows[row];
            var (before, after, y) = (Width * 0.97 * each.Before / most, Width * 0.97 * each.After / most, (row * step) + (step / 2));
            yield return new MiniatureShape("band", Math.Min(before, after), y - 2, Math.Abs(after - before), 4);
            yield return new MiniatureShape("s2", before - 3, y - 4, 6, 8);
            yield return new MiniatureShape(each.IsReference ? "s2" : "s0", after - 3, y - 4, 6, 8);
        }
    }

    private static IEnumerable<MiniatureShape> Lanes(TimelineBody body)
    {
        var days = Math.Max(1, body.To.DayNumber - body.From.DayNumber);
        var step = Height / Math.Max(1, body.Lanes.Count);
        for (var row = 0; row < body.Lanes.Count; row++)
        {
            foreach (var (from, to) in body.Lanes[row].Spans)
            {
                var x = Math.Clamp(Width * (from.DayNumber - body.From.DayNumber) / days, 0, Width);
                yield return new MiniatureShape(body.Lanes[row].IsLate ? "late" : "s0", x, (row * step) + (step * 0.25), Math.Max(4, Math.Clamp(Width * (to.DayNumber - body.From.DayNumber) / days, 0, Width) - x), step * 0.5);
            }
        }
    }

    private static MiniatureShape Axis() => new("axis", 0, 0, 0, 0, $"M0 {At(Height)}H{At(Width)}");

    private static double Most(ChartBody chart) => Math.Max(1e-9, chart.Series.SelectMany(series => series.Values).Max() ?? 0);

    private static string Look(char what, int place) => $"{what}{Math.Min(place, 2)}";
}
