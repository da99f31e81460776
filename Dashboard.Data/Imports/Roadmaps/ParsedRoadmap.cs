using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>A roadmap as its order says it; nothing is matched with the installation yet.</summary>
/// <param name="Territory">«Ольховецкий муниципальный округ, Приозёрный край»; null where not found.</param>
/// <param name="Level">Null where not found.</param>
/// <param name="Issuer">Issuing body, in the nominative as far as the text gives it.</param>
/// <param name="DocumentKind">«Приказ», «Постановление», «Распоряжение»; null where not found.</param>
/// <param name="OrderNumber">«343», «01-05/116»; null where not found.</param>
/// <param name="OrderDate">Null where not found.</param>
/// <param name="Title">Title of the plan.</param>
/// <param name="Period">From the approved title; null where it names none.</param>
/// <param name="Parent">The order that this one carries out («во исполнение …»); null where it names none.</param>
/// <param name="Schools">Schools that the order names as its addressees, once each.</param>
/// <param name="Coordinator">The municipal or regional coordinator; null where not named.</param>
/// <param name="Sections">In order, with their numbers: «Раздел 1. Нормативная основа».</param>
/// <param name="Activities">In order.</param>
/// <param name="Doubts">What a person should look at before accepting.</param>
public sealed record ParsedRoadmap(
    string? Territory,
    RoadmapLevel? Level,
    string? Issuer,
    string? DocumentKind,
    string? OrderNumber,
    DateOnly? OrderDate,
    string? Title,
    DateSpan? Period,
    ParsedOrderReference? Parent,
    IReadOnlyList<ParsedRoadmapSchool> Schools,
    string? Coordinator,
    IReadOnlyList<string> Sections,
    IReadOnlyList<ParsedActivity> Activities,
    IReadOnlyList<RoadmapDoubt> Doubts);

/// <param name="Issuer">As written; null where not named.</param>
/// <param name="Number">Null where not named.</param>
/// <param name="Date">Null where not named.</param>
/// <param name="Title">Null where not named.</param>
public sealed record ParsedOrderReference(string? Issuer, string? Number, DateOnly? Date, string? Title);

/// <param name="Name">As written.</param>
/// <param name="Head">Null where not named.</param>
/// <param name="Curator">Null where not named.</param>
public sealed record ParsedRoadmapSchool(string Name, string? Head, string? Curator);

/// <param name="Number">«1.4», as written without the last dot; empty where the order gives none.</param>
/// <param name="Section">The section it stands in, word for word one of <see cref="ParsedRoadmap.Sections"/>; null for none.</param>
/// <param name="Title">What is to be done; rows cut by a page break are joined.</param>
/// <param name="Audience">«Адресность»; null where there is no such column.</param>
/// <param name="Task">«Задача»; null where there is no such column.</param>
/// <param name="Deadline">Its reading; for an empty cell the text is empty.</param>
/// <param name="Responsible">As written; null where empty.</param>
/// <param name="ExpectedResult">Null where there is no such column.</param>
/// <param name="Table">0-based number of the table in the document; -1 where the plan is a list of paragraphs.</param>
/// <param name="Row">1-based row in that table (line of the text, for a list), so that the review shows it beside the source.</param>
public sealed record ParsedActivity(
    string Number,
    string? Section,
    string Title,
    string? Audience,
    string? Task,
    Deadline Deadline,
    string? Responsible,
    string? ExpectedResult,
    int Table,
    int Row);

/// <summary>What a person should look at.</summary>
/// <param name="Code">Stable kebab-case name, listed in docs/imports.md.</param>
/// <param name="Message">A Russian sentence that says what to do.</param>
/// <param name="Activity">0-based place in <see cref="ParsedRoadmap.Activities"/>; null for the order as a whole.</param>
public sealed record RoadmapDoubt(string Code, string Message, int? Activity);
