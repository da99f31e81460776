namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Turns what the words say into days: completes years from the plan, repeats what recurs, notes what is doubtful.</summary>
internal sealed class DeadlineBuilder
{
    /// <summary>A first year of which so few days are left after the order is not meant by «ежегодно».</summary>
    private const int StubOfYear = 31;

    private readonly string _text;
    private readonly DeadlineReading _reading;
    private readonly DeadlineContext _context;
    private readonly DateSpan? _period;
    private readonly List<DeadlineTerm> _terms;
    private readonly List<DeadlineWarning> _warnings = [];
    private bool _openStart;

    private DeadlineBuilder(string text, DeadlineReading reading, DeadlineContext context)
    {
        (_text, _reading, _context) = (text, reading, context);
        var ofSchool = context.Period is { } given && IsSchoolYear(given);
        // In a plan of a school year «I полугодие» is that of the school.
        _terms = [.. YearCompletion.Of(reading.Terms, context.Calendar).Select(term => ofSchool ? term with { First = OfSchool(term.First), Last = OfSchool(term.Last) } : term)];
        _period = context.Period is { } period ? period
            : context.DocumentDate is { } day ? new DateSpan(day, EndWithoutPeriod(day))
            : null;
    }

    public static Deadline Build(string text, DeadlineReading reading, DeadlineContext context) => new DeadlineBuilder(text, reading, context).Build();

    private static bool IsSchoolYear(DateSpan period) => period.Start.Month is 8 or 9 && period.End.Month is >= 5 and <= 8 && IsOneYear(period);

    private static DeadlinePoint OfSchool(DeadlinePoint point) => point is { Kind: PointKind.Half, Year: null } ? point with { Kind = PointKind.SchoolYear } : point;

    // A plan that says no period runs to the end of the order's year, or of its school year where the text counts in school years.
    private DateOnly EndWithoutPeriod(DateOnly day)
    {
        if (!_terms.Exists(term => term.First.IsOfSchoolYear))
        {
            return new DateOnly(day.Year, 12, 31);
        }

        var start = day.Month >= 9 || day.Month >= 6 ? day.Year : day.Year - 1;
        var end = _context.Calendar.SchoolYear.Of(start).End;
        return end < day ? day : end;
    }

    private Deadline Build()
    {
        if (_reading.IsEmpty)
        {
            return Finish(Recurrence.Unknown, []);
        }

        if (_reading.HasBarePair)
        {
            _warnings.Add(_terms.Exists(term => term.Kind == TermKind.Range) ? DeadlineMessages.RangeWithoutDash : DeadlineMessages.PairWithoutSign);
        }

        var recurrence = _reading.Recurrence
            ?? (_terms.Count > 0 || _reading.DueDay is not null ? Recurrence.None : _reading.IsRelative ? Recurrence.Relative : Recurrence.OnSchedule);
        return recurrence switch
        {
            Recurrence.None => Finish(IsThroughout() ? Recurrence.Continuous : Recurrence.None, Once(ref recurrence), recurrence),
            Recurrence.Yearly => Finish(recurrence, Yearly()),
            // «сентябрь 2023, далее регулярно» has a beginning and goes on to the end of the plan: that is without a break.
            Recurrence.Regular when _terms is [{ Kind: TermKind.At }] => Finish(Recurrence.Continuous, Unbroken()),
            Recurrence.Regular or Recurrence.Continuous => Finish(recurrence, Unbroken()),
            Recurrence.Weekly or Recurrence.Monthly or Recurrence.Quarterly or Recurrence.Termly or Recurrence.HalfYearly => Finish(recurrence, Repeated(recurrence)),
            _ => Finish(recurrence, _terms.Count > 0 ? Once(ref recurrence) : []),
        };
    }

    /// <summary>«В течение учебного года», «2020–2023»: goes on through a span of more than a month.</summary>
    private bool IsThroughout() => _terms.Exists(term => (term.IsThroughout && term.First.Kind is not (PointKind.Month or PointKind.Day)) || (term.Kind == TermKind.Range && term.First.Kind == PointKind.Year && term.Last.Kind == PointKind.Year) || term.Kind == TermKind.From);

    private List<DateSpan> Once(ref Recurrence recurrence)
    {
        var spans = new List<DateSpan>();
        foreach (var term in _terms)
        {
            var found = Spans(term);
            spans.AddRange(found);
            if (found.Count > 1)
            {
                recurrence = Recurrence.Yearly;
            }
        }

        _openStart = _terms.Count > 0 && spans.Count == _terms.Count && _terms.TrueForAll(term => term.Kind == TermKind.Until);
        return spans;
    }

    /// <summary>All spans that a term means: one where its year is known, otherwise one in each fitting year of the period.</summary>
    private List<DateSpan> Spans(DeadlineTerm term)
    {
        if ((term.Kind == TermKind.Range ? term.First.Year : term.First.Year ?? term.Last.Year) is { } year)
        {
            return Span(term, year) is { } known ? [known] : [];
        }

        var years = Fitting(term);
        if (years.Count == 0)
        {
            return Guessed(term);
        }

        _warnings.Add(years.Count == 1 ? DeadlineMessages.YearGuessed : DeadlineMessages.EveryYear);
        if (years.Count == 1 && IsOneYear(_period!.Value))
        {
            // The plan has one year only: nothing was guessed.
            _warnings.RemoveAt(_warnings.Count - 1);
        }

        return [.. years.Select(each => Span(term, each)).OfType<DateSpan>().Select(span => years.Count > 1 ? Clipped(span) : span)];
    }

    private static bool IsOneYear(DateSpan period) => period.End.DayNumber - period.Start.DayNumber <= 366;

    /// <summary>
    /// Years in which the term lies within the plan. Where it lies there in no year whole, the year with most of it; school years
    /// count as soon as they touch the plan; a last day that is over when the order is signed gives way to a later one.
    /// </summary>
    private List<int> Fitting(DeadlineTerm term)
    {
        if (_period is not { } period)
        {
            return [];
        }

        var touching = Enumerable.Range(period.Start.Year - 1, period.End.Year - period.Start.Year + 2)
            .Select(year => (Year: year, Days: Span(term, year, quiet: true)!.Value))
            .Where(each => term.Kind == TermKind.Until ? each.Days.End >= period.Start && each.Days.End <= period.End.AddDays(1)
                : term.Kind == TermKind.From ? period.Contains(each.Days.Start)
                : each.Days.Overlaps(period))
            .ToList();
        if (term.First.Kind is PointKind.SchoolYear or PointKind.Year)
        {
            return touching.ConvertAll(each => each.Year);
        }

        var whole = touching.FindAll(each => term.Kind != TermKind.At && term.Kind != TermKind.Range || (period.Contains(each.Days.Start) && period.Contains(each.Days.End)));
        if (term.Kind == TermKind.Until && _context.DocumentDate is { } day && whole.Exists(each => each.Days.End >= day))
        {
            whole.RemoveAll(each => each.Days.End < day);
        }

        return whole.Count > 0 || touching.Count == 0 ? whole.ConvertAll(each => each.Year)
            : [touching.MaxBy(each => Math.Min(each.Days.End.DayNumber, period.End.DayNumber) - Math.Max(each.Days.Start.DayNumber, period.Start.DayNumber)).Year];
    }

    /// <summary>No year of the period fits: the nearest year named above, else the year of the period or order.</summary>
    private List<DateSpan> Guessed(DeadlineTerm term)
    {
        var year = _context.NearestYear ?? _period?.Start.Year;
        if (year is not { } guessed)
        {
            _warnings.Add(DeadlineMessages.YearUnknown);
            return [];
        }

        _warnings.Add(DeadlineMessages.YearGuessed);
        // After an order of December «до 1 марта» is next March.
        var span = Span(term, guessed);
        return span is { } found && _context.DocumentDate is { } day && found.End < day && _context.NearestYear is null ? [Span(term, guessed + 1) ?? found] : span is { } only ? [only] : [];
    }

    private DateSpan? Span(DeadlineTerm term, int year, bool quiet = false)
    {
        var calendar = _context.Calendar;
        var first = term.First.In(term.First.Year ?? year, calendar);
        switch (term.Kind)
        {
            case TermKind.Until:
                // «До осенних каникул» is before they begin.
                var end = term.First.Part == PointPart.Beginning || term.First is { Kind: PointKind.Holidays or PointKind.Season, Part: PointPart.Whole } ? first.Start.AddDays(-1) : first.End;
                if (!quiet && term.First is { Kind: PointKind.Month or PointKind.Year, Part: PointPart.Whole })
                {
                    _warnings.Add(DeadlineMessages.UntilMonth);
                }

                var start = _context.OpenStart is { } open && open < end ? open : end;
                return new DateSpan(start, end);
            case TermKind.From:
                return new DateSpan(first.Start, _period is { } period && period.End > first.Start ? period.End : first.End);
            case TermKind.Range:
                var last = term.Last.In(term.Last.Year ?? term.First.Year ?? year, calendar);
                if (last.End < first.Start && term.Last.Year is null)
                {
                    // «сентябрь – май» runs over New Year.
                    last = term.Last.In((term.First.Year ?? year) + 1, calendar);
                }

                if (last.End >= first.Start)
                {
                    return new DateSpan(first.Start, last.End);
                }

                if (!quiet)
                {
                    _warnings.Add(DeadlineMessages.Swapped);
                }

                return new DateSpan(last.Start, first.End);
            default:
                return first;
        }
    }

    private DateSpan Clipped(DateSpan span) => _period is not { } period ? span
        : new DateSpan(span.Start < period.Start && span.End >= period.Start ? period.Start : span.Start, span.End > period.End && span.Start <= period.End ? period.End : span.End);

    /// <summary>Whether the text lists whole dates: then they are the occurrences, and nothing is repeated.</summary>
    private bool IsList() => _terms.Count > 1 && _terms.TrueForAll(term => term.Kind is TermKind.At or TermKind.Range && term.First is { Kind: PointKind.Day, Year: not null } && term.Last is { Kind: PointKind.Day, Year: not null });

    private List<DateSpan> Yearly()
    {
        var ignored = Recurrence.None;
        if (IsList())
        {
            return Once(ref ignored);
        }

        var from = _terms.Where(term => term.Kind == TermKind.From).Select(term => (int?)Span(term, _period?.Start.Year ?? 1, quiet: true)?.Start.Year).FirstOrDefault();
        var named = _terms.FindAll(term => term.Kind != TermKind.From && term.First.Kind != PointKind.Year && !(term is { Kind: TermKind.Range, First.Year: { } year } && Span(term, year, quiet: true) is { } wide && wide.End.DayNumber - wide.Start.DayNumber > 366));
        if (named.Count == 0)
        {
            return CalendarYears();
        }

        var spans = new List<DateSpan>();
        foreach (var term in named)
        {
            var first = term.First.Year ?? from ?? (_period?.Start.Year - 1) ?? _context.NearestYear;
            if (first is not { } start)
            {
                _warnings.Add(DeadlineMessages.YearUnknown);
                continue;
            }

            for (var year = start; year <= (_reading.LastYear ?? _period?.End.Year ?? start); year++)
            {
                var moved = term with { First = term.First with { Year = year }, Last = term.Last with { Year = term.Last.Year is { } last ? last + (year - start) : null } };
                if (Span(moved, year, quiet: true) is { } span && (_period is not { } period || (period.Contains(span.End) && !(term.First.Year is null && from is null && span.End < (_context.DocumentDate ?? span.End)))))
                {
                    // Year after year a last day is that day alone: nobody works on it from the year before.
                    spans.Add(term.Kind == TermKind.Until ? new DateSpan(span.End, span.End) : span);
                }
            }
        }

        // «До 1 сентября ежегодно» in a plan that ends on 31 August.
        return spans.Count > 0 ? spans : [.. named.SelectMany(Spans)];
    }

    private List<DateSpan> CalendarYears()
    {
        var known = _terms.SelectMany(Spans).ToList();
        var whole = known.Count == 0 ? _period
            : new DateSpan(known.Min(span => span.Start), _terms.Exists(term => term.Kind == TermKind.Range) || _period is not { } period || period.End < known.Max(span => span.End) ? known.Max(span => span.End) : period.End);
        if (whole is not { } span)
        {
            return [];
        }

        var years = Enumerable.Range(span.Start.Year, span.End.Year - span.Start.Year + 1)
            .Select(year => new DateSpan(Later(span.Start, new DateOnly(year, 1, 1)), Earlier(span.End, new DateOnly(year, 12, 31)))).ToList();
        if (known.Count == 0 && years.Count > 1 && _context.DocumentDate is { } day)
        {
            years.RemoveAll(year => year.End.DayNumber - day.DayNumber < StubOfYear && years.Exists(later => later.Start > year.End));
        }

        return years;
    }

    private List<DateSpan> Unbroken()
    {
        var ignored = Recurrence.None;
        var named = Once(ref ignored);
        _openStart = false;
        if (named.Count == 0)
        {
            return _period is { } period ? [period] : [];
        }

        // «сентябрь 2023, далее регулярно»: the first time, and then to the end of the plan.
        var last = named.Max(span => span.End);
        if ((_reading.Recurrence == Recurrence.Regular || _reading.IsOnward) && _terms is [{ Kind: TermKind.At }] && _period is { } whole && whole.End > last)
        {
            named.Add(new DateSpan(last.AddDays(1), whole.End));
        }

        return named;
    }

    private List<DateSpan> Repeated(Recurrence recurrence)
    {
        var ignored = Recurrence.None;
        if (IsList())
        {
            return Once(ref ignored);
        }

        var explicitly = _terms.FindAll(term => term.Kind != TermKind.Until);
        if (_reading.IsOnward && explicitly.Count > 0 && _period is { } plan && explicitly.SelectMany(Spans).Min(span => span.Start) is var begin && begin < plan.End)
        {
            return [.. Units.Of(recurrence, _reading.Interval, new DateSpan(begin, plan.End), _context.Calendar).Select(Due).OfType<DateSpan>()];
        }

        List<DateSpan> within = explicitly.Count > 0 ? [.. explicitly.SelectMany(Spans)]
            : _period is { } period ? [_context.DocumentDate is { } day && day > period.Start && day <= period.End ? new DateSpan(day, period.End) : period]
            : [];
        return [.. within.SelectMany(span => Units.Of(recurrence, _reading.Interval, span, _context.Calendar)).Select(Due).OfType<DateSpan>()];
    }

    private DateSpan? Due(DateSpan unit)
    {
        if (_reading.DueDay is not { } day)
        {
            return unit;
        }

        var month = _reading.InNextMonth ? unit.End.AddDays(1) : new DateOnly(unit.End.Year, unit.End.Month, 1);
        var due = new MonthDay(month.Month, day).In(month.Year);
        return due < unit.Start ? null : new DateSpan(_reading.InNextMonth || due < unit.Start ? Earlier(unit.Start, due) : unit.Start, due);
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    private Deadline Finish(Recurrence recurrence, List<DateSpan> spans, Recurrence? found = null)
    {
        if (found == Recurrence.Yearly && recurrence == Recurrence.None)
        {
            recurrence = Recurrence.Yearly;
        }

        var occurrences = WithoutExcepted(Occurrences.Ordered(spans));
        Doubt(recurrence, occurrences);
        var start = occurrences.Count == 0 || _openStart ? (DateOnly?)null : occurrences[0].Start;
        return new Deadline(
            _text, start, occurrences.Count == 0 ? null : occurrences.Max(span => span.End), recurrence, _reading.Interval, Confidence(recurrence), occurrences, [.. _warnings.Distinct()]);
    }

    /// <summary>What is excepted goes out of every year; where nothing would be left, the exception is not understood.</summary>
    private List<DateSpan> WithoutExcepted(List<DateSpan> occurrences)
    {
        if (_reading.Except.Count == 0 || occurrences.Count == 0)
        {
            return occurrences;
        }

        // In every year of the plan, where it names none.
        var years = Enumerable.Range(occurrences[0].Start.Year - 1, occurrences.Max(span => span.End).Year - occurrences[0].Start.Year + 2).ToList();
        var gaps = YearCompletion.Of(_reading.Except, _context.Calendar).SelectMany(term => (term.First.Year is { } year ? [year] : years).Select(each => Span(term, each, quiet: true)!.Value));
        var left = Occurrences.Without(occurrences, gaps, byLastDay: _reading.DueDay is not null);
        _reading.Unknown += left.Count == 0 ? 1 : 0;
        return left.Count == 0 ? occurrences : left;
    }

    private void Doubt(Recurrence recurrence, List<DateSpan> occurrences)
    {
        if (recurrence == Recurrence.Unknown)
        {
            _warnings.Add(_text.Length == 0 ? DeadlineMessages.Empty : DeadlineMessages.NotUnderstood);
            return;
        }

        if (_reading.Unknown > 0)
        {
            _warnings.Add(DeadlineMessages.PartlyUnderstood);
        }

        if (occurrences.Count == 0 && recurrence is Recurrence.Relative or Recurrence.OnSchedule or Recurrence.OnDemand || _reading is { OnSchedule: true, Recurrence: not null })
        {
            _warnings.Add(DeadlineMessages.NoDate);
        }

        if (_context.DocumentDate is { } day && occurrences.Exists(span => span.End < day))
        {
            _warnings.Add(DeadlineMessages.BeforeOrder);
        }

        if (_context.Period is { } period && occurrences.Exists(span => span.End > period.End || span.End < period.Start || (span.Start < period.Start && !_openStart)))
        {
            _warnings.Add(DeadlineMessages.OutsidePeriod);
        }
    }

    private DeadlineConfidence Confidence(Recurrence recurrence) =>
        recurrence == Recurrence.Unknown || _warnings.Exists(warning => warning == DeadlineMessages.EveryYear || warning == DeadlineMessages.YearUnknown || warning == DeadlineMessages.Swapped || warning == DeadlineMessages.PairWithoutSign)
            ? DeadlineConfidence.Low
            : _warnings.Count > 0 ? DeadlineConfidence.Medium : DeadlineConfidence.High;
}
