using System.Text.Json.Nodes;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

/// <summary>Holds what the reader made of a stranger's sheet of ОГЭ, ЕГЭ or an own work against its truth.</summary>
internal static class ExamCorpusComparison
{
    private static readonly ResultReadContext Region = new("99", "Приозёрный край", null, [], null, new ExamReference([], 81));

    public static List<string> Differences(string folder, string file)
    {
        var truth = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file + ".truth.json")))!;
        using var stream = File.OpenRead(Path.Combine(folder, file));
        var workbook = SpreadsheetReader.Read(stream, file, new SpreadsheetLimits(), null, CancellationToken.None);
        Assert.NotNull(workbook.Value);
        var read = ResultReader.Read(workbook.Value, Region, null, CancellationToken.None);
        var differences = new List<string>();
        var left = Enumerable.Range(0, read.Results.Count).ToHashSet();
        foreach (var table in truth["tables"]!.AsArray())
        {
            foreach (var row in table!["rows"]!.AsArray())
            {
                CompareRow(read, left, table, row!, differences);
            }
        }

        differences.AddRange(left.Select(place => $"read but not there: {Work(read.Assessments[read.Results[place].Assessment])} {read.Mentions[read.Results[place].Mention]}"));
        differences.AddRange(Sentences(truth, read));
        return differences;
    }

    private static void CompareRow(ParsedResults read, HashSet<int> left, JsonNode table, JsonNode row, List<string> differences)
    {
        var works = left.Where(place => IsWork(read.Assessments[read.Results[place].Assessment], table)).ToList();
        var place = works.FirstOrDefault(place => IsOwner(read.Mentions[read.Results[place].Mention], row), -1);
        var who = $"{(int?)table["year"]} {table["procedure"]} {table["subject"]} {table["profile"]} {table["wave"]} · {row["level"]} {row["code"]} {row["name"]}";
        if (place < 0)
        {
            differences.Add($"not read: {who}" + (works.Count == 0 ? " (no such work)" : string.Empty));
            return;
        }

        left.Remove(place);
        var values = read.Results[place].Values;
        var mention = read.Mentions[read.Results[place].Mention];
        void Check(string what, bool holds)
        {
            if (!holds)
            {
                differences.Add($"{what} differs: {who}: {values}");
            }
        }

        var n = (int?)row["participants"];
        Check("participants", n is null || values.Participants == n);
        Check("municipality", row["municipality"] is not { } area || MunicipalityName.Normalise(mention.Municipality ?? string.Empty) == MunicipalityName.Normalise((string)area!));
        Check("name", row["name"] is not { } name || (string)row["level"]! == "region" || Tidy(mention.Name) == Tidy((string)name!));
        Check("marks", row["marks"] is not { } marks || (values.Mark2, values.Mark3, values.Mark4, values.Mark5) == ((int)marks["2"]!, (int)marks["3"]!, (int)marks["4"]!, (int)marks["5"]!));
        Check("mean mark", row["meanMark"] is not { } mark || Math.Abs((values.MeanMark ?? 0) - (double)mark) < 0.006);
        Check("mean score", row["meanScore"] is not { } score || Math.Abs((values.MeanScore ?? 0) - (double)score) < 0.006);
        Check("below", row["below"] is not { } below || values.BelowThreshold == (int)below);
        Check("below", row["belowShare"] is not { } share || Near(values.BelowThreshold, (double)share * n));
        Check("high", row["high"] is not { } high || values.HighScores == (int)high);
        Check("high", row["highShare"] is not { } part || Near(values.HighScores, (double)part * n));
        Check("hundred", row["hundred"] is not { } full || values.FullScores == (int)full);
        Check("pass", row["passShare"] is not { } pass || Near(n - (values.BelowThreshold ?? values.Mark2), (double)pass * n));
        Check("quality", row["qualityShare"] is not { } quality || IsPublished(read, read.Results[place], (double)quality));
    }

    private static bool IsWork(Assessment work, JsonNode table)
    {
        var procedure = (string)table["procedure"]! switch { "oge" => Procedure.Oge, "ege" => Procedure.Ege, "own" => Procedure.Own, _ => Procedure.Vpr };
        var wave = (string?)table["wave"] switch { "withRetakes" => Wave.WithRetakes, "additional" => Wave.Additional, _ => Wave.Main };
        var advanced = (string)table["profile"]! == "advanced";
        return work.Procedure == procedure && work.Subject == (string)table["subject"]! && work.Year.ToString() == (string)table["schoolYear"]!
            && work.ProgrammeGrade == (int)table["programmeGrade"]! && work.TakerGrade == (int)table["takerGrade"]! && work.Wave == wave
            && (work.Profile == TestProfile.Advanced) == advanced
            && (procedure != Procedure.Ege || work.Subject != Subject.Mathematics.Name || work.Profile != TestProfile.None)
            && (table["date"] is not { } date || work.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) == (string)date!)
            && (procedure != Procedure.Own || work.Title is not ("" or "Собственная работа"));
    }

    private static bool IsOwner(TerritoryMention mention, JsonNode row) => (string)row["level"]! switch
    {
        "region" => mention.Level == TerritoryLevel.Region,
        "municipality" => mention.Level == TerritoryLevel.Municipality && Same(mention, row),
        _ => mention.Level == TerritoryLevel.School && Same(mention, row),
    };

    private static bool Same(TerritoryMention mention, JsonNode row) =>
        row["code"] is { } code ? mention.Code == (string)code! : Tidy(mention.Name) == Tidy((string)row["name"]!);

    private static bool IsPublished(ParsedResults read, ParsedResult result, double share) =>
        read.Details.Exists(detail => detail.Mention == result.Mention && detail.Assessment == result.Assessment && detail.Detail is PublishedNumbers numbers
            && numbers.Numbers.Any(number => Math.Abs(number.Value - share) < 0.0001 || Math.Abs(number.Value - (100 * share)) < 0.01));

    private static IEnumerable<string> Sentences(JsonNode truth, ParsedResults read)
    {
        if ((string)truth["expect"]! == "read")
        {
            foreach (var loud in read.Problems.Where(problem => problem.Severity is ProblemSeverity.Error or ProblemSeverity.Question))
            {
                yield return $"said without need: {loud.Code} {loud.Sheet}!{loud.Cell} {loud.Message}";
            }
        }

        foreach (var expected in truth["problems"]!.AsArray())
        {
            var at = (string)expected!["at"]!;
            var bang = at.LastIndexOf('!');
            var sheet = bang < 0 ? at : at[..bang];
            var address = bang < 0 ? string.Empty : at[(bang + 1)..];
            var there = read.Problems.Where(problem => problem.Sheet == sheet && (bang < 0 || (problem.Cell is { } cell && CellAddress.TryParse(cell, out var itsRow, out _) && CellAddress.TryParse(address, out var row, out _) && itsRow == row))).ToList();
            var said = (string)expected["effect"]! switch
            {
                "error" => there.Exists(problem => problem.Severity == ProblemSeverity.Error),
                "ask" => there.Exists(problem => problem.Severity == ProblemSeverity.Question),
                _ => there.Count > 0,
            };
            if (!said)
            {
                yield return $"nothing said at {at}: {(string)expected["why"]!}" + string.Concat(read.Problems.Select(problem => $" [{problem.Code} {problem.Sheet}!{problem.Cell}]"));
            }
        }
    }

    private static bool Near(int? count, double? exact) => count is { } read && exact is { } told && Math.Abs(read - told) < 0.51;

    private static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Work(Assessment work) => $"{work.Year} {work.Procedure} {work.Subject} {work.ProgrammeGrade}/{work.TakerGrade} {work.Profile} {work.Wave} «{work.Title}» {work.Date}";
}
