using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>What the roadmaps set out to do: their directions.</summary>
public sealed class GoalsSection(ConcerningPlans plans, PlanQuestion plan) : IBriefingSection
{
    private const int MostPlans = 3;

    public BriefingPart Part => BriefingPart.Goals;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var lines = await plans.OfAsync(ground, scope, token);
        var shown = lines.Where(line => !ground.Deck.IsRegion || line.Head.Level == RoadmapLevel.Regional).Take(MostPlans).ToList();
        if (shown.Count == 0)
        {
            return [BriefingGround.Say($"Утверждённой дорожной карты, которая действует сейчас или действовала в {ground.Deck.Year} учебном году, в программе нет: цели поддержки школ документом не заданы.")];
        }

        var blocks = new List<BriefingBlock>();
        foreach (var line in shown)
        {
            var view = await plan.AskAsync(new PlanFilter(line.Head.Id), scope, token);
            IReadOnlyList<PlanSection> sections = ground.Deck.IsSchool ? [] : view?.Plan.Sections ?? [];
            blocks.Add(BriefingGround.Say(
                $"{GroundsSection.PlanTitle(line.Head)} {(line.Head.IsOver ? "действовала" : "действует")} с {Russian.Date(line.Head.Period.Start)} по {Russian.Date(line.Head.Period.End)}. "
                + $"Предусмотрено {Russian.Count(line.Activities, "мероприятие", "мероприятия", "мероприятий")}{(ground.Deck.IsSchool ? " для школы" : line.Schools > 0 && line.Head.Level != RoadmapLevel.School ? $" для {Russian.Count(line.Schools, "школы", "школ", "школ")}" : "")}"
                + (sections.Count > 0 ? ". Направления работы:" : ".")));
            if (sections.Count > 0)
            {
                blocks.Add(new ListBlock([.. sections.Select((section, place) => Russian.Bind(Named(section.Title) + (place == sections.Count - 1 ? "." : ";")))]));
            }
        }

        if (ground.Deck.IsRegion && lines.Count(line => line.Head.Level == RoadmapLevel.Municipal) is > 0 and var municipal)
        {
            blocks.Add(BriefingGround.Say($"Муниципальных дорожных карт, которые действуют сейчас или действовали в {ground.Deck.Year} учебном году, — {Russian.Number(municipal)}."));
        }

        return blocks;
    }

    /// <summary>«Раздел 3. Повышение …» as an item of a list.</summary>
    internal static string Named(string title) => title.Trim().TrimEnd('.', ';', ':');
}
