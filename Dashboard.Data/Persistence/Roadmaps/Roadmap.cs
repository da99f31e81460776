using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Persistence.Roadmaps;

/// <summary>A plan («дорожная карта») of a region, a municipality or a school.</summary>
public sealed class Roadmap
{
    public int Id { get; set; }

    /// <summary>Whose plan it is; its level is the level of the plan.</summary>
    public int TerritoryId { get; set; }

    public Territory? Territory { get; set; }

    public required string Title { get; set; }

    public string? Issuer { get; set; }

    /// <summary>«Приказ», «Постановление».</summary>
    public string? OrderKind { get; set; }

    public string? OrderNumber { get; set; }

    public DateOnly? OrderDate { get; set; }

    public DateOnly PeriodStart { get; set; }

    public DateOnly PeriodEnd { get; set; }

    public string? Coordinator { get; set; }

    /// <summary>The order that this one carries out, as its text names it; kept also where that plan is not loaded.</summary>
    public string? ParentIssuer { get; set; }

    public string? ParentNumber { get; set; }

    public DateOnly? ParentDate { get; set; }

    public string? ParentTitle { get; set; }

    /// <summary>The plan that this one carries out, where it is loaded.</summary>
    public int? ParentId { get; set; }

    public Roadmap? Parent { get; set; }

    public RoadmapState State { get; set; }

    /// <summary>A person wants a plan whose period is over to be kept as a running one.</summary>
    public bool KeptOpen { get; set; }

    /// <summary>The file that it was last read from; null for a plan written here.</summary>
    public int? ImportFileId { get; set; }

    public DateTime ChangedAt { get; set; }

    public List<RoadmapSection> Sections { get; } = [];

    public List<RoadmapActivity> Activities { get; } = [];

    public List<RoadmapSchool> Schools { get; } = [];

    public bool IsOver(DateOnly today) => PeriodEnd < today && !KeptOpen;
}

public sealed class RoadmapSection
{
    public int Id { get; set; }

    public int RoadmapId { get; set; }

    public int Place { get; set; }

    public required string Title { get; set; }
}

/// <summary>A school that the plan names.</summary>
public sealed class RoadmapSchool
{
    public int Id { get; set; }

    public int RoadmapId { get; set; }

    public int SchoolId { get; set; }

    /// <summary>Head as the order names; shown only to those who see the school.</summary>
    public string? Head { get; set; }

    public string? Curator { get; set; }
}

/// <summary>What experts say of a draft.</summary>
public sealed class RoadmapRemark
{
    public int Id { get; set; }

    public int RoadmapId { get; set; }

    /// <summary>Null for a remark on the whole plan.</summary>
    public int? ActivityId { get; set; }

    public required string Text { get; set; }

    public required string Person { get; set; }

    public DateTime MadeAt { get; set; }

    /// <summary>What was done about it; null while it waits.</summary>
    public string? Answer { get; set; }
}

/// <summary>A plan as it stood before an import replaced it, or nothing where the import made it: undo puts it back.</summary>
public sealed class ReplacedRoadmap
{
    public int Id { get; set; }

    /// <summary>The file that made or replaced the plan.</summary>
    public int ImportFileId { get; set; }

    public int RoadmapId { get; set; }

    /// <summary>The plan before, as JSON; null where there was none.</summary>
    public string? Previous { get; set; }
}
