namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>How far a plan has come, as a reader meets it: «завершена» is computed from the day and goes before the stored state of an approved plan.</summary>
public enum PlanStage
{
    Draft = RoadmapState.Draft,
    Expertise = RoadmapState.Expertise,
    Approved = RoadmapState.Approved,

    /// <summary>Approved, and its period is over.</summary>
    Over = 4,
}
