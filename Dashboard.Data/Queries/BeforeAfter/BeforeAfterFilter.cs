using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>Which change is asked for. What is left out is proposed.</summary>
public sealed record BeforeAfterFilter
{
    /// <summary>A plan whose schools took part; null where dates are given by hand.</summary>
    public int? PlanId { get; init; }

    /// <summary>One activity of the plan; null for the whole plan.</summary>
    public int? ActivityId { get; init; }

    /// <summary>Schools chosen by hand; empty for the addressees of the plan or activity.</summary>
    public IReadOnlyList<int> Schools { get; init; } = [];

    /// <summary>Only schools of this municipality; null for all that the asker sees.</summary>
    public int? MunicipalityId { get; init; }

    /// <summary>First day of what was done, where no plan is named or its dates are not the right ones.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of what was done.</summary>
    public DateOnly? To { get; init; }

    public Procedure? Procedure { get; init; }

    public string? Subject { get; init; }

    /// <summary>Programme grade before the intervention.</summary>
    public int? Grade { get; init; }

    public TestProfile? Profile { get; init; }

    /// <summary>Title of an own work; null where the address names none.</summary>
    public string? Title { get; init; }

    /// <summary>Null for the activity's own, else the share of low results.</summary>
    public Indicator? Indicator { get; init; }

    public Children Children { get; init; }

    /// <summary>Keys of the works of the window «до» (<see cref="StudyWork.Key"/>); empty for the proposed ones.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Keys of the works of the window «после»; empty for the proposed ones.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Answers across a break of the series too; the answer is flagged.</summary>
    public bool Insists { get; init; }
}
