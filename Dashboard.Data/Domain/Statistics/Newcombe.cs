namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Interval for the difference of two independent shares by Newcombe's hybrid score method
/// (Statistics in Medicine 1998;17:873–890, method 10): square-and-add of the two Wilson intervals.
/// The one method of significance in the program: a change is distinguishable when its interval leaves zero out.
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

    private static double Square(double value) => value * value;
}
