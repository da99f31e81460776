namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Stand-in.</summary>
public static class DeadlineParser
{
    public static Deadline Parse(string? text, DeadlineContext context) => new(text ?? string.Empty, null, null, Recurrence.Unknown, 1, DeadlineConfidence.Low, [], []);
}
