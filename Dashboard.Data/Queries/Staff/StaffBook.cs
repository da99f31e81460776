using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Staff;

/// <summary>Lines of staff by school year.</summary>
internal static class StaffBook
{
    /// <summary>Start years with a line of any school, the newest first.</summary>
    internal static IReadOnlyList<int> Years(SchoolStatements known) => [.. known.Of(StatementKind.Staff).Select(row => row.Key.Year).Distinct().OrderDescending()];

    /// <summary>Places of subjects and posts: the compulsory subjects, the other subjects, then posts, by name.</summary>
    internal static IReadOnlyDictionary<string, int> Order(IEnumerable<string> topics) =>
        topics.Distinct(StringComparer.Ordinal).OrderBy(topic => (Subject.Find(topic) is null, SeriesChoices.Rank(topic))).ThenBy(topic => topic, StringComparer.CurrentCulture)
            .Select((topic, place) => (topic, place)).ToDictionary(each => each.topic, each => each.place, StringComparer.Ordinal);

    internal static StaffStatement Line(StatementRow row) => (StaffStatement)row.Statement;
}
