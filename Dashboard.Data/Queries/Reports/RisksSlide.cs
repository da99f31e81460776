using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Risks;

namespace Dashboard.Data.Queries.Reports;

/// <summary>The heatmap of risks: municipalities by factor for the region, schools by factor for the rest.</summary>
public sealed class RisksSlide(RisksQuestion risks) : IDeckSlide
{
    private const int MostFactors = 8, Steps = 5;

    public SlideKind Kind => SlideKind.Risks;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var view = await risks.AskAsync(new RisksFilter(MunicipalityId: ground.MunicipalityId), scope, token);
        var schools = view.Municipalities.SelectMany(municipality => municipality.Schools).Where(school => !ground.IsSchool || school.School.Id == ground.Territory!.Id)
            .OrderBy(school => school.School.Label, StringComparer.CurrentCulture).ToList();
        if (schools.Count == 0)
        {
            return [ground.Nothing(Kind, ground.IsSchool ? "Рискового профиля школы нет" : "Рисковых профилей нет", "Загрузите рисковые профили школ на странице «Загрузка».")];
        }

        var factors = view.Factors.Take(MostFactors).ToList();
        var isByMunicipality = ground.IsRegion && view.Municipalities.Count > 1;
        var (high, unanswered) = (schools.Sum(school => school.High), schools.Sum(school => school.Unanswered));
        var title = high == 0 ? $"{ground.Name}: рисков высокой значимости нет"
            : $"{ground.Name}: рисков высокой значимости — {Russian.Number(high)}, " + (unanswered == 0 ? "на каждый отвечает мероприятие" : unanswered == high ? "мероприятий в\u00a0ответ ещё нет" : $"без мероприятия — {Russian.Number(unanswered)}");
        var table = new TableBody(
            [new(isByMunicipality ? "Муниципалитет" : "Школа"), .. factors.Select(factor => new SlideColumn(factor.ShortName))],
            isByMunicipality
                ? [.. view.Municipalities.OrderBy(each => each.Municipality.Label, StringComparer.CurrentCulture).Select(each => Cells(each, factors.Count))]
                : [.. schools.Select(each => Cells(each, factors.Count))],
            Russian.Bind($"Риски и школы. {title}"));
        return ground.Pages(
            ground.Slide(
                Kind, title, table, ground.Source(DeckGround.Schools(schools.Count), $"профиль {view.Year}", "рисковые профили школ"),
                (isByMunicipality ? "В клетке — у скольких школ значимость фактора высокая из тех, где он оценён. " : "В клетке — значимость фактора по профилю; «!» — высокая, и мероприятия в ответ нет. ")
                    + "Факторы: " + string.Join("; ", factors.Select(factor => factor.ShortName == factor.Name ? factor.Name : $"{factor.ShortName} — {factor.Name}")) + ".",
                view.Factors.Count > MostFactors ? $"Показано {Russian.OutOf(MostFactors, view.Factors.Count)} факторов: те, где высокая значимость чаще." : null),
            table);
    }

    private static IReadOnlyList<SlideCell> Cells(RiskMunicipality row, int factors) =>
    [
        new(row.Municipality.Label),
        .. row.Shares.Take(factors).Select(share => share.Of == 0 ? new SlideCell(Russian.Dash)
            : new SlideCell(Russian.OutOf(share.High, share.Of), share.High, (int)Math.Ceiling((double)Steps * share.High / share.Of))),
    ];

    private static IReadOnlyList<SlideCell> Cells(RiskSchool row, int factors) =>
    [
        new(row.School.Label),
        .. row.Cells.Take(factors).Select(cell => cell is null ? new SlideCell(Russian.Dash)
            : new SlideCell(StatementWords.Name(cell.Level) + (cell.IsUnanswered ? "\u00a0!" : ""), (double?)cell.Level, cell.Level switch { RiskLevel.High => 5, RiskLevel.Medium => 3, RiskLevel.Low => 1, RiskLevel.NotConfirmed => 0, _ => null })),
    ];
}
