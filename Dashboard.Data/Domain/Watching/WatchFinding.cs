namespace Dashboard.Data.Domain.Watching;

/// <summary>Something that a rule of watching tells.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="TerritoryId">The school, or the territory of the plan.</param>
/// <param name="Subject">What fired, comparable: the same thing is not told twice.</param>
/// <param name="Reason">Why, in a Russian sentence with its numbers.</param>
/// <param name="Target">Where the reason is explained.</param>
/// <param name="FileId">The imported file that brought it; null for what only the day brought.</param>
public sealed record WatchFinding(WatchKind Kind, int TerritoryId, string Subject, string Reason, WatchTarget Target, int? FileId);

/// <summary>What the page that explains a hit has to be told; each kind needs some of it.</summary>
/// <param name="Year">Start year of the work, calendar year of the profile, start year of the list.</param>
/// <param name="Procedure">Code of the procedure.</param>
/// <param name="Subject">Name of the subject.</param>
/// <param name="Grade">Programme grade.</param>
/// <param name="PlanId">The roadmap.</param>
/// <param name="ActivityId">Its activity.</param>
public sealed record WatchTarget(int? Year = null, string? Procedure = null, string? Subject = null, int? Grade = null, int? PlanId = null, int? ActivityId = null);
