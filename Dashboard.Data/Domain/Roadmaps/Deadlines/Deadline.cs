namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>A span of days, both ends included.</summary>
public readonly record struct DateSpan(DateOnly Start, DateOnly End)
{
    public static DateSpan Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    public bool Overlaps(DateSpan other) => Start <= other.End && other.Start <= End;
}

/// <summary>
/// When an activity is due: the text of the order, always kept, beside its reading. Where both ends are known, start ≤ end.
/// </summary>
/// <param name="Text">As it stands in the order, blanks folded.</param>
/// <param name="Start">First day; null for an open start («до 30.09.2023») and where no date is meant.</param>
/// <param name="End">Last day, the one that counts as the deadline; null where no date is meant.</param>
/// <param name="Recurrence">How often.</param>
/// <param name="Interval">Every so many units of <paramref name="Recurrence"/>: «раз в 2–3 недели» is weekly with 3; 1 otherwise.</param>
/// <param name="Confidence">How sure the reading is.</param>
/// <param name="Occurrences">
/// The spans in which it is due, one after another: one for a single deadline, one a month for a monthly one, the named months of
/// «май 2021, декабрь 2021». Where the start is open they begin on the day of the document. Empty where no date is meant.
/// </param>
/// <param name="Warnings">What a person should look at.</param>
public sealed record Deadline(
    string Text,
    DateOnly? Start,
    DateOnly? End,
    Recurrence Recurrence,
    int Interval,
    DeadlineConfidence Confidence,
    IReadOnlyList<DateSpan> Occurrences,
    IReadOnlyList<DeadlineWarning> Warnings);

/// <param name="Code">Stable kebab-case name of the kind of doubt.</param>
/// <param name="Message">A Russian sentence.</param>
public sealed record DeadlineWarning(string Code, string Message);

/// <summary>What a deadline's text leaves unsaid and the order says elsewhere.</summary>
/// <param name="DocumentDate">Day of the order; null where it has none.</param>
/// <param name="Period">The period of the plan, from its title; null where unknown.</param>
/// <param name="NearestYear">Year last named in a row above, used only where the period is a single year or unknown; null where there is none.</param>
/// <param name="Calendar">When school years, terms and holidays begin and end.</param>
public sealed record DeadlineContext(DateOnly? DocumentDate, DateSpan? Period, int? NearestYear, AcademicCalendar Calendar)
{
    /// <summary>From the day of the document, or else from 1 January of the period's first year, where the text only says «до».</summary>
    public DateOnly? OpenStart => DocumentDate ?? Period?.Start;
}
