using System.IO.Compression;
using System.Text.Json.Nodes;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

/// <summary>
/// Holds what the reader made of a corpus file against its truth: every row, every value, no row too many, and a sentence
/// where the truth expects one.
/// </summary>
internal static class CorpusComparison
{
    private static readonly ResultReadContext Region = new("99", "Приозёрный край", null, [], null, new ExamReference([], 81));

    public static List<string> Differences(string folder, string file)
    {
        var truth = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file + ".truth.json")))!;
        var asked = truth["tables"]!.AsArray().Any(table => table!["year"] is null);
        var path = Path.Combine(folder, file);
        if (asked)
        {
            return DifferencesOnceAnswered(truth, path);
        }

        return Compare(truth, Read(path, null));
    }

    /// <summary>What a file does not say is asked, nothing is loaded until then, and the answer makes all of it readable.</summary>
    private static List<string> DifferencesOnceAnswered(JsonNode truth, string path)
    {
        var silent = Read(path, null);
        if (silent.Exists(results => results.Results.Count > 0) || !silent.TrueForAll(results => results.Problems.Exists(problem => problem.Severity == ProblemSeverity.Question)))
        {
            return ["loaded without an answer, or nothing asked"];
        }

        var answers = new ReadOverrides(CalendarYear: 2023, Season: Season.Spring, Subject: "Математика", ProgrammeGrade: 5);
        foreach (var table in truth["tables"]!.AsArray())
        {
            table!["year"] = 2023;
            table["season"] = "spring";
            table["schoolYear"] = "2022/2023";
            table["subject"] = "Математика";
            table["programmeGrade"] = 5;
            table["takerGrade"] = 5;
        }

        truth["problems"] = new JsonArray();
        return Compare(truth, Read(path, answers));
    }

    private static List<string> Compare(JsonNode truth, List<ParsedResults> read)
    {
        var facts = read.SelectMany(FactsOf).ToLookup(fact => fact.Key);
        var expected = new HashSet<string>();
        var differences = new List<string>();
        foreach (var table in truth["tables"]!.AsArray())
        {
            foreach (var row in table!["rows"]!.AsArray())
            {
                var key = CorpusFacts.KeyOf(table, row!);
                expected.Add(key);
                CompareRow(table, row!, key, facts[key].ToList(), differences);
            }
        }

        foreach (var extra in facts.Where(group => !expected.Contains(group.Key)))
        {
            differences.Add($"read but not there: {extra.Key}");
        }

        differences.AddRange(MissingSentences(truth, read));
        return differences;
    }

    private static List<ParsedResults> Read(string path, ReadOverrides? answers)
    {
        if (!path.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var stream = File.OpenRead(path);
            return [Read(stream, Path.GetFileName(path), answers)];
        }

        using var archive = ZipFile.OpenRead(path);
        var read = new List<ParsedResults>();
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith(".txt", StringComparison.Ordinal)))
        {
            using var copy = new MemoryStream();
            using (var content = entry.Open())
            {
                content.CopyTo(copy);
            }

            copy.Position = 0;
            read.Add(Read(copy, entry.FullName, answers));
        }

        return read;
    }

    private static ParsedResults Read(Stream stream, string name, ReadOverrides? answers)
    {
        var workbook = SpreadsheetReader.Read(stream, name, new SpreadsheetLimits(), null, CancellationToken.None);
        Assert.NotNull(workbook.Value);
        return ResultReader.Read(workbook.Value, Region with { Overrides = answers }, null, CancellationToken.None);
    }

    private static IEnumerable<CorpusFacts> FactsOf(ParsedResults read)
    {
        foreach (var result in read.Results)
        {
            foreach (var key in CorpusFacts.KeysOf(read, result.Mention, result.Assessment, ParticipantGroup.All))
            {
                yield return new CorpusFacts(key, read.Mentions[result.Mention], result.Values, null);
            }
        }

        foreach (var detail in read.Details)
        {
            foreach (var key in CorpusFacts.KeysOf(read, detail.Mention, detail.Assessment, detail.Group))
            {
                yield return new CorpusFacts(key, read.Mentions[detail.Mention], null, detail.Detail);
            }
        }
    }

    private static void CompareRow(JsonNode table, JsonNode row, string key, List<CorpusFacts> facts, List<string> differences)
    {
        var hasContent = row["marks"] is not null || row["markShares"] is not null || row["scores"] is not null || row["tasks"] is not null || row["journal"] is not null;
        if (facts.Count == 0)
        {
            if (hasContent || (row["participants"] is { } n && (int)n > 0 && row["group"] is null))
            {
                differences.Add($"not read: {key}");
            }

            return;
        }

        void Check(string what, bool holds)
        {
            if (!holds)
            {
                differences.Add($"{what} differs: {key}");
            }
        }

        if (row["participants"] is { } participants && row["group"] is null)
        {
            Check("participants", facts.Exists(fact => fact.Values?.Participants == (int)participants));
        }

        if (row["municipality"] is { } municipality && (string)row["level"]! == "school")
        {
            Check("municipality", facts.TrueForAll(fact => MunicipalityName.Normalise(fact.Mention.Municipality ?? string.Empty) == MunicipalityName.Normalise((string)municipality!)));
        }

        if (row["marks"] is { } marks)
        {
            Check("marks", facts.Exists(fact => fact.Values is { HasMarks: true } values && (values.Mark2, values.Mark3, values.Mark4, values.Mark5) == ((int)marks["2"]!, (int)marks["3"]!, (int)marks["4"]!, (int)marks["5"]!)));
        }

        if (row["markShares"] is { } shares && row["participants"] is { } of)
        {
            var slack = Math.Abs(1 - shares.AsObject().Sum(share => (double)share.Value!)) * (int)of;
            Check("mark shares", facts.Exists(fact => fact.Values is { HasMarks: true } values && Near(values.Mark2!.Value, (double)shares["2"]! * (int)of, slack) && Near(values.Mark5!.Value, (double)shares["5"]! * (int)of, slack)));
        }

        if (row["scores"] is JsonObject scores)
        {
            Check("scores", facts.Exists(fact => fact.Detail is ScoreDistribution read && read.Shares.Select((share, score) => (share, score)).All(pair => Math.Abs(pair.share - ((double?)scores[pair.score.ToString(System.Globalization.CultureInfo.InvariantCulture)] ?? 0)) < 0.00006)
                && scores.All(pair => int.Parse(pair.Key, System.Globalization.CultureInfo.InvariantCulture) < read.Shares.Count)));
        }

        if (row["tasks"] is JsonObject tasks)
        {
            Check("tasks", facts.Exists(fact => (fact.Detail is TaskShares read && CorpusFacts.SameTasks(read, tasks, table["taskMax"]))
                || (fact.Detail is PlannedResults planned && CorpusFacts.SamePlanned(planned, tasks, table["taskMax"], table["planned"]))));
        }

        if (row["journal"] is { } journal)
        {
            Check("journal", facts.Exists(fact => fact.Detail is JournalComparison read && (read.Lower, read.Equal, read.Higher) == ((int)journal["lower"]!, (int)journal["equal"]!, (int)journal["higher"]!)));
        }
    }

    private static IEnumerable<string> MissingSentences(JsonNode truth, List<ParsedResults> read)
    {
        var problems = read.SelectMany(results => results.Problems).ToList();
        foreach (var expected in truth["problems"]!.AsArray())
        {
            var at = (string)expected!["at"]!;
            var effect = (string)expected["effect"]!;
            var bang = at.LastIndexOf('!');
            var sheet = bang < 0 ? at : at[..bang];
            var isCell = CellAddress.TryParse(bang < 0 ? string.Empty : at[(bang + 1)..], out var row, out _);
            var there = problems.Where(problem => !isCell || (problem.Sheet == sheet && problem.Cell is { } cell && CellAddress.TryParse(cell, out var itsRow, out _) && itsRow == row)).ToList();
            var said = effect switch
            {
                "error" => there.Exists(problem => problem.Severity == ProblemSeverity.Error),
                "ask" => problems.Exists(problem => problem.Severity == ProblemSeverity.Question),
                "warning" => there.Count > 0 || problems.Exists(problem => problem.Sheet == sheet && problem.Cell is null) || read.Exists(results => results.Reconciliation.Exists(line => !line.Agrees)),
                _ => at.Contains('.', StringComparison.Ordinal) || problems.Exists(problem => problem.Sheet == sheet) || read.Exists(results => results.Results.Count > 0),
            };
            if (!said)
            {
                yield return $"nothing said at {at}: {(string)expected["why"]!}";
            }
        }
    }

    /// <summary>A share of four digits tells a count of millions only about; shares that do not make up one tell it less.</summary>
    private static bool Near(int count, double exact, double slack) => Math.Abs(count - exact) <= 1 + (exact * 0.0002) + slack;
}
