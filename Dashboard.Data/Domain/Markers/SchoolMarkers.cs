namespace Dashboard.Data.Domain.Markers;

/// <summary>How many markers a school has in one year.</summary>
/// <param name="School">Key of the school.</param>
/// <param name="Fired">Markers that fired, each marker of each work once.</param>
/// <param name="Works">Works with at least one of them: what the official «Количество маркеров» counts.</param>
/// <param name="Assessed">Markers that could be assessed.</param>
/// <param name="TooFew">Markers with «недостаточно данных».</param>
public sealed record SchoolMarkers(int School, int Fired, int Works, int Assessed, int TooFew)
{
    /// <summary>One line for each school of the year's findings, by key.</summary>
    public static IReadOnlyList<SchoolMarkers> OfYear(IEnumerable<MarkerFinding> findings) =>
    [
        .. findings.GroupBy(finding => finding.School).OrderBy(group => group.Key).Select(group => new SchoolMarkers(
            group.Key,
            group.Count(finding => finding.State == MarkerState.Fired),
            group.Where(finding => finding.State == MarkerState.Fired).Select(finding => finding.Work).Distinct().Count(),
            group.Count(finding => finding.State is MarkerState.Fired or MarkerState.Quiet),
            group.Count(finding => finding.State == MarkerState.TooFew))),
    ];
}
