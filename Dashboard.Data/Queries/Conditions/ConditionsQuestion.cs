using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Conditions;

/// <param name="Year">Start year of the school year; null for the newest with a social passport.</param>
/// <param name="MunicipalityId">Its schools; null for all.</param>
/// <param name="Category">Only schools of the official list of this category and year; null for all.</param>
/// <param name="Procedure">Only works of this procedure; null for all with marks.</param>
public sealed record ConditionsFilter(int? Year = null, int? MunicipalityId = null, string? Category = null, Procedure? Procedure = null);

/// <summary>Results of schools beside their conditions.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Year">The year shown; null where no conditions are known at all.</param>
/// <param name="Years">Years with a social passport, the newest first.</param>
/// <param name="Rule">How the index is computed in that year.</param>
/// <param name="Categories">Categories with an official list of the year, to choose from.</param>
/// <param name="HasList">There is an official list of schools with low results of the year.</param>
/// <param name="Schools">Schools with an index, by municipality and name: this is no ranking.</param>
/// <param name="WithoutIndex">Schools of the selection of which no measure can be placed.</param>
public sealed record ConditionsView(
    ConditionsFilter Filter, int? Year, IReadOnlyList<int> Years, SocialIndexRule Rule, IReadOnlyList<(string Code, string ShortName)> Categories, bool HasList,
    IReadOnlyList<SchoolInContext> Schools, IReadOnlyList<TerritoryFact> WithoutIndex)
{
    public int Disadvantaged => Schools.Count(school => school.Index.IsDisadvantaged);

    public IReadOnlyList<SchoolInContext> Resilient => [.. Schools.Where(school => school.Results?.IsResilient == true)];

    public int In(ContextQuadrant quadrant) => Schools.Count(school => school.Results?.Quadrant == quadrant);
}

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Index">Its local social index, with a value.</param>
/// <param name="Results">Where it stands by results and conditions; null without marks in the year.</param>
/// <param name="Lists">Short names of the official lists in which it stands that year.</param>
/// <param name="IsLow">It stands in the official list of schools with low results.</param>
/// <param name="Signs">Works of the year with a sign that asks for a second look.</param>
public sealed record SchoolInContext(TerritoryFact School, TerritoryFact? Municipality, SocialIndex Index, ResultsInContext? Results, IReadOnlyList<string> Lists, bool IsLow, int Signs);

/// <summary>Asks in what conditions schools work and what their results are beside the region's in the same works.</summary>
public sealed class ConditionsQuestion(FactsSource source, StatementsSource statements, MarkersSource markers)
{
    public async Task<ConditionsView> AskAsync(ConditionsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var years = RegionIndex.Years(known);
        if (RegionIndex.Year(years, filter.Year) is not { } year)
        {
            return new ConditionsView(filter, null, years, SocialIndexRule.Default, [], false, [], []);
        }

        var rule = RegionIndex.Rule(known, year);
        var indices = RegionIndex.InForce(known, year);
        var marks = MarksBesideRegion.OfYear(facts, new SchoolYear(year), filter.Procedure);
        var lists = known.Of(StatementKind.ListPlace).Where(row => row.Key.Year == year).GroupBy(row => row.Key.Topic).ToDictionary(list => list.Key, list => list.Select(row => row.SchoolId).ToHashSet());
        // Both in the order of names: a label is made by patterns, and sorting by it anew for every asker would cost more than the answer.
        var map = TerritoryMap.Of(facts);
        var asked = map.Schools.Where(school => Asked(school, filter, scope) && (filter.Category is null || IsIn(filter.Category, school.Id))).ToList();
        var signs = MarkersSource.YearsOf(facts).Contains(year) ? await markers.YearAsync(year, token) : null;
        return new ConditionsView(
            filter, year, years, rule, [.. known.Categories.Where(category => lists.ContainsKey(category.Code)).Select(category => (category.Code, category.ShortName))], lists.ContainsKey(ListsFilter.LowResults),
            [.. asked.Where(HasIndex).OrderBy(school => map.Slot(school.Id)).Select(Place)], [.. asked.Where(school => !HasIndex(school))]);

        bool IsIn(string category, int school) => lists.TryGetValue(category, out var list) && list.Contains(school);

        bool HasIndex(TerritoryFact school) => indices.GetValueOrDefault(school.Id)?.Value is not null;

        SchoolInContext Place(TerritoryFact school)
        {
            var index = indices[school.Id];
            var written = marks.GetValueOrDefault(school.Id);
            return new SchoolInContext(
                school, school.MunicipalityId is { } municipality ? facts.Territory(municipality) : null, index,
                written is null ? null : ResultsInContext.Of(index.Value!.Value, written.High, written.Total, written.Pupils, written.Region, rule),
                [.. known.Categories.Where(category => IsIn(category.Code, school.Id)).Select(category => category.ShortName)],
                IsIn(ListsFilter.LowResults, school.Id),
                signs?.CellsOf(school.Id).Where(cell => cell.State == MarkerState.Fired).Select(cell => cell.Work).Distinct().Count() ?? 0);
        }
    }

    private static bool Asked(TerritoryFact school, ConditionsFilter filter, AccessScope scope) =>
        scope.SeesSchool(school.Id, school.MunicipalityId ?? 0) && (filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId);
}
