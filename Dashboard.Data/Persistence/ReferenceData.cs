using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Persistence.Roadmaps;

namespace Dashboard.Data.Persistence;

/// <summary>
/// Reference values that a new installation starts with; each row keeps its source, and a ministry changes them in
/// «Администрирование». They are data, never constants: docs/reference-data.md says which are uncertain.
/// </summary>
internal static class ReferenceData
{
    public static IEnumerable<SchoolCategory> Categories() => Rows("categories.tsv", cells => new SchoolCategory
    {
        Code = cells[0], ShortName = cells[1], Name = cells[2],
    });

    public static IEnumerable<ExamThreshold> ExamThresholds() => Rows("exam-thresholds.tsv", cells => new ExamThreshold
    {
        Procedure = Enum.Parse<Procedure>(cells[0]),
        Subject = cells[1],
        Profile = Enum.Parse<TestProfile>(cells[2]),
        FromYear = Int(cells[3]),
        ToYear = Int(cells[4]),
        Minimum = Int(cells[5]),
        Source = cells[6],
    });

    public static IEnumerable<VprScale> VprScales() => Rows("vpr-scales.tsv", cells => new VprScale
    {
        Subject = cells[0],
        ProgrammeGrade = Int(cells[1]),
        FromYear = Int(cells[2]),
        ToYear = Int(cells[3]),
        FirstScoreOf3 = Int(cells[4]),
        FirstScoreOf4 = Int(cells[5]),
        FirstScoreOf5 = Int(cells[6]),
        MaxScore = cells[7].Length == 0 ? null : Int(cells[7]),
        Source = cells[8],
    });

    public static IEnumerable<RiskFactor> RiskFactors() => Rows("risk-factors.tsv", cells => new RiskFactor
    {
        Code = cells[0],
        Name = cells[1],
        FromYear = cells[2].Length == 0 ? null : Int(cells[2]),
        ToYear = cells[3].Length == 0 ? null : Int(cells[3]),
        Words = cells[4],
        Source = cells[5],
        ShortName = cells[6],
        Aliases = cells[7].Replace('|', '\n'),
        Explanation = cells[8],
    });

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<T> Rows<T>(string name, Func<string[], T> read)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream("ReferenceData/" + name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            yield return read(line.Split('\t'));
        }
    }
}
