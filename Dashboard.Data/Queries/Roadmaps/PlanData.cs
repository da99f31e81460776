using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>A plan with its activities and what is known of them, as one asker may see it.</summary>
/// <param name="Head">What the plan is.</param>
/// <param name="Schools">Schools that the plan names and the asker sees, by name.</param>
/// <param name="Sections">In order.</param>
/// <param name="Activities">In order.</param>
public sealed record PlanData(PlanHead Head, IReadOnlyList<PlanSchool> Schools, IReadOnlyList<PlanSection> Sections, IReadOnlyList<PlanActivity> Activities);

/// <param name="Id">Key of the plan.</param>
/// <param name="TerritoryId">Whose plan it is.</param>
/// <param name="TerritoryName">Its name.</param>
/// <param name="MunicipalityId">The municipality itself, or that of the school; null for the region's plan.</param>
/// <param name="Level">Regional, municipal or of a school.</param>
/// <param name="Title">As approved.</param>
/// <param name="Issuer">Null where unknown.</param>
/// <param name="OrderKind">«Приказ».</param>
/// <param name="OrderNumber">Null where unknown.</param>
/// <param name="OrderDate">Null where unknown.</param>
/// <param name="Period">First and last day.</param>
/// <param name="Coordinator">Null where unknown.</param>
/// <param name="State">Draft, expertise, approved.</param>
/// <param name="IsOver">The period is over and nobody keeps it open.</param>
/// <param name="KeptOpen">A person keeps it open after its period.</param>
/// <param name="Parent">The order that it carries out; null where none is named.</param>
/// <param name="ChangedAt">When the plan or anything said of it changed last.</param>
public sealed record PlanHead(
    int Id,
    int TerritoryId,
    string TerritoryName,
    int? MunicipalityId,
    RoadmapLevel Level,
    string Title,
    string? Issuer,
    string? OrderKind,
    string? OrderNumber,
    DateOnly? OrderDate,
    DateSpan Period,
    string? Coordinator,
    RoadmapState State,
    bool IsOver,
    bool KeptOpen,
    ParentOrder? Parent,
    DateTime ChangedAt);

/// <param name="PlanId">The plan, where it is loaded; null where only its order is known.</param>
/// <param name="Issuer">Null where not named.</param>
/// <param name="Number">Null where not named.</param>
/// <param name="Date">Null where not named.</param>
/// <param name="Title">Null where not named.</param>
public sealed record ParentOrder(int? PlanId, string? Issuer, string? Number, DateOnly? Date, string? Title);

/// <param name="Id">The school.</param>
/// <param name="Name">Its short name.</param>
/// <param name="MunicipalityId">Where it lies.</param>
/// <param name="Head">As the order names.</param>
/// <param name="Curator">As the order names.</param>
public sealed record PlanSchool(int Id, string Name, int MunicipalityId, string? Head, string? Curator);

public sealed record PlanSection(int Id, string Title);

/// <param name="Id">Key of the activity.</param>
/// <param name="PlanId">Its plan.</param>
/// <param name="SectionId">Null for none.</param>
/// <param name="Number">May be empty.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Task">Null for none.</param>
/// <param name="Audience">In the words of the order.</param>
/// <param name="Owner">In the words of the order.</param>
/// <param name="ExpectedResult">Null for none.</param>
/// <param name="DeadlineText">In the words of the order.</param>
/// <param name="Start">Null for an open start.</param>
/// <param name="End">Null where no date is meant.</param>
/// <param name="Recurrence">How often.</param>
/// <param name="Warnings">Doubts of the deadline's reading.</param>
/// <param name="Addressee">For whom.</param>
/// <param name="Subject">Null for none.</param>
/// <param name="Grade">Null for none.</param>
/// <param name="Indicator">Code of the indicator it should move; null for none.</param>
/// <param name="Target">Target of the indicator or promised coverage; null for none.</param>
/// <param name="NeedsEvidence">A document is expected.</param>
/// <param name="CarriesOutId">Point of the plan above; null for none.</param>
/// <param name="FactorIds">Risk factors that it answers.</param>
/// <param name="Addressees">Schools it is for, or the one territory of the plan; only those the asker sees.</param>
/// <param name="Units">Each time for each addressee, by time and then by addressee.</param>
public sealed record PlanActivity(
    int Id,
    int PlanId,
    int? SectionId,
    string Number,
    string Title,
    string? Task,
    string? Audience,
    string? Owner,
    string? ExpectedResult,
    string DeadlineText,
    DateOnly? Start,
    DateOnly? End,
    Recurrence Recurrence,
    IReadOnlyList<string> Warnings,
    Addressee Addressee,
    string? Subject,
    int? Grade,
    string? Indicator,
    double? Target,
    bool NeedsEvidence,
    int? CarriesOutId,
    IReadOnlyList<int> FactorIds,
    IReadOnlyList<int> Addressees,
    IReadOnlyList<PlanUnit> Units)
{
    /// <summary>One standing for all units, or for those of one school.</summary>
    public Standing Summary(int? schoolId = null) => ActivitySummary.Of([.. UnitsOf(schoolId).Select(unit => unit.Standing)]);

    public Fulfilment Fulfilment(int? schoolId = null) =>
        UnitsOf(schoolId).Aggregate(default(Fulfilment), (sum, unit) => sum + Domain.Roadmaps.Fulfilment.Of(unit.Standing, NeedsEvidence && unit.EvidenceCount == 0));

    /// <summary>All units, or those of one school.</summary>
    public IEnumerable<PlanUnit> UnitsOf(int? schoolId) => schoolId is { } id ? Units.Where(unit => unit.TerritoryId == id) : Units;
}

/// <summary>One time of one activity for one addressee: what a status is said of.</summary>
/// <param name="OccurrenceId">Key of the time.</param>
/// <param name="TerritoryId">The school, or the territory of the plan.</param>
/// <param name="Start">First day; null for none.</param>
/// <param name="End">Last day; null where no date is meant.</param>
/// <param name="Standing">Status and what follows from the day.</param>
/// <param name="DoneOn">Null where unknown.</param>
/// <param name="MovedTo">New last day of what was moved.</param>
/// <param name="Note">Null for none.</param>
/// <param name="Reason">Why moved, cancelled or not done.</param>
/// <param name="EvidenceCount">Documents and addresses.</param>
public sealed record PlanUnit(
    int OccurrenceId,
    int TerritoryId,
    DateOnly? Start,
    DateOnly? End,
    Standing Standing,
    DateOnly? DoneOn,
    DateOnly? MovedTo,
    string? Note,
    string? Reason,
    int EvidenceCount)
{
    /// <summary>The day that counts: the new one where it was moved.</summary>
    public DateOnly? Due => Standing.Status == ActivityStatus.Moved ? MovedTo ?? End : End;

    public UnitKey Key => new(OccurrenceId, TerritoryId);
}
