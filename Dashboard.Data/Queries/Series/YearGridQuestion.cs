using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Series;

public enum GridOrder
{
    /// <summary>More marked cells first, then the weighted value over all works, the worse first; among equals by name.</summary>
    Need,
    Name,
}

/// <summary>All works of one school year over the municipalities of the region or the schools of a municipality.</summary>
/// <param name="MunicipalityId">Its schools; null for the municipalities of the region.</param>
/// <param name="Year">School year.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Works">Which works are columns.</param>
/// <param name="Order">How rows are sorted.</param>
/// <param name="Smoothed">Schools are looked at by their smoothed shares.</param>
public sealed record YearGridFilter(
    int? MunicipalityId, SchoolYear Year, Indicator Indicator, WorkChoice Works = WorkChoice.Compulsory, GridOrder Order = GridOrder.Need, bool Smoothed = false);

/// <param name="Filter">What was asked.</param>
/// <param name="Groups">Columns that have a value anywhere.</param>
/// <param name="Totals">The region's row, and the municipality's where its schools are shown.</param>
/// <param name="Rows">Municipalities or schools with any value, in the order asked for.</param>
/// <param name="Participations">Works written, over all columns, by the region or the municipality.</param>
/// <param name="RegionName">For sentences.</param>
public sealed record YearGridView(
    YearGridFilter Filter, IReadOnlyList<WorkGroup> Groups, IReadOnlyList<GridRow> Totals, IReadOnlyList<GridRow> Rows, int Participations, string? RegionName)
{
    /// <summary>What is seen: «Математика: семь муниципалитетов выше остального края».</summary>
    public string Title => GridWords.Title(this, RegionName);

    /// <summary>«весна 2025 года».</summary>
    public string Period => GridWords.Period(this);

    public bool IsEmpty => Rows.Count == 0 && Totals.Count == 0;

    public IEnumerable<WorkColumn> Columns => Groups.SelectMany(group => group.Columns);
}

/// <param name="Territory">Whose row.</param>
/// <param name="Cells">One for each column; null where the territory did not write the work.</param>
/// <param name="Marked">Cells told apart from the rest of the region, to the worse.</param>
/// <param name="Sums">All columns added up, for the order of rows.</param>
public sealed record GridRow(TerritoryFact Territory, IReadOnlyList<GridCell?> Cells, int Marked, IndicatorValue? Sums);

/// <param name="Value">With n and interval.</param>
/// <param name="Origin">Published or added up.</param>
/// <param name="IsApart">
/// Distinguishably worse than the rest of the region, by the one-sided score test with Benjamini–Hochberg's correction over all
/// cells of the grid (5 % of the marked cells may be chance). Groups under 10 are never tested.
/// </param>
/// <param name="Smoothed">Of a school of the municipality, where it can be computed.</param>
public sealed record GridCell(IndicatorValue Value, RowOrigin Origin, bool IsApart, SmoothedShare? Smoothed = null);

/// <summary>Asks the heatmap of a school year.</summary>
public sealed class YearGridQuestion(FactsSource source)
{
    public async ValueTask<YearGridView> AskAsync(YearGridFilter filter, AccessScope scope, CancellationToken token = default) =>
        Answer(await source.GetAsync(token), filter, scope, withSmoothed: filter.MunicipalityId is not null);

    // Smoothed shares look at all schools of every work: who only counts marked cells does without.
    internal static YearGridView Answer(ResultFacts facts, YearGridFilter filter, AccessScope scope, bool withSmoothed = false)
    {
        var map = TerritoryMap.Of(facts);
        var municipality = filter.MunicipalityId is { } id ? facts.Territory(id) : null;
        var territories = municipality is null
            ? map.Municipalities.Where(each => scope.SeesMunicipality(each.Id)).ToList()
            : map.SchoolsOf(municipality.Id).Where(school => SeriesQuestion.Sees(scope, school)).ToList();
        var groups = new List<WorkGroup>();
        var columns = new List<GridColumn>();
        foreach (var group in WorkColumns.Of(facts, filter.Year, filter.Works, filter.Indicator))
        {
            var kept = new List<WorkColumn>();
            foreach (var column in group.Columns)
            {
                var read = GridColumn.Read(facts, map, column, filter.Indicator, municipality, territories, withSmoothed);
                if (read.HasValues)
                {
                    kept.Add(column);
                    columns.Add(read);
                }
            }

            if (kept.Count > 0)
            {
                groups.Add(group with { Columns = kept });
            }
        }

        var marked = Mark(filter.Indicator, columns, territories.Count);
        var rows = territories.Select((territory, row) => Row(filter.Indicator, territory, columns, row, marked)).Where(row => row.Cells.Any(cell => cell is not null));
        var totals = new List<GridRow>();
        if (TerritoryMap.RegionOf(facts) is { } region && columns.Count > 0)
        {
            totals.Add(Total(filter.Indicator, region, columns, column => column.Region));
        }

        if (municipality is not null && columns.Count > 0 && scope.SeesMunicipality(municipality.Id))
        {
            totals.Add(Total(filter.Indicator, municipality, columns, column => column.Municipality));
        }

        var written = columns.Sum(column => (municipality is null ? column.Region : column.Municipality).Sums.Participants);
        return new YearGridView(filter, groups, totals, [.. Sorted(rows, filter)], written, facts.Installation.RegionName);
    }

    private static IEnumerable<GridRow> Sorted(IEnumerable<GridRow> rows, YearGridFilter filter)
    {
        // Territories come by name, and the sort is stable.
        if (filter.Order == GridOrder.Name)
        {
            return rows;
        }

        var sign = filter.Indicator.HigherIsBetter ? 1 : -1;
        // Who asks for smoothed shares does not want the noise of small schools to order them either: names do, after the marked cells.
        return rows.OrderByDescending(row => row.Marked)
            .ThenBy(row => filter.Smoothed || row.Sums is null ? double.MaxValue : sign * row.Sums.Value);
    }

    private static GridRow Row(Indicator indicator, TerritoryFact territory, List<GridColumn> columns, int row, bool[] marked)
    {
        var cells = new GridCell?[columns.Count];
        var sums = default(ResultSums);
        var count = 0;
        for (var column = 0; column < columns.Count; column++)
        {
            var read = columns[column].Rows[row];
            if (read.IsPresent && indicator.Compute(read.Sums) is { } value)
            {
                var isApart = marked[(row * columns.Count) + column];
                cells[column] = new GridCell(value, read.Origin, isApart, columns[column].Smoothed.GetValueOrDefault(territory.Id));
                count += isApart ? 1 : 0;
                sums.Add(read.Sums);
            }
        }

        return new GridRow(territory, cells, count, indicator.Compute(sums));
    }

    private static GridRow Total(Indicator indicator, TerritoryFact territory, List<GridColumn> columns, Func<GridColumn, TerritoryRow> read)
    {
        var cells = columns.ConvertAll(column => read(column) is { IsPresent: true } row && indicator.Compute(row.Sums) is { } value ? new GridCell(value, row.Origin, false) : null);
        return new GridRow(territory, cells, 0, null);
    }

    // The rest is the region without the territory itself; where the region's row does not hold it, nothing is tested.
    private static bool[] Mark(Indicator indicator, List<GridColumn> columns, int rows)
    {
        var chances = new double[rows * columns.Count];
        Array.Fill(chances, double.NaN);
        for (var column = 0; column < columns.Count; column++)
        {
            if (indicator.Compute(columns[column].Region.Sums) is not { Count: { } all } region)
            {
                continue;
            }

            for (var row = 0; row < rows; row++)
            {
                if (columns[column].Rows[row] is { IsPresent: true, Sums: var sums }
                    && indicator.Compute(sums) is { Count: { } count, IsSmallGroup: false } own
                    && all >= count && region.Participants > own.Participants && all - count <= region.Participants - own.Participants)
                {
                    var (rest, restOf) = (all - count, region.Participants - own.Participants);
                    chances[(row * columns.Count) + column] = indicator.HigherIsBetter
                        ? FalseDiscovery.ShareIsAbove(own.Participants - count, own.Participants, restOf - rest, restOf)
                        : FalseDiscovery.ShareIsAbove(count, own.Participants, rest, restOf);
                }
            }
        }

        return FalseDiscovery.Reject(chances);
    }

    /// <summary>One work: the rows of the territories shown, and those above them.</summary>
    private sealed record GridColumn(TerritoryRow Region, TerritoryRow Municipality, TerritoryRow[] Rows, bool HasValues, Dictionary<int, SmoothedShare> Smoothed)
    {
        public static GridColumn Read(ResultFacts facts, TerritoryMap map, WorkColumn column, Indicator indicator, TerritoryFact? municipality, List<TerritoryFact> territories, bool withSmoothed)
        {
            var all = TerritoryRows.All(facts, column.Index);
            var rows = new TerritoryRow[territories.Count];
            var has = false;
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row] = municipality is null
                    ? all[map.Slot(territories[row].Id)]
                    : TerritoryRows.Find(facts, column.Index, territories[row]) ?? new TerritoryRow(default, RowOrigin.Published, 0, -1);
                has |= rows[row].IsPresent && indicator.Compute(rows[row].Sums) is not null;
            }

            var above = municipality is null ? default : all[map.Slot(municipality.Id)];
            has |= indicator.Compute(all[TerritoryMap.RegionSlot].Sums) is not null && municipality is null;
            return new GridColumn(
                all[TerritoryMap.RegionSlot], above, rows, has, withSmoothed ? SmoothedShares.Read(facts, column.Index, indicator) : []);
        }
    }
}
