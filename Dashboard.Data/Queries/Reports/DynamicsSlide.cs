using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports;

/// <summary>The share of «2» and «качество» over the years, with the activities of the roadmaps under them.</summary>
public sealed class DynamicsSlide(SeriesQuestion series, ActivityBandsQuestion bands) : IDeckSlide
{
    private const string AfterBreak = " ";
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    public SlideKind Kind => SlideKind.Dynamics;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var slides = new List<SlideView>();
        foreach (var indicator in ground.Chosen is null ? [] : new[] { Indicator.LowResults, Indicator.Quality })
        {
            if (await series.AskAsync(new SeriesFilter(ground.Territory!.Id, ground.Chosen!, indicator, Until: ground.Year), scope, token) is { IsEmpty: false } view && Axis(ground, view) is { Count: > 0 } axis)
            {
                var under = await bands.AskAsync(new ActivityBandsFilter(ground.Territory.Id, view.Filter.Series.Subject, view.Periods[0].Position, view.Periods[^1].Position), scope, token);
                slides.Add(Slide(ground, view, axis, under));
            }
        }

        return slides.Count > 0 ? slides : [ground.Nothing(Kind, "Динамики ещё нет", "Нужны результаты хотя бы одной работы за несколько лет.")];
    }

    /// <summary>Places of periods on the axis; null is the gap at a break, which no line may cross. Empty where everything is hidden.</summary>
    private static List<int?> Axis(DeckGround ground, SeriesView view)
    {
        var axis = new List<int?>();
        for (var place = 0; place < view.Periods.Count; place++)
        {
            if (view.Periods[place].BreakReason is not null && !view.Periods[place].IsApart && axis.Count > 0)
            {
                axis.Add(null);
            }

            axis.Add(place);
        }

        return view.Own.Points.Any(point => point is not null && ground.Shows(view.Territory, point)) ? axis : [];
    }

    private SlideView Slide(DeckGround ground, SeriesView view, List<int?> axis, ActivityBandsView under)
    {
        var indicator = view.Filter.Indicator;
        var lines = view.Lines.Where(line => line.HasPoints).SelectMany(line => Lines(ground, view, line, axis)).ToList();
        var hidden = view.Own.Points.Any(point => point is not null && !ground.Shows(view.Territory, point));
        var last = view.Own.Points.Last(point => point is not null && ground.Shows(view.Territory, point))!.Value;
        var name = IndicatorWords.Name(indicator, view.Filter.Series.Procedure);
        var title = hidden ? $"{Russian.Capitalised(name)}: показаны годы, в которых группа достаточно велика"
            : last.IsSmallGroup ? $"{AssessmentWords.FullName(view.Filter.Series)}: {name} — участников меньше {Russian.Number(Indicator.SmallGroup)}, об изменении судить рано" : $"{AssessmentWords.FullName(view.Filter.Series)}: {char.ToLower(view.Words.Title[0], Culture)}{view.Words.Title[1..]}";
        var body = new ChartBody(
            ChartKind.Lines, [.. axis.Select(place => place is { } at ? view.Periods[at].Label : AfterBreak)], lines, indicator.Unit == IndicatorUnit.Share,
            [.. under.Lanes.SelectMany(lane => lane.Spans.Select(span => new SlideBand(lane.Name, Place(view, axis, span.From), Place(view, axis, span.To))))],
            Russian.Bind(title));
        return ground.Slide(
            Kind, title, body, ground.Source(DeckGround.N(last.Participants), Years(view), AssessmentWords.FullName(view.Filter.Series)),
            $"{indicator.Definition}{(ground.IsForWiderAudience ? "" : " Можно сказать: " + view.Words.CanSay)}{Notes(view)}{(under.All.Count > 0 ? " Мероприятия под графиком показаны по срокам плана; то, что они стоят рядом, не говорит об их действии." : "")}",
            "Нельзя сказать: " + view.Words.CannotSay);
    }

    private static IEnumerable<SlideSeries> Lines(DeckGround ground, SeriesView view, SeriesLine line, List<int?> axis)
    {
        SeriesPoint? At(int? place, bool apart) => place is { } at && view.Periods[at].IsApart == apart && line.Points[at] is { } point && ground.Shows(line.Territory, point) ? point : null;
        var isOwn = line == view.Own;
        yield return new SlideSeries(
            line.Territory.Label, [.. axis.Select(place => At(place, false)?.Value.Value)],
            isOwn ? [.. axis.Select(place => At(place, false)?.Value.Interval)] : null);

        // An autumn work was written by the next grade: it stands beside the line.
        if (isOwn && axis.Exists(place => At(place, true) is not null))
        {
            yield return new SlideSeries("осень, следующий класс", [.. axis.Select(place => At(place, true)?.Value.Value)], (IReadOnlyList<Interval?>)[.. axis.Select(place => At(place, true)?.Value.Interval)]);
        }
    }

    /// <summary>Calendar years become places between categories: years without a work have no category.</summary>
    private static double Place(SeriesView view, List<int?> axis, double position)
    {
        var known = axis.Select((place, at) => (place, at)).Where(pair => pair.place is not null).Select(pair => (view.Periods[pair.place!.Value].Position, pair.at)).ToList();
        for (var place = 1; place < known.Count; place++)
        {
            var (left, right) = (known[place - 1], known[place]);
            if (position <= right.Position)
            {
                return left.at + ((Math.Max(position, left.Position) - left.Position) / (right.Position - left.Position) * (right.at - left.at));
            }
        }

        return known[^1].at;
    }

    private static string Years(SeriesView view) => view.Periods.Count == 1 ? view.Periods[0].Label : $"{view.Periods[0].Label}–{view.Periods[^1].Label}";

    private static string Notes(SeriesView view) => string.Concat(view.Periods.Where(period => period.Note is not null || period.BreakReason is not null)
        .Select(period => $" {period.Label}: {string.Join(", ", new[] { period.BreakReason, period.Note }.OfType<string>())}."));
}
