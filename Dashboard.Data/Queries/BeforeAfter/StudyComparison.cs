using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>Comparable schools as the page shows them.</summary>
internal sealed class StudyComparison(ResultFacts facts, Indicator indicator, StudyWords words, StudyRun run)
{
    internal ComparisonView View(StudyOfChange change)
    {
        var (comparison, group) = (change.Comparison!, change.Largest.Group);
        var windows = run.Groups[change.Groups.ToList().IndexOf(change.Largest)].Windows;
        var balance = Balances(comparison, group, windows);
        var worst = balance.Max(row => row.Bound);
        return new ComparisonView(
            [
                .. comparison.Schools.Select(school => new ComparedSchool(
                    school.Course.School, facts.Territory(school.Course.School)!.Label, facts.Territory(school.Course.School)!.MunicipalityId is { } id ? facts.Territory(id)?.Label : null,
                    group.BeforeOf(school.Course)!.Value, group.AfterOf(school.Course)!.Value)),
            ],
            balance, comparison.Participants.Average(), comparison.Others.Average(), comparison.Difference, change.Placebo?.Difference,
            PlaceboSentence(change.Placebo?.Difference), Sentence(comparison, worst, change.Together!.Verdict));
    }

    private List<BalanceRow> Balances(ComparisonGroup comparison, StudyGroup group, StudyWindows windows)
    {
        var (own, others) = (group.Participants, comparison.Schools.Select(school => school.Course).ToList());
        var rows = new List<BalanceRow>();
        IReadOnlyList<StudyWork> before = [.. windows.Earlier, .. windows.Before];
        for (var work = 0; work < before.Count; work++)
        {
            var place = work;
            rows.Add(Row(
                $"{IndicatorWords.Name(indicator, before[work].Assessment.Procedure)}, {WindowWords.Of(before[work])}", BalanceUnit.Indicator,
                own.Select(course => course.Readings[place]?.Value), others.Select(course => course.Readings[place]?.Value)));
        }

        rows.Add(Row("участников", BalanceUnit.Number, own.Select(course => (double?)group.BeforeOf(course)?.Participants), others.Select(course => (double?)group.BeforeOf(course)?.Participants)));
        rows.Add(Row("городских школ", BalanceUnit.Share, own.Select(course => course.Traits[0]), others.Select(course => course.Traits[0])));
        rows.Add(Row("высоких рисков в\u00a0профиле", BalanceUnit.Number, own.Select(course => course.Traits[1]), others.Select(course => course.Traits[1])));
        return rows.FindAll(row => row.Participants is not null || row.Others is not null);
    }

    private static BalanceRow Row(string trait, BalanceUnit unit, IEnumerable<double?> own, IEnumerable<double?> others)
    {
        var balance = Balance.Of(own, others);
        return new BalanceRow(trait, balance.Participants, balance.Others, balance.Deviations, balance.Bound) { Unit = unit };
    }

    private string Sentence(ComparisonGroup comparison, BalanceBound worst, StudyVerdict verdict)
    {
        var schools = Russian.Count(comparison.Schools.Count, "похожая школа", "похожие школы", "похожих школ");
        var which = run.Groups.Count > 1 ? "в самой большой группе " : "";
        var changes = $"{which}участники {IndicatorWords.Difference(indicator, comparison.Participants.Average())}, {schools} {IndicatorWords.Difference(indicator, comparison.Others.Average())} (в среднем по школам)";
        var difference = comparison.Difference is { } known
            ? $"; разница изменений {IndicatorWords.Difference(indicator, known.Value)} {words.Interval(known.Interval)}{(known.Interval.Contains(0) ? " — неотличима от нуля" : verdict is StudyVerdict.Better or StudyVerdict.Worse ? "" : " — но малые и большие школы здесь весят поровну, и одного этого сравнения для вывода мало")}"
            : "; школ слишком мало, чтобы оценить разницу изменений";
        var bound = worst switch
        {
            BalanceBound.NotComparable => " До мероприятия группы заметно различались хотя бы по одному признаку (больше 0,25 стандартного отклонения): к этому сравнению относитесь осторожно.",
            BalanceBound.ToAdjust => " До мероприятия группы различались мало (не больше 0,25 стандартного отклонения).",
            BalanceBound.Unknown => " Насколько группы были похожи до мероприятия, сказать нельзя: данных мало.",
            _ => " До мероприятия группы были почти одинаковы.",
        };
        return StudyWords.Said(Russian.Capitalised(changes + difference + "." + bound));
    }

    private string PlaceboSentence(SchoolEstimate? placebo) => StudyWords.Said(placebo is not { } known
        ? "Проверить на годах до мероприятия нельзя: прежних работ для этого мало."
        : known.Interval.Contains(0)
            ? $"За год до мероприятия, когда сравнивать было ещё нечего, разница изменений тех же школ с похожими {IndicatorWords.Difference(indicator, known.Value)} {words.Interval(known.Interval)}: отличий не видно."
            : $"За год до мероприятия, когда сравнивать было ещё нечего, школы уже шли иначе, чем похожие: {IndicatorWords.Difference(indicator, known.Value)} {words.Interval(known.Interval)}. {(known.Value > 0 == indicator.HigherIsBetter ? "К сравнению с похожими относитесь осторожно" : "Так бывает, когда школы выбирают по неудачному году")}.");

}
