using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Queries.ResultList;

namespace Dashboard.Data.Exports.Csv;

/// <summary>
/// All results as a table for other programs: comma-separated UTF-8 or JSON, words in English, numbers with a point.
/// The columns are a contract; docs/exports.md says each.
/// </summary>
public static class ResultsTable
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "school_year", "year", "season", "wave", "procedure", "subject", "grade", "profile", "level", "code", "name", "municipality",
        "participants", "mark2", "mark3", "mark4", "mark5", "mean_mark", "mean_score", "below_threshold",
    ];

    /// <summary>
    /// The column that a table for the public has besides: «&lt;10», «*» or nothing. Participants stay a column of numbers, empty where
    /// they are hidden, so that a program reads either table in one way.
    /// </summary>
    public const string HiddenColumn = "hidden";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteCsv(IEnumerable<ResultListRow> rows, Audience audience, Stream stream)
    {
        // Names of schools come from strangers' sheets: a name that begins like a formula must not become one.
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", HasHeader = false }, leaveOpen: true);
        csv.WriteRecord([.. ColumnsFor(audience)]);
        foreach (var row in rows)
        {
            csv.WriteRecord([.. Values(row, audience).Select(Text)]);
        }
    }

    public static void WriteJson(IEnumerable<ResultListRow> rows, Audience audience, Stream stream) => JsonSerializer.Serialize(
        stream,
        rows.Select(row => ColumnsFor(audience).Zip(Values(row, audience)).ToDictionary(pair => pair.First, pair => pair.Second)),
        Json);

    public static IReadOnlyList<string> ColumnsFor(Audience audience) => audience == Audience.Public ? [.. Columns, HiddenColumn] : Columns;

    private static object?[] Values(ResultListRow row, Audience audience) =>
        audience == Audience.Public ? [.. Values(row), row.Disclosure == CellDisclosure.Shown ? null : DisclosureWords.Mark(row.Disclosure, DisclosureRule.Default)] : Values(row);

    private static object?[] Values(ResultListRow row)
    {
        var (assessment, values) = (row.Assessment, row.Values);
        return
        [
            assessment.Year.ToString(),
            assessment.CalendarYear,
            assessment.Season == Season.Autumn ? "autumn" : "spring",
            assessment.Wave switch { Wave.WithRetakes => "with_retakes", Wave.Additional => "additional", _ => "main" },
            Word(assessment.Procedure),
            assessment.Subject,
            assessment.ProgrammeGrade,
            assessment.Profile switch { TestProfile.Basic => "basic", TestProfile.Advanced => "advanced", _ => null },
            row.Level switch { Domain.Schools.TerritoryLevel.Region => "region", Domain.Schools.TerritoryLevel.Municipality => "municipality", _ => "school" },
            row.Code,
            row.Name,
            row.Municipality,
            values.Participants,
            values.Mark2,
            values.Mark3,
            values.Mark4,
            values.Mark5,
            Round(row.MeanMark),
            Round(values.MeanScore),
            values.BelowThreshold,
        ];
    }

    /// <summary>The English word for a procedure: vpr, oge, ege or own.</summary>
    public static string Word(Procedure procedure) => procedure switch
    {
        Procedure.Vpr => "vpr",
        Procedure.Oge => "oge",
        Procedure.Ege => "ege",
        _ => "own",
    };

    private static double? Round(double? value) => value is { } known ? Math.Round(known, 4) : null;

    private static string Text(object? value) => value is string text ? FormulaGuard.Harmless(text) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
