using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Support;

/// <param name="TerritoryId">A municipality; null for the region.</param>
public sealed record OwnIndicatorsFilter(int? TerritoryId = null);

/// <param name="Territory">Whose indicators; null where the region has no row yet.</param>
/// <param name="Indicators">By name.</param>
/// <param name="Years">Start years that have a target or a value, and the present one, the oldest first.</param>
/// <param name="ThisYear">Start year of the present school year.</param>
/// <param name="Coverage">Coverage that the territory's plans promise.</param>
/// <param name="MayChange">The asker keeps the territory.</param>
public sealed record OwnIndicatorsView(
    TerritoryFact? Territory, IReadOnlyList<OwnIndicatorLine> Indicators, IReadOnlyList<int> Years, int ThisYear, IReadOnlyList<CoverageLine> Coverage, bool MayChange);

/// <param name="Id">Its key.</param>
/// <param name="Name">What is counted.</param>
/// <param name="Unit">In what.</param>
/// <param name="Owner">Who gives the value.</param>
/// <param name="Years">By start year; a year without both is absent.</param>
public sealed record OwnIndicatorLine(int Id, string Name, string Unit, string? Owner, IReadOnlyDictionary<int, OwnIndicatorYear> Years)
{
    public OwnIndicatorYear At(int year) => Years.GetValueOrDefault(year, new OwnIndicatorYear(null, null));
}

/// <param name="Target">In the indicator's unit; null for none.</param>
/// <param name="Value">In the indicator's unit; null while unknown.</param>
/// <param name="Part">45 of «45 из 60»; null where only the number is known.</param>
/// <param name="OutOf">60 of «45 из 60».</param>
public sealed record OwnIndicatorYear(double? Target, double? Value, int? Part = null, int? OutOf = null)
{
    /// <summary>Value less target; null where one is missing.</summary>
    public double? Difference => Value - Target;
}

/// <summary>A coverage promised by an activity («охват 100 %») beside what is counted.</summary>
/// <param name="Activity">Whose promise.</param>
/// <param name="PlanTitle">Its plan.</param>
/// <param name="Year">Start year in which the plan ends.</param>
/// <param name="Target">0..1.</param>
/// <param name="Fulfilled">Units fulfilled: one activity, at one time, for one addressee.</param>
/// <param name="OutOf">Units that were not cancelled.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Entered">The own indicator kept for this activity; null where nobody keeps one.</param>
public sealed record CoverageLine(ActivityReference Activity, string PlanTitle, int Year, double Target, int Fulfilled, int OutOf, string? Owner, OwnIndicatorLine? Entered)
{
    /// <summary>0..1; null where every unit was cancelled.</summary>
    public double? Counted => OutOf == 0 ? null : (double)Fulfilled / OutOf;

    /// <summary>The name under which an own indicator is kept for this activity.</summary>
    public string IndicatorName => NameFor(Activity.Number, Activity.Title);

    internal static string NameFor(string number, string title)
    {
        var name = $"Охват: {(number.Length > 0 ? number + " " : "")}{title}";
        return name.Length <= 500 ? name : name[..499] + "…";
    }
}

/// <summary>Asks for the indicators that a territory keeps itself, and for the coverage that its plans promise.</summary>
public sealed class OwnIndicatorsQuestion(FactsSource source, InstallationDatabase database, PlanStore plans)
{
    public async Task<OwnIndicatorsView> AskAsync(OwnIndicatorsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var territory = filter.TerritoryId is { } id ? facts.Territory(id) : facts.Region;
        var year = SchoolYear.Of(plans.Today).StartYear;
        if (territory is null || (territory.Level == TerritoryLevel.Municipality && !scope.SeesMunicipality(territory.Id)))
        {
            return new OwnIndicatorsView(null, [], [year], year, [], MayChange: false);
        }

        await using var context = database.CreateDbContext();
        var lines = await ReadAsync(context, territory.Id, token);
        var coverage = (await plans.AllAsync([territory.Id], scope, token)).Where(plan => plan.Head.State == RoadmapState.Approved).SelectMany(plan => Coverage(plan, lines)).ToList();
        return new OwnIndicatorsView(territory, lines, [.. lines.SelectMany(line => line.Years.Keys).Append(year).Distinct().Order()], year, coverage, SupportSight.Keeps(scope, territory));
    }

    internal static async Task<List<OwnIndicatorLine>> ReadAsync(DashboardDbContext context, int territoryId, CancellationToken token) =>
    [
        .. (await context.OwnIndicators.AsNoTracking().Include(indicator => indicator.Values).Where(indicator => indicator.TerritoryId == territoryId).ToListAsync(token))
            .OrderBy(indicator => indicator.Name, StringComparer.CurrentCulture).Select(indicator => new OwnIndicatorLine(
                indicator.Id, indicator.Name, indicator.Unit, indicator.Owner,
                indicator.Values.ToDictionary(value => value.Year, value => new OwnIndicatorYear(value.Target, value.Value, value.Part, value.OutOf)))),
    ];

    // A target beside an indicator is a result to be reached, not a coverage.
    internal static IEnumerable<CoverageLine> Coverage(PlanData plan, List<OwnIndicatorLine> lines) =>
        from activity in plan.Activities
        where activity.Target is not null && activity.Indicator is null
        let units = activity.Units.Where(unit => unit.Standing.Status != ActivityStatus.Cancelled).ToList()
        select new CoverageLine(
            new ActivityReference(plan.Head.Id, activity.Id, activity.Number, activity.Title), plan.Head.Title, SchoolYear.Of(plan.Head.Period.End).StartYear, activity.Target.GetValueOrDefault(),
            units.Count(unit => unit.Standing.IsFulfilled), units.Count, activity.Owner,
            lines.Find(line => line.Name == CoverageLine.NameFor(activity.Number, activity.Title)));
}
