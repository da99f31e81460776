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

    /// <summary>Subjects in their usual order, then posts by name.</summary>
    internal static IReadOnlyList<StatementRow> Ordered(IEnumerable<StatementRow> rows) =>
        [.. rows.OrderBy(row => Rank(row.Key.Topic)).ThenBy(row => row.Key.Topic, StringComparer.CurrentCulture)];

    internal static (bool IsPost, int Rank) Rank(string topic) => (Subject.Find(topic) is null, SeriesChoices.Rank(topic));

    internal static StaffStatement Line(StatementRow row) => (StaffStatement)row.Statement;
}
