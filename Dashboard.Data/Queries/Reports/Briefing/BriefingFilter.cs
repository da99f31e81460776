using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Queries.Reports.Briefing;

/// <summary>Which «Аналитическая справка» is asked for.</summary>
public sealed record BriefingFilter
{
    /// <summary>Region, municipality or school; null for the region.</summary>
    public int? TerritoryId { get; init; }

    /// <summary>School year of the results; null for the newest of the territory.</summary>
    public SchoolYear? Year { get; init; }

    /// <summary>Through the engine of hidden cells, without what it cannot decide on and without names of officials.</summary>
    public bool IsForWiderAudience { get; init; }

    /// <summary>Office on the title page; null where not named.</summary>
    public string? Author { get; init; }

    /// <summary>The plan whose before and after is shown; null for the first one that has an answer.</summary>
    public int? PlanId { get; init; }

    /// <summary>Own words of conclusions by their keys; an empty text takes the conclusion out.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();
}

/// <summary>Which «Отчёт по итогам реализации дорожной карты» is asked for.</summary>
/// <param name="PlanId">The plan.</param>
public sealed record RoadmapReportFilter(int PlanId)
{
    /// <summary>Without names of officials and without what people wrote beside their marks.</summary>
    public bool IsForWiderAudience { get; init; }

    /// <summary>Office on the title page; null where not named.</summary>
    public string? Author { get; init; }

    /// <summary>Own words of conclusions by their keys; an empty text takes the conclusion out.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();
}
