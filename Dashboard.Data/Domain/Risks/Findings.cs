namespace Dashboard.Data.Domain.Risks;

/// <summary>What a curator found of a factor at a visit.</summary>
/// <param name="Decision">Confirmed, corrected, rejected.</param>
/// <param name="CorrectedLevel">Of a correction.</param>
/// <param name="VisitedOn">Day of the visit.</param>
/// <param name="Curator">Who looked.</param>
/// <param name="Note">What was seen; null for none.</param>
public sealed record Finding(VerificationDecision Decision, RiskLevel? CorrectedLevel, DateOnly VisitedOn, string Curator, string? Note)
{
    /// <summary>The level that counts after this finding.</summary>
    public RiskLevel? InForce(RiskLevel? stated) => Decision switch
    {
        VerificationDecision.Corrected => CorrectedLevel ?? stated,
        VerificationDecision.Rejected => RiskLevel.NotConfirmed,
        _ => stated,
    };
}

/// <summary>A step of the chain that a school has made with its profile.</summary>
/// <param name="Step">Which.</param>
/// <param name="MadeOn">When.</param>
/// <param name="Documents">Names or links, one a line; null for none.</param>
public sealed record StepMade(ProfileStep Step, DateOnly MadeOn, string? Documents);
