using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Persistence;

/// <summary>A saved version of a rule. Versions are never changed or deleted: a past list is computed with the rule of its time.</summary>
public sealed class RuleVersion
{
    public int Id { get; set; }

    public RuleKind Kind { get; set; }

    /// <summary>Start year of the first school year for which it holds; the last saved version of the latest such year is the one in force.</summary>
    public int FromYear { get; set; }

    /// <summary>The rule as JSON.</summary>
    public required string Payload { get; set; }

    /// <summary>Why it was changed.</summary>
    public string? Reason { get; set; }

    public required string Person { get; set; }

    public DateTime SavedAt { get; set; }
}
