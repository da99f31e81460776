using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Markers;

/// <summary>The official list of a school year beside our markers.</summary>
internal static class PublishedMarkers
{
    /// <summary>Rows of the official list by school.</summary>
    internal static IReadOnlyDictionary<int, OfficialMarkers> OfYear(SchoolStatements known, int startYear) =>
        known.Of(StatementKind.PublishedMarker).Where(row => row.Key.Year == startYear).GroupBy(row => row.SchoolId).ToDictionary(
            rows => rows.Key,
            rows => new OfficialMarkers(rows.Key, rows.ToDictionary(row => Column(row.Key.Topic), row => ((PublishedMarkerStatement)row.Statement).IsMarked), null));

    /// <summary>To which column of the list a work belongs.</summary>
    internal static IReadOnlyDictionary<int, MarkerColumn> Columns(MarkerYear year) => year.Works
        .Where(pair => pair.Value is { Procedure: Procedure.Vpr, ProgrammeGrade: not null })
        .ToDictionary(pair => pair.Key, pair => new MarkerColumn(pair.Value.ProgrammeGrade!.Value, Subject.Named(pair.Value.Subject)));

    internal static IReadOnlyList<MarkerComparison> Compare(OfficialMarkers official, MarkerYear year, IReadOnlyDictionary<int, MarkerColumn> columns) =>
        MarkerComparison.Of(official, year.CellsOf(official.School).Select(cell => new MarkerFinding(cell.Marker, official.School, cell.Work, cell.State, cell.Why ?? "")), columns);

    private static MarkerColumn Column(string topic) => StatementTopic.MarkerOf(topic) is var (subject, grade) ? new MarkerColumn(grade, Subject.Named(subject)) : throw new FormatException(topic);
}
