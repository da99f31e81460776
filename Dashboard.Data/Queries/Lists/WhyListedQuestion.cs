using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Lists;

/// <param name="SchoolId">The school.</param>
/// <param name="Year">School year for which the list holds; null for the newest that results allow.</param>
public sealed record WhyListedFilter(int SchoolId, SchoolYear? Year = null);

/// <summary>Why a school is in the list or not: the works, years and pupils, what is one step from the threshold, and where each number stands.</summary>
/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Year">School year of the list.</param>
/// <param name="Years">To choose from.</param>
/// <param name="Decision">What the rule says; null where there are no results of the year before, or the asker may not see it.</param>
/// <param name="Places">Official places of all years and categories, the newest first.</param>
/// <param name="Sources">Where the number of each work stands, by <see cref="WorkValue.Source"/>.</param>
public sealed record WhyListedView(
    TerritoryFact School, TerritoryFact? Municipality, SchoolYear Year, IReadOnlyList<SchoolYear> Years, LowResultDecision? Decision,
    IReadOnlyList<(SchoolYear Year, string Category, ListPlaceStatement Place)> Places, IReadOnlyDictionary<int, SourcePlace> Sources);

/// <summary>Asks for the reasons of one school.</summary>
public sealed class WhyListedQuestion(FactsSource source, StatementsSource statements, CalculatedLists calculated, IDbContextFactory<DashboardDbContext> contexts)
{
    /// <summary>Null where there is no such school or the asker does not see it.</summary>
    public async Task<WhyListedView?> AskAsync(WhyListedFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.SchoolId) is not { MunicipalityId: { } municipalityId } school || !scope.SeesSchool(school.Id, municipalityId))
        {
            return null;
        }

        var known = await statements.GetAsync(token);
        List<SchoolYear> years = [.. CalculatedLists.Years(facts).Select(year => year.Next)];
        var year = filter.Year is { } wanted && years.Contains(wanted) ? wanted : years.Count > 0 ? years[0] : filter.Year ?? default;
        var settings = CalculatedLists.Settings(known, year.Previous);
        var decision = years.Contains(year) && (settings.IsShownToSchools || scope.KeepsMunicipality(municipalityId)) ? calculated.Of(facts, settings.Rule, year.Previous).Find(school.Id) : null;
        var names = known.Categories.ToDictionary(category => category.Code, category => category.ShortName);
        return new WhyListedView(
            school, facts.Territory(municipalityId), year, years, decision,
            [
                .. known.OfSchool(school.Id).Where(row => row.Key.Kind == StatementKind.ListPlace).OrderByDescending(row => row.Key.Year)
                    .Select(row => (new SchoolYear(row.Key.Year), names.GetValueOrDefault(row.Key.Topic, row.Key.Topic), (ListPlaceStatement)row.Statement)),
            ],
            decision is null ? new Dictionary<int, SourcePlace>() : await SourcesAsync(facts, decision, token));
    }

    private async Task<IReadOnlyDictionary<int, SourcePlace>> SourcesAsync(ResultFacts facts, LowResultDecision decision, CancellationToken token)
    {
        await using var context = await contexts.CreateDbContextAsync(token);
        return await SourcePlace.OfAsync(context, facts, [.. decision.Works.SelectMany(work => work.Before.Append(work.Now)).Select(value => value.Source).Distinct()], token);
    }
}
