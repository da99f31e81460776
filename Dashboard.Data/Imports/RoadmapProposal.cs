using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Roadmaps;
using Dashboard.Data.Imports.Schools;

namespace Dashboard.Data.Imports;

/// <summary>An order that would become a plan: what was read, what it would be stored as, and what it would change.</summary>
public sealed class RoadmapProposal
{
    /// <summary>As the order says itself.</summary>
    public required ParsedRoadmap Parsed { get; init; }

    /// <summary>What would be written; null while it is not known whose plan it is. Territories below zero are created by this import.</summary>
    public PlanDraft? Draft { get; init; }

    /// <summary>How the territory was found; null where the order names none.</summary>
    public MentionMatch? Territory { get; init; }

    /// <summary>How the schools that the order names were found, in the order of <see cref="ParsedRoadmap.Schools"/>.</summary>
    public IReadOnlyList<MentionMatch> Schools { get; init; } = [];

    /// <summary>The stored plan that this is a new version of; null for a new plan.</summary>
    public StoredPlan? Replaces { get; init; }

    /// <summary>What changes in that plan.</summary>
    public PlanComparison? Comparison { get; init; }

    /// <summary>A person has looked at the reading and accepted it, or nothing in it is doubtful.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>«Применить» writes it.</summary>
    internal bool IsWritten => IsReviewed && Draft is not null && Comparison is null or { IsSame: false };
}

/// <summary>A plan as the planner knows it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Draft">What it says.</param>
public sealed record StoredPlan(int Id, PlanDraft Draft);

/// <summary>What a person says of an order on the page of its review.</summary>
/// <param name="TerritoryId">Whose plan it is, where the order does not say; null leaves it as read.</param>
/// <param name="Corrected">The plan as corrected; null leaves it as read.</param>
/// <param name="AsNew">A new plan even where a stored one looks like an earlier version.</param>
/// <param name="Accepted">The reading has been looked at.</param>
public sealed record RoadmapAnswer(int? TerritoryId = null, PlanDraft? Corrected = null, bool AsNew = false, bool Accepted = false);
