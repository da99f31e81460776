namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Years that stand alone: «2021», «2020-2023», «2021/2022 уч. г.», «в течение учебного года».</summary>
internal static class YearMatcher
{
    public static bool Read(Scan scan, List<Part> parts, DeadlineContext context)
    {
        var calendar = context.Calendar;
        if (YearReader.School(scan, scan.Place) is { } school)
        {
            return Take(scan, parts, CalendarTerm.SchoolYear(calendar.SchoolYear, school.StartYear), school.Next);
        }

        if (YearReader.Spoken(scan, scan.Place, context) is { } spoken)
        {
            return Take(scan, parts, spoken.Year.School ? CalendarTerm.SchoolYear(calendar.SchoolYear, spoken.Year.Year) : CalendarTerm.WholeYear(spoken.Year.Year), spoken.Next);
        }

        if (scan.Is(scan.Place, Lemma.SchoolAdjective))
        {
            var noun = scan.Over(scan.Place, Lemma.SchoolAdjective);
            return scan.Is(noun, Lemma.Year) && Take(scan, parts, CalendarTerm.SchoolYear(calendar.SchoolYear), noun + 1);
        }

        if (YearReader.IsYear(scan.Here))
        {
            return Number(scan, parts, context);
        }

        return scan.Here is { Kind: TokenKind.Number, Text.Length: 2 } small && scan.Is(scan.Place + 1, Lemma.Year)
            && Take(scan, parts, CalendarTerm.WholeYear(2000 + small.Value), YearReader.AfterYear(scan, scan.Place + 1));
    }

    private static bool Number(Scan scan, List<Part> parts, DeadlineContext context)
    {
        var first = scan.Here.Value;
        var next = scan.Place + 1;
        var last = scan.At(next + 1);
        var schoolYears = scan.Any(token => token.Lemma == Lemma.SchoolAdjective);
        if (scan.Is(next, TokenKind.Dash) && last is { Kind: TokenKind.Number, Text.Length: 2 } && last.Value > first % 100 && !scan.Is(next + 2, TokenKind.Dot) && !scan.Is(next + 2, Lemma.Month))
        {
            return Pair(scan, parts, context, first, 2000 + last.Value, schoolYears, next + 2);
        }

        if (schoolYears && scan.Is(next, TokenKind.Dash) && YearReader.IsYear(last) && last.Value > first)
        {
            return Pair(scan, parts, context, first, last.Value, true, next + 2);
        }

        return Take(scan, parts, CalendarTerm.WholeYear(first), YearReader.AfterYear(scan, next));
    }

    private static bool Pair(Scan scan, List<Part> parts, DeadlineContext context, int first, int last, bool school, int next)
    {
        parts.Add(new TermPart(school ? CalendarTerm.SchoolYear(context.Calendar.SchoolYear, first) : CalendarTerm.WholeYear(first)));
        parts.Add(new MarkPart(Mark.Dash));
        return Take(scan, parts, school ? CalendarTerm.SchoolYear(context.Calendar.SchoolYear, last - 1) : CalendarTerm.WholeYear(last), YearReader.AfterYear(scan, scan.Over(next, Lemma.SchoolAdjective)));
    }

    private static bool Take(Scan scan, List<Part> parts, CalendarTerm term, int next)
    {
        parts.Add(new TermPart(term));
        scan.Place = next;
        return true;
    }
}
