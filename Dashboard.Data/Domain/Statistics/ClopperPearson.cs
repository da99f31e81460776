using MathNet.Numerics.Distributions;

namespace Dashboard.Data.Domain.Statistics;

/// <summary>
/// Clopper and Pearson's exact interval for a share (Biometrika 1934;26:404–413; Newcombe, Statistics in Medicine 1998;17:857–872,
/// method 5). Limits are quantiles of the beta distribution: low = B(0.025; x, n − x + 1), high = B(0.975; x + 1, n − x). It never
/// covers less than promised and is therefore wider than Wilson's, but for nobody or everybody of a large group: the option for those who
/// must be able to say «exact».
/// Example: 0 of 20 gives 0..0.168, Wilson's 0..0.161.
/// </summary>
public static class ClopperPearson
{
    /// <param name="count">Pupils with the property, 0..<paramref name="total"/>.</param>
    /// <param name="total">Pupils in the group, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The group is empty or the count lies outside it.</exception>
    public static Interval Of(int count, int total)
    {
        Group.Check(count, total);
        return new Interval(
            count == 0 ? 0 : Beta.InvCDF(count, total - count + 1, 0.025),
            count == total ? 1 : Beta.InvCDF(count + 1, total - count, 0.975));
    }
}
