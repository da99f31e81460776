namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Gives a point without a year the year that its neighbours in the text have.</summary>
internal static class YearCompletion
{
    public static List<DeadlineTerm> Of(IReadOnlyList<DeadlineTerm> terms, AcademicCalendar calendar)
    {
        var completed = WithYearsAfterCommas(terms).ConvertAll(term => Within(term, calendar));
        // «ноябрь 2021, февраль, апрель 2022»: the year stands after the months that it belongs to.
        for (var place = completed.Count - 2; place >= 0; place--)
        {
            if (Takes(completed[place]) && completed[place + 1].First.Year is { } next && !completed[place + 1].First.IsOfSchoolYear)
            {
                completed[place] = Within(With(completed[place], last: NotAfter(completed[place].Last, next, completed[place + 1].First, calendar)), calendar);
            }
        }

        for (var place = 1; place < completed.Count; place++)
        {
            if (Takes(completed[place]) && completed[place - 1].Last.Year is { } previous && !completed[place - 1].Last.IsOfSchoolYear)
            {
                completed[place] = Within(With(completed[place], first: NotBefore(completed[place].First, previous, completed[place - 1].Last, calendar)), calendar);
            }
        }

        return completed;
    }

    /// <summary>«август, 2021»: a year by itself after a point without one belongs to that point.</summary>
    private static List<DeadlineTerm> WithYearsAfterCommas(IReadOnlyList<DeadlineTerm> terms)
    {
        var kept = new List<DeadlineTerm>();
        foreach (var term in terms)
        {
            if (term is { Kind: TermKind.At, First: { Kind: PointKind.Year, Part: PointPart.Whole } } && kept is [.., { Kind: TermKind.At or TermKind.Until or TermKind.Range } last] && Takes(last))
            {
                kept[^1] = last with { First = last.Kind == TermKind.Range ? last.First : last.First with { Year = term.First.Year }, Last = last.Last with { Year = term.First.Year } };
            }
            else if (term is { Kind: TermKind.At } && Takes(term) && kept is [.., { Kind: TermKind.At, First: { Kind: PointKind.Year, Part: PointPart.Whole } whole }])
            {
                // «2022 год, II квартал».
                kept[^1] = With(term, first: term.First with { Year = whole.Year });
            }
            else if (term is { Kind: TermKind.At, First: { Kind: PointKind.Year, Part: PointPart.Whole, Year: { } year } } && kept is [.., { Kind: TermKind.At, First: { Kind: PointKind.Month, Year: { } before } month }] && year > before)
            {
                // «август 2026, 2027, 2028 годов»: the month of each of them.
                kept.Add(new DeadlineTerm(TermKind.At, month with { Year = year }, month with { Year = year }));
            }
            else
            {
                kept.Add(term);
            }
        }

        return kept;
    }

    private static bool Takes(DeadlineTerm term) => term.First.Year is null && term.Last.Year is null && !term.First.IsOfSchoolYear && term.First.Kind != PointKind.Year;

    /// <summary>Both ends of a range share what only one of them says; over New Year the other end takes the neighbouring year.</summary>
    private static DeadlineTerm Within(DeadlineTerm term, AcademicCalendar calendar)
    {
        if (term.Kind != TermKind.Range)
        {
            return term.First.Year is null && term.Last.Year is { } own ? term with { First = term.First with { Year = own } } : term.Last.Year is null && term.First.Year is { } same ? term with { Last = term.Last with { Year = same } } : term;
        }

        return (term.First.Year, term.Last.Year) switch
        {
            (null, { } last) => With(term, first: NotAfter(term.First, last, term.Last, calendar)),
            ({ } first, null) => With(term, last: NotBefore(term.Last, first, term.First, calendar)),
            _ => term,
        };
    }

    private static DeadlinePoint NotAfter(DeadlinePoint point, int year, DeadlinePoint next, AcademicCalendar calendar) =>
        point with { Year = point.In(year, calendar).Start > next.In(next.Year ?? year, calendar).End ? year - 1 : year };

    private static DeadlinePoint NotBefore(DeadlinePoint point, int year, DeadlinePoint previous, AcademicCalendar calendar) =>
        point with { Year = point.In(year, calendar).End < previous.In(previous.Year ?? year, calendar).Start ? year + 1 : year };

    private static DeadlineTerm With(DeadlineTerm term, DeadlinePoint? first = null, DeadlinePoint? last = null) =>
        term.Kind == TermKind.Range ? term with { First = first ?? term.First, Last = last ?? term.Last } : term with { First = first ?? last ?? term.First, Last = first ?? last ?? term.Last };
}
