namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>The phrases of a deadline in their order, and what was not understood.</summary>
/// <param name="Parts">In order.</param>
/// <param name="Unread">Words that nobody knows, as they were cleaned.</param>
/// <param name="Misspelt">A word had to be guessed.</param>
internal sealed record Phrases(IReadOnlyList<Part> Parts, IReadOnlyList<string> Unread, bool Misspelt)
{
    public bool Has(Mark mark) => Parts.Any(part => part is MarkPart found && found.Mark == mark);
}

/// <summary>Tries the matchers at each place, the more specific first; what none of them reads is a mark, a filler or an unread word.</summary>
internal static class PartReader
{
    public static Phrases Read(IReadOnlyList<Token> tokens, DeadlineContext context)
    {
        var scan = new Scan(tokens);
        var parts = new List<Part>();
        var unread = new List<string>();
        while (!scan.AtEnd)
        {
            var read = EveryMatcher.Read(scan, parts)
                || WindowMatcher.Read(scan, parts)
                || BeforeStartMatcher.Read(scan, parts, context)
                || UndatedMatcher.Read(scan, parts)
                || TermMatcher.Read(scan, parts, context)
                || MarkMatcher.Read(scan, parts);
            if (!read)
            {
                unread.Add(scan.Here.Text);
                parts.Add(new MarkPart(Mark.Unread));
                scan.Place++;
            }
        }

        if (scan.Any(token => token.Lemma == Lemma.Inclusive))
        {
            parts = [.. parts.Select(part => part is MarkPart { Mark: Mark.Until } ? new MarkPart(Mark.Through) : part)];
        }

        return new Phrases(parts, unread, scan.Any(token => token.Entry.Misspelt));
    }
}
