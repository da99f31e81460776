namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>
/// Reads the deadline of an activity as orders write it. It never fails: what is not understood is an unknown deadline with a
/// doubt, and the text is always kept (docs/deadlines.md has the forms that are understood).
/// </summary>
public static class DeadlineParser
{
    public static Deadline Parse(string? text, DeadlineContext context)
    {
        var kept = DeadlineTokens.Fold(text ?? string.Empty);
        return DeadlineBuilder.Build(kept, DeadlineGrammar.Read(DeadlineTokens.Read(kept)), context);
    }
}
