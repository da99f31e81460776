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
        // Where a territory stands among the rows of a column: municipalities in their slots, schools one after another.
        int[] places = [.. territories.Select((territory, row) => municipality is null ? map.Slot(territory.Id) : row)];
        var groups = new List<WorkGroup>();
        var columns = new List<GridColumn>();
        foreach (var group in WorkColumns.Of(facts, filter.Year, filter.Works, filter.Indicator))
        {
            var kept = new List<WorkColumn>();
            foreach (var column in group.Columns)
            {
                var region = map.Measured(facts, column.Index, filter.Indicator);
                var shown = municipality is null ? region : OfSchools(facts, column.Index, filter.Indicator, territories, region);
                if ((municipality is null && region.Cells[TerritoryMap.RegionSlot] is not null) || Array.Exists(places, place => shown.Cells[place] is not null))
                {
                    kept.Add(column);
                    columns.Add(new GridColumn(region, shown, withSmoothed ? SmoothedShares.Read(facts, column.Index, filter.Indicator) : []));
                }
            }

            if (kept.Count > 0)
            {
                groups.Add(group with { Columns = kept });
            }
        }

        var marked = Mark(columns, places);
        var rows = territories.Select((territory, row) => Row(filter.Indicator, territory, columns, places[row], marked.AsSpan(row * columns.Count, columns.Count)))
            .Where(row => row.Cells.Any(cell => cell is not null));
        var totals = new List<GridRow>();
        if (TerritoryMap.RegionOf(facts) is { } whole && columns.Count > 0)
        {
            totals.Add(Total(whole, columns, TerritoryMap.RegionSlot));
        }

        var above = municipality is null ? TerritoryMap.RegionSlot : map.Slot(municipality.Id);
        if (municipality is not null && columns.Count > 0 && scope.SeesMunicipality(municipality.Id))
        {
            totals.Add(Total(municipality, columns, above));
        }

        var written = columns.Sum(column => column.Region.Rows[above].Sums.Participants);
        return new YearGridView(filter, groups, totals, [.. Sorted(rows, filter)], written, facts.Installation.RegionName);
    }

    private static MeasuredWork OfSchools(ResultFacts facts, int assessmentIndex, Indicator indicator, List<TerritoryFact> schools, MeasuredWork region) => MeasuredWork.Of(
        indicator,
        [.. schools.Select(school => TerritoryRows.Find(facts, assessmentIndex, school) ?? new TerritoryRow(default, RowOrigin.Published, 0, -1))],
        region.Cells[TerritoryMap.RegionSlot]?.Value);

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

    private static GridRow Row(Indicator indicator, TerritoryFact territory, List<GridColumn> columns, int place, ReadOnlySpan<bool> marked)
    {
        var cells = new GridCell?[columns.Count];
        var sums = default(ResultSums);
        var count = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            var shown = columns[column].Shown;
            if (shown.Cells[place] is { } cell)
            {
                cells[column] = cell with { IsApart = marked[column], Smoothed = columns[column].Smoothed.GetValueOrDefault(territory.Id) };
                count += marked[column] ? 1 : 0;
                sums.Add(shown.Rows[place].Sums);
            }
        }

        return new GridRow(territory, cells, count, indicator.Compute(sums));
    }

    private static GridRow Total(TerritoryFact territory, List<GridColumn> columns, int slot) =>
        new(territory, columns.ConvertAll(column => column.Region.Cells[slot]), 0, null);

    /// <summary>By territory, then by column: the correction is over all cells shown.</summary>
    private static bool[] Mark(List<GridColumn> columns, int[] places)
    {
        var chances = new double[places.Length * columns.Count];
        for (var row = 0; row < places.Length; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                chances[(row * columns.Count) + column] = columns[column].Shown.Chances[places[row]];
            }
        }

        return FalseDiscovery.Reject(chances);
    }

    /// <summary>One work: the rows of the territories shown, and those of the region and its municipalities.</summary>
    private sealed record GridColumn(MeasuredWork Region, MeasuredWork Shown, Dictionary<int, SmoothedShare> Smoothed);
}
