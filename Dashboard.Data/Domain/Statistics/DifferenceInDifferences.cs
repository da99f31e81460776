using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// How much more one group changed than another: (after − before) − (after − before of the others). What happened to everybody is
/// taken out; what happened to the two groups unequally is not. No word about causes follows from it.
/// Example: the mean of the one rose by 0.59 (SE 0.54), that of the other fell by 2.16 (SE 1.25): 2.75 (SE 1.36).
/// </summary>
public static class DifferenceInDifferences
{
    /// <summary>
    /// Of shares of four independent groups: θ = (p1 − p2) − (p3 − p4), limits by square-and-add of the two method-10 intervals of
    /// Newcombe (Statistics in Medicine 2001;20:2885–2893). In −2..2. Example: 17/65, 17/75 against 18/72, 16/65 gives 0.031,
    /// interval −0.169..0.234.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A group is empty or a count lies outside its group.</exception>
    public static Estimate OfShares(
        int afterCount,
        int afterTotal,
        int beforeCount,
        int beforeTotal,
        int otherAfterCount,
        int otherAfterTotal,
        int otherBeforeCount,
        int otherBeforeTotal)
    {
        var first = Newcombe.Difference(afterCount, afterTotal, beforeCount, beforeTotal);
        var second = Newcombe.Difference(otherAfterCount, otherAfterTotal, otherBeforeCount, otherBeforeTotal);
        var own = ((double)afterCount / afterTotal) - ((double)beforeCount / beforeTotal);
        var others = ((double)otherAfterCount / otherAfterTotal) - ((double)otherBeforeCount / otherBeforeTotal);
        var value = own - others;
        return new Estimate(value, new Interval(
            value - Math.Sqrt(Square(own - first.Low) + Square(second.High - others)),
            value + Math.Sqrt(Square(first.High - own) + Square(others - second.Low))));
    }

    /// <summary>Of four independently measured means: the errors add as squares, SE² = Σ SE², the interval is normal.</summary>
    public static Estimate OfMeans(Measured after, Measured before, Measured otherAfter, Measured otherBefore) =>
        OfChanges(after.Less(before), otherAfter.Less(otherBefore));

    /// <summary>
    /// Of two changes whose own errors are known, as where the same were measured twice: SE² = SE²(change) + SE²(other change)
    /// (Card and Krueger, Am. Econ. Rev. 1994;84:772, table 3).
    /// </summary>
    public static Estimate OfChanges(Measured change, Measured otherChange)
    {
        var difference = change.Less(otherChange);
        return Estimate.Normal(difference.Value, difference.StandardError);
    }

    /// <summary>
    /// Of the changes of single schools: Student's two-sample t with pooled variance and J_T + J_C − 2 degrees of freedom. Pupils sit in
    /// schools, so that errors counted by pupils would promise too much; the unit is the school. Null where the degrees of freedom are
    /// below one or a group has no school. Example: changes 1 and 3 against 0 and 2 give 1, SE √2, two degrees of freedom, p = 0.553.
    /// </summary>
    /// <param name="changes">After less before, a number a school.</param>
    /// <param name="otherChanges">The same of the schools compared with.</param>
    public static SchoolEstimate? OfSchools(IReadOnlyList<double> changes, IReadOnlyList<double> otherChanges)
    {
        var degrees = changes.Count + otherChanges.Count - 2;
        if (changes.Count == 0 || otherChanges.Count == 0 || degrees < 1)
        {
            return null;
        }

        var (own, others) = (changes.Average(), otherChanges.Average());
        var alike = changes.Max() <= changes.Min() && otherChanges.Max() <= otherChanges.Min();
        var pooled = alike ? 0 : (changes.Sum(change => Square(change - own)) + otherChanges.Sum(change => Square(change - others))) / degrees;
        var error = Math.Sqrt(pooled * ((1.0 / changes.Count) + (1.0 / otherChanges.Count)));
        var half = StudentT.InvCDF(0, 1, degrees, 0.975) * error;
        var value = own - others;
        var p = error > 0 ? 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(value / error)) : double.NaN;
        return new SchoolEstimate(value, error, new Interval(value - half, value + half), degrees, p);
    }

    private static double Square(double value) => value * value;
}
