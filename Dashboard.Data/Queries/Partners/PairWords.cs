using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Partners;

/// <summary>Two lines of a pair in words: how the schools differ in the last year that both have, and what does not follow from it.</summary>
/// <param name="Title">«Еловская СОШ 30,0 %, Сосновская СОШ 5,0 % в 2025 году — неотличимо от обычных колебаний».</param>
/// <param name="CanSay">What the numbers allow to say, without «Можно сказать».</param>
/// <param name="CannotSay">What they do not, without «Нельзя».</param>
public sealed record PairWords(string Title, string CanSay, string CannotSay)
{
    private const string NoCause = "чем вызвано различие двух школ: их условия не одинаковы; что линия изменилась благодаря партнёру";

    /// <param name="view">Of a school with another one beside it.</param>
    public static PairWords Of(SeriesView view)
    {
        var partner = view.Beside ?? throw new ArgumentException("No school is shown beside this one.", nameof(view));
        var cannot = Russian.Bind($"{NoCause}; {view.Words.CannotSay}");
        var (indicator, name) = (view.Filter.Indicator, IndicatorWords.Name(view.Filter.Indicator, view.Filter.Series.Procedure));
        var last = view.Periods.Count - 1;
        while (last >= 0 && (view.Periods[last].IsApart || view.Own.Points[last] is null || partner.Points[last] is null))
        {
            last--;
        }

        if (last < 0)
        {
            return new PairWords($"Общего года у двух школ нет: {name}", "пока ничего: сравнимых результатов одного года нет.", cannot);
        }

        var (own, other, year) = (view.Own.Points[last]!.Value, partner.Points[last]!.Value, view.Periods[last].Label);
        var change = Change.Between(indicator, own, other)!;
        var verdict = own.IsSmallGroup || other.IsSmallGroup ? "группа мала, судить рано"
            : change.Interval is null ? null
            : change.Verdict == ChangeVerdict.Indistinguishable ? "неотличимо от обычных колебаний"
            : "различие больше обычных колебаний";
        var (first, second) = (view.Own.Territory.Label, partner.Territory.Label);
        var interval = IndicatorWords.DifferenceInterval(change.Interval) is { } text ? " " + text : "";
        return new PairWords(
            Russian.Bind($"{first} {IndicatorWords.Value(indicator, own.Value)}, {second} {IndicatorWords.Value(indicator, other.Value)}: {name}, {year}" + (verdict is null ? "" : $" — {verdict}")),
            Russian.Bind(
                $"{name}, {year}: {first} — {IndicatorWords.Value(indicator, own.Value)} ({IndicatorWords.Base(own)}), {second} — {IndicatorWords.Value(indicator, other.Value)} ({IndicatorWords.Base(other)}); "
                + $"у партнёра {IndicatorWords.Difference(indicator, change.Difference)}{interval}" + (verdict is null ? "." : $", {verdict}.")),
            cannot);
    }
}
