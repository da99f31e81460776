using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Context;

/// <summary>Quadrant of the chart results × conditions. These are places on a chart, not lists of an order.</summary>
public enum ContextQuadrant
{
    /// <summary>Ordinary conditions, results not below the region's.</summary>
    Prosperous,

    /// <summary>Ordinary conditions, results below the region's.</summary>
    LowResults,

    /// <summary>Difficult conditions, results not below the region's: where resilient schools are.</summary>
    DifficultConditions,

    /// <summary>Difficult conditions, results below the region's.</summary>
    DifficultConditionsAndLowResults,
}

/// <summary>
/// Where a school stands by its results and its conditions. A border belongs to the better side: an index equal to the threshold
/// is ordinary conditions, a share equal to the region's is not below it.
/// </summary>
/// <param name="Quadrant">By the shares as they are.</param>
/// <param name="IsCertain">The interval of the school's share leaves the region's share out, and the group is not small.</param>
/// <param name="High">Works with «4» and «5».</param>
/// <param name="Total">Works with a mark.</param>
/// <param name="Pupils">Who wrote them.</param>
/// <param name="Region">The region's share 0..1 in the same works.</param>
/// <param name="Interval">Wilson's 95 % interval of the school's share, by pupils.</param>
public sealed record ResultsInContext(ContextQuadrant Quadrant, bool IsCertain, int High, int Total, int Pupils, double Region, Interval Interval)
{
    /// <summary>Share 0..1 of «4» and «5».</summary>
    public double Share => (double)High / Total;

    /// <summary>The share less the region's, −1..1.</summary>
    public double Difference => Share - Region;

    /// <summary>Shown with its number, never judged.</summary>
    public bool IsSmall => Pupils < Indicator.SmallGroup;

    /// <summary>«45 из 60 отметок — «4» и «5» (75 %, интервал [52; 89]), по региону в тех же работах 52,3 %; писали 20 учеников».</summary>
    public string Numbers => Russian.Bind(
        $"{Russian.OutOf(High, Total)} отметок — «4» и «5» ({Russian.Percent(Share)}, интервал {Russian.ShareInterval(Interval.Low, Interval.High)}), "
        + $"по региону в тех же работах {Russian.Percent(Region)}; писали {Russian.Count(Pupils, "ученик", "ученика", "учеников")}");

    /// <summary>«резильентная»: good results in difficult conditions that are not a matter of chance.</summary>
    public bool IsResilient => Quadrant == ContextQuadrant.DifficultConditions && IsCertain;

    /// <summary>Null where nobody was marked or the region's share is no share.</summary>
    /// <param name="index">The local social index.</param>
    /// <param name="high">Works with «4» and «5».</param>
    /// <param name="total">Works with a mark.</param>
    /// <param name="pupils">
    /// Who wrote them. A pupil writes several works, and good ones as a rule all of them well: the interval counts the pupil once, which
    /// is the careful end.
    /// </param>
    /// <param name="region">The region's share 0..1 in the same works, by participants: the border of results.</param>
    /// <param name="rule">Its threshold of ШССУ* is the border of conditions.</param>
    public static ResultsInContext? Of(double index, int high, int total, int pupils, double region, SocialIndexRule rule)
    {
        if (pupils < 1 || total < pupils || high < 0 || high > total || region is not (>= 0 and <= 1) || !double.IsFinite(index))
        {
            return null;
        }

        var share = (double)high / total;
        var interval = Wilson.OfShare(share, pupils);
        var quadrant = (index < rule.DisadvantagedBelow, share < region) switch
        {
            (false, false) => ContextQuadrant.Prosperous,
            (false, true) => ContextQuadrant.LowResults,
            (true, false) => ContextQuadrant.DifficultConditions,
            _ => ContextQuadrant.DifficultConditionsAndLowResults,
        };
        return new ResultsInContext(quadrant, pupils >= Indicator.SmallGroup && !interval.Contains(region), high, total, pupils, region, interval);
    }

    /// <summary>«сложные условия, результаты не ниже региона; резильентная школа».</summary>
    public string InWords => Russian.Bind(Name(Quadrant) + (IsResilient ? "; резильентная школа" : IsCertain ? "" : "; от региона неотличимо"));

    public static string Name(ContextQuadrant quadrant) => quadrant switch
    {
        ContextQuadrant.Prosperous => "обычные условия, результаты не ниже региона",
        ContextQuadrant.LowResults => "обычные условия, результаты ниже региона",
        ContextQuadrant.DifficultConditions => "сложные условия, результаты не ниже региона",
        _ => "сложные условия, результаты ниже региона",
    };
}
