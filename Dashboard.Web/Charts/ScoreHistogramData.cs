namespace Dashboard.Web.Charts;

/// <summary>How many got each primary score of one work.</summary>
/// <param name="Name">«ВПР, математика, 5 класс, весна 2025».</param>
/// <param name="Counts">Participants with score 0, 1, 2 … up to the work's maximum.</param>
/// <param name="Boundaries">Lowest score of «3», «4» and «5»; empty when the work gives no marks.</param>
/// <param name="Reference">Shares 0..1 of the territory above at the same scores; null for none.</param>
/// <param name="ReferenceName">«край».</param>
public sealed record ScoreHistogramData(
    string Name,
    IReadOnlyList<int> Counts,
    IReadOnlyList<MarkBoundary> Boundaries,
    IReadOnlyList<double>? Reference = null,
    string? ReferenceName = null)
{
    public int Participants => Counts.Sum();

    /// <summary>Mark of a score by the boundaries: 2 below the first of them, 0 when there are none.</summary>
    public int MarkOf(int score) => Boundaries.Count == 0
        ? 0
        : Boundaries.Where(boundary => score >= boundary.FromScore).Select(boundary => boundary.Mark).DefaultIfEmpty(2).Max();
}

/// <param name="Mark">3, 4 or 5.</param>
/// <param name="FromScore">The lowest primary score that gives it.</param>
public sealed record MarkBoundary(int Mark, int FromScore);
