namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Interval for the difference of two shares by Newcombe's hybrid score method: square-and-add of the two Wilson intervals.
/// Independent groups: Statistics in Medicine 1998;17:873–890, method 10; the same pupils twice: 1998;17:2635–2650, method 10.
/// The one method of significance in the program: a change is distinguishable when its interval leaves zero out.
/// Example: 56 of 70 less 48 of 80 is 0.20, interval 0.052..0.334.
/// </summary>
public static class Newcombe
{
    /// <summary>The interval of <c>count1/total1 − count2/total2</c>, in −1..1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A group is empty or a count lies outside its group.</exception>
    public static Interval Difference(int count1, int total1, int count2, int total2)
    {
        var first = Wilson.Of(count1, total1);
        var second = Wilson.Of(count2, total2);
        var p1 = (double)count1 / total1;
        var p2 = (double)count2 / total2;
        var difference = p1 - p2;
        return new Interval(
            difference - Math.Sqrt(Square(p1 - first.Low) + Square(second.High - p2)),
            difference + Math.Sqrt(Square(first.High - p1) + Square(p2 - second.Low)));
    }

    /// <summary>
    /// The interval of the first share less the second where the same pupils were asked twice: p1 − p2 = (onlyFirst − onlySecond) / n.
    /// Limits are d ∓ √(a² − 2φab + b²) of the two Wilson intervals, φ being the correlation of the two answers, drawn to zero by half a
    /// pupil's table where it is positive. For a change give «after» as the first: above zero is then a rise.
    /// Example: 14 pupils failed both times, 5 only after, none only before, 22 never: 5/41 = 0.122, interval 0.011..0.226.
    /// </summary>
    /// <param name="both">Pupils with the property both times.</param>
    /// <param name="onlyFirst">Pupils with the property in the first answer only.</param>
    /// <param name="onlySecond">Pupils with the property in the second answer only.</param>
    /// <param name="neither">Pupils without the property both times.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or there are no pupils.</exception>
    public static Interval PairedDifference(int both, int onlyFirst, int onlySecond, int neither)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        ArgumentOutOfRangeException.ThrowIfNegative(neither);
        var total = both + onlyFirst + onlySecond + neither;
        var first = Wilson.Of(both + onlyFirst, total);
        var second = Wilson.Of(both + onlySecond, total);
        var p1 = (double)(both + onlyFirst) / total;
        var p2 = (double)(both + onlySecond) / total;
        var phi = Correlation(both, onlyFirst, onlySecond, neither);
        var difference = (double)(onlyFirst - onlySecond) / total;
        return new Interval(
            difference - Together(p1 - first.Low, second.High - p2, phi),
            difference + Together(first.High - p1, p2 - second.Low, phi));
    }

    private static double Correlation(double both, double onlyFirst, double onlySecond, double neither)
    {
        var margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither);
        var product = (both * neither) - (onlyFirst * onlySecond);
        if (margins <= 0)
        {
            return 0;
        }

        return (product > 0 ? Math.Max(0, product - ((both + onlyFirst + onlySecond + neither) / 2)) : product) / Math.Sqrt(margins);
    }

    private static double Together(double first, double second, double correlation) =>
        Math.Sqrt(Math.Max(0, Square(first) - (2 * correlation * first * second) + Square(second)));

    private static double Square(double value) => value * value;
}
