using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Web.Charts;

namespace Dashboard.Web.Features.BeforeAfter;

/// <summary>Puts the answer into the plain values of the chart, its table, and the text for a certificate: one hand, so that all three say one number.</summary>
internal static class StudyDrawing
{
    public static DumbbellData Chart(BeforeAfterView view, StudyAnswer answer) => new(
        IndicatorWords.Name(view.Indicator, view.Series?.Procedure),
        SeriesDrawing.Scale(view.Indicator, fine: true),
        "до" + WindowWords(view, WorkPart.Before),
        "после" + WindowWords(view, WorkPart.After),
        "Изменение" + (IndicatorWords.DifferenceUnit(view.Indicator) is { Length: > 0 } unit ? ", " + unit : ""),
        [.. answer.Rows.Select(row => Row(view, row))]);

    public static TableTwin Twin(BeforeAfterView view, StudyAnswer answer)
    {
        var unit = IndicatorWords.Unit(view.Indicator) is { } percent ? $",\u00a0{percent}" : "";
        var points = IndicatorWords.DifferenceUnit(view.Indicator) is { Length: > 0 } pp ? $",\u00a0{pp}" : "";
        return new TableTwin(
            ["Кто", "n до", "До" + unit, "Интервал", "n после", "После" + unit, "Интервал", "Изменение" + points, "Интервал", "Сверх ожидаемого" + points, "Интервал", "Вывод"],
            [
                .. answer.Rows.Select(row => (IReadOnlyList<string>)
                [
                    row.Name,
                    Count(row.Before),
                    Value(view.Indicator, row.Before),
                    Share(row.BeforeInterval),
                    Count(row.After),
                    Value(view.Indicator, row.After),
                    Share(row.AfterInterval),
                    Difference(view.Indicator, row.Change),
                    Interval(view.Indicator, row.Interval),
                    Difference(view.Indicator, row.Beyond),
                    Interval(view.Indicator, row.BeyondInterval),
                    row.VerdictWord,
                ]),
            ]);
    }

    /// <summary>What goes into a certificate: the sentence, what may be said, the figures, and what may not be said.</summary>
    public static string Certificate(BeforeAfterView view, StudyAnswer answer) => string.Join(
        '\n',
        [
            answer.Sentence,
            .. answer.CanSay,
            $"{Russian.Capitalised(answer.Subtitle.TrimEnd('.'))}:",
            .. answer.Rows.Select(row => "— " + Figures(view.Indicator, row)),
            .. answer.CannotSay.Count > 0 ? ["Чего сказать нельзя:", .. answer.CannotSay.Select(line => "— " + line)] : Array.Empty<string>(),
            "В квадратных скобках — 95-процентные интервалы.",
        ]);

    private static string Figures(Indicator indicator, ChangeRow row) => row is { Before: { } before, After: { } after, Change: { } change }
        ? $"{row.Name}: до {IndicatorWords.Value(indicator, before.Value)} (n {Russian.Number(before.Participants)}), после {IndicatorWords.Value(indicator, after.Value)} (n {Russian.Number(after.Participants)}), "
            + $"изменение {IndicatorWords.Difference(indicator, change)}{(row.Interval is { } interval ? " " + IndicatorWords.DifferenceInterval(indicator, interval) : "")}; {row.VerdictWord}"
        : $"{row.Name}: сравнить не с чем";

    private static DumbbellRow Row(BeforeAfterView view, ChangeRow row) => new(
        row.Kind switch { ChangeRowKind.Together => DumbbellRole.Together, ChangeRowKind.School => DumbbellRole.Own, _ => DumbbellRole.Reference },
        row.Name,
        row is { Kind: ChangeRowKind.School, TerritoryId: { } school } ? SchoolAddress(view, school) : null,
        Point(row.Before, row.BeforeInterval),
        Point(row.After, row.AfterInterval),
        row.Change is { } change ? IndicatorWords.DifferenceNumber(view.Indicator, change) : null,
        row.Interval is { } interval ? IndicatorWords.DifferenceInterval(view.Indicator, interval) : null,
        row.VerdictWord,
        row.Sentence,
        StudyLook.IsTold(row.Verdict),
        row.Change > 0,
        string.Join("; ", new[] { row.Begun, row.HasSign ? "есть признак, требующий анализа" : null }.OfType<string>()) is { Length: > 0 } note ? note : null);

    public static string SchoolAddress(BeforeAfterView view, int school) => view.Series is { } series
        ? SeriesAddress.Write(Query.Parse(Links.School(school, indicator: view.Indicator.Code)), series).ToString()
        : Links.School(school);

    private static string WindowWords(BeforeAfterView view, WorkPart part)
    {
        var works = view.Works.Where(work => work.Part == part).ToList();
        return works.Count switch
        {
            0 => "",
            1 => ", " + works[0].Label,
            _ => $", {works[0].Label}\u00a0— {works[^1].Label}",
        };
    }

    private static DumbbellPoint? Point(Reading? reading, Interval? interval) => reading is { } known ? new DumbbellPoint(known.Value, interval?.Low, interval?.High, known.Participants) : null;

    private static string Count(Reading? reading) => reading is { } known ? Russian.Number(known.Participants) : Russian.Dash;

    private static string Value(Indicator indicator, Reading? reading) => reading is { } known ? IndicatorWords.Number(indicator, known.Value) : Russian.Dash;

    private static string Share(Interval? interval) => interval is { } known ? Russian.ShareInterval(known.Low, known.High) : Russian.Dash;

    private static string Difference(Indicator indicator, double? difference) => difference is { } known ? IndicatorWords.DifferenceNumber(indicator, known) : Russian.Dash;

    private static string Interval(Indicator indicator, Interval? interval) => interval is { } known ? IndicatorWords.DifferenceInterval(indicator, known) : Russian.Dash;
}
