namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>«IV квартал 2022», «I, III кв.», «2 полугодие 2021/2022 уч. г.», «3 четверть», «первая декада октября», «3 неделя октября», «вторая половина мая».</summary>
internal static class NumberedTermMatcher
{
    public static bool Read(Scan scan, List<Part> parts, DeadlineContext context)
    {
        if (scan.Ordinal(scan.Place) is not { } ordinal || Noun(scan, ordinal.Next) is not { } noun || ordinal.Value is 0 or < -1)
        {
            return false;
        }

        var mine = noun == ordinal.Next;
        return scan.At(noun).Lemma switch
        {
            Lemma.Quarter => Quarter(scan, parts, context, ordinal, noun, mine),
            Lemma.Half => Half(scan, parts, context, ordinal, noun, mine),
            Lemma.Term => Term(scan, parts, context, ordinal, noun, mine),
            _ => PartOf(scan, parts, context, ordinal, noun, mine),
        };
    }

    /// <summary>The noun that all numbers of a list share: «I, II и IV квартал».</summary>
    private static int? Noun(Scan scan, int place)
    {
        while (true)
        {
            if (scan.At(place) is { Kind: TokenKind.Word, Lemma: Lemma.Quarter or Lemma.Half or Lemma.Term or Lemma.Decade or Lemma.HalfPart or Lemma.Week })
            {
                return place;
            }

            var joint = scan.At(place).Kind is TokenKind.Dash or TokenKind.Comma || scan.At(place) is { Kind: TokenKind.Word, Lemma: Lemma.And or Lemma.By };
            if (!joint || scan.Ordinal(place + 1) is not { } next)
            {
                return null;
            }

            place = next.Next;
        }
    }

    private static bool Quarter(Scan scan, List<Part> parts, DeadlineContext context, (int Value, int Next) ordinal, int noun, bool mine)
    {
        if (ordinal.Value is < 1 or > 4)
        {
            return false;
        }

        var (year, next) = YearReader.Behind(scan, scan.Over(noun + 1, TokenKind.Dot), context);
        return Take(scan, parts, CalendarTerm.Months((3 * ordinal.Value) - 2, 3 * ordinal.Value) with { Year = year }, false, mine ? next : ordinal.Next);
    }

    private static bool Half(Scan scan, List<Part> parts, DeadlineContext context, (int Value, int Next) ordinal, int noun, bool mine)
    {
        if (ordinal.Value is < 1 or > 2)
        {
            return false;
        }

        var (year, next) = YearReader.Behind(scan, scan.Over(noun + 1, TokenKind.Dot), context);
        var said = year is { School: true } || scan.Any(token => token.Lemma == Lemma.SchoolAdjective);
        var school = said || (year is null && (context.Period is not { } period || UnitCalendar.IsSchoolShaped(period)));
        var term = school
            ? CalendarTerm.OfSchool(ordinal.Value == 1 ? context.Calendar.FirstHalf : context.Calendar.SecondHalf)
            : CalendarTerm.Months((6 * ordinal.Value) - 5, 6 * ordinal.Value);
        return Take(scan, parts, term with { Year = year }, !said && year is null, mine ? next : ordinal.Next);
    }

    private static bool Term(Scan scan, List<Part> parts, DeadlineContext context, (int Value, int Next) ordinal, int noun, bool mine)
    {
        var terms = context.Calendar.Terms;
        var number = ordinal.Value < 0 ? terms.Count : ordinal.Value;
        if (number < 1 || number > terms.Count)
        {
            return false;
        }

        var (year, next) = YearReader.Behind(scan, scan.Over(noun + 1, TokenKind.Dot), context);
        return Take(scan, parts, CalendarTerm.OfSchool(terms[number - 1]) with { Year = year }, false, mine ? next : ordinal.Next);
    }

    private static bool PartOf(Scan scan, List<Part> parts, DeadlineContext context, (int Value, int Next) ordinal, int noun, bool mine)
    {
        Func<DateSpan, DateSpan>? cut = (scan.At(noun).Lemma, ordinal.Value) switch
        {
            (Lemma.Decade, -1 or (>= 1 and <= 3)) => whole => PartsOfTerm.Decade(whole, ordinal.Value),
            (Lemma.HalfPart, 1 or 2) => whole => PartsOfTerm.Half(whole, ordinal.Value),
            (Lemma.Week, -1 or (>= 1 and <= 5)) => whole => PartsOfTerm.Week(whole, ordinal.Value),
            _ => null,
        };
        return cut is not null && TermMatcher.CutNext(scan, parts, context, scan.Over(noun + 1, TokenKind.Dot), cut, mine ? null : ordinal.Next);
    }

    private static bool Take(Scan scan, List<Part> parts, CalendarTerm term, bool guessed, int next)
    {
        parts.Add(new TermPart(term) { HalfIsGuessed = guessed });
        scan.Place = next;
        return true;
    }
}
