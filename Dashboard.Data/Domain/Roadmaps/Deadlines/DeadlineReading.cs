namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>What the words of a deadline say, before years are completed and days are computed.</summary>
internal sealed class DeadlineReading
{
    public List<DeadlineTerm> Terms { get; } = [];

    /// <summary>How often, where a word says it; null for a text of dates alone.</summary>
    public Recurrence? Recurrence { get; set; }

    public int Interval { get; set; } = 1;

    /// <summary>«До 5 числа»: last day within each month or quarter.</summary>
    public int? DueDay { get; set; }

    /// <summary>The due day lies in the month after the reported one.</summary>
    public bool InNextMonth { get; set; }

    /// <summary>«По графику» beside another recurrence.</summary>
    public bool OnSchedule { get; set; }

    public bool IsRelative { get; set; }

    /// <summary>«Далее»: what recurs begins with the named time and goes on to the end of the plan.</summary>
    public bool IsOnward { get; set; }

    /// <summary>«ноябрь 2022–2025 гг.»: the last year of what is repeated each year.</summary>
    public int? LastYear { get; set; }

    /// <summary>Two months without a comma or dash between them.</summary>
    public bool HasBarePair { get; set; }

    /// <summary>«Кроме июля и августа»: when it is not due.</summary>
    public List<DeadlineTerm> Except { get; } = [];

    /// <summary>Words that mean nothing here.</summary>
    public int Unknown { get; set; }

    /// <summary>
    /// «6 и 7 июля»: a bare number takes the month, the quarter or the term of what follows. One that finds none («до 15», «15 по II квартал»)
    /// is no time of the calendar: a month is never guessed, the words count as not understood.
    /// </summary>
    public void SettleBareNumbers()
    {
        for (var place = Terms.Count - 2; place >= 0; place--)
        {
            if (Terms[place] is { Kind: TermKind.At or TermKind.Until, First: { Kind: PointKind.DayOnly } bare } && Terms[place + 1].First is { Kind: not PointKind.Month } next && next.Lend(bare.Number) is { } whole)
            {
                Terms[place] = Terms[place] with { First = whole, Last = whole };
            }
        }

        Unknown += Terms.RemoveAll(term => term.First.Kind == PointKind.DayOnly || term.Last.Kind == PointKind.DayOnly);
    }

    public bool IsEmpty => Terms.Count == 0 && Recurrence is null && !OnSchedule && !IsRelative;
}
