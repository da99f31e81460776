namespace Dashboard.Web.Features.Roadmaps.Components;

/// <summary>What a new plan begins with.</summary>
/// <param name="PlanId">The plan that it continues or is derived from; null for a clean sheet.</param>
/// <param name="TerritoryId">Whose plan it is to be; null for the territory of the source.</param>
/// <param name="FromResults">Begins with what was done before where results of the territory are low.</param>
public sealed record PlanBeginning(int? PlanId, int? TerritoryId, bool FromResults = false);
