using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;

namespace Dashboard.Data.Queries.Partners;

/// <summary>
/// The schools that need a partner in a school year: those of the order, and while there is no order of the year those of the calculated flag.
/// </summary>
internal sealed class LowResultSchools
{
    private readonly Dictionary<int, ListPlaceStatement>? _official;
    private readonly HashSet<int> _flagged;
    private readonly bool _isShownToSchools;

    private LowResultSchools(SchoolYear year, Dictionary<int, ListPlaceStatement>? official, HashSet<int> flagged, bool isShownToSchools) =>
        (Year, _official, _flagged, _isShownToSchools) = (year, official, flagged, isShownToSchools);

    /// <summary>School year of the list.</summary>
    internal SchoolYear Year { get; }

    internal bool IsOfficial => _official is not null;

    /// <summary>Years with an order or with results before them, the newest first.</summary>
    internal static IReadOnlyList<SchoolYear> Years(ResultFacts facts, SchoolStatements known) =>
        [.. ListsQuestion.Official(known, ListsFilter.LowResults).Keys.Concat(CalculatedLists.Years(facts).Select(year => year.Next)).Distinct().OrderDescending()];

    /// <summary>Of the year asked for, else of the newest order, as the page of the lists does; null where there is neither an order nor a result.</summary>
    internal static LowResultSchools? Of(ResultFacts facts, SchoolStatements known, CalculatedLists calculated, SchoolYear? wanted)
    {
        var years = Years(facts, known);
        if (years.Count == 0)
        {
            return null;
        }

        var lists = ListsQuestion.Official(known, ListsFilter.LowResults);
        var year = wanted is { } asked && years.Contains(asked) ? asked : lists.Count > 0 ? lists.Keys.Max() : years[0];
        var settings = CalculatedLists.Settings(known, year.Previous);
        return lists.TryGetValue(year, out var official)
            ? new LowResultSchools(year, official, [], settings.IsShownToSchools)
            : new LowResultSchools(
                year, null, [.. calculated.Of(facts, settings.Rule, year.Previous).Decisions.Where(decision => decision.IsFlagged).Select(decision => decision.SchoolId)], settings.IsShownToSchools);
    }

    internal bool Has(int school) => _official?.ContainsKey(school) ?? _flagged.Contains(school);

    /// <summary>The same, for the asker: a calculated flag is shown to a school only where the ministry opens it.</summary>
    internal bool Shows(TerritoryFact school, AccessScope scope) => Has(school.Id) && (IsOfficial || _isShownToSchools || scope.KeepsMunicipality(school.MunicipalityId ?? 0));

    /// <summary>What the order says of the school.</summary>
    internal ListPlaceStatement? Place(int school) => _official?.GetValueOrDefault(school);
}
