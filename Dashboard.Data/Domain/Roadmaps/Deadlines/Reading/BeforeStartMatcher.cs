namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>«не позднее чем за 3 месяца до начала учебного года»: an event whose day is known, so the deadline is a day too.</summary>
internal static class BeforeStartMatcher
{
    public static bool Read(Scan scan, List<Part> parts, DeadlineContext context)
    {
        var place = scan.Over(scan.Place, Lemma.Not, Lemma.Later, Lemma.Filler);
        place = place > scan.Place ? scan.Over(place, TokenKind.Comma) : place;
        place = scan.Over(place, Lemma.Filler);
        if (!scan.Is(place, Lemma.For) || scan.Count(place + 1) is not { } count)
        {
            return false;
        }

        var unit = scan.Ending(count.Next);
        var edge = scan.At(unit + 2).Lemma;
        var noun = scan.Over(unit + 3, Lemma.SchoolAdjective, Lemma.Next);
        if (!scan.Is(unit + 1, Lemma.Until) || edge is not (Lemma.Beginning or Lemma.End) || noun == unit + 3 || !scan.Is(noun, Lemma.Year) || scan.At(unit).Lemma is not (Lemma.Day or Lemma.Week or Lemma.MonthUnit))
        {
            return false;
        }

        var lemma = scan.At(unit).Lemma;
        var term = CalendarTerm.SchoolYear(context.Calendar.SchoolYear).Cut(whole =>
        {
            var day = edge == Lemma.Beginning ? whole.Start : whole.End;
            var due = lemma switch
            {
                Lemma.MonthUnit => day.AddMonths(-count.Value),
                Lemma.Week => day.AddDays(-7 * count.Value),
                _ => day.AddDays(-count.Value),
            };
            return new DateSpan(due.AddDays(-1), due.AddDays(-1));
        });
        parts.Add(new MarkPart(Mark.Through));
        parts.Add(new TermPart(term));
        scan.Place = noun + 1;
        return true;
    }
}
