using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Persistence.Roadmaps;

/// <summary>A visit to a school or an interview with its head.</summary>
public sealed class Visit
{
    public int Id { get; set; }

    public int SchoolId { get; set; }

    public DateOnly Date { get; set; }

    public VisitPurpose Purpose { get; set; }

    /// <summary>Who went.</summary>
    public required string Visitors { get; set; }

    public string? Findings { get; set; }

    /// <summary>The activity that it carries out; null for none.</summary>
    public int? ActivityId { get; set; }
}

/// <summary>
/// Problem, decision, owner, due, effect: of a protocol or report, or a recommendation given at a visit. Controlled like an activity.
/// </summary>
public sealed class Decision
{
    public int Id { get; set; }

    /// <summary>The territory or school that it concerns.</summary>
    public int TerritoryId { get; set; }

    /// <summary>The visit at which it was recommended; null for a decision of a protocol or report.</summary>
    public int? VisitId { get; set; }

    /// <summary>«Протокол № 3 от 14.10.2025».</summary>
    public string? Origin { get; set; }

    public string? Problem { get; set; }

    public required string Text { get; set; }

    public string? Owner { get; set; }

    public DateOnly? Due { get; set; }

    public ActivityStatus Status { get; set; }

    public DateOnly? DoneOn { get; set; }

    public string? Effect { get; set; }

    public DateTime ChangedAt { get; set; }
}

/// <summary>A seminar, contest or conference in which schools take part.</summary>
public sealed class SupportEvent
{
    public int Id { get; set; }

    public int TerritoryId { get; set; }

    public required string Title { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>The activity that it carries out; null for none.</summary>
    public int? ActivityId { get; set; }

    public List<EventSchool> Schools { get; } = [];
}

/// <summary>A school that took part.</summary>
public sealed class EventSchool
{
    public int EventId { get; set; }

    public int SchoolId { get; set; }

    /// <summary>«Призёр», «выступление»; null for mere participation.</summary>
    public string? Result { get; set; }
}

/// <summary>An indicator that the territory keeps itself: name, unit, target by year.</summary>
public sealed class OwnIndicator
{
    public int Id { get; set; }

    public int TerritoryId { get; set; }

    public required string Name { get; set; }

    public required string Unit { get; set; }

    public string? Owner { get; set; }

    public List<OwnIndicatorValue> Values { get; } = [];
}

public sealed class OwnIndicatorValue
{
    public int IndicatorId { get; set; }

    /// <summary>Start year of the school year.</summary>
    public int Year { get; set; }

    public double? Target { get; set; }

    public double? Value { get; set; }

    /// <summary>The count behind a percent, «45 из 60»; null where only the percent is known.</summary>
    public int? Part { get; set; }

    public int? OutOf { get; set; }
}
