using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Data.Queries.Reports;

/// <summary>How many got each primary score, with the boundaries of marks by colour.</summary>
public sealed class ScoresSlide(WorksQuestion works, ScoresQuestion scores) : IDeckSlide
{
    public SlideKind Kind => SlideKind.Scores;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        if (ground.Chosen is not { } chosen
            || await WorkAsync(ground, chosen, scope, token) is not { } work
            || await scores.AskAsync(new ScoresFilter(work, ground.Territory!.Id), scope, token) is not { Participants: > 0 } view)
        {
            return [ground.Nothing(Kind, "Распределения первичных баллов нет", "Загрузите отчёт ФИС ОКО «Распределение первичных баллов».")];
        }

        var name = $"{AssessmentWords.FullName(view.Work.Series)}, {view.Work.Year}";
        var title = view.Participants < Indicator.SmallGroup ? $"{name}: участников меньше {Russian.Number(Indicator.SmallGroup)}, о баллах судить рано"
            : $"{name}: половина участников набрала не больше {Russian.Count(Median(view.Counts), "балла", "баллов", "баллов")}"
            + (view.Scale is { } scale ? $"; «3» начинается с {Russian.Number(scale.FirstOf3)}" : "");
        var body = new ChartBody(ChartKind.Columns, [.. view.Counts.Select((_, score) => Russian.Number(score))], Bars(view), IsShare: true, [], Russian.Bind($"Распределение первичных баллов. {title}"));
        return
        [
            ground.Slide(
                Kind, title, body, ground.Source(DeckGround.N(view.Participants), view.Work.Year.ToString(), name + (view.IsSummed ? ", сумма школ" : "")),
                "Столбец — доля участников с этим первичным баллом. "
                    + (view.Scale is { } known ? $"Отметки: «3» с {Russian.Number(known.FirstOf3)}, «4» с {Russian.Number(known.FirstOf4)}, «5» с {Russian.Number(known.FirstOf5)}; {known.Source}." : "Границы отметок неизвестны."),
                view.Participants < 50 ? "Меньше 50 участников: форма распределения случайна." : view.Scale is { IsEstimated: true } ? "Границы отметок оценены по данным." : null),
        ];
    }

    private async Task<int?> WorkAsync(DeckGround ground, AssessmentSeries series, AccessScope scope, CancellationToken token) => (await works.AskAsync(
        new WorksFilter(series.Procedure, series.Subject, series.ProgrammeGrade ?? 0, ground.Year.StartYear, SchoolId: ground.IsSchool ? ground.Territory!.Id : null, With: DetailKind.ScoreDistribution), scope, token)).ChosenId;

    private static IReadOnlyList<SlideSeries> Bars(ScoresView view)
    {
        var shares = view.Counts.Select(count => (double?)count / view.Participants).ToList();
        if (view.Scale is not { } scale)
        {
            return view.Reference is { } region
                ? [new SlideSeries(view.Territory.Label, shares), new SlideSeries(view.ReferenceTerritory!.Label, [.. region.Select(share => (double?)share)])]
                : [new SlideSeries(view.Territory.Label, shares)];
        }

        int[] from = [0, scale.FirstOf3, scale.FirstOf4, scale.FirstOf5, int.MaxValue];
        return [.. Enumerable.Range(0, 4).Select(step => new SlideSeries($"«{step + 2}»", [.. shares.Select((share, score) => score >= from[step] && score < from[step + 1] ? share : null)], null, step + 2))];
    }

    private static int Median(IReadOnlyList<int> counts)
    {
        var (half, below, score) = ((counts.Sum() + 1) / 2, 0, -1);
        while (below < half)
        {
            below += counts[++score];
        }

        return score;
    }
}
