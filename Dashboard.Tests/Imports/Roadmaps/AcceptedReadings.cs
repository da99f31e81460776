using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>Readings that a careful person accepts beside the first one; the README of the corpus explains their columns.</summary>
internal sealed partial class AcceptedReadings(IReadOnlyList<string[]> rules)
{
    private const int Numbers = 1, Field = 2, Also = 4, Why = 5;

    /// <summary>The convention of the corpus for what recurs.</summary>
    private const string Recurs = "no date of its own";

    [GeneratedRegex(@"(?<start>\d{4}-\d{2}-\d{2})?\.\.(?<end>\d{4}-\d{2}-\d{2})?", RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(@"^(?<first>\d+\.\d+)-(?<last>\d+\.\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    /// <summary>Whether a text of an activity may be read so.</summary>
    public bool Allow(TrueRow row, string field, string read) => Others(Of(row), field).Contains(read);

    /// <summary>Whether a word of the head may be read so, by what counts as the same there.</summary>
    public bool AllowHead(string field, string read, Func<string, string> same) => Others(OfHead(), field).Any(other => same(other) == read);

    public bool AllowRecurrence(TrueRow row, string read) =>
        Of(row).Any(rule => Names(rule, "recurrence") && rule[Also].Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Contains(read));

    /// <summary>Whether the days of an activity may be read so; the days of two readings are not mixed.</summary>
    /// <param name="row">What is true.</param>
    /// <param name="start">As read; empty for none.</param>
    /// <param name="end">As read; empty for none.</param>
    /// <param name="unit">Days in which it recurs; what has no date of its own begins with its first time and ends with its last one.</param>
    public bool AllowDays(TrueRow row, string start, string end, int unit)
    {
        var own = Of(row).ToList();
        return AllowDays(own, "start", "end", "start/end", (row["start"], row["end"]), (start, end), own.Exists(rule => Names(rule, "start/end") && rule[Why] == Recurs) ? unit : 0);
    }

    public bool AllowPeriod((string Start, string End) first, (string Start, string End) read) => AllowDays([.. OfHead()], "periodStart", "periodEnd", "period", first, read, 0);

    private static bool AllowDays(List<string[]> rules, string startName, string endName, string bothName, (string Start, string End) first, (string Start, string End) read, int grace)
    {
        var both = rules.Where(rule => Names(rule, bothName)).ToList();
        var mayBeEmpty = Others(both, bothName).Contains(string.Empty);
        return both.SelectMany(rule => Days().Matches(rule[Also])).Select(match => (Start: Or(match.Groups["start"], first.Start), End: Or(match.Groups["end"], first.End))).Prepend(first)
            .Any(days => Is(startName, days.Start, read.Start) && Is(endName, days.End, read.End));

        bool Is(string name, string one, string day) => Near(one, day) || (mayBeEmpty && day.Length == 0) || Others(rules, name).Any(other => Near(other, day));

        bool Near(string one, string day) => day == one
            || (grace > 0 && DateOnly.TryParseExact(one, "yyyy-MM-dd", out var left) && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var right) && Math.Abs(left.DayNumber - right.DayNumber) <= grace);

        // «2023-02-17..» says a start and leaves the end as it is.
        static string Or(Group day, string one) => day.Success ? day.Value : one;
    }

    private IEnumerable<string[]> OfHead() => rules.Where(rule => rule[Numbers] == "document");

    private IEnumerable<string[]> Of(TrueRow row) => rules.Where(rule => Covers(rule[Numbers], row));

    // «start/end» is one field, «start/end, recurrence» two.
    private static bool Names(string[] rule, string field) => rule[Field].Split(", ").Contains(field);

    private static IEnumerable<string> Others(IEnumerable<string[]> rules, string field) => rules
        .Where(rule => Names(rule, field))
        .SelectMany(rule => rule[Also].Split(';', StringSplitOptions.TrimEntries))
        .Select(other => other == "empty" ? string.Empty : other);

    // «1.7 2.2 3.2-3.4», «#3», «all» or «all with 2020».
    private static bool Covers(string numbers, TrueRow row) => numbers == "all"
        || (numbers.StartsWith("all with ", StringComparison.Ordinal) ? row["start"].StartsWith(numbers[9..], StringComparison.Ordinal)
            : numbers.Split(' ').Any(part => part == row["number"]
                || part == string.Create(CultureInfo.InvariantCulture, $"#{row.Place + 1}")
                || (Range().Match(part) is { Success: true } range && string.CompareOrdinal(row["number"], range.Groups["first"].Value) >= 0 && string.CompareOrdinal(row["number"], range.Groups["last"].Value) <= 0)));
}
