using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>
/// Reads a deadline as an order writes it (docs/deadlines.md): the text is cleaned, cut into words and numbers, these become phrases,
/// and the first reader that knows what to do with the phrases answers. Never fails: what nobody reads is <see cref="Recurrence.Unknown"/>.
/// </summary>
public static class DeadlineParser
{
    /// <summary>A deadline is a phrase; what is longer has swallowed a neighbouring cell, and only its beginning is read.</summary>
    public const int LongestText = 1000;

    private static readonly DateSpan Plausible = new(new DateOnly(SchoolYear.Earliest, 1, 1), new DateOnly(SchoolYear.Latest, 12, 31));

    public static Deadline Parse(string? text, DeadlineContext context)
    {
        var folded = Spelling.Fold(text);
        var known = Sane(context);
        var head = folded.Length > LongestText ? folded[..LongestText] : folded;
        var tokens = Tokens.Of(Spelling.Clean(head));
        var answer = Answered(tokens, known);
        if (folded.Length > LongestText)
        {
            answer.Doubt(DeadlineMessages.TextTooLong, DeadlineConfidence.Low);
        }

        return answer.Finish(folded, known);
    }

    private static Answer Answered(IReadOnlyList<Token> tokens, DeadlineContext context)
    {
        if (!tokens.Any(token => token.Kind is TokenKind.Number or TokenKind.Roman or TokenKind.Word or TokenKind.Other))
        {
            return new Answer(Recurrence.Unknown).Doubt(DeadlineMessages.EmptyText, DeadlineConfidence.Low);
        }

        var phrases = PartReader.Read(tokens, context);
        var answer = OnwardReader.Read(phrases, context)
            ?? RecurringReader.Read(phrases, context)
            ?? LastingReader.Read(phrases, context)
            ?? DatesReader.Read(phrases, context)
            ?? UndatedReader.Read(phrases)
            ?? new Answer(Recurrence.Unknown).Doubt(DeadlineMessages.NotUnderstood, DeadlineConfidence.Low);
        if (phrases.Misspelt)
        {
            answer.Doubt(DeadlineMessages.Misspelt);
        }

        if (phrases.Unread.Count > 0 && answer.Recurrence != Recurrence.Unknown)
        {
            answer.Doubt(DeadlineMessages.WordsUnread(phrases.Unread));
        }

        return answer;
    }

    /// <summary>A context that no order has (a period that ends before it begins, the year 9999) is as good as none.</summary>
    private static DeadlineContext Sane(DeadlineContext context) => context with
    {
        DocumentDate = context.DocumentDate is { } day && Plausible.Contains(day) ? day : null,
        Period = context.Period is { } period && period.Start <= period.End && Plausible.Contains(period.Start) && Plausible.Contains(period.End) ? period : null,
        NearestYear = context.NearestYear is >= SchoolYear.Earliest and <= SchoolYear.Latest ? context.NearestYear : null,
    };
}
