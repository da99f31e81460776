namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

internal enum Bound
{
    /// <summary>Both ends are what the terms say.</summary>
    Closed,

    /// <summary>«с сентября»: goes on.</summary>
    From,

    /// <summary>«до мая»: to the day before; a day is itself the last.</summary>
    Until,

    /// <summary>«не позднее мая»: to its last day.</summary>
    Through,
}

/// <summary>One deadline of a list: a term or a range of two.</summary>
internal sealed record Item(Bound Bound, CalendarTerm First, CalendarTerm? Last = null)
{
    public CalendarTerm End => Last ?? First;

    public bool IsOpen => Bound is Bound.Until or Bound.Through;

    public bool IsYears => First.Kind is TermKind.Year or TermKind.SchoolYear;

    public bool HasYear => First.Year is not null || Last?.Year is not null;

    public bool ExcludesItsTerm => Bound == Bound.Until && First.Kind != TermKind.Day;

    /// <summary>Its days when the missing year is this one: the year of a range is the one that it begins in, or of «до» the one that it ends in.</summary>
    public DateSpan In(NamedYear missing)
    {
        var first = First.In(First.Year ?? missing);
        if (Last is null)
        {
            return ExcludesItsTerm ? new DateSpan(first.Start.AddDays(-1), first.Start.AddDays(-1)) : IsOpen ? new DateSpan(first.End, first.End) : first;
        }

        var year = Last.Year ?? missing;
        var last = Last.In(year);
        if (Last.Year is null && last.End < first.Start && !year.School)
        {
            last = Last.In(year with { Year = year.Year + 1 });
        }

        return new DateSpan(first.Start, last.End);
    }
}
