using System.Text.RegularExpressions;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>The readings of a deadline that a careful person accepts beside the first one: a table of the folder of real orders.</summary>
internal static partial class AcceptedDeadlines
{
    private const int Number = 0, Start = 3, End = 4, Recurrence = 5;

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<first>\d+\.\d+)-(?<last>\d+\.\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    /// <param name="order">First three signs of its name.</param>
    /// <param name="truth">Row of the first reading.</param>
    /// <param name="start">As read; empty for none.</param>
    /// <param name="end">As read; empty for none.</param>
    /// <param name="recurrence">As read.</param>
    public static bool Allow(string order, string[] truth, string start, string end, string recurrence)
    {
        var rules = Rules(order).Where(rule => Covers(rule[1], truth)).ToList();
        return Is("start", truth[Start], start) && Is("end", truth[End], end) && Is("recurrence", truth[Recurrence], recurrence);

        bool Is(string field, string first, string read) => read == first
            || rules.Exists(rule => rule[2].Contains(field, StringComparison.Ordinal) && Others(field, rule[4]).Contains(read));
    }

    private static IEnumerable<string[]> Rules(string order) =>
        SharedFolder.Files("seeds", "accepted-readings.tsv").SelectMany(File.ReadLines).Select(line => line.Split('\t')).Where(rule => rule.Length > 4 && rule[0] == order);

    // «1.7 2.2 3.2-3.4» or «all with 2020».
    private static bool Covers(string numbers, string[] truth) => numbers.StartsWith("all with ", StringComparison.Ordinal)
        ? truth[Start].StartsWith(numbers[9..], StringComparison.Ordinal)
        : numbers.Split(' ').Any(part => part == truth[Number]
            || (Range().Match(part) is { Success: true } range && string.CompareOrdinal(truth[Number], range.Groups["first"].Value) >= 0 && string.CompareOrdinal(truth[Number], range.Groups["last"].Value) <= 0));

    private static List<string> Others(string field, string accepted)
    {
        var values = new List<string>();
        foreach (var part in accepted.Split(';', StringSplitOptions.TrimEntries))
        {
            var sides = part.Split("..");
            if (field == "recurrence")
            {
                values.AddRange(part.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
            }
            else if (part == "empty")
            {
                values.Add(string.Empty);
            }
            else if (sides.Length == 2)
            {
                values.Add(Day().Match(sides[field == "start" ? 0 : 1]).Value);
            }
            else
            {
                values.AddRange(Day().Matches(part).Select(match => match.Value));
            }
        }

        return values;
    }
}
