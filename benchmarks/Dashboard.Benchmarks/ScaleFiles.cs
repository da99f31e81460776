using System.Globalization;
using Dashboard.Samples.Region;

namespace Dashboard.Benchmarks;

/// <summary>Files of a region of the size of a real one, made once and kept in the system's folder for temporary files.</summary>
internal static class ScaleFiles
{
    /// <summary>Rows of one file.</summary>
    public const int Rows = 310_000;

    private const string Complete = "complete.txt";

    /// <summary>One .xlsx of seven years.</summary>
    public static string Xlsx => Of(1, "xlsx")[0];

    /// <summary>The same rows as .csv.</summary>
    public static string Csv => Of(1, "csv")[0];

    /// <param name="times">Files, each of <see cref="Rows"/> rows that no other file has.</param>
    /// <param name="extension">«xlsx» or «csv».</param>
    public static string[] Of(int times, string extension)
    {
        var plan = new ScalePlan(Rows: Rows, Times: times);
        var folder = Path.Combine(Path.GetTempPath(), "opora-benchmarks", string.Create(CultureInfo.InvariantCulture, $"scale-{times}"));
        if (!File.Exists(Path.Combine(folder, Complete)))
        {
            ScaleRegion.Write(plan, folder);
            File.WriteAllText(Path.Combine(folder, Complete), string.Empty);
        }

        return [.. Directory.GetFiles(folder, "*." + extension).Order(StringComparer.Ordinal)];
    }
}
