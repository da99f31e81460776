using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Results;

/// <summary>What the page «Результаты» says of its answers, and the plain values that its charts draw.</summary>
internal static class ResultsWords
{
    /// <summary>Rows of the comparison on one page: more would not be read.</summary>
    public const int PageSize = 40;

    public static string Against(AgainstRest against, Indicator indicator, RegionWords region) => against switch
    {
        AgainstRest.Worse => (indicator.HigherIsBetter ? "ниже " : "выше ") + region.RestGenitive,
        AgainstRest.Better => (indicator.HigherIsBetter ? "выше " : "ниже ") + region.RestGenitive,
        AgainstRest.Indistinguishable => "неотличимо",
        AgainstRest.Small => "малая выборка",
        _ => Russian.Dash,
    };

    /// <summary>«Доля «2»: 3 школы отличимо выше остального края».</summary>
    public static string Title(ComparisonView view, ComparisonFilter filter, RegionWords region)
    {
        var name = Russian.Capitalised(IndicatorWords.Name(filter.Indicator, view.Work.Procedure));
        if (filter.Indicator.Unit != IndicatorUnit.Share)
        {
            return Russian.Bind($"{name} по {(filter.Level == TerritoryLevel.School ? "школам" : "муниципалитетам")}");
        }

        var side = filter.Indicator.HigherIsBetter ? "ниже" : "выше";
        var who = filter.Level == TerritoryLevel.School
            ? Russian.Count(view.Worse, "школа", "школы", "школ")
            : Russian.Count(view.Worse, "муниципалитет", "муниципалитета", "муниципалитетов");
        return Russian.Bind(view.Worse == 0
            ? $"{name}: {(filter.Level == TerritoryLevel.School ? "ни одна школа" : "ни один муниципалитет")} не отличается от {region.RestGenitive} в худшую сторону"
            : $"{name}: {who} отличимо {side} {region.RestGenitive}");
    }

    public static string CanSay(ComparisonView view, ComparisonFilter filter, RegionWords region)
    {
        var judged = view.Rows.Count(row => row.Against is not (AgainstRest.Small or AgainstRest.Unknown));
        var small = view.Rows.Count(row => row.Against == AgainstRest.Small);
        if (filter.Indicator.Unit != IndicatorUnit.Share)
        {
            return Russian.Bind("каково среднее каждой территории; разброса внутри неё таблицы не публикуют, поэтому интервала нет.");
        }

        var side = filter.Indicator.HigherIsBetter ? "ниже" : "выше";
        return Russian.Bind(
            $"отличимо {side} {region.RestGenitive}: {Russian.OutOf(view.Worse, judged)}, с поправкой на число сравнений"
            + (small == 0 ? "." : $"; малая выборка, без вывода: {Russian.Number(small)}."));
    }

    public static string CannotSay(ComparisonFilter filter) => Russian.Bind(
        filter.Level == TerritoryLevel.School
            ? "какая школа лучше: интервалы перекрываются, состав учеников разный, а результаты ВПР не служат для оценки работы учителей."
            : "чем вызвано различие: состав школ и учеников разный.");

    public static IntervalData Intervals(ComparisonView view, ComparisonFilter filter, IReadOnlyList<ComparedRow> rows, string? regionName, int? own, Func<ComparedRow, string> address) => new(
        Russian.Capitalised(IndicatorWords.Name(filter.Indicator, view.Work.Procedure)),
        SeriesDrawing.Scale(filter.Indicator, fine: true),
        [.. rows.Where(row => row.Value is not null).Select(row => Row(row, filter.Smoothed ? row.Smoothed : null, row.Territory.Id == own, address(row)))],
        [.. view.References.Where(row => row.Value is not null).Select(row => new IntervalReference(
            SeriesDrawing.NameOf(row.Territory, regionName), row.Value!.Value, row.Territory.Level == TerritoryLevel.Region ? SeriesRole.Region : SeriesRole.Municipality))]);

    public static IReadOnlyList<MarksRow> Marks(IEnumerable<ComparedRow> rows, IReadOnlyList<ComparedRow> references, string? regionName) =>
    [
        .. rows.Where(row => row.Row.Sums.Marked > 0).Select(row => Marks(row, Cut(row.Territory.Label), false)),
        .. references.Where(row => row.Row.Sums.Marked > 0).Select(row => Marks(row, SeriesDrawing.NameOf(row.Territory, regionName), true)),
    ];

    public static string Origin(TerritoryRow row) => row.Origin switch
    {
        RowOrigin.SumOfSchools => $"сумма {Russian.Count(row.Added, "школы", "школ", "школ")}",
        RowOrigin.SumOfMunicipalities => "сумма муниципалитетов",
        _ => "строка таблицы",
    };

    private static IntervalRow Row(ComparedRow row, SmoothedShare? smoothed, bool isOwn, string address)
    {
        var interval = smoothed?.Interval ?? row.Value!.Interval;
        return new IntervalRow(row.Territory.Label, smoothed?.Value ?? row.Value!.Value, interval?.Low, interval?.High, row.Value!.Participants, isOwn, address);
    }

    // The chart leaves 260 px for a name; the whole one is in the table below.
    private static string Cut(string name) => name.Length <= 34 ? name : name[..33].TrimEnd() + "…";

    private static MarksRow Marks(ComparedRow row, string label, bool isReference) =>
        MarksRow.FromCounts(label, row.Row.Sums.Mark2, row.Row.Sums.Mark3, row.Row.Sums.Mark4, row.Row.Sums.Mark5, isReference);
}
