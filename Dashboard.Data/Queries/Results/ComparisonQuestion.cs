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
/// <param name="Indicator">What is compared.</param>
/// <param name="Level">Municipalities or schools.</param>
/// <param name="MunicipalityId">Only its schools; null for the region.</param>
/// <param name="ByNeed">Those distinguishably worse than the rest of the region first; else by name.</param>
/// <param name="Smoothed">Schools are looked at by their smoothed shares: where these cannot tell them apart, names decide the order.</param>
public sealed record ComparisonFilter(int WorkId, Indicator Indicator, TerritoryLevel Level, int? MunicipalityId = null, bool ByNeed = false, bool Smoothed = false);

/// <param name="Work">The work.</param>
/// <param name="Rows">In the order asked for; never by value alone, so that nobody reads places into it.</param>
/// <param name="References">Municipality where one is chosen, and the region.</param>
/// <param name="Worse">How many rows are distinguishably worse than the rest of the region.</param>
public sealed record ComparisonView(Assessment Work, IReadOnlyList<ComparedRow> Rows, IReadOnlyList<ComparedRow> References, int Worse);

/// <summary>How a territory stands against the rest of its region, after Benjamini–Hochberg over all rows of the region.</summary>
public enum AgainstRest
{
    /// <summary>A mean, of which no spread is published, or no region to compare with.</summary>
    Unknown,

    /// <summary>Fewer than 10 participants: no conclusion.</summary>
    Small,
    Worse,
    Indistinguishable,
    Better,
}

/// <param name="Territory">School, municipality or region.</param>
/// <param name="Municipality">Of a school.</param>
/// <param name="Row">The sums and where they come from.</param>
/// <param name="Value">The indicator; null where its ingredients are missing.</param>
/// <param name="Against">The rest of the region.</param>
/// <param name="Smoothed">Of a school, where it can be computed.</param>
public sealed record ComparedRow(TerritoryFact Territory, TerritoryFact? Municipality, TerritoryRow Row, IndicatorValue? Value, AgainstRest Against, SmoothedShare? Smoothed = null);

/// <summary>Compares schools or municipalities in one work as values with intervals, not as places.</summary>
public sealed class ComparisonQuestion(FactsSource source)
{
    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("ru-RU").CompareInfo;

    /// <summary>Null where the work is unknown or the municipality is not to be seen.</summary>
    public async ValueTask<ComparisonView?> AskAsync(ComparisonFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var index = WorkLookup.IndexOf(facts, filter.WorkId);
        if (index < 0 || (filter.MunicipalityId is { } asked && !scope.SeesMunicipality(asked)))
        {
            return null;
        }

        var map = TerritoryMap.Of(facts);
        var sums = TerritoryRows.All(facts, index);
        var region = sums[TerritoryMap.RegionSlot];
        var all = filter.Level == TerritoryLevel.School ? Schools(facts, index) : Municipalities(map, sums);
        var smoothed = filter.Level == TerritoryLevel.School ? SmoothedShares.Read(facts, index, filter.Indicator) : [];
        var isOrdered = filter.ByNeed && !(filter.Smoothed && smoothed.Values.Any(share => !share.TellsApart));
        var rows = Judge(all, filter.Indicator, filter.Indicator.Compute(region.Sums), facts)
            .Where(row => filter.Level != TerritoryLevel.School || filter.MunicipalityId is null || row.Territory.MunicipalityId == filter.MunicipalityId)
            .Where(row => WorkLookup.Sees(scope, row.Territory))
            .Select(row => row with { Smoothed = smoothed.GetValueOrDefault(row.Territory.Id) })
            .OrderBy(row => isOrdered ? Need(row.Against) : 0)
            .ThenBy(row => row.Territory.Label, Comparer<string>.Create((left, right) => Alphabet.Compare(left, right, CompareOptions.NumericOrdering)))
            .ToList();
        return new ComparisonView(facts.Assessments[index], rows, References(facts, map, sums, filter), rows.Count(row => row.Against == AgainstRest.Worse));
    }

    private static int Need(AgainstRest against) => against switch { AgainstRest.Worse => 0, AgainstRest.Small => 2, _ => 1 };

    private static List<(TerritoryFact, TerritoryRow)> Schools(ResultFacts facts, int index)
    {
        var rows = new List<(TerritoryFact, TerritoryRow)>();
        var (start, end) = TerritoryRows.Ends(facts, index);
        for (var place = start; place < end; place++)
        {
            if (facts.Territory(facts.TerritoryIds[place]) is { Level: TerritoryLevel.School } school)
            {
                var sums = default(ResultSums);
                facts.AddTo(ref sums, place);
                rows.Add((school, new TerritoryRow(sums, RowOrigin.Published, 0, place)));
            }
        }

        return rows;
    }

    private static List<(TerritoryFact, TerritoryRow)> Municipalities(TerritoryMap map, TerritoryRow[] sums) =>
        [.. map.Municipalities.Select(municipality => (municipality, sums[map.Slot(municipality.Id)])).Where(pair => pair.Item2.IsPresent)];

    // The rest is the region without the row itself: a large town compared with a whole that holds it would differ from itself.
    private static List<ComparedRow> Judge(List<(TerritoryFact Territory, TerritoryRow Row)> rows, Indicator indicator, IndicatorValue? region, ResultFacts facts)
    {
        var values = rows.ConvertAll(row => indicator.Compute(row.Row.Sums));
        var above = new double[rows.Count];
        var below = new double[rows.Count];
        for (var place = 0; place < rows.Count; place++)
        {
            (above[place], below[place]) = (double.NaN, double.NaN);
            if (values[place] is { Count: { } count, IsSmallGroup: false } own && region is { Count: { } regionCount })
            {
                var (rest, restOf) = (regionCount - count, region.Participants - own.Participants);
                if (rest >= 0 && restOf >= rest)
                {
                    above[place] = FalseDiscovery.ShareIsAbove(count, own.Participants, rest, restOf);
                    below[place] = FalseDiscovery.ShareIsAbove(rest, restOf, count, own.Participants);
                }
            }
        }

        var (isAbove, isBelow) = (FalseDiscovery.Reject(above), FalseDiscovery.Reject(below));
        return [.. rows.Select((row, place) => new ComparedRow(
            row.Territory,
            row.Territory.MunicipalityId is { } id ? facts.Territory(id) : null,
            row.Row,
            values[place],
            values[place] is { IsSmallGroup: true } ? AgainstRest.Small
                : double.IsNaN(above[place]) ? AgainstRest.Unknown
                : isAbove[place] ? (indicator.HigherIsBetter ? AgainstRest.Better : AgainstRest.Worse)
                : isBelow[place] ? (indicator.HigherIsBetter ? AgainstRest.Worse : AgainstRest.Better)
                : AgainstRest.Indistinguishable))];
    }

    private static List<ComparedRow> References(ResultFacts facts, TerritoryMap map, TerritoryRow[] sums, ComparisonFilter filter)
    {
        var references = new List<ComparedRow>();
        if (filter.MunicipalityId is { } id && facts.Territory(id) is { } municipality && sums[map.Slot(id)] is { IsPresent: true } own)
        {
            references.Add(new ComparedRow(municipality, null, own, filter.Indicator.Compute(own.Sums), AgainstRest.Unknown));
        }

        if (facts.Region is { } region && sums[TerritoryMap.RegionSlot] is { IsPresent: true } whole)
        {
            references.Add(new ComparedRow(region, null, whole, filter.Indicator.Compute(whole.Sums), AgainstRest.Unknown));
        }

        return references;
    }
}
