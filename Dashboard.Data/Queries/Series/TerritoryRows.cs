using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Series;

/// <summary>Where a territory's number comes from; shown beside the number.</summary>
public enum RowOrigin
{
    /// <summary>The sheet publishes this territory's own row.</summary>
    Published,

    /// <summary>No such row: the schools that are loaded, added up by participants.</summary>
    SumOfSchools,

    /// <summary>The region where neither its own row nor schools are loaded: its municipalities' rows, added up.</summary>
    SumOfMunicipalities,
}

/// <param name="Sums">What indicators are computed from.</param>
/// <param name="Origin">Published or added up.</param>
/// <param name="Added">How many schools or municipalities were added; 0 for a published row.</param>
/// <param name="Place">Place of the published row in the facts, −1 for a sum.</param>
public readonly record struct TerritoryRow(ResultSums Sums, RowOrigin Origin, int Added, int Place)
{
    public bool IsPresent => Place >= 0 || Added > 0;
}

/// <summary>
/// The one rule by which every page gets a territory's result in a work: the row that the region published for it where there is
/// one, else the weighted sum of its schools (of its municipalities, where no school is loaded). Kinds are never mixed within a number.
/// </summary>
internal static class TerritoryRows
{
    /// <summary>The territory's row in the assessment at this index, or null where nothing is known.</summary>
    internal static TerritoryRow? Find(ResultFacts facts, int assessmentIndex, TerritoryFact territory)
    {
        var place = facts.Find(facts.AssessmentId(assessmentIndex), territory.Id);
        if (place >= 0)
        {
            return new TerritoryRow(ResultSums.Of(facts.ValuesAt(place)), RowOrigin.Published, 0, place);
        }

        if (territory.Level is TerritoryLevel.School or TerritoryLevel.Sample)
        {
            return null;
        }

        var row = All(facts, assessmentIndex)[territory.Level == TerritoryLevel.Region ? TerritoryMap.RegionSlot : TerritoryMap.Of(facts).Slot(territory.Id)];
        return row.IsPresent ? row : null;
    }

    /// <summary>
    /// The rows of the region and all its municipalities by slot of <see cref="TerritoryMap"/>, kept as long as the facts are.
    /// A slot without <see cref="TerritoryRow.IsPresent"/> has no result.
    /// </summary>
    internal static TerritoryRow[] All(ResultFacts facts, int assessmentIndex) => TerritoryMap.Of(facts).Rows(facts, assessmentIndex);

    /// <summary>The same, by one walk over the assessment.</summary>
    internal static TerritoryRow[] Read(ResultFacts facts, TerritoryMap map, int assessmentIndex)
    {
        var sums = new ResultSums[map.Slots];
        var schools = new int[map.Slots];
        var published = new int[map.Slots];
        Array.Fill(published, -1);
        var ids = facts.TerritoryIds;
        var (start, end) = Ends(facts, assessmentIndex);
        var slots = new int[end - start];
        for (var row = start; row < end; row++)
        {
            var slot = map.Slot(ids[row]);
            slots[row - start] = -1;
            switch (map.Level(ids[row]))
            {
                case TerritoryLevel.School:
                    slots[row - start] = slot;
                    schools[slot]++;
                    break;
                case TerritoryLevel.Municipality:
                case TerritoryLevel.Region:
                    published[slot] = row;
                    break;
                default:
                    break;
            }
        }

        facts.AddTo(start, slots, sums);
        // Schools without a municipality are in slot 0 already; the region is the sum of all schools.
        for (var slot = 1; slot < map.Slots; slot++)
        {
            sums[TerritoryMap.RegionSlot].Add(sums[slot]);
            schools[TerritoryMap.RegionSlot] += schools[slot];
        }

        var rows = new TerritoryRow[map.Slots];
        for (var slot = 0; slot < map.Slots; slot++)
        {
            rows[slot] = published[slot] >= 0
                ? new TerritoryRow(ResultSums.Of(facts.ValuesAt(published[slot])), RowOrigin.Published, 0, published[slot])
                : new TerritoryRow(sums[slot], RowOrigin.SumOfSchools, schools[slot], -1);
        }

        if (!rows[TerritoryMap.RegionSlot].IsPresent)
        {
            rows[TerritoryMap.RegionSlot] = SumOfMunicipalities(rows);
        }

        return rows;
    }

    /// <summary>All schools of the work of which the indicator was counted, in the order of the facts.</summary>
    internal static List<(TerritoryFact School, IndicatorValue Value)> CountedSchools(ResultFacts facts, int assessmentIndex, Indicator indicator)
    {
        var schools = new List<(TerritoryFact, IndicatorValue)>();
        var (start, end) = Ends(facts, assessmentIndex);
        for (var place = start; place < end; place++)
        {
            if (facts.Territory(facts.TerritoryIds[place]) is { Level: TerritoryLevel.School } school
                && indicator.Compute(ResultSums.Of(facts.ValuesAt(place))) is { Count: not null } value)
            {
                schools.Add((school, value));
            }
        }

        return schools;
    }

    private static TerritoryRow SumOfMunicipalities(TerritoryRow[] rows)
    {
        var sums = default(ResultSums);
        var added = 0;
        foreach (var row in rows.AsSpan(1))
        {
            if (row.IsPresent)
            {
                sums.Add(row.Sums);
                added++;
            }
        }

        return new TerritoryRow(sums, RowOrigin.SumOfMunicipalities, added, -1);
    }

    internal static (int Start, int End) Ends(ResultFacts facts, int assessmentIndex)
    {
        var (start, length) = facts.RowsOf(assessmentIndex).GetOffsetAndLength(facts.Count);
        return (start, start + length);
    }
}
