using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Partners;

/// <param name="Year">School year of the list; null for the newest.</param>
/// <param name="MunicipalityId">Its schools; null for all.</param>
/// <param name="HasPair">Only schools with a fixed pair, or only without; null for all.</param>
public sealed record PartnersFilter(SchoolYear? Year = null, int? MunicipalityId = null, bool? HasPair = null);

/// <summary>Schools with low results of a year, each with its fixed partners or with how many comparable schools there are.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Region">Name of the region; null until it is known.</param>
/// <param name="Municipality">Whose schools; null for all.</param>
/// <param name="Year">School year of the list; null where there is neither an order nor a result.</param>
/// <param name="Years">To choose from, the newest first.</param>
/// <param name="IsOfficial">By an order; otherwise by the calculated flag.</param>
/// <param name="Orders">Orders that name the list, as its rows have them.</param>
/// <param name="Rule">How partners are chosen.</param>
/// <param name="All">Schools of the list, and others that have a pair in the year, by municipality and name.</param>
public sealed record PartnersView(
    PartnersFilter Filter, string? Region, TerritoryFact? Municipality, SchoolYear? Year, IReadOnlyList<SchoolYear> Years, bool IsOfficial, IReadOnlyList<string> Orders, PartnerRule Rule,
    IReadOnlyList<PartnersRow> All)
{
    /// <summary>Whose schools, by its registered name; null until the region is named.</summary>
    public string? TerritoryName => Municipality?.Name ?? Region;

    public bool IsOfRegion => Municipality is null;

    /// <summary>Those that the filter leaves.</summary>
    public IReadOnlyList<PartnersRow> Rows => Filter.HasPair is not { } has ? All : [.. All.Where(row => row.Pairs.Count > 0 == has)];

    public int Listed => All.Count(row => row.IsListed);

    public int Paired => All.Count(row => row.IsListed && row.Pairs.Count > 0);

    /// <summary>Schools of the list without a pair for which comparable schools are known.</summary>
    public int Offered => All.Count(row => row.IsListed && row.Pairs.Count == 0 && row.Answer?.Comparable > 0);

    /// <summary>Schools of the list without a pair for which no comparable school was found.</summary>
    public int NotFound => All.Count(row => row.IsListed && row.Pairs.Count == 0 && row.Answer?.Comparable == 0);
}

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="IsListed">It stands in the list of the year; otherwise it only has a pair.</param>
/// <param name="Place">What the order says of it; null without an order.</param>
/// <param name="Pairs">Pairs that count in the year.</param>
/// <param name="Answer">Comparable schools that the asker sees; null where the asker does not choose partners.</param>
public sealed record PartnersRow(TerritoryFact School, TerritoryFact? Municipality, bool IsListed, ListPlaceStatement? Place, IReadOnlyList<FixedPair> Pairs, PartnerAnswer? Answer)
{
    /// <summary>As registered, for paper.</summary>
    public string SchoolName => School.Name;

    public string? MunicipalityName => Municipality?.Name;
}

/// <summary>Asks which schools with low results have a partner, and for which of the others one could be found.</summary>
public sealed class PartnersQuestion(FactsSource source, StatementsSource statements, CalculatedLists calculated, PartnerFields fields)
{
    public async Task<PartnersView> AskAsync(PartnersFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var years = LowResultSchools.Years(facts, known);
        var (region, municipality) = (facts.Installation.RegionName, filter.MunicipalityId is { } id ? facts.Territory(id) : null);
        if (LowResultSchools.Of(facts, known, calculated, filter.Year) is not { } list)
        {
            return new PartnersView(filter, region, municipality, null, years, false, [], PartnerRule.Default, []);
        }

        var field = await fields.OfAsync(facts, known, list, token);
        var days = PlanLevels.Days(list.Year);
        var pairs = known.Partnerships.Select(pair => FixedPair.Of(pair, facts)).OfType<FixedPair>().Where(pair => pair.HoldsIn(days.Start, days.End)).ToLookup(pair => pair.School.Id);
        var seen = facts.Schools.Where(school => scope.SeesSchool(school.Id, school.MunicipalityId ?? 0));
        var rows = seen.Where(school => (filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId) && (list.Shows(school, scope) || pairs.Contains(school.Id)))
            .Select(school => new PartnersRow(
                school, school.MunicipalityId is { } lies ? facts.Territory(lies) : null, list.Shows(school, scope), list.Place(school.Id), [.. pairs[school.Id]],
                field.AnswerFor(school, facts, scope)))
            .OrderBy(row => row.Municipality?.Label, StringComparer.CurrentCulture).ThenBy(row => row.School.Label, StringComparer.CurrentCulture).ToList();
        return new PartnersView(filter, region, municipality, list.Year, years, list.IsOfficial, Orders(rows), field.Rule, rows);
    }

    private static IReadOnlyList<string> Orders(List<PartnersRow> rows) =>
        [.. rows.Where(row => row.Place is { OrderNumber: not null }).Select(row => PartnerWords.Order(row.Place!.OrderNumber, row.Place.OrderDate)).Distinct()];
}
