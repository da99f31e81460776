using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Samples.Roadmaps;
using Xunit;

namespace Dashboard.Tests.Samples.Roadmaps;

/// <summary>What every truth of a roadmap owes: it is judged here without the reader that it will judge.</summary>
internal static partial class RoadmapTruths
{
    private static readonly HashSet<string> Recurrences = [.. Enum.GetNames<Recurrence>().Select(name => Words().Replace(name, "_$1").ToLowerInvariant().Replace("half_yearly", "halfyearly", StringComparison.Ordinal))];

    /// <summary>Days are in order and near the period, words are those of the exports, numbers and texts are there.</summary>
    public static void AssertSound(RoadmapFile file)
    {
        var period = Dashboard.Samples.Roadmaps.Span.Of(file.Truth.Period);
        var activities = file.Activities();
        Assert.NotEmpty(activities);
        Assert.Contains(file.Truth.Level, new[] { "regional", "municipal", "school" });
        foreach (var activity in activities)
        {
            var at = $"{file.Name} {activity.Number} {activity.Activity}";
            Assert.True(activity.Activity.Length > 3, at);
            Assert.True(Recurrences.Contains(activity.Reading.Recurrence), at + ": " + activity.Reading.Recurrence);
            var (start, end) = (activity.Reading.Days.Start, activity.Reading.Days.End);
            Assert.True(start is null || end is null || start <= end, at);
            Assert.True(start is null || start >= period.Start!.Value.AddMonths(-12), at);
            Assert.True(end is null || end <= period.End!.Value.AddMonths(12), at);
            Assert.True(activity.Deadline.Length > 0 || activity.Reading.Recurrence == "unknown", at + ": a deadline without text is unknown");
        }

        Assert.All(file.TruthTable().Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal(8, line.Split('\t').Length));
        Assert.All((file.Accepted() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal(6, line.Split('\t').Length));
    }

    /// <summary>Years that a deadline names are years of its reading.</summary>
    public static void AssertYearsAgree(RoadmapFile file)
    {
        foreach (var activity in file.Activities().Where(a => a.Reading.Days.Start is not null && a.Reading.Days.End is not null))
        {
            foreach (Match match in Year().Matches(activity.Deadline))
            {
                var year = int.Parse(match.Value, CultureInfo.InvariantCulture);
                Assert.True(
                    activity.Reading.Days.Start!.Value.Year <= year && year <= activity.Reading.Days.End!.Value.Year,
                    $"{file.Name} {activity.Number}: {activity.Deadline}");
            }
        }
    }

    [GeneratedRegex("(?<=.)([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // Of a school year «2025/2026» only the second year must be met: a half of it may lie in one year.
    [GeneratedRegex(@"\b20\d\d\b(?!/)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
