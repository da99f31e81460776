using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Results;

/// <param name="WorkId">Key of the work.</param>
/// <param name="Indicator">A share with counts; of anything else there is no funnel.</param>
/// <param name="MunicipalityId">Its schools are the own ones, the region's others stand behind them; null makes all own.</param>
/// <param name="SchoolId">The school that was come from; it is named on the chart.</param>
/// <param name="Widened">Allow for schools differing beyond chance.</param>
/// <param name="ByName">The order of the rows; else those in need of support first.</param>
public sealed record FunnelFilter(int WorkId, Indicator Indicator, int? MunicipalityId = null, int? SchoolId = null, bool Widened = true, bool ByName = false);

/// <summary>Where a school lies in the funnel, by the side that its indicator calls the better one.</summary>
public enum FunnelStanding
{
    /// <summary>Beyond 99.8 % on the side that needs support.</summary>
    FarWorse,

    /// <summary>Between 95 % and 99.8 % on the side that needs support.</summary>
    Worse,
    Within,
    Better,
    FarBetter,

    /// <summary>Fewer than 10 participants: drawn, without a conclusion.</summary>
    Small,
}

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Value">Share, n and Wilson's interval.</param>
/// <param name="Band">Where a school of its size would lie.</param>
/// <param name="Standing">Where it lies itself.</param>
/// <param name="IsOwn">Of the municipality asked for.</param>
public sealed record FunnelSchool(TerritoryFact School, TerritoryFact? Municipality, IndicatorValue Value, FunnelBand Band, FunnelStanding Standing, bool IsOwn)
{
    public bool IsOutside => Standing is not (FunnelStanding.Within or FunnelStanding.Small);

    public bool IsWorse => Standing is FunnelStanding.Worse or FunnelStanding.FarWorse;
}

/// <param name="Territory">Whose share it is; null for schools of several municipalities added up where the region is not known.</param>
/// <param name="Row">Where the number comes from.</param>
/// <param name="Value">The share and its n.</param>
public sealed record FunnelTarget(TerritoryFact? Territory, TerritoryRow Row, IndicatorValue Value);

/// <param name="Filter">What was asked.</param>
/// <param name="Work">The work.</param>
/// <param name="Target">What the funnel stands around; null where the indicator is no share with counts or no school has it.</param>
/// <param name="Funnel">The limits; null as the target.</param>
/// <param name="Schools">Own schools in the order asked for, then the others that the asker sees.</param>
/// <param name="Spread">How schools of the work differ beyond chance, also where the funnel is asked for without it; null for too few schools.</param>
/// <param name="OutsideOtherwise">How many own schools would be outside with the switch turned.</param>
public sealed record FunnelView(
    FunnelFilter Filter, Assessment Work, FunnelTarget? Target, Funnel? Funnel, IReadOnlyList<FunnelSchool> Schools, Overdispersion? Spread, int OutsideOtherwise)
{
    public IReadOnlyList<FunnelSchool> Own { get; } = [.. Schools.Where(school => school.IsOwn)];

    /// <summary>Own schools with enough participants.</summary>
    public int Judged => Own.Count(school => school.Standing != FunnelStanding.Small);

    public int Outside => Own.Count(school => school.IsOutside);

    /// <summary>At most so many would be outside by chance alone.</summary>
    public int ByChance => (int)Math.Ceiling((Judged * FunnelBand.OutsideByChance) - 1e-9);
}

/// <summary>
/// Asks how schools scatter around their region in one work: share against participants, with the limits within which schools of that size
/// lie as a rule. Target and spread are numbers of all schools of the work; a school outside the asker's scope is neither named nor drawn.
/// </summary>
public sealed class FunnelQuestion(FactsSource source)
{
    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("ru-RU").CompareInfo;

    /// <summary>Null where the work is unknown or the municipality is not to be seen.</summary>
    public async ValueTask<FunnelView?> AskAsync(FunnelFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var index = WorkLookup.IndexOf(facts, filter.WorkId);
        if (index < 0 || (filter.MunicipalityId is { } asked && !scope.SeesMunicipality(asked)))
        {
            return null;
        }

        var work = facts.Assessments[index];
        var schools = TerritoryRows.CountedSchools(facts, index, filter.Indicator);
        if (schools.Count == 0 || TargetOf(facts, index, filter.Indicator, schools) is not { } target)
        {
            return new FunnelView(filter, work, null, null, [], null, 0);
        }

        var (counts, totals) = (schools.ConvertAll(school => school.Value.Count!.Value), schools.ConvertAll(school => school.Value.Participants));
        var spread = schools.Count < Funnel.LeastGroups ? null : Overdispersion.Of(counts, totals, target: target.Value.Value);
        var (wide, narrow) = (new Funnel(target.Value.Value, spread), new Funnel(target.Value.Value, null));
        var seen = schools.Where(school => WorkLookup.Sees(scope, school.School)).ToList();
        var shown = Place(filter.Widened ? wide : narrow);
        var own = shown.Where(school => school.IsOwn)
            .OrderBy(school => filter.ByName ? 0 : Need(school.Standing))
            .ThenBy(school => school.School.Label, Comparer<string>.Create((left, right) => Alphabet.Compare(left, right, CompareOptions.NumericOrdering)));
        return new FunnelView(
            filter, work, target, filter.Widened ? wide : narrow, [.. own, .. shown.Where(school => !school.IsOwn)], spread,
            Place(filter.Widened ? narrow : wide).Count(school => school is { IsOwn: true, IsOutside: true }));

        List<FunnelSchool> Place(Funnel funnel)
        {
            // Many schools are of one size, and an exact limit is found by search.
            var bands = seen.Select(school => school.Value.Participants).Distinct().ToDictionary(size => size, funnel.Band);
            return seen.ConvertAll(school => new FunnelSchool(
                school.School, school.School.MunicipalityId is { } id ? facts.Territory(id) : null, school.Value, bands[school.Value.Participants],
                Standing(school.Value, bands[school.Value.Participants], filter.Indicator),
                filter.MunicipalityId is null || school.School.MunicipalityId == filter.MunicipalityId));
        }
    }

    // Only need orders: of those inside and those on the other side none stands before another.
    private static int Need(FunnelStanding standing) => standing switch { FunnelStanding.FarWorse => 0, FunnelStanding.Worse => 1, FunnelStanding.Small => 3, _ => 2 };

    private static FunnelStanding Standing(IndicatorValue value, FunnelBand band, Indicator indicator) => value.IsSmallGroup ? FunnelStanding.Small : band.PlaceOf(value.Value) switch
    {
        FunnelPlace.Above => indicator.HigherIsBetter ? FunnelStanding.Better : FunnelStanding.Worse,
        FunnelPlace.FarAbove => indicator.HigherIsBetter ? FunnelStanding.FarBetter : FunnelStanding.FarWorse,
        FunnelPlace.Below => indicator.HigherIsBetter ? FunnelStanding.Worse : FunnelStanding.Better,
        FunnelPlace.FarBelow => indicator.HigherIsBetter ? FunnelStanding.FarWorse : FunnelStanding.FarBetter,
        _ => FunnelStanding.Within,
    };

    // A region that nobody published and whose known schools lie in one municipality is that municipality under a larger name.
    private static FunnelTarget? TargetOf(ResultFacts facts, int index, Indicator indicator, List<(TerritoryFact School, IndicatorValue Value)> schools)
    {
        var rows = TerritoryRows.All(facts, index);
        var region = rows[TerritoryMap.RegionSlot];
        if (region.Origin == RowOrigin.Published && indicator.Compute(region.Sums) is { Count: not null } published)
        {
            return new FunnelTarget(facts.Region, region, published);
        }

        var municipalities = schools.Select(school => school.School.MunicipalityId).Distinct().ToList();
        if (municipalities is [{ } only] && facts.Territory(only) is { } municipality && rows[TerritoryMap.Of(facts).Slot(only)] is var own
            && indicator.Compute(own.Sums) is { Count: not null } share)
        {
            return new FunnelTarget(municipality, own, share);
        }

        var sums = default(ResultSums);
        foreach (var (school, _) in schools)
        {
            sums.Add(ResultSums.Of(facts.ValuesAt(facts.Find(facts.AssessmentId(index), school.Id))));
        }

        return indicator.Compute(sums) is { Count: not null } all ? new FunnelTarget(null, new TerritoryRow(sums, RowOrigin.SumOfSchools, schools.Count, -1), all) : null;
    }
}
