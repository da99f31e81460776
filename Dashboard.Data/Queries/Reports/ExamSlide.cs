using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports;

/// <summary>ОГЭ by subject: «2» with its interval and the mean mark, beside the region.</summary>
public sealed class OgeSlide(SeriesQuestion series) : ExamSlide(series, Procedure.Oge, Indicator.MeanMark)
{
    public override SlideKind Kind => SlideKind.Oge;
}

/// <summary>ЕГЭ by subject: below the threshold with its interval and the mean score, beside the region.</summary>
public sealed class EgeSlide(SeriesQuestion series) : ExamSlide(series, Procedure.Ege, Indicator.MeanScore)
{
    public override SlideKind Kind => SlideKind.Ege;
}

/// <summary>An exam by subject as a table.</summary>
public abstract class ExamSlide(SeriesQuestion series, Procedure procedure, Indicator mean) : IDeckSlide
{
    public abstract SlideKind Kind { get; }

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var exam = AssessmentWords.Name(procedure);
        var subjects = new List<ExamRow>();
        foreach (var each in ground.Series(procedure))
        {
            if (await series.AskAsync(new SeriesFilter(ground.Territory!.Id, each, Indicator.LowResults), scope, token) is { } view
                && ground.PlaceOfYear(view) is >= 0 and var place)
            {
                var means = await series.AskAsync(new SeriesFilter(ground.Territory.Id, each, mean), scope, token);
                subjects.Add(new ExamRow(
                    AssessmentWords.SubjectName(each.Subject, each.Procedure, each.Profile), view.Own.Points[place]!.Value, Region(ground, view, place),
                    means is not null && ground.PlaceOfYear(means) is >= 0 and var at ? (means.Own.Points[at]!.Value, Region(ground, means, at)) : (null, null)));
            }
        }

        if (subjects.Count == 0)
        {
            return [ground.Nothing(Kind, $"Результатов {exam} за {ground.Year} нет", ground.IsForWiderAudience ? "Результатов нет, или группы слишком малы для широкой аудитории." : $"Загрузите таблицы {exam} регионального центра.")];
        }

        var low = IndicatorWords.Name(Indicator.LowResults, procedure);
        var told = subjects.Take(2).Where(subject => !subject.Low.IsSmallGroup).ToList();
        var title = told.Count == 0 ? $"{exam} {ground.Year}: участников меньше {Russian.Number(Indicator.SmallGroup)}, о результатах судить рано"
            : $"{exam} {ground.Year}: {low} — {string.Join(", ", told.Select(subject => $"{subject.Name} {Russian.Percent(subject.Low.Value)}"))}";
        var table = new TableBody(
            [
                new("Предмет"), new("Участников", true), new(Russian.Capitalised(low) + ",\u00a0%", true), new("95-процентный интервал", true), new(mean.Name, true),
                .. ground.IsRegion ? Array.Empty<SlideColumn>() : [new SlideColumn(Russian.Capitalised(low) + " в\u00a0регионе,\u00a0%", true), new SlideColumn(mean.Name + " в\u00a0регионе", true)],
            ],
            [.. subjects.Select(subject => Cells(ground, subject))], Russian.Bind($"{exam} по предметам. {title}"));
        return ground.Pages(
            ground.Slide(
                Kind, title, table, ground.Source($"предметов: {Russian.Number(subjects.Count)}", ground.Year.ToString(), $"{exam}, основной период, где он известен"),
                $"{Indicator.LowResults.Definition} {mean.Definition} " + string.Join(" ", subjects.Select(subject => $"{Russian.Capitalised(subject.Name)}: {IndicatorWords.Base(subject.Low)}.")),
                "Предметы по выбору сдают разные выпускники: сравнивать предметы между собой нельзя" + (subjects.Exists(subject => subject.Low.IsSmallGroup) ? "; где меньше 10 участников, судить рано." : ".")),
            table);
    }

    private static IndicatorValue? Region(DeckGround ground, SeriesView view, int place) =>
        view.Lines.FirstOrDefault(line => line.Territory.Level == TerritoryLevel.Region) is { } region && region.Points[place] is { } point && ground.Shows(region.Territory, point) ? point.Value : null;

    // On a slide of the region its own column is the region's.
    private IReadOnlyList<SlideCell> Cells(DeckGround ground, ExamRow row) =>
    [
        new(Russian.Capitalised(row.Name)), new(Russian.Number(row.Low.Participants), row.Low.Participants, IsSmall: row.Low.IsSmallGroup), Value(Indicator.LowResults, row.Low),
        new(IndicatorWords.Interval(row.Low)), Value(mean, row.Mean.Own),
        .. ground.IsRegion ? Array.Empty<SlideCell>() : [Value(Indicator.LowResults, row.Region), Value(mean, row.Mean.Region)],
    ];

    private static SlideCell Value(Indicator indicator, IndicatorValue? value) =>
        value is null ? new(Russian.Dash) : new(IndicatorWords.Number(indicator, value.Value), value.Value, IsSmall: value.IsSmallGroup);

    private sealed record ExamRow(string Name, IndicatorValue Low, IndicatorValue? Region, (IndicatorValue? Own, IndicatorValue? Region) Mean);
}
