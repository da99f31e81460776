using System.Globalization;
using System.Text.Json;
using Dashboard.Tests.Support;
using Dashboard.Web.CommandLine;
using Xunit;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>
/// Real orders that cannot be published, read by the command as text and as documents of Word and held against a careful person's
/// reading. Nothing to check where they are absent.
/// </summary>
public sealed class SeedTests
{
    public static TheoryData<string> Orders => [.. SharedFolder.Files("seeds", "*.truth.tsv").Select(file => Path.GetFileName(file)[..^".truth.tsv".Length]).DefaultIfEmpty(string.Empty)];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Every_activity_is_read_once_with_its_number_text_and_responsible(string order)
    {
        foreach (var (file, roadmap) in await ReadAsync(order))
        {
            var truth = Truth(order);
            var activities = roadmap.GetProperty("activities").EnumerateArray().ToList();
            Assert.Equal(truth.Select(row => row[0]), activities.Select(activity => Text(activity, "number")));
            foreach (var (row, activity) in truth.Zip(activities))
            {
                Assert.StartsWith(row[1], Text(activity, "title"), StringComparison.Ordinal);
                Assert.Equal(row[2], Text(activity.GetProperty("deadline"), "text"));
                Assert.True(Text(activity, "responsible").StartsWith(row[6], StringComparison.Ordinal) && (row[6].Length > 0 || Text(activity, "responsible").Length == 0), $"{file} {row[0]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_head_of_the_order_is_as_a_person_read_it(string order)
    {
        foreach (var (file, roadmap) in await ReadAsync(order))
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(SharedFolder.Files("seeds", order + ".meta.json").Single()));
            var meta = json.RootElement;
            foreach (var (ours, theirs) in new[] { ("orderNumber", "order_number"), ("orderDate", "order_date"), ("level", "level"), ("periodStart", "period_start"), ("periodEnd", "period_end") })
            {
                Assert.True(Text(meta, theirs) == Text(roadmap, ours), $"{file}: {ours} {Text(roadmap, ours)}");
            }

            Assert.Equal(Letters(Text(meta, "title")), Letters(Text(roadmap, "title")));
            Assert.Contains(Letters(Text(meta, "issuer")).Replace("мо", "муниципальногообразования", StringComparison.Ordinal)[^12..], Letters(Text(roadmap, "issuer")), StringComparison.Ordinal);
            Assert.Contains(Letters(Text(meta, "territory"))[^10..], Letters(Text(roadmap, "territory")), StringComparison.Ordinal);
            Assert.Equal(
                (Text(meta.GetProperty("parent_order"), "number"), Text(meta.GetProperty("parent_order"), "date")),
                (Text(roadmap.GetProperty("parentOrder"), "number"), Text(roadmap.GetProperty("parentOrder"), "date")));
            Assert.Equal(meta.GetProperty("sections").GetArrayLength(), roadmap.GetProperty("sections").GetArrayLength());
            foreach (var (section, read) in meta.GetProperty("sections").EnumerateArray().Zip(roadmap.GetProperty("sections").EnumerateArray()))
            {
                Assert.StartsWith(section.GetString()!, read.GetString(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Schools_heads_curators_and_the_coordinator_are_found(string order)
    {
        foreach (var (file, roadmap) in await ReadAsync(order))
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(SharedFolder.Files("seeds", order + ".meta.json").Single()));
            var meta = json.RootElement;
            var expected = meta.GetProperty("schools").EnumerateArray().Select(school => (Letters(Text(school, "name")), Surnames(Text(school, "head")), Surnames(Text(school, "curator")))).ToList();
            var read = roadmap.GetProperty("schools").EnumerateArray().Select(school => (Letters(Text(school, "name")), Surnames(Text(school, "head")), Surnames(Text(school, "curator")))).ToList();
            Assert.True(expected.SequenceEqual(read), $"{file}: {string.Join("; ", read)}");
            var coordinator = Surnames(Text(roadmap, "coordinator"));
            Assert.True(coordinator.Length == 0 ? Text(meta, "coordinator").Length == 0 : Surnames(Text(meta, "coordinator")).StartsWith(coordinator, StringComparison.Ordinal), $"{file}: {coordinator}");
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Every_deadline_agrees_with_the_reading_or_with_an_accepted_one(string order)
    {
        foreach (var (file, roadmap) in await ReadAsync(order))
        {
            var differences = Truth(order).Zip(roadmap.GetProperty("activities").EnumerateArray())
                .Select(pair => (pair.First, Deadline: pair.Second.GetProperty("deadline")))
                .Where(pair => !AcceptedDeadlines.Allow(order[..3], pair.First, Text(pair.Deadline, "start"), Text(pair.Deadline, "end"), Text(pair.Deadline, "recurrence")))
                .Select(pair => $"{file} {pair.First[0]} «{pair.First[2]}»: {Text(pair.Deadline, "start")}..{Text(pair.Deadline, "end")} {Text(pair.Deadline, "recurrence")}, not {pair.First[3]}..{pair.First[4]} {pair.First[5]}");
            Assert.Equal([], differences);
        }
    }

    private static async Task<List<(string File, JsonElement Roadmap)>> ReadAsync(string order)
    {
        var read = new List<(string, JsonElement)>();
        foreach (var file in order.Length == 0 ? [] : SharedFolder.Files("seeds", order + ".txt").Concat(SharedFolder.Files("seeds", order + ".docx")))
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            Assert.InRange(await ParseRoadmapCommand.RunAsync([file, "--json"], output, TextWriter.Null), 0, 1);
            read.Add((Path.GetFileName(file), JsonSerializer.Deserialize<JsonElement>(output.ToString())));
        }

        return read;
    }

    private static List<string[]> Truth(string order) =>
        [.. File.ReadLines(SharedFolder.Files("seeds", order + ".truth.tsv").Single()).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>«О. М. Иванова» and «Иванова О.М.» are one person.</summary>
    private static string Surnames(string name) => string.Concat(name.Split([' ', '.', ',', '('], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2));
}
