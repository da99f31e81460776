using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Reports.Site;

/// <summary>Asks what an office may put on its own site: plans with progress, orders, results through the engine of hidden cells.</summary>
public sealed class SitePagesQuestion(FactsSource source, PlanStore plans, RollUpQuestion rollUp, InstallationDatabase database)
{
    /// <summary>Null where the territory is no region or municipality, or not for this person to publish of.</summary>
    public async Task<SitePagesView?> AskAsync(SitePagesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var region = TerritoryMap.RegionOf(facts);
        var territory = filter.TerritoryId is { } id && id != region?.Id ? facts.Territory(id) : region;
        var isRegion = territory?.Level == TerritoryLevel.Region;
        if (territory is null || !(isRegion ? scope.KeepsRegion : territory.Level == TerritoryLevel.Municipality && scope.KeepsMunicipality(territory.Id)))
        {
            return null;
        }

        var today = plans.Today;
        var newest = facts.Assessments.Count > 0 ? facts.Assessments.Max(work => work.Year) : SchoolYear.Of(today);
        var year = filter.Year ?? newest;
        // Results of a spring stand beside the plan of the autumn after it: with the newest ones go all plans since.
        var days = PlanLevels.Days(year) is var own && year >= newest && today > own.End ? own with { End = today } : own;
        var shown = (await plans.AllAsync(territory.Id == 0 ? [] : [territory.Id], scope, token))
            .Where(plan => plan.Head.State == RoadmapState.Approved && plan.Head.Period.Overlaps(days)).OrderByDescending(plan => plan.Head.Period.Start).ToList();
        var (offered, earlier, last) = await StoredAsync(shown, token);
        List<TerritoryFact> territories = isRegion ? [territory, .. TerritoryMap.Of(facts).Municipalities] : [territory, .. region is null ? Array.Empty<TerritoryFact>() : [region]];
        var (works, published) = new SiteResults(facts, earlier).Of(territories, year);
        return new SitePagesView(
            territory.Id == 0 ? null : territory.Id, territory.Label, year, facts.Installation.IsDemonstration, today,
            facts.Installation.FreshAt is { } fresh ? DateOnly.FromDateTime(fresh) : today, facts.Installation.DataVersion, [.. shown.Select(Plan)],
            isRegion ? await MunicipalitiesAsync(days, scope, token) : [], Documents(shown, offered, filter.Links), offered, works, PublishedWork.Write(published), last);
    }

    /// <summary>Without what reads as the name of a person: orders write names into titles.</summary>
    private static string Nameless(string text) => PersonName.Any().Replace(text, "[имя не показано]");

    private static SitePlan Plan(PlanData plan)
    {
        var sections = plan.Sections.ToDictionary(section => section.Id, section => Nameless(section.Title));
        return new SitePlan(
            Nameless(plan.Head.Title), RoadmapWords.Order(plan.Head.OrderKind, plan.Head.OrderNumber, plan.Head.OrderDate), $"{Russian.Date(plan.Head.Period.Start)}–{Russian.Date(plan.Head.Period.End)}",
            PlanLevels.Sum(plan), PlanLevels.OverdueActivities(plan),
            [
                .. plan.Activities.Select(activity => new SiteActivity(
                    activity.SectionId is { } section ? sections.GetValueOrDefault(section) : null, activity.Number, Nameless(activity.Title), Nameless(activity.DeadlineText), activity.Summary(), activity.Fulfilment())),
            ]);
    }

    private async Task<IReadOnlyList<SiteMunicipality>> MunicipalitiesAsync(DateSpan days, AccessScope scope, CancellationToken token)
    {
        var regional = (await plans.AllAsync(null, scope, token)).FirstOrDefault(plan => plan.Head.Level == RoadmapLevel.Regional && plan.Head.State == RoadmapState.Approved && plan.Head.Period.Overlaps(days));
        var view = await rollUp.AskAsync(new RollUpFilter(regional?.Head.Id, ByName: true), scope, token);
        return view.Period is not { } period || !period.Overlaps(days) ? []
            : [.. view.Rows.Select(row => new SiteMunicipality(row.Municipality.Label, row.Plans.Any(plan => plan.State == RoadmapState.Approved), row.Total.Fulfilment, row.Total.OverdueActivities))];
    }

    private static List<SiteDocument> Documents(List<PlanData> plans, IReadOnlyList<SiteLink> offered, IReadOnlyList<Guid> marked)
    {
        var documents = new List<SiteDocument>();
        foreach (var head in plans.Select(plan => plan.Head))
        {
            if (RoadmapWords.Order(head.OrderKind, head.OrderNumber, head.OrderDate) is { } order)
            {
                documents.Add(new SiteDocument(Nameless(Joined(Russian.Capitalised(order), head.Issuer, head.Title)), null));
            }

            if (head.Parent is { } parent && Joined(RoadmapWords.Order(null, parent.Number, parent.Date) is { } above ? Russian.Capitalised(above) : null, parent.Issuer, parent.Title) is { Length: > 0 } words)
            {
                documents.Add(new SiteDocument(Nameless(words), null));
            }
        }

        documents.AddRange(offered.Where(link => marked.Contains(link.Key)).Select(link => new SiteDocument(link.Title, link.Address)));
        return [.. documents.Distinct()];
    }

    private static string Joined(params string?[] words) => string.Join(", ", words.Where(word => !string.IsNullOrWhiteSpace(word)));

    /// <summary>Addresses that prove activities of these plans; what was published before, in its order, with the number of the last publication.</summary>
    private async Task<(IReadOnlyList<SiteLink> Links, IReadOnlyList<PublishedWork> Earlier, int? Last)> StoredAsync(List<PlanData> plans, CancellationToken token)
    {
        var occurrences = plans.SelectMany(plan => plan.Activities).SelectMany(activity => activity.Units).Select(unit => unit.OccurrenceId).Distinct().ToList();
        await using var context = database.CreateDbContext();
        var links = await (
            from link in context.RecordEvidence.AsNoTracking()
            join evidence in context.Evidence on link.EvidenceId equals evidence.Id
            where occurrences.Contains(link.OccurrenceId) && evidence.Address != null
            select new { evidence.Key, evidence.Title, evidence.Address }).Distinct().ToListAsync(token);
        var made = await context.MadeDocuments.AsNoTracking().Where(document => document.Kind == DocumentKind.SitePages && document.Published != null).OrderBy(document => document.Id)
            .Select(document => new { document.Id, document.Published }).ToListAsync(token);
        return (
            [
                .. links.Where(link => Uri.TryCreate(link.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https").OrderBy(link => link.Title, StringComparer.CurrentCulture).ThenBy(link => link.Key)
                    .Select(link => new SiteLink(link.Key, Nameless(link.Title), link.Address!)),
            ],
            [.. made.SelectMany(document => PublishedWork.Read(document.Published!))],
            made.Count == 0 ? null : made[^1].Id);
    }
}
