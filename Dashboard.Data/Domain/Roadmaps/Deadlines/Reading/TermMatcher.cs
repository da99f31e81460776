namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Any piece of the calendar: a day, a month, a quarter, holidays, a year, or the beginning, middle or end of one.</summary>
internal static class TermMatcher
{
    public static bool Read(Scan scan, List<Part> parts, DeadlineContext context) =>
        NumberedTermMatcher.Read(scan, parts, context)
        || DayMatcher.Read(scan, parts, context)
        || Month(scan, parts, context)
        || Season(scan, parts, context)
        || Holidays(scan, parts, context)
        || Edge(scan, parts, context)
        || YearMatcher.Read(scan, parts, context);

    /// <summary>Reads the term that stands at this place and adds it cut; «месяца» without a name is a window of every month.</summary>
    /// <param name="back">Where reading goes on; null for behind the term.</param>
    public static bool CutNext(Scan scan, List<Part> parts, DeadlineContext context, int place, Func<DateSpan, DateSpan> cut, int? back)
    {
        var start = scan.Place;
        scan.Place = scan.Over(place, Lemma.Filler, Lemma.In);
        if (!scan.Is(scan.Place, Lemma.MonthUnit) && !scan.Is(scan.Place, Lemma.Each))
        {
            var read = new List<Part>();
            if (!scan.AtEnd && Read(scan, read, context) && read is [TermPart found])
            {
                parts.Add(found with { Term = found.Term.Cut(cut) });
                scan.Place = back ?? scan.Place;
                return true;
            }

            if (scan.Place < start || !parts.OfType<EveryPart>().Any())
            {
                scan.Place = start;
                return false;
            }

            scan.Place = place;
        }

        // A month of 31 days shows which days are meant.
        var days = cut(new DateSpan(new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 31)));
        parts.Add(new WindowPart(days.End.Day == 31 && days.Start.Day > 21 ? new LastDaysOfUnit(32 - days.Start.Day) : new DaysOfUnit(days.Start.Day, days.End.Day)));
        scan.Place = back ?? scan.Over(scan.Place, Lemma.MonthUnit);
        return true;
    }

    private static bool Month(Scan scan, List<Part> parts, DeadlineContext context)
    {
        if (!scan.Is(scan.Place, Lemma.Month))
        {
            return false;
        }

        var (year, next) = YearReader.Behind(scan, scan.Over(scan.Over(scan.Place + 1, Lemma.MonthUnit), TokenKind.Dot), context);
        return Take(scan, parts, CalendarTerm.OfMonth(scan.Here.Entry.Value) with { Year = year }, next);
    }

    private static bool Season(Scan scan, List<Part> parts, DeadlineContext context)
    {
        var first = scan.Here.Entry.Value;
        if (!scan.Is(scan.Place, Lemma.Season))
        {
            return false;
        }

        var (year, next) = YearReader.Behind(scan, scan.Place + 1, context);
        return Take(scan, parts, CalendarTerm.Months(first, first == 12 ? 2 : first + 2) with { Year = year }, next);
    }

    /// <summary>«осенние каникулы 2022», «осенние и весенние каникулы», «в каникулярное время» (all of them).</summary>
    private static bool Holidays(Scan scan, List<Part> parts, DeadlineContext context)
    {
        var calendar = context.Calendar;
        if (scan.Is(scan.Place, Lemma.Holidays))
        {
            var (year, next) = YearReader.Behind(scan, scan.Over(scan.Place + 1, Lemma.Filler, Lemma.PlanNoun), context);
            parts.Add(new MarkPart(Mark.Regularly));
            foreach (var span in (SchoolSpan[])[calendar.AutumnHolidays, calendar.WinterHolidays, calendar.SpringHolidays, calendar.SummerHolidays])
            {
                parts.Add(new TermPart(CalendarTerm.OfSchool(span) with { Year = year }));
                parts.Add(new MarkPart(Mark.List));
            }

            scan.Place = next;
            return true;
        }

        if (!scan.Is(scan.Place, Lemma.SeasonAdjective))
        {
            return false;
        }

        var noun = scan.Place + 1;
        while ((scan.Is(noun, Lemma.And) || scan.Is(noun, TokenKind.Comma)) && scan.Is(noun + 1, Lemma.SeasonAdjective))
        {
            noun += 2;
        }

        if (!scan.Is(noun, Lemma.Holidays))
        {
            return false;
        }

        var (named, behind) = YearReader.Behind(scan, scan.Over(noun + 1, Lemma.Filler), context);
        var holidays = scan.Here.Entry.Value switch
        {
            9 => calendar.AutumnHolidays,
            12 => calendar.WinterHolidays,
            3 => calendar.SpringHolidays,
            _ => calendar.SummerHolidays,
        };
        return Take(scan, parts, CalendarTerm.OfSchool(holidays) with { Year = named }, noun == scan.Place + 1 ? behind : scan.Place + 1);
    }

    /// <summary>«конец марта», «в начале учебного года», «середина 2023 года», «до конца года».</summary>
    private static bool Edge(Scan scan, List<Part> parts, DeadlineContext context)
    {
        Func<DateSpan, DateSpan>? cut = scan.Here.Kind != TokenKind.Word ? null : scan.Here.Lemma switch
        {
            Lemma.Beginning => PartsOfTerm.Beginning,
            Lemma.Middle => PartsOfTerm.Middle,
            Lemma.End => PartsOfTerm.End,
            _ => null,
        };
        if (cut is null)
        {
            return false;
        }

        var noun = scan.Over(scan.Place + 1, Lemma.Filler, Lemma.Whole);
        return scan.Is(noun, Lemma.Year)
            ? Take(scan, parts, CalendarTerm.WholeYear().Cut(cut), noun + 1)
            : CutNext(scan, parts, context, noun, cut, null);
    }

    private static bool Take(Scan scan, List<Part> parts, CalendarTerm term, int next)
    {
        parts.Add(new TermPart(term));
        scan.Place = next;
        return true;
    }
}
