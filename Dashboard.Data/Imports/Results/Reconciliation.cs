using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Imports.Results;

/// <summary>Own row of a municipality or region against the sum of the rows under it.</summary>
/// <param name="Assessment">Index of the assessment.</param>
/// <param name="Mention">Index of the municipality's or region's mention.</param>
/// <param name="Level">Municipality or region.</param>
/// <param name="Rows">Rows that were added up: schools for a municipality, municipalities (or all schools) for a region.</param>
/// <param name="Published">Participants, marks 2–5 and below threshold as published, null where the sheet does not say.</param>
/// <param name="Sum">The same numbers added up, null where a row does not say.</param>
public sealed record ReconciliationRow(int Assessment, int Mention, TerritoryLevel Level, int Rows, ReconciledNumbers Published, ReconciledNumbers Sum)
{
    /// <summary>Whether every number that both sides know is equal.</summary>
    public bool Agrees => Equal(Published.Participants, Sum.Participants) && Equal(Published.Mark2, Sum.Mark2) && Equal(Published.Mark3, Sum.Mark3)
        && Equal(Published.Mark4, Sum.Mark4) && Equal(Published.Mark5, Sum.Mark5) && Equal(Published.BelowThreshold, Sum.BelowThreshold);

    private static bool Equal(int? published, int? sum) => published is null || sum is null || published == sum;
}

public sealed record ReconciledNumbers(int? Participants, int? Mark2, int? Mark3, int? Mark4, int? Mark5, int? BelowThreshold);
