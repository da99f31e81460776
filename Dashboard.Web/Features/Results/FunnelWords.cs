using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;
using Dashboard.Web.Charts;

namespace Dashboard.Web.Features.Results;

/// <summary>What the view «Разброс школ» says, and the plain values that its chart draws.</summary>
internal static class FunnelWords
{
    /// <summary>More names than these would cover one another.</summary>
    private const int MostNames = 6;

    /// <summary>Steps of the curves: enough for a smooth line on a wide screen.</summary>
    private const int Steps = 120;

    public static string CannotSay { get; } = Russian.Bind(
        "какая школа лучше и почему она там: точка за линией — повод посмотреть, а не оценка. Состав учеников разный, ВПР не оценивает работу школы и учителей, "
        + "а до одной школы из двадцати оказывается за линией и без причины.");

    /// <summary>«выше обычного разброса, требует внимания».</summary>
    public static string Place(FunnelStanding standing, Indicator indicator)
    {
        var (worse, better) = indicator.HigherIsBetter ? ("ниже", "выше") : ("выше", "ниже");
        return standing switch
        {
            FunnelStanding.FarWorse => $"сильно {worse} обычного разброса, требует внимания",
            FunnelStanding.Worse => $"{worse} обычного разброса, требует внимания",
            FunnelStanding.Better => $"{better} обычного разброса",
            FunnelStanding.FarBetter => $"сильно {better} обычного разброса",
            FunnelStanding.Small => "малая выборка, вывода нет",
            _ => "внутри обычного разброса",
        };
    }

    /// <summary>«Доля «2»: за пределами обычного разброса 5 школ из 48».</summary>
    public static string Title(FunnelView view)
    {
        var name = Russian.Capitalised(IndicatorWords.Name(view.Filter.Indicator, view.Work.Procedure));
        return Russian.Bind(
            view.Judged == 0 ? $"{name}: во всех школах малая выборка"
            : view.Outside == 0 ? $"{name}: все школы внутри обычного разброса"
            : $"{name}: за пределами обычного разброса {OutOf(view)}");
    }

    public static string CanSay(FunnelView view)
    {
        var worse = view.Own.Where(school => school.IsWorse).OrderBy(school => school.Standing).ToList();
        var small = view.Own.Count - view.Judged;
        var parts = new List<string>();
        if (view.Judged > 0)
        {
            parts.Add(view.Outside == 0
                ? $"ни одна школа из {Russian.Number(view.Judged)} не выходит за пределы обычного разброса; по случайности вышло бы не больше {Russian.Number(view.ByChance)}."
                : $"за пределами обычного разброса {OutOf(view)}; по случайности ожидалось бы не больше {Russian.Number(view.ByChance)}.");
        }

        if (worse.Count > 0)
        {
            parts.Add($"Требуют внимания: {Names(worse)}.");
        }

        if (small > 0)
        {
            parts.Add($"Малая выборка, без вывода: {Russian.Number(small)}.");
        }

        return Russian.Bind(string.Join(' ', parts));
    }

    /// <summary>What the line is: «край, строка таблицы: 23,4 % от 3 210 участников».</summary>
    public static string Target(FunnelView view, string? regionName)
    {
        var target = view.Target!;
        var name = target.Territory is { } territory ? SeriesDrawing.NameOf(territory, regionName) : "все загруженные школы";
        var origin = target.Row.Origin == RowOrigin.Published ? "строка таблицы" : ResultsWords.Origin(target.Row);
        var instead = target.Territory is { Level: TerritoryLevel.Municipality } ? $" ({RegionWords.Of(regionName).Genitive} в загруженных таблицах нет)" : "";
        return Russian.Bind($"линия — {name}{instead}, {origin}: {Russian.Percent(target.Value.Value)} от {Russian.Count(target.Value.Participants, "участника", "участников", "участников")}");
    }

    /// <summary>What the switch of the spread does, with the numbers of this work.</summary>
    public static string Spread(FunnelView view)
    {
        if (view.Spread is not { } spread)
        {
            return Russian.Bind("Школ в этой работе меньше 10: насколько школы обычно различаются, по ним не рассчитать, и границы показывают одну случайность.");
        }

        if (spread.TauSquared <= 0)
        {
            return Russian.Bind($"Школы этой работы различаются не сильнее случайного (φ = {Russian.Number(spread.Phi, 2)}): поправка границ не меняет.");
        }

        var (wide, narrow) = view.Filter.Widened ? (view.Outside, view.OutsideOtherwise) : (view.OutsideOtherwise, view.Outside);
        return Russian.Bind(
            $"Школы и без особых причин различаются сильнее, чем если бы учеников делили между ними по жребию: здесь φ = {Russian.Number(spread.Phi)} вместо 1. "
            + $"С поправкой границы шире на это обычное различие (± {Russian.Number(100 * spread.Tau)} п.п. — одно стандартное отклонение), и за ними {Russian.Count(wide, "школа", "школы", "школ")}; "
            + $"без поправки — {Russian.Number(narrow)}: столько школ отличаются больше, чем объясняет один случай.");
    }

    public static FunnelData Data(FunnelView view, string? regionName, Func<TerritoryFact, string> address)
    {
        var named = view.Own.Where(school => school.IsWorse).OrderBy(school => school.Standing).Take(MostNames).Select(school => school.School.Id).ToHashSet();
        var target = view.Target!.Territory;
        return new FunnelData(
            Russian.Capitalised(IndicatorWords.Name(view.Filter.Indicator, view.Work.Procedure)),
            SeriesDrawing.Scale(view.Filter.Indicator, fine: true),
            view.Target.Value.Value,
            target is null ? "все школы" : SeriesDrawing.NameOf(target, regionName),
            Curve(view),
            [
                .. view.Schools.Select(school => new FunnelPoint(
                    school.School.Label, school.Municipality?.Label, school.Value.Value, school.Value.Interval!.Value.Low, school.Value.Interval.Value.High, school.Value.Participants,
                    Place(school.Standing, view.Filter.Indicator), Look(school), school.IsOwn, named.Contains(school.School.Id) || school.School.Id == view.Filter.SchoolId, address(school.School))),
            ]);
    }

    private static string OutOf(FunnelView view) => $"{Russian.Count(view.Outside, "школа", "школы", "школ")} из {Russian.Number(view.Judged)}";

    private static string Names(List<FunnelSchool> schools) =>
        schools.Count <= MostNames
            ? Russian.List([.. schools.Select(school => school.School.Label)])
            : string.Join(", ", schools.Take(MostNames).Select(school => school.School.Label)) + $" и ещё {Russian.Number(schools.Count - MostNames)}";

    private static FunnelLook Look(FunnelSchool school) => school.Standing switch
    {
        FunnelStanding.Small => FunnelLook.Small,
        FunnelStanding.Within => FunnelLook.Within,
        _ => school.IsWorse ? FunnelLook.Worse : FunnelLook.Better,
    };

    // Close together at the left, where the limits bend most.
    private static List<FunnelStep> Curve(FunnelView view)
    {
        var largest = (int)Math.Ceiling(view.Schools.Select(school => school.Value.Participants).DefaultIfEmpty(1).Max() * 1.06);
        return
        [
            .. Enumerable.Range(0, Steps + 1)
                .Select(step => Math.Max(1, (int)Math.Round(largest * Math.Pow((double)step / Steps, 2))))
                .Distinct()
                .Select(size => (Size: size, Band: view.Funnel!.Band(size)))
                .Select(step => new FunnelStep(step.Size, step.Band.Low998, step.Band.Low95, step.Band.High95, step.Band.High998)),
        ];
    }
}
