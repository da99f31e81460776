using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Dashboard.Data.Domain.Assessments;
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

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteCsv(IEnumerable<ResultListRow> rows, Stream stream)
    {
        // Names of schools come from strangers' sheets: a name that begins like a formula must not become one.
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape, HasHeader = false }, leaveOpen: true);
        csv.WriteRecord([.. Columns]);
        foreach (var row in rows)
        {
            csv.WriteRecord([.. Values(row).Select(Text)]);
        }
    }

    public static void WriteJson(IEnumerable<ResultListRow> rows, Stream stream) => JsonSerializer.Serialize(
        stream,
        rows.Select(row => Columns.Zip(Values(row)).ToDictionary(pair => pair.First, pair => pair.Second)),
        Json);

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

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
