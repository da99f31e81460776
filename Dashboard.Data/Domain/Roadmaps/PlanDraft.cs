using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>
/// What a plan says, whole: read from an order, written in the editor, taken from last year's, or kept so that an import can be
/// undone. What people said of its activities is not part of it.
/// </summary>
/// <param name="TerritoryId">Whose plan it is.</param>
/// <param name="Title">As approved.</param>
/// <param name="Issuer">Null where unknown.</param>
/// <param name="OrderKind">«Приказ».</param>
/// <param name="OrderNumber">Null for a draft.</param>
/// <param name="OrderDate">Null for a draft.</param>
/// <param name="Period">First and last day.</param>
/// <param name="Coordinator">Null where unknown.</param>
/// <param name="Parent">The order that it carries out; null for none.</param>
/// <param name="State">Draft, expertise, approved.</param>
/// <param name="Schools">Schools that it names, each once.</param>
/// <param name="Activities">In order; activities of one section stand together.</param>
public sealed record PlanDraft(
    int TerritoryId,
    string Title,
    string? Issuer,
    string? OrderKind,
    string? OrderNumber,
    DateOnly? OrderDate,
    DateSpan Period,
    string? Coordinator,
    OrderReference? Parent,
    RoadmapState State,
    IReadOnlyList<DraftSchool> Schools,
    IReadOnlyList<DraftActivity> Activities);

/// <summary>An order named in another one.</summary>
public sealed record OrderReference(string? Issuer, string? Number, DateOnly? Date, string? Title);

public sealed record DraftSchool(int SchoolId, string? Head, string? Curator);

/// <param name="Id">The stored activity that this is the text of; null for one that is new or not yet matched.</param>
/// <param name="Section">Title of its section; null for none.</param>
/// <param name="Number">May be empty.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Task">Null for none.</param>
/// <param name="Audience">In the words of the order.</param>
/// <param name="Owner">In the words of the order.</param>
/// <param name="ExpectedResult">Null for none.</param>
/// <param name="Deadline">Text and reading.</param>
/// <param name="Addressee">For whom.</param>
/// <param name="SchoolIds">The chosen schools; empty for another addressee.</param>
/// <param name="Subject">Null for none.</param>
/// <param name="Grade">Null for none.</param>
/// <param name="Indicator">Code of the indicator that it should move.</param>
/// <param name="Target">Target of the indicator, or promised coverage 0..1.</param>
/// <param name="NeedsEvidence">A document is expected.</param>
/// <param name="FactorIds">Risk factors that it answers.</param>
/// <param name="CarriesOutId">Point of the plan above; null for none.</param>
public sealed record DraftActivity(
    int? Id,
    string? Section,
    string Number,
    string Title,
    string? Task,
    string? Audience,
    string? Owner,
    string? ExpectedResult,
    Deadline Deadline,
    Addressee Addressee,
    IReadOnlyList<int> SchoolIds,
    string? Subject,
    int? Grade,
    string? Indicator,
    double? Target,
    bool NeedsEvidence,
    IReadOnlyList<int> FactorIds,
    int? CarriesOutId);
