namespace Dashboard.Data.Persistence;

/// <summary>A rule of watching that fired. It stays when what it tells is over or put aside, so that nothing is told twice; only the undoing of its import takes it back.</summary>
public sealed class WatchHit
{
    public int Id { get; set; }

    /// <summary>Code of the rule.</summary>
    public required string Rule { get; set; }

    public int TerritoryId { get; set; }

    /// <summary>What fired, comparable: the same thing is not reported twice.</summary>
    public required string Subject { get; set; }

    /// <summary>Why, in a Russian sentence with its numbers; of an open hit the numbers in force.</summary>
    public required string Reason { get; set; }

    /// <summary>What the page that explains it has to be told, as JSON.</summary>
    public required string Target { get; set; }

    /// <summary>The import that brought it; null for what only the day brought.</summary>
    public int? ImportRunId { get; set; }

    public int DataVersion { get; set; }

    public DateTime FiredAt { get; set; }

    /// <summary>Since when it does not hold any more: fulfilled, corrected, replaced by a newer year, or its rule was changed.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>When a person put it aside («разобрано»).</summary>
    public DateTime? DismissedAt { get; set; }

    public string? DismissedBy { get; set; }

    /// <summary>What the person wrote of it.</summary>
    public string? Note { get; set; }
}
