using System.Text;
using Dashboard.Samples.Corpus;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Xunit;

namespace Dashboard.Tests.Samples.Corpus;

/// <summary>The corpus judged by itself: it is what its generator writes, Excel would open it, its truths agree with themselves.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Repository.PathOf("Dashboard.Tests/Imports/Corpus");
    private static readonly Lazy<IReadOnlyList<CorpusFile>> Made = new(() => [.. CorpusCommand.Files()]);

    static CorpusTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void The_folder_holds_what_the_generator_writes_and_nothing_else()
    {
        var expected = Made.Value.SelectMany(f => new[] { f.Name, f.Name + ".truth.json" }).Append("README.md").Order(StringComparer.Ordinal);
        Assert.Equal(expected, Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach (var file in Made.Value)
        {
            Assert.Equal(file.TruthJson(), File.ReadAllText(Path.Combine(Folder, file.Name + ".truth.json")));
            Assert.True(PackedFile.Same(file.Bytes.ToArray(), File.ReadAllBytes(Path.Combine(Folder, file.Name))), file.Name + " is not what the generator writes");
        }
    }

    [Fact]
    public void Two_runs_give_equal_bytes()
    {
        foreach (var (first, second) in Made.Value.Zip(CorpusCommand.Files()))
        {
            Assert.True(first.Bytes.Span.SequenceEqual(second.Bytes.Span), first.Name);
            Assert.Equal(first.TruthJson(), second.TruthJson());
        }
    }

    [Fact]
    public void Every_xlsx_is_valid_by_the_schema()
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2013);
        foreach (var file in Made.Value.Where(f => f.Name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes.ToArray()), false);
            var errors = validator.Validate(document).Select(e => e.Description + " " + e.Path?.XPath).ToList();
            Assert.True(errors.Count == 0, file.Name + ": " + string.Join("; ", errors));
        }
    }

    [Fact]
    public void Every_workbook_shows_the_names_of_its_truth()
    {
        foreach (var file in Made.Value.Where(f => f.Name.EndsWith(".xlsx", StringComparison.Ordinal) || f.Name.EndsWith("biff.xls", StringComparison.Ordinal)))
        {
            var all = Text(file.Bytes.ToArray());
            foreach (var row in file.Truth.Tables.SelectMany(t => t.Rows))
            {
                var shown = Squeeze(row.Name ?? row.Login!);
                Assert.True(all.Contains(shown, StringComparison.OrdinalIgnoreCase), file.Name + " does not show " + shown);
            }
        }
    }

    [Fact]
    public void Counts_of_marks_sum_to_participants_and_shares_to_one()
    {
        foreach (var (file, row) in Rows())
        {
            Assert.True(row.Marks is null || row.Marks.Values.Sum() == row.Participants, $"{file} {row.Name}: marks");
            Assert.True(row.MarkShares is null || Math.Abs(row.MarkShares.Values.Sum() - 1) < 0.02, $"{file} {row.Name}: shares");
            Assert.True(row.Scores is null || Math.Abs(row.Scores.Values.Sum() - 1) < 0.02, $"{file} {row.Name}: scores");
            Assert.True(row.Tasks is null || row.Tasks.Values.All(s => s is >= 0 and <= 1), $"{file} {row.Name}: tasks");
        }
    }

    [Fact]
    public void Counts_are_what_the_printed_shares_give()
    {
        foreach (var (file, row) in Rows().Where(r => r.Row is { Marks: not null, MarkShares: not null }))
        {
            foreach (var (mark, count) in row.Marks!)
            {
                Assert.True(count == (int)Math.Round(row.MarkShares![mark] * row.Participants!.Value), $"{file} {row.Name}: mark {mark}");
            }
        }
    }

    [Fact]
    public void Schools_sum_to_their_municipality_where_nothing_is_amiss()
    {
        var sums = 0;
        foreach (var table in Made.Value.Where(f => f.Truth.Expect == "read" && !f.Name.Contains("one-school", StringComparison.Ordinal)).SelectMany(f => f.Truth.Tables))
        {
            foreach (var area in table.Rows.Where(r => r is { Level: "municipality", Participants: not null, Group: null }))
            {
                var schools = table.Rows.Where(r => r.Level == "school" && r.Municipality == area.Name && r.Group is null).ToList();
                if (schools.Count > 0)
                {
                    Assert.Equal(area.Participants, schools.Sum(s => s.Participants ?? 0));
                    sums++;
                }
            }
        }

        Assert.True(sums > 100, "sums were compared");
    }

    [Fact]
    public void Every_school_is_of_the_invented_region_and_stands_once_in_a_table()
    {
        Assert.All(Rows(), r => Assert.True(r.Row.Login is null || r.Row.Login.StartsWith("99", StringComparison.Ordinal), r.File));
        foreach (var file in Made.Value)
        {
            foreach (var table in file.Truth.Tables.Where(t => !t.Form.StartsWith("flat", StringComparison.Ordinal)))
            {
                var keys = table.Rows.Select(r => (r.Level, r.Name, r.Login, r.Group)).ToList();
                Assert.True(keys.Distinct().Count() == keys.Count, file.Name);
            }
        }
    }

    [Fact]
    public void Every_problem_says_where_and_why_and_names_tell_the_oddity()
    {
        foreach (var file in Made.Value)
        {
            Assert.Matches("^[a-z0-9-]+\\.[a-z]+$", file.Name);
            Assert.False(string.IsNullOrWhiteSpace(file.Truth.Oddity));
            Assert.All(file.Truth.Problems, p => Assert.Contains(p.Effect, new[] { "error", "warning", "ask", "skip" }));
            Assert.All(file.Truth.Problems, p => Assert.False(string.IsNullOrWhiteSpace(p.Why)));
        }

        Assert.True(Made.Value.Count >= 70);
        Assert.Equal(Made.Value.Count, Made.Value.Select(f => f.Name).Distinct().Count());
    }

    private static IEnumerable<(string File, TruthRow Row)> Rows() =>
        Made.Value.SelectMany(f => f.Truth.Tables.SelectMany(t => t.Rows.Select(r => (f.Name, r))));

    private static string Text(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var text = new StringBuilder();
        do
        {
            while (reader.Read())
            {
                foreach (var value in Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).Where(v => v is not null))
                {
                    text.AppendLine(Squeeze(value.ToString()!));
                }
            }
        }
        while (reader.NextResult());

        return text.ToString();
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
