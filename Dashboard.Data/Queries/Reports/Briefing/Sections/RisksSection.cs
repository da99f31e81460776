using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Risks;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>The profiles of risk summed up by factor, since a heatmap of schools has no room on a page. Not for a wider audience.</summary>
public sealed class RisksSection(RisksQuestion risks) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.Risks;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        if (ground.IsForWiderAudience)
        {
            return [];
        }

        var view = await risks.AskAsync(new RisksFilter(MunicipalityId: ground.Deck.MunicipalityId), scope, token);
        var schools = view.Municipalities.SelectMany(municipality => municipality.Schools).Where(school => ground.SchoolId is not { } one || school.School.Id == one).ToList();
        if (schools.Count == 0)
        {
            return [BriefingGround.Say(ground.Deck.IsSchool ? "Рискового профиля у школы нет: о рисках судить нельзя." : "Рисковых профилей школ нет: о рисках судить нельзя.")];
        }

        var (high, unanswered) = (schools.Sum(school => school.High), schools.Sum(school => school.Unanswered));
        var told = ground.Deck.IsSchool ? $"Рисковый профиль школы (РПШ) — за {view.Year} год."
            : $"Рисковые профили (РПШ) за {view.Year} год есть у {Russian.Count(schools.Count, "школы", "школ", "школ")}.";
        return
        [
            BriefingGround.Say(
                told + (high == 0 ? " Рисков высокой значимости нет."
                    : $" Рисков высокой значимости — {Russian.Number(high)}; " + (unanswered == 0 ? "на каждый отвечает мероприятие дорожной карты." : $"мероприятия в ответ нет на {Russian.OutOf(unanswered, high)}."))),
            new TableBlock(ground.Deck.IsSchool ? "Рисковый профиль школы" : "Рисковые профили школ по факторам: число школ", ground.Deck.IsSchool ? OfSchool(view, schools[0]) : Summed(view, schools)),
            new NoteBlock(Russian.Bind(
                "Примечание. Профиль говорит о значимости рисков, а не о качестве работы школы; уровни факторов не складываются в оценку. " + ground.Source($"рисковые профили школ, {view.Year} год").Text)),
        ];
    }

    private static TableBody OfSchool(RisksView view, RiskSchool school) => new(
        [new("Фактор риска"), new("Значимость"), new("Мероприятие в ответ")],
        [
            .. view.Factors.Select((factor, place) => (factor, Cell: school.Cells[place])).Where(row => row.Cell is not null).Select(row => (IReadOnlyList<SlideCell>)
            [
                new(row.factor.Name), new(StatementWords.Name(row.Cell!.Level)), new(row.Cell.IsUnanswered ? "нет" : row.Cell.Level == RiskLevel.High ? "есть" : Russian.Dash),
            ]),
        ],
        "Факторы риска школы и их значимость");

    private static TableBody Summed(RisksView view, List<RiskSchool> schools) => new(
        [new("Фактор риска"), new("Высокая", true), new("Средняя", true), new("Низкая", true), new("Не подтверждён", true), new("Высокая, мероприятия нет", true)],
        [
            .. view.Factors.Select((factor, place) => (factor, Cells: schools.Select(school => school.Cells[place]).OfType<RiskCell>().ToList())).Select(row => (IReadOnlyList<SlideCell>)
            [
                new(row.factor.Name), Number(row.Cells, RiskLevel.High), Number(row.Cells, RiskLevel.Medium), Number(row.Cells, RiskLevel.Low), Number(row.Cells, RiskLevel.NotConfirmed),
                new(Russian.Number(row.Cells.Count(cell => cell.IsUnanswered)), row.Cells.Count(cell => cell.IsUnanswered)),
            ]),
        ],
        "Факторы риска: у скольких школ какая значимость");

    private static SlideCell Number(List<RiskCell> cells, RiskLevel level) => new(Russian.Number(cells.Count(cell => cell.Level == level)), cells.Count(cell => cell.Level == level));
}
