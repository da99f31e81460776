using System.Globalization;
using System.Text.Json;
using Dashboard.Web.CommandLine;
using Xunit;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>What was read of an order, held against what a careful person reads in it. One comparison for invented orders and for real ones.</summary>
internal sealed class RoadmapComparison
{
    /// <summary>Days of a unit of what recurs.</summary>
    private static readonly Dictionary<string, int> Units = new(StringComparer.Ordinal) { ["weekly"] = 7, ["monthly"] = 31, ["quarterly"] = 92, ["termly"] = 100, ["halfyearly"] = 184, ["yearly"] = 366 };

    /// <summary>The tables of truth cut the activity and the responsible.</summary>
    private const int ActivityCut = 60, ResponsibleCut = 40;

    private readonly TrueRoadmap _truth;
    private readonly List<string> _differences = [];

    private RoadmapComparison(TrueRoadmap truth) => _truth = truth;

    /// <summary>The answer of <c>parse-roadmap --json</c> to a file.</summary>
    public static async Task<JsonElement> ReadAsync(string file)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        Assert.True(await ParseRoadmapCommand.RunAsync([file, "--json"], output, errors) != ParseRoadmapCommand.Refused, errors.ToString());
        return JsonSerializer.Deserialize<JsonElement>(output.ToString());
    }

    /// <summary>One line a difference: where, which field, what was read, what is true.</summary>
    /// <param name="truth">What a person reads.</param>
    /// <param name="read">See <see cref="ReadAsync"/>.</param>
    public static IReadOnlyList<string> Differences(TrueRoadmap truth, JsonElement read)
    {
        var comparison = new RoadmapComparison(truth);
        comparison.CompareHead(read);
        comparison.CompareActivities([.. read.GetProperty("activities").EnumerateArray()]);
        return comparison._differences;
    }

    private void CompareHead(JsonElement read)
    {
        var head = _truth.Head;
        foreach (var (field, same) in new (string, Func<string, string>)[]
        {
            ("territory", Spelling.Territory), ("level", Spelling.Exact), ("issuer", Spelling.Body), ("orderNumber", Spelling.Exact), ("orderDate", Spelling.Exact), ("title", Spelling.Letters), ("coordinator", Spelling.Person),
        })
        {
            var (first, found) = (Text(head, field), Text(read, field));
            Check(field, "head", same(found) == same(first) || _truth.Accepted.AllowHead(field, same(found), same), found, first);
        }

        var (period, readPeriod) = (Period(head), Period(read));
        Check("period", "head", _truth.Accepted.AllowPeriod(period, readPeriod), readPeriod.ToString(), period.ToString());
        var (parent, readParent) = (Parent(head), Parent(read));
        Check("parentOrder", "head", Spelling.Body(readParent) == Spelling.Body(parent) || _truth.Accepted.AllowHead("parentOrder", Spelling.Body(readParent), Spelling.Body), readParent, parent);
        CompareLists("schools", [.. head.GetProperty("schools").EnumerateArray()], [.. read.GetProperty("schools").EnumerateArray()], (school, found) =>
            Spelling.Letters(Text(found, "name")) == Spelling.Letters(Text(school, "name"))
            && new[] { "head", "curator" }.All(person => Spelling.Person(Text(found, person)) == Spelling.Person(Text(school, person))
                || _truth.Accepted.AllowHead("schools", Spelling.Person(Text(found, person)), Spelling.Person)));
        CompareLists("sections", [.. head.GetProperty("sections").EnumerateArray()], [.. read.GetProperty("sections").EnumerateArray()], (section, found) => found.GetString()!.StartsWith(section.GetString()!, StringComparison.Ordinal));
    }

    private void CompareActivities(IReadOnlyList<JsonElement> read)
    {
        foreach (var (row, found) in Paired(_truth.Activities, read))
        {
            if (row is null)
            {
                Check("activity", "invented", isSame: false, Text(found!.Value, "title"), string.Empty);
            }
            else if (found is null)
            {
                Check("activity", row.ToString(), isSame: false, string.Empty, row["activity"]);
            }
            else
            {
                Compare(row, found.Value);
            }
        }
    }

    private void Compare(TrueRow row, JsonElement read)
    {
        var deadline = read.GetProperty("deadline");
        Check("number", row, Text(read, "number"));
        Check("section", row, Text(read, "section"));
        Check("deadline", row, Text(deadline, "text"));
        Check("responsible", row, Text(read, "responsible"), ResponsibleCut);
        var (start, end, recurrence) = (Text(deadline, "start"), Text(deadline, "end"), Text(deadline, "recurrence"));
        Check("days", row.ToString(), _truth.Accepted.AllowDays(row, start, end, Units.GetValueOrDefault(recurrence)), $"{start}..{end} of «{Text(deadline, "text")}»", $"{row["start"]}..{row["end"]}");
        Check("recurrence", row.ToString(), recurrence == row["recurrence"] || _truth.Accepted.AllowRecurrence(row, recurrence), $"{recurrence} of «{Text(deadline, "text")}»", row["recurrence"]);
    }

    private void Check(string field, TrueRow row, string read, int cut = int.MaxValue)
    {
        // The readings of real orders leave the sections of rows to their head.
        if (row.Fields.TryGetValue(field, out var first))
        {
            Check(field, row.ToString(), Spelling.IsCut(first, read, cut) || _truth.Accepted.Allow(row, field, read), read, first);
        }
    }

    private void CompareLists(string field, List<JsonElement> first, List<JsonElement> read, Func<JsonElement, JsonElement, bool> same) => Check(
        field, "head", first.Count == read.Count && first.Zip(read).All(pair => same(pair.First, pair.Second)), string.Join("; ", read.Select(Shown)), string.Join("; ", first.Select(Shown)));

    private void Check(string field, string at, bool isSame, string read, string first)
    {
        if (!isSame)
        {
            _differences.Add($"{at}, {field}: read «{read}», true «{first}»");
        }
    }

    /// <summary>The longest common sequence by the words of the activities: one row lost or invented does not shift the others.</summary>
    private static IEnumerable<(TrueRow? Row, JsonElement? Read)> Paired(IReadOnlyList<TrueRow> rows, IReadOnlyList<JsonElement> read)
    {
        bool Same(int row, int found) => Spelling.IsCut(rows[row]["activity"], Text(read[found], "title"), ActivityCut);
        var lengths = Enumerable.Range(0, rows.Count + 1).Select(_ => new int[read.Count + 1]).ToArray();
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            for (var found = read.Count - 1; found >= 0; found--)
            {
                lengths[row][found] = Same(row, found) ? lengths[row + 1][found + 1] + 1 : Math.Max(lengths[row + 1][found], lengths[row][found + 1]);
            }
        }

        int left = 0, right = 0;
        while (left < rows.Count || right < read.Count)
        {
            if (left < rows.Count && right < read.Count && Same(left, right))
            {
                yield return (rows[left++], read[right++]);
            }
            else if (right == read.Count || (left < rows.Count && lengths[left + 1][right] >= lengths[left][right + 1]))
            {
                yield return (rows[left++], null);
            }
            else
            {
                yield return (null, read[right++]);
            }
        }
    }

    private static (string Start, string End) Period(JsonElement head) => (Text(head, "periodStart"), Text(head, "periodEnd"));

    private static string Parent(JsonElement head) => Of(head, "parentOrder") is { ValueKind: JsonValueKind.Object } parent
        ? string.Join(", ", Text(parent, "issuer"), Text(parent, "number"), Text(parent, "date"))
        : string.Empty;

    private static string Shown(JsonElement item) => item.ValueKind == JsonValueKind.String ? item.GetString()! : string.Join(", ", new[] { "name", "head", "curator" }.Select(name => Text(item, name)));

    private static string Text(JsonElement element, string name) => Of(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : string.Empty;

    private static JsonElement? Of(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) || element.TryGetProperty(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), out value) ? value : null;
}
