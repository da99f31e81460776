namespace Dashboard.Samples.Region;

/// <summary>How large a benchmark region is.</summary>
/// <param name="Schools">1 or more.</param>
/// <param name="Municipalities">1–99.</param>
/// <param name="Rows">Rows of one file, a row a school and work.</param>
/// <param name="Times">How many such files: one holds seven years, several hold two years each, so that no two rows are one fact.</param>
public sealed record ScalePlan(int Schools = 1_100, int Municipalities = 55, int Rows = 310_000, int Times = 1)
{
    private const int LatestYear = 2025;

    /// <summary>Calendar years of a file, the earliest first; file 0 has the latest years.</summary>
    public IReadOnlyList<int> YearsOf(int file)
    {
        var count = Times == 1 ? 7 : 2;
        return [.. Enumerable.Range(LatestYear + 1 - (count * (file + 1)), count)];
    }

    /// <summary>Works a year that fill the rows.</summary>
    public int WorksPerYear => (Rows + (Schools * YearsOf(0).Count) - 1) / (Schools * YearsOf(0).Count);
}
