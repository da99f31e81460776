using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Queries.Series;

/// <summary>A column of a heatmap as far as it does not depend on the other columns: the rows of one work by one indicator.</summary>
/// <param name="Rows">What the values are computed from.</param>
/// <param name="Cells">Not yet told apart; null where the territory did not write the work.</param>
/// <param name="Chances">How likely the cell were so much worse than the rest of the region by chance; NaN where that is not tested.</param>
internal sealed record MeasuredWork(TerritoryRow[] Rows, GridCell?[] Cells, double[] Chances)
{
    /// <param name="indicator">What is measured.</param>
    /// <param name="rows">Of the region and its municipalities, or of schools.</param>
    /// <param name="region">The value of the whole region.</param>
    public static MeasuredWork Of(Indicator indicator, TerritoryRow[] rows, IndicatorValue? region)
    {
        var cells = new GridCell?[rows.Length];
        var chances = new double[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var value = rows[row].IsPresent ? indicator.Compute(rows[row].Sums) : null;
            cells[row] = value is null ? null : new GridCell(value, rows[row].Origin, false);
            chances[row] = Chance(indicator, value, region);
        }

        return new MeasuredWork(rows, cells, chances);
    }

    // The rest is the region without the territory itself; where the region's row does not hold it, nothing is tested.
    private static double Chance(Indicator indicator, IndicatorValue? own, IndicatorValue? region)
    {
        if (own is not { Count: { } count, IsSmallGroup: false } || region is not { Count: { } all } || all < count)
        {
            return double.NaN;
        }

        var (rest, restOf) = (all - count, region.Participants - own.Participants);
        return restOf <= 0 || rest > restOf ? double.NaN
            : indicator.HigherIsBetter ? FalseDiscovery.ShareIsAbove(own.Participants - count, own.Participants, restOf - rest, restOf)
            : FalseDiscovery.ShareIsAbove(count, own.Participants, rest, restOf);
    }
}
