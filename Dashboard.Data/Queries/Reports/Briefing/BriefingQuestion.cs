using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>Puts «Аналитическая справка» of a territory together out of what the pages answer.</summary>
public sealed class BriefingQuestion(DeckGrounds grounds, BriefingSections sections)
{
    /// <summary>Null where the territory is unknown or not for this person to see; a territory without data has a справка that says so.</summary>
    public async Task<BriefingView?> AskAsync(BriefingFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var deck = new DeckFilter { TerritoryId = filter.TerritoryId, Year = filter.Year, IsForWiderAudience = filter.IsForWiderAudience, PlanId = filter.PlanId };
        if (await grounds.OfAsync(deck, scope, token) is not { } found)
        {
            return null;
        }

        var ground = new BriefingGround(found with { IsPaper = true }, grounds.Today, null, filter.Words);
        var territory = found.Territory?.Name ?? found.Name;
        var subject = found.IsSchool ? "о результатах обучения и адресной поддержке школы" : "о результатах обучения и адресной поддержке школ с низкими образовательными результатами";
        return new BriefingView(
            "Аналитическая справка", Russian.Bind(subject), Russian.Bind(territory), Russian.Bind($"{found.Year} учебный год"), filter.Author,
            await sections.OfAsync(BriefingOutline.Briefing, ground, scope, token), filter.IsForWiderAudience, ground.Today, found.Facts.Installation.DataVersion, found.DataDate,
            BriefingSections.Stamp(ground, $"территория: {found.Name}", $"учебный год: {found.Year}"));
    }
}

/// <summary>Puts «Отчёт по итогам реализации дорожной карты» together.</summary>
public sealed class RoadmapReportQuestion(DeckGrounds grounds, PlanQuestion plans, PlansQuestion all, BriefingSections sections)
{
    /// <summary>The approved plan of a territory that a report is of: one that runs before one that is over, the newest first; null where there is none.</summary>
    /// <param name="territory">Null for the region.</param>
    /// <param name="scope">Whose plans may be seen.</param>
    /// <param name="token">Cancels.</param>
    public async Task<int?> PlanOfAsync(int? territory, AccessScope scope, CancellationToken token = default) =>
        (await all.AskAsync(new PlansFilter(), scope, token)).Lines
            .Where(line => line.Head.State == RoadmapState.Approved && (territory is null ? line.Head.Level == RoadmapLevel.Regional : line.Head.TerritoryId == territory))
            .OrderBy(line => line.Head.IsOver).ThenByDescending(line => line.Head.Period.Start).FirstOrDefault()?.Head.Id;

    /// <summary>Null where there is no such plan or it is not for this person to see.</summary>
    public async Task<BriefingView?> AskAsync(RoadmapReportFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await plans.AskAsync(new PlanFilter(filter.PlanId), scope, token) is not { } plan)
        {
            return null;
        }

        var head = plan.Plan.Head;
        var deck = new DeckFilter { TerritoryId = head.TerritoryId, IsForWiderAudience = filter.IsForWiderAudience, PlanId = filter.PlanId };
        if (await grounds.OfAsync(deck, scope, token) is not { } found)
        {
            return null;
        }

        var ground = new BriefingGround(found with { IsPaper = true }, grounds.Today, plan, filter.Words);
        return new BriefingView(
            head.IsOver ? "Отчёт по итогам реализации дорожной карты" : "Отчёт о ходе реализации дорожной карты", Russian.Bind(BriefingGround.Quoted(head.Title)), Russian.Bind(found.Territory?.Name ?? found.Name),
            Russian.Bind($"с {Russian.Date(head.Period.Start)} по {Russian.Date(head.Period.End)}"), filter.Author,
            await sections.OfAsync(BriefingOutline.Roadmap, ground, scope, token), filter.IsForWiderAudience, ground.Today, found.Facts.Installation.DataVersion, found.DataDate,
            BriefingSections.Stamp(ground, $"дорожная карта № {filter.PlanId}"));
    }
}
