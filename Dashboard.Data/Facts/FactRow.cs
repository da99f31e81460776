using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Facts;

/// <summary>A stored result on its way into or out of the columns.</summary>
/// <param name="AssessmentId">Key of the stored assessment.</param>
/// <param name="TerritoryId">Key of the territory.</param>
/// <param name="Values">The result.</param>
/// <param name="FileId">The imported file whose values are in force.</param>
/// <param name="Sheet">0-based place in that file.</param>
/// <param name="Row"></param>
/// <param name="Column"></param>
public readonly record struct FactRow(int AssessmentId, int TerritoryId, ResultValues Values, int FileId, short Sheet, int Row, short Column)
{
    /// <summary>Sorts by assessment, then territory.</summary>
    public long Key => ((long)AssessmentId << 32) | (uint)TerritoryId;
}
