namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>One time of one activity for one school or territory.</summary>
public readonly record struct UnitKey(int OccurrenceId, int TerritoryId);
