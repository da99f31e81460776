namespace Dashboard.Web.Features.Roadmaps;

/// <summary>What the section shows over all plans.</summary>
public enum RoadmapsView
{
    Plans,
    RollUp,
    Deadlines,
    Risks,
}
