using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Tests.Domain.Statistics;

/// <summary>Groups of pupils, from one pupil to a whole country, with nobody and everybody more often than chance would have them.</summary>
internal static class Pupils
{
    public const double Dust = 1e-12;

    public static Gen<PupilGroup> Any { get; } = Upto(1_500_000);

    public static Arbitrary<PupilGroup> Groups { get; } = Any.ToArbitrary();

    /// <summary>Groups of the size of a school.</summary>
    public static Arbitrary<PupilGroup> School { get; } = Upto(500).ToArbitrary();

    /// <summary>Schools of a municipality or region, at least two.</summary>
    public static Arbitrary<PupilGroup[]> Schools { get; } =
        (from count in Gen.Choose(2, 40) from groups in Upto(300).ArrayOf(count) select groups).ToArbitrary();

    /// <summary>The four numbers of a question that was put twice to the same pupils.</summary>
    public static Arbitrary<int[]> Twice { get; } = Gen.Choose(0, 60).ArrayOf(4).Where(table => table.Sum() > 0).ToArbitrary();

    /// <summary>Whole numbers −50..50: changes of schools, or years.</summary>
    public static Arbitrary<double[]> Numbers { get; } =
        (from count in Gen.Choose(1, 30) from numbers in Gen.Choose(-50, 50).Select(number => (double)number).ArrayOf(count) select numbers).ToArbitrary();

    public static int[] Counts(PupilGroup[] groups) => [.. groups.Select(group => group.Count)];

    public static int[] Totals(PupilGroup[] groups) => [.. groups.Select(group => group.Total)];

    /// <summary>Equal to nine digits of the larger: sums in another order differ in the last bits.</summary>
    public static bool Same(double first, double second) =>
        (double.IsNaN(first) && double.IsNaN(second)) || Math.Abs(first - second) <= 1e-9 * (1 + Math.Abs(first) + Math.Abs(second));

    private static Gen<PupilGroup> Upto(int most) =>
        from total in Gen.OneOf(Gen.Choose(1, 30), Gen.Choose(1, Math.Min(most, 1000)), Gen.Choose(1, most))
        from count in Gen.OneOf(Gen.Choose(0, total), Gen.Elements(0, total))
        select new PupilGroup(count, total);
}

internal sealed record PupilGroup(int Count, int Total)
{
    public double Share => (double)Count / Total;
}
