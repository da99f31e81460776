using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Series;

/// <summary>The chart in words.</summary>
/// <param name="Title">What is seen: «Доля «2» снизилась на 21 п.п. с 2023 года — это неотличимо от обычных колебаний».</param>
/// <param name="CanSay">What the numbers allow to say, without «Можно сказать».</param>
/// <param name="CannotSay">What they do not, without «Нельзя».</param>
public sealed record SeriesWords(string Title, string CanSay, string CannotSay)
{
    internal static SeriesWords Of(Indicator indicator, Procedure procedure, List<SeriesPeriod> periods, List<SeriesLine> lines, SeriesChange? change, string? regionName)
    {
        var own = lines[0].Points;
        var name = IndicatorWords.Name(indicator, procedure);
        var last = Last(periods, own);
        if (last < 0)
        {
            return own.Any(point => point is not null)
                ? new SeriesWords($"{Russian.Capitalised(name)}: только осенние работы", "как справились с\u00a0программой прошлого года.", "строить по\u00a0ним динамику: осенью работу пишет следующий класс.")
                : new SeriesWords("Результатов ещё нет", "пока ничего.", "судить без данных.");
        }

        return new SeriesWords(Headline(indicator, name, periods, own, last, change), Statement(indicator, name, periods, lines, last, change, regionName), Caution(periods, own, change));
    }

    private static int Last(List<SeriesPeriod> periods, IReadOnlyList<SeriesPoint?> own)
    {
        var last = periods.Count - 1;
        while (last >= 0 && (periods[last].IsApart || own[last] is null))
        {
            last--;
        }

        return last;
    }

    private static string Headline(Indicator indicator, string name, List<SeriesPeriod> periods, IReadOnlyList<SeriesPoint?> own, int last, SeriesChange? change)
    {
        var now = own[last]!.Value;
        if (change is null)
        {
            return Russian.Bind($"{Russian.Capitalised(name)} {In(periods[last])} — {IndicatorWords.Value(indicator, now.Value)}{(now.IsSmallGroup ? ", малая выборка" : "")}");
        }

        var moved = $"{Russian.Capitalised(name)} {IndicatorWords.Moved(indicator, change.Change.Difference)} {Since(periods[change.From])}";
        var verdict = Math.Abs(change.Change.Difference) < 0.0005 ? null
            : IsSmall(own, change) ? "группа мала, судить рано"
            : change.Change.Interval is null ? null
            : change.Change.Verdict == ChangeVerdict.Indistinguishable ? "это неотличимо от обычных колебаний"
            : IndicatorWords.Verdict(change.Change.Verdict);
        return Russian.Bind(verdict is null ? moved : $"{moved} — {verdict}");
    }

    private static string Statement(Indicator indicator, string name, List<SeriesPeriod> periods, List<SeriesLine> lines, int last, SeriesChange? change, string? regionName)
    {
        var own = lines[0].Points;
        var now = own[last]!.Value;
        var said = new List<string>();
        if (change is { Change: var moved })
        {
            var before = own[change.From]!.Value;
            var interval = IndicatorWords.DifferenceInterval(moved.Interval) is { } text ? " " + text : "";
            var counts = before.Count is { } was && now.Count is { } became
                ? $", было {Russian.OutOf(was, before.Participants)}, стало {Russian.OutOf(became, now.Participants)}"
                : $", было {IndicatorWords.Value(indicator, before.Value)}, стало {IndicatorWords.Value(indicator, now.Value)}";
            said.Add($"с {Genitive(periods[change.From])} по {Accusative(periods[change.To])} {name}: {IndicatorWords.Difference(indicator, moved.Difference)}{interval}{counts}");
        }
        else
        {
            said.Add($"{In(periods[last])} {name} — {IndicatorWords.Value(indicator, now.Value)} ({IndicatorWords.Base(now)})");
        }

        if (Against(indicator, lines, last, regionName) is { } against)
        {
            said.Add(against);
        }

        if (OwnRangeOf(periods, own, last) is { } range)
        {
            said.Add(range);
        }

        if (now is { IsSmallGroup: true, Count: not null })
        {
            said.Add($"один ученик — это {Russian.Percent(1.0 / now.Participants, 0)}");
        }

        return Russian.Bind(string.Join("; ", said) + ".");
    }

    // The rest is the region without the territory: compared with a whole that holds it, a large town would differ from itself.
    private static string? Against(Indicator indicator, List<SeriesLine> lines, int last, string? regionName)
    {
        var region = lines[^1];
        if (lines.Count < 2 || region.Territory.Level != TerritoryLevel.Region || region.Points[last] is not { Value: { Count: { } all } total } || lines[0].Points[last] is not { Value: { Count: { } count, IsSmallGroup: false } own })
        {
            return null;
        }

        var (rest, restOf) = (all - count, total.Participants - own.Participants);
        if (restOf <= 0 || rest < 0 || rest > restOf)
        {
            return null;
        }

        var difference = Newcombe.Difference(count, own.Participants, rest, restOf);
        var words = RegionWords.Of(regionName);
        return difference.Contains(0)
            ? $"от {words.RestGenitive} ({IndicatorWords.Value(indicator, (double)rest / restOf)}) отличить нельзя"
            : $"это {(own.Value > (double)rest / restOf ? "выше" : "ниже")} {words.RestGenitive} ({IndicatorWords.Value(indicator, (double)rest / restOf)})";
    }

    // A hint and no verdict: five years are few, and a new class is not the old one.
    private static string? OwnRangeOf(List<SeriesPeriod> periods, IReadOnlyList<SeriesPoint?> own, int last)
    {
        if (own[last]!.Value is not { Count: not null, IsSmallGroup: false } now)
        {
            return null;
        }

        var earlier = new List<(SeriesPeriod Period, IndicatorValue Value)>();
        for (var place = last; place > 0 && periods[place].BreakReason is null; place--)
        {
            if (!periods[place - 1].IsApart && own[place - 1] is { Value: { Count: not null } value })
            {
                earlier.Add((periods[place - 1], value));
            }
        }

        if (OwnRange.Of([.. earlier.Select(year => year.Value.Count!.Value)], [.. earlier.Select(year => year.Value.Participants)], now.Participants) is not { } range)
        {
            return null;
        }

        var years = $"{earlier[^1].Period.Label}\u2060–\u2060{earlier[0].Period.Label}";
        var limits = Russian.ShareInterval(range.Limits.Low, range.Limits.High);
        return range.Limits.Contains(now.Value)
            ? $"это внутри собственного обычного диапазона {years} ({limits})"
            : $"это {(now.Value > range.Limits.High ? "выше" : "ниже")} собственного обычного диапазона {years} ({limits}): подсказка посмотреть, что изменилось, а не вывод";
    }

    private static string Caution(List<SeriesPeriod> periods, IReadOnlyList<SeriesPoint?> own, SeriesChange? change)
    {
        var forbidden = new List<string>();
        if (change is not null)
        {
            forbidden.Add("чем вызвано изменение");
        }

        var autumns = periods.Where((period, place) => period.IsApart && own[place] is not null).Select(period => period.CalendarYear).Distinct().ToList();
        if (autumns.Count > 0)
        {
            forbidden.Add($"сравнивать с осенью {Russian.List(autumns.ConvertAll(year => YearText(year)))} {(autumns.Count == 1 ? "года" : "годов")}: писал следующий класс");
        }

        if (periods.Any(period => period.BreakReason is not null))
        {
            forbidden.Add("сравнивать годы по разные стороны разрыва");
        }

        var small = periods.Where((period, place) => !period.IsApart && own[place] is { Value.IsSmallGroup: true }).ToList();
        if (small.Count > 0)
        {
            forbidden.Add($"судить по {Russian.List(small.ConvertAll(period => period.Label))}: меньше 10 участников");
        }

        if (forbidden.Count == 0)
        {
            forbidden.Add("делать вывод о динамике по одному году");
        }

        return Russian.Bind(string.Join("; ", forbidden) + ".");
    }

    private static bool IsSmall(IReadOnlyList<SeriesPoint?> own, SeriesChange change) => own[change.From]!.Value.IsSmallGroup || own[change.To]!.Value.IsSmallGroup;

    private static string YearText(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsYear(SeriesPeriod period) => period.Label.Length == 4;

    private static string In(SeriesPeriod period) => IsYear(period) ? $"в {period.Label} году" : period.Label;

    private static string Since(SeriesPeriod period) => IsYear(period) ? $"с {period.Label} года" : $"с {period.Label}";

    private static string Genitive(SeriesPeriod period) => period.Label;

    private static string Accusative(SeriesPeriod period) => IsYear(period) ? $"{period.Label} год" : period.Label;
}
