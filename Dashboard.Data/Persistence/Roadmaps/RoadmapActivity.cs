using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Persistence.Roadmaps;

/// <summary>One activity of a plan («мероприятие»).</summary>
public sealed class RoadmapActivity
{
    public int Id { get; set; }

    public int RoadmapId { get; set; }

    public Roadmap? Roadmap { get; set; }

    public int? SectionId { get; set; }

    public RoadmapSection? Section { get; set; }

    /// <summary>Order within the plan, from 0.</summary>
    public int Place { get; set; }

    /// <summary>«2.4» as the order has it; may be empty.</summary>
    public required string Number { get; set; }

    public required string Title { get; set; }

    public string? Task { get; set; }

    /// <summary>«Адресность» in the words of the order.</summary>
    public string? Audience { get; set; }

    /// <summary>Who answers for it, in the words of the order.</summary>
    public string? Owner { get; set; }

    public string? ExpectedResult { get; set; }

    /// <summary>The deadline in the words of the order, always kept beside its reading.</summary>
    public required string DeadlineText { get; set; }

    public DateOnly? Start { get; set; }

    public DateOnly? End { get; set; }

    public Recurrence Recurrence { get; set; }

    public int Interval { get; set; }

    public DeadlineConfidence Confidence { get; set; }

    /// <summary>Doubts of the reading, a sentence a line; empty for none or once a person has confirmed it.</summary>
    public required string Warnings { get; set; }

    public Addressee Addressee { get; set; }

    /// <summary>Aims at results in this subject; null where it names none.</summary>
    public string? Subject { get; set; }

    public int? Grade { get; set; }

    /// <summary>Code of the indicator that it should move.</summary>
    public string? Indicator { get; set; }

    /// <summary>Target of the indicator: a share 0..1, a mean mark, or the coverage it promises («охват 100 %» is 1).</summary>
    public double? Target { get; set; }

    /// <summary>A document is expected as evidence.</summary>
    public bool NeedsEvidence { get; set; }

    /// <summary>The point of the plan above that it carries out.</summary>
    public int? CarriesOutId { get; set; }

    public List<ActivitySchool> Schools { get; } = [];

    public List<ActivityFactor> Factors { get; } = [];

    public List<ActivityOccurrence> Occurrences { get; } = [];
}

/// <summary>A school chosen for an activity whose addressee is chosen schools.</summary>
public sealed class ActivitySchool
{
    public int ActivityId { get; set; }

    public int SchoolId { get; set; }
}

/// <summary>A risk factor that an activity answers.</summary>
public sealed class ActivityFactor
{
    public int ActivityId { get; set; }

    public int FactorId { get; set; }
}

/// <summary>One time an activity is due. An activity without dates has one occurrence without dates.</summary>
public sealed class ActivityOccurrence
{
    public int Id { get; set; }

    public int ActivityId { get; set; }

    public int Place { get; set; }

    public DateOnly? Start { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? End { get; set; }
}

/// <summary>A factor of the risk profile («фактор риска»): a dictionary that the ministry edits.</summary>
public sealed class RiskFactor
{
    public int Id { get; set; }

    /// <summary>Stable code, R_STAFF.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>For the head of a column: «Учебная неуспешность».</summary>
    public required string ShortName { get; set; }

    /// <summary>Other names under which files have it, one a line.</summary>
    public required string Aliases { get; set; }

    /// <summary>What usually explains it: help for the reader, not an official list.</summary>
    public required string Explanation { get; set; }

    /// <summary>First and last year in which profiles had it; null where unknown.</summary>
    public int? FromYear { get; set; }

    public int? ToYear { get; set; }

    /// <summary>Beginnings of words that tell of it in the text of an activity, separated by blanks.</summary>
    public required string Words { get; set; }

    /// <summary>Where the name comes from.</summary>
    public required string Source { get; set; }

    /// <summary>The import whose file named a factor that nobody knew; null for a factor of the dictionary.</summary>
    public int? CreatedByImportRunId { get; set; }
}
