namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>Whose plan it is. In exports: regional, municipal, school.</summary>
public enum RoadmapLevel
{
    Regional = 1,
    Municipal = 2,
    School = 3,
}
