namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// A control chart for a share (p-chart; Shewhart, Economic Control of Quality of Manufactured Product, 1931): where the next year would lie if
/// nothing new told it apart from the earlier ones. The centre is the pooled share of the earlier years; in the place of three normal errors stand
/// the exact binomial limits at 0.1 and 99.9 %, which small classes need. Of thousands of pupils these would be so narrow that every year falls
/// outside: what the years themselves differ beyond chance widens them (Laney, Quality Engineering 2002;14:531–537; <see cref="Funnel"/>, nothing
/// drawn in). Five earlier years are the least from which limits are drawn by custom; even so they are rough, and what lies outside is a hint and
/// no verdict. Example: 10 of 50 in each of five years: of the next 50 pupils 0.035 to 0.399 would be usual.
/// </summary>
/// <param name="Centre">Pooled share of the earlier years.</param>
/// <param name="Limits">99.8 % limits of a year of the size asked for.</param>
public readonly record struct OwnRange(double Centre, Interval Limits)
{
    /// <summary>Earlier years needed; with the year that is looked at, six.</summary>
    public const int LeastYears = 5;

    /// <summary>Null for fewer than <see cref="LeastYears"/> earlier years.</summary>
    /// <param name="counts">Pupils with the property in each earlier year.</param>
    /// <param name="totals">Pupils of each earlier year, at least 1.</param>
    /// <param name="size">Pupils of the year that is looked at, at least 1.</param>
    public static OwnRange? Of(IReadOnlyList<int> counts, IReadOnlyList<int> totals, int size)
    {
        Group.Check(counts, totals);
        if (counts.Count < LeastYears)
        {
            return null;
        }

        var spread = Overdispersion.Of(counts, totals, tail: 0);
        var band = new Funnel(spread.Target, spread).Band(size);
        return new OwnRange(spread.Target, new Interval(band.Low998, band.High998));
    }
}
