using Dashboard.Data.Domain.Risks;

namespace Dashboard.Data.Persistence.Statements;

/// <summary>What a curator found of a factor of a profile. It names the factor, not the stored row: it stays when the profile is loaded again.</summary>
public sealed class RiskVerification
{
    public int Id { get; set; }

    public int SchoolId { get; set; }

    /// <summary>Year of the profile.</summary>
    public int Year { get; set; }

    /// <summary>Source and factor, as in the statement.</summary>
    public required string Topic { get; set; }

    public VerificationDecision Decision { get; set; }

    /// <summary>The level that the curator saw; only with <see cref="VerificationDecision.Corrected"/>.</summary>
    public RiskLevel? CorrectedLevel { get; set; }

    /// <summary>Day of the visit.</summary>
    public DateOnly VisitedOn { get; set; }

    /// <summary>The visit among the school's visits, where there is one.</summary>
    public int? VisitId { get; set; }

    public required string Curator { get; set; }

    public string? Note { get; set; }

    public required string Person { get; set; }

    public DateTime RecordedAt { get; set; }
}

/// <summary>A step of the chain of a profile that the school has made.</summary>
public sealed class ProfileStepRecord
{
    public int Id { get; set; }

    public int SchoolId { get; set; }

    /// <summary>Year of the profile.</summary>
    public int Year { get; set; }

    public ProfileStep Step { get; set; }

    public DateOnly MadeOn { get; set; }

    /// <summary>Names or links of the documents of this step, one a line.</summary>
    public string? Documents { get; set; }

    public string? Note { get; set; }

    public required string Person { get; set; }

    public DateTime RecordedAt { get; set; }
}
