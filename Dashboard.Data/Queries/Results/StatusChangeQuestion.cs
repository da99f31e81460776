using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.StatusChange;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Results;

/// <param name="WorkId">Key of the work whose year is «now».</param>
/// <param name="Indicator">A share with counts.</param>
/// <param name="Level">Municipalities or schools.</param>
/// <param name="MunicipalityId">Only its schools; null for the region.</param>
/// <param name="Tried">Thresholds to try in the place of those in force; they are taken to be usable.</param>
public sealed record StatusChangeFilter(int WorkId, Indicator Indicator, TerritoryLevel Level, int? MunicipalityId = null, StatusChangeRule? Tried = null);

/// <param name="Territory">School or municipality.</param>
/// <param name="Municipality">Of a school.</param>
/// <param name="Now">This year's value.</param>
/// <param name="Then">The value of the year compared with.</param>
/// <param name="Rest">The rest of the region this year: what the level is held against.</param>
/// <param name="Change">Between the two years, with Newcombe's interval; null without an earlier year.</param>
/// <param name="Place">Its cell; null where it has none.</param>
/// <param name="Unknown">Why it has none.</param>
public sealed record StatusRow(
    TerritoryFact Territory, TerritoryFact? Municipality, IndicatorValue Now, IndicatorValue? Then, IndicatorValue? Rest, Change? Change, StatusPlace? Place, StatusUnknown? Unknown);

/// <param name="Filter">What was asked.</param>
/// <param name="Work">«Now».</param>
/// <param name="Earlier">The last earlier year of the same series, form, season and wave; null where there is none.</param>
/// <param name="Rule">The thresholds that placed the rows.</param>
/// <param name="Rows">By name; those in need of support are found by their cell and not by their place here.</param>
/// <param name="RegionChange">How the region changed meanwhile: the work may have become harder for all.</param>
public sealed record StatusChangeView(StatusChangeFilter Filter, Assessment Work, Assessment? Earlier, StatusChangeRule Rule, IReadOnlyList<StatusRow> Rows, Change? RegionChange)
{
    public IReadOnlyList<StatusRow> Placed { get; } = [.. Rows.Where(row => row.Place is not null)];

    public IReadOnlyList<StatusRow> Unknown { get; } = [.. Rows.Where(row => row.Place is null)];

    public IReadOnlyList<StatusRow> In(StatusStep level, StatusStep change) => [.. Placed.Where(row => row.Place == new StatusPlace(level, change))];

    public int Count(StatusWord word) => Placed.Count(row => row.Place!.Value.Word == word);
}

/// <summary>Asks where territories stand now and how they changed since the last comparable year: the cells of «Уровень и изменение».</summary>
public sealed class StatusChangeQuestion(FactsSource source, StatementsSource statements)
{
    /// <summary>Null where the work is unknown or the municipality is not to be seen.</summary>
    public async ValueTask<StatusChangeView?> AskAsync(StatusChangeFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var index = WorkLookup.IndexOf(facts, filter.WorkId);
        if (index < 0 || (filter.MunicipalityId is { } asked && !scope.SeesMunicipality(asked)))
        {
            return null;
        }

        var work = facts.Assessments[index];
        var rule = filter.Tried ?? (await statements.GetAsync(token)).RuleFor(RuleKind.StatusChange, work.Year.StartYear, StatusChangeRule.Default);
        var earlier = EarlierOf(facts, work);
        var map = TerritoryMap.Of(facts);
        var territories = filter.Level == TerritoryLevel.School
            ? map.Schools.Where(school => filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId)
            : map.Municipalities;
        var region = filter.Indicator.Compute(TerritoryRows.All(facts, index)[TerritoryMap.RegionSlot].Sums);
        var rows = new List<StatusRow>();
        foreach (var territory in territories.Where(territory => WorkLookup.Sees(scope, territory)))
        {
            if (ValueOf(index, territory) is { } now)
            {
                var then = earlier < 0 ? null : ValueOf(earlier, territory);
                var rest = RestOf(region, now);
                var (place, unknown) = StatusPlace.Of(filter.Indicator, now, then, rest, rule);
                rows.Add(new StatusRow(
                    territory, territory.MunicipalityId is { } id ? facts.Territory(id) : null, now, then, rest, Change.Between(filter.Indicator, then, now), place, unknown));
            }
        }

        var before = earlier < 0 ? null : filter.Indicator.Compute(TerritoryRows.All(facts, earlier)[TerritoryMap.RegionSlot].Sums);
        return new StatusChangeView(filter, work, earlier < 0 ? null : facts.Assessments[earlier], rule, rows, Change.Between(filter.Indicator, before, region));

        IndicatorValue? ValueOf(int place, TerritoryFact territory) => TerritoryRows.Find(facts, place, territory) is { } row ? filter.Indicator.Compute(row.Sums) : null;
    }

    // The rest is the region without the row itself: a large town compared with a whole that holds it would differ from itself. Where the
    // published region does not hold the row, it is taken whole.
    private static IndicatorValue? RestOf(IndicatorValue? region, IndicatorValue own)
    {
        if (region is not { Count: { } all } || own.Count is not { } count)
        {
            return null;
        }

        var (rest, of) = (all - count, region.Participants - own.Participants);
        return rest < 0 || of < rest ? region
            : of == 0 ? null
            : new IndicatorValue((double)rest / of, of, rest, Domain.Statistics.Wilson.Of(rest, of));
    }

    // An autumn ВПР was written by another grade each time it was held: nothing is compared with it, as on the charts of dynamics.
    private static int EarlierOf(ResultFacts facts, Assessment work)
    {
        var found = -1;
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var other = facts.Assessments[index];
            if (other.Series == work.Series && other.Year < work.Year && (other.Form, other.Season, other.Wave) == (work.Form, work.Season, work.Wave)
                && !(work.Procedure == Procedure.Vpr && work.Season == Season.Autumn)
                && (found < 0 || other.Year > facts.Assessments[found].Year))
            {
                found = index;
            }
        }

        return found;
    }
}
