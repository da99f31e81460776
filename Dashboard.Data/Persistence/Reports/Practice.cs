using Dashboard.Data.Persistence.Roadmaps;

namespace Dashboard.Data.Persistence.Reports;

/// <summary>A practice worth spreading («практика»): what was wrong, what was done step by step, what came after it, and a file.</summary>
public sealed class Practice
{
    public int Id { get; set; }

    /// <summary>The school where it was done.</summary>
    public int SchoolId { get; set; }

    public School? School { get; set; }

    public required string Title { get; set; }

    public required string Problem { get; set; }

    /// <summary>One step a line.</summary>
    public required string Steps { get; set; }

    /// <summary>The risk that it answers; null where none of the list fits.</summary>
    public int? RiskFactorId { get; set; }

    /// <summary>The question of before and after that gives its effect with the interval, as JSON; null where nothing can be compared.</summary>
    public string? Study { get; set; }

    /// <summary>The document that describes it; null for none.</summary>
    public int? EvidenceId { get; set; }

    public Evidence? Evidence { get; set; }

    public required string Person { get; set; }

    public DateTime ChangedAt { get; set; }
}
