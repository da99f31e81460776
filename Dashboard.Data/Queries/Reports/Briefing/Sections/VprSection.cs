using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Marks of the year, three years of Russian and mathematics beside municipality and region, and the dynamics of one work.</summary>
public sealed class VprSection(BriefingSlides slides, SeriesQuestion series) : IBriefingSection
{
    private static readonly string[] Subjects = [Subject.Russian.Name, Subject.Mathematics.Name];

    public BriefingPart Part => BriefingPart.Vpr;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var marks = (await slides.OfAsync(SlideKind.Marks, ground, scope, token)).SelectMany(slide => BriefingSlides.Blocks(slide, slide.Body is ChartBody chart ? Before(chart.AltText, ':') : "", ground));
        // A school's report has to be short: its quality goes the way of its «2».
        var dynamics = (await slides.OfAsync(SlideKind.Dynamics, ground, scope, token)).Where(slide => !ground.Deck.IsSchool || !IsQuality(slide))
            .SelectMany(slide => BriefingSlides.Blocks(slide, $"{(IsQuality(slide) ? "Качество" : "Доля «2»")} по годам: {(ground.Deck.Chosen is { } chosen ? AssessmentWords.FullName(chosen) : "")}", ground));
        return [.. marks, .. await ThreeYearsAsync(ground, scope, token), .. dynamics];
    }

    private async Task<IReadOnlyList<BriefingBlock>> ThreeYearsAsync(BriefingGround ground, AccessScope scope, CancellationToken token)
    {
        List<SchoolYear> years = [ground.Deck.Year.Previous.Previous, ground.Deck.Year.Previous, ground.Deck.Year];
        var (rows, small, hidden) = (new List<IReadOnlyList<SlideCell>>(), false, false);
        foreach (var choice in ground.Deck.Choices.Where(each => each.Series.Procedure != Procedure.Own && Subjects.Contains(each.Series.Subject) && each.Years.Contains(ground.Deck.Year)))
        {
            if (await series.AskAsync(new SeriesFilter(ground.Territory!.Id, choice.Series, Indicator.LowResults), scope, token) is not { IsEmpty: false } view)
            {
                continue;
            }

            var cells = years.ConvertAll(year => Cell(ground, view, view.Own, year));
            var beside = view.Lines.Where(line => line != view.Own && line.Territory.Level is TerritoryLevel.Municipality or TerritoryLevel.Region).ToDictionary(line => line.Territory.Level, line => Cell(ground, view, line, ground.Deck.Year));
            small |= cells.Exists(cell => cell.IsSmall);
            hidden |= cells.Exists(cell => cell.Text == "скрыто");
            rows.Add(
            [
                new(AssessmentWords.FullName(choice.Series)), .. cells,
                .. ground.Deck.IsSchool ? [beside.GetValueOrDefault(TerritoryLevel.Municipality, new SlideCell(Russian.Dash))] : Array.Empty<SlideCell>(),
                .. ground.Deck.IsRegion ? Array.Empty<SlideCell>() : [beside.GetValueOrDefault(TerritoryLevel.Region, new SlideCell(Russian.Dash))],
            ]);
        }

        if (rows.Count == 0)
        {
            return [];
        }

        var last = ground.Deck.Year.EndYear.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var table = new TableBody(
            [
                new("Работа"), .. years.Select(year => new SlideColumn($"{year.EndYear}", true)),
                .. ground.Deck.IsSchool ? [new SlideColumn($"Муниципалитет, {last}", true)] : Array.Empty<SlideColumn>(), .. ground.Deck.IsRegion ? Array.Empty<SlideColumn>() : [new SlideColumn($"Регион, {last}", true)],
            ],
            rows, "Доля «2», для ЕГЭ — доля ниже порога, за три года, %");
        return
        [
            new TableBlock("Доля «2» (для ЕГЭ — доля ниже порога) по русскому языку и математике за три года, %", table),
            new NoteBlock(Russian.Bind(
                "Примечание. В скобках — число участников. " + (small ? "Звёздочкой отмечена малая выборка, меньше 10 участников: судить по ней рано. " : "") + (hidden ? "«Скрыто» — группа слишком мала для широкой аудитории. " : "")
                + "Прочерк — работу не писали или её результаты с другими годами не сравнивают. " + ground.Source("результаты оценочных процедур, основной период").Text)),
        ];
    }

    private static SlideCell Cell(BriefingGround ground, SeriesView view, SeriesLine line, SchoolYear year)
    {
        var at = Enumerable.Range(0, view.Periods.Count).FirstOrDefault(place => view.Periods[place] is { IsApart: false } period && period.Year == year && line.Points[place] is not null, -1);
        if (at < 0)
        {
            return new SlideCell(Russian.Dash);
        }

        var point = line.Points[at]!;
        return !ground.Deck.Shows(line.Territory, point) ? new SlideCell("скрыто")
            : new SlideCell(
                $"{IndicatorWords.Number(Indicator.LowResults, point.Value.Value)}{(point.Value.IsSmallGroup ? "*" : "")} ({Russian.Number(point.Value.Participants)})", point.Value.Value, IsSmall: point.Value.IsSmallGroup);
    }

    private static bool IsQuality(SlideView slide) => slide.Title.Contains("качество", StringComparison.OrdinalIgnoreCase);

    private static string Before(string text, char sign) => text.Split(sign)[0];
}
