using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Data.Queries.Reports;

/// <summary>Marks of the work against those of the journal, by year and beside the region.</summary>
public sealed class JournalSlide(JournalMarksQuestion journal) : IDeckSlide
{
    // The chosen work first; a territory without the report is not asked about every subject.
    private const int MostAsked = 6;

    public SlideKind Kind => SlideKind.Journal;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        foreach (var series in ground.Series(Procedure.Vpr).OrderByDescending(each => each == ground.Chosen).Take(MostAsked))
        {
            if (await journal.AskAsync(new JournalFilter(ground.Territory!.Id, series, ground.Year), scope, token) is { } view)
            {
                return [Slide(ground, series, view)];
            }
        }

        return [ground.Nothing(Kind, "Сравнения с журналом нет", "Загрузите отчёт ФИС ОКО «Сравнение отметок с отметками по журналу».")];
    }

    private SlideView Slide(DeckGround ground, AssessmentSeries series, JournalView view)
    {
        List<JournalYear> bars = [.. view.Years, .. view.Reference is { } region ? [region] : Array.Empty<JournalYear>()];
        string[] names = ["ниже журнала", "как в журнале", "выше журнала"];
        var last = view.Years.LastOrDefault(year => year.Work.Year == ground.Year) ?? view.Years[^1];
        var title = last.Participants < Indicator.SmallGroup ? $"{AssessmentWords.FullName(series)}, {Period(last)}: участников меньше {Russian.Number(Indicator.SmallGroup)}, о расхождении с журналом судить рано"
            : $"{AssessmentWords.FullName(series)}, {Period(last)}: отметка за работу ниже журнальной у {Russian.Percent(last.Shares[0])} участников, совпала у {Russian.Percent(last.Shares[1])}";
        return ground.Slide(
            Kind, title,
            new ChartBody(
                ChartKind.StackedBars, [.. bars.Select(bar => bar == view.Reference ? $"{bar.Territory.Label}, {Period(bar)}" : Period(bar))],
                [.. names.Select((name, place) => new SlideSeries(name, [.. bars.Select(bar => (double?)bar.Shares[place])]))], IsShare: true, [], Russian.Bind($"Отметки работы и журнала. {title}")),
            ground.Source(DeckGround.N(last.Participants), last.Work.Year.ToString(), AssessmentWords.FullName(series)),
            $"«Ниже» — отметка за работу ниже отметки в журнале. {Period(last)}: ниже {Russian.Number(last.Counts.Lower)}, совпали {Russian.Number(last.Counts.Equal)}, выше {Russian.Number(last.Counts.Higher)}, всего {Russian.Number(last.Participants)}.",
            last.Participants < Indicator.SmallGroup ? "Малая выборка: судить рано." : "Расхождение с журналом — повод посмотреть, как выставляются отметки; вывода об их объективности оно не даёт.");
    }

    private static string Period(JournalYear year) => year.Work.Year + (year.Work.BreaksSeries ? year.Work.Season == Season.Autumn ? ", осень" : ", компьютерная" : "");
}
