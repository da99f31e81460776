using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="MunicipalityId">Its plans, section by section; null for all plans, a line each.</param>
public sealed record RiskMatrixFilter(int? MunicipalityId = null);

/// <summary>How many activities of the plans that are not over answer each risk factor. How high the risks of the schools are is not known here.</summary>
/// <param name="Factors">The dictionary, in its order.</param>
/// <param name="Rows">Plans, or their sections.</param>
/// <param name="WithoutFactor">Activities that name no factor, in the order of their plans.</param>
/// <param name="Activities">Of these plans.</param>
public sealed record RiskMatrixView(IReadOnlyList<RiskColumn> Factors, IReadOnlyList<RiskRow> Rows, IReadOnlyList<UnansweringActivity> WithoutFactor, int Activities)
{
    /// <summary>Factors that no activity of these plans answers.</summary>
    public IEnumerable<RiskColumn> Unanswered => Factors.Where((_, place) => Rows.All(row => row.Counts[place] == 0));
}

/// <param name="Id">Key of the factor.</param>
/// <param name="Name">As the dictionary has it.</param>
public sealed record RiskColumn(int Id, string Name);

/// <param name="Plan">The plan.</param>
/// <param name="Section">Title of the section; null for the plan as a whole.</param>
/// <param name="Counts">Activities that answer each factor, in the order of the factors.</param>
/// <param name="Activities">Activities of the row.</param>
/// <param name="WithoutFactor">Of these, without any factor.</param>
public sealed record RiskRow(PlanHead Plan, string? Section, IReadOnlyList<int> Counts, int Activities, int WithoutFactor);

/// <param name="Plan">The plan.</param>
/// <param name="ActivityId">Key of the activity.</param>
/// <param name="Number">May be empty.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Section">Null for none.</param>
public sealed record UnansweringActivity(PlanHead Plan, int ActivityId, string Number, string Title, string? Section);

/// <summary>Asks which risk factors the activities answer, and which activities name none.</summary>
public sealed class RiskMatrixQuestion(PlanStore store, InstallationDatabase database)
{
    public async Task<RiskMatrixView> AskAsync(RiskMatrixFilter filter, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var factors = await context.RiskFactors.AsNoTracking().OrderBy(factor => factor.Id).Select(factor => new RiskColumn(factor.Id, factor.Name)).ToListAsync(token);
        var plans = (await store.AllAsync(null, scope, token))
            .Where(plan => !plan.Head.IsOver && (filter.MunicipalityId is null || plan.Head.MunicipalityId == filter.MunicipalityId))
            .OrderBy(plan => plan.Head.Level).ThenBy(plan => plan.Head.TerritoryName, StringComparer.CurrentCulture).ToList();
        var sections = plans.SelectMany(plan => plan.Sections).ToDictionary(section => section.Id, section => section.Title);
        return new RiskMatrixView(
            factors,
            [.. plans.SelectMany(plan => filter.MunicipalityId is null ? [Row(plan.Head, null, plan.Activities, factors)] : BySection(plan, factors))],
            [
                .. from plan in plans
                   from activity in plan.Activities
                   where activity.FactorIds.Count == 0
                   select new UnansweringActivity(plan.Head, activity.Id, activity.Number, activity.Title, activity.SectionId is { } id ? sections[id] : null),
            ],
            plans.Sum(plan => plan.Activities.Count));
    }

    private static IEnumerable<RiskRow> BySection(PlanData plan, List<RiskColumn> factors)
    {
        var own = plan.Activities.ToLookup(activity => activity.SectionId ?? 0);
        return plan.Sections.Select(section => Row(plan.Head, section.Title, [.. own[section.Id]], factors))
            .Concat(own[0].Any() ? [Row(plan.Head, plan.Sections.Count == 0 ? "Все мероприятия" : "Без раздела", [.. own[0]], factors)] : []);
    }

    private static RiskRow Row(PlanHead head, string? section, IReadOnlyList<PlanActivity> activities, List<RiskColumn> factors) => new(
        head, section, [.. factors.Select(factor => activities.Count(activity => activity.FactorIds.Contains(factor.Id)))], activities.Count, activities.Count(activity => activity.FactorIds.Count == 0));
}
