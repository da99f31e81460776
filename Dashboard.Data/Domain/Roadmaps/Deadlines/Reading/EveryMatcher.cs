namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>How often: «ежемесячно», «не реже 1 раза в месяц», «раз в 2–3 недели», «каждый четверг», «по полугодиям», «по итогам четверти».</summary>
internal static class EveryMatcher
{
    public static bool Read(Scan scan, List<Part> parts) =>
        Adverb(scan, parts) || SoManyTimes(scan, parts) || EachUnit(scan, parts) || ByUnits(scan, parts) || NumberedWeekday(scan, parts) || EdgeOfUnit(scan, parts);

    private static bool Adverb(Scan scan, List<Part> parts)
    {
        if (!scan.Is(scan.Place, Lemma.Every))
        {
            return false;
        }

        parts.Add(new EveryPart((Recurrence)scan.Here.Entry.Value));
        scan.Place = scan.Over(scan.Place + 1, TokenKind.Dot);
        return true;
    }

    private static bool SoManyTimes(Scan scan, List<Part> parts)
    {
        var place = scan.Over(scan.Place, Lemma.Not, Lemma.Rarer, Lemma.Filler);
        var times = 1;
        if (scan.Is(place, Lemma.TimesOver))
        {
            times = scan.At(place).Entry.Value;
            place++;
        }
        else
        {
            if (scan.Count(place) is { } count)
            {
                // «1–2 раза в месяц» asks for one.
                times = count.Value;
                place = scan.Ending(count.Next);
                if (scan.Is(place, TokenKind.Dash) && scan.Count(place + 1) is { } most)
                {
                    place = scan.Ending(most.Next);
                }
            }

            if (!scan.Is(place, Lemma.Times))
            {
                return false;
            }

            place++;
        }

        if (!scan.Is(place, Lemma.In) && !scan.Is(place, Lemma.For))
        {
            return false;
        }

        return Unit(scan, parts, scan.Over(place + 1, Lemma.Each, Lemma.SchoolAdjective, Lemma.Filler), Math.Max(1, times));
    }

    private static bool EachUnit(Scan scan, List<Part> parts)
    {
        if (!scan.Is(scan.Place, Lemma.Each))
        {
            return false;
        }

        var place = scan.Place + 1;
        if (scan.Is(place, Lemma.Weekday))
        {
            parts.Add(new EveryPart(Recurrence.Weekly));
            parts.Add(new WindowPart(new WeekdayOfUnit(scan.At(place).Entry.Value, 0)));
            scan.Place = place + 1;
            return true;
        }

        return NumberedWeekdayAt(scan, parts, place) || Unit(scan, parts, scan.Over(place, Lemma.SchoolAdjective, Lemma.Filler), 1);
    }

    /// <summary>[2[–3]] недели: the larger number is what is certainly asked for.</summary>
    private static bool Unit(Scan scan, List<Part> parts, int place, int times)
    {
        var interval = 1;
        if (scan.Count(place) is { } count)
        {
            interval = count.Value;
            place = scan.Ending(count.Next);
            if (scan.Is(place, TokenKind.Dash) && scan.Count(place + 1) is { } most)
            {
                interval = Math.Max(interval, most.Value);
                place = scan.Ending(most.Next);
            }
        }

        if (scan.At(place).Kind != TokenKind.Word || Frequency.Of(scan.At(scan.Over(place, Lemma.SchoolAdjective)).Lemma, Math.Clamp(interval, 1, 60), times) is not { } every)
        {
            return false;
        }

        parts.Add(every);
        scan.Place = scan.Over(scan.Over(place, Lemma.SchoolAdjective) + 1, TokenKind.Dot);
        return true;
    }

    private static bool ByUnits(Scan scan, List<Part> parts)
    {
        var named = scan.At(scan.Place + 1);
        if (!scan.Is(scan.Place, Lemma.By) || !(named.Text.EndsWith("ам", StringComparison.Ordinal) || named.Text.EndsWith("ям", StringComparison.Ordinal)))
        {
            return false;
        }

        if (named.Lemma == Lemma.Weekday)
        {
            parts.Add(new WindowPart(new WeekdayOfUnit(named.Entry.Value, 0)));
            scan.Place += 2;
            return true;
        }

        return Unit(scan, parts, scan.Place + 1, 1);
    }

    private static bool NumberedWeekday(Scan scan, List<Part> parts) => NumberedWeekdayAt(scan, parts, scan.Place);

    private static bool NumberedWeekdayAt(Scan scan, List<Part> parts, int place)
    {
        if (scan.Ordinal(place) is not { Value: >= -1 and <= 5 and not 0 } ordinal || !scan.Is(ordinal.Next, Lemma.Weekday))
        {
            return false;
        }

        parts.Add(new WindowPart(new WeekdayOfUnit(scan.At(ordinal.Next).Entry.Value, ordinal.Value)));
        scan.Place = scan.Over(ordinal.Next + 1, Lemma.MonthUnit);
        return true;
    }

    /// <summary>«в конце каждой четверти», «в начале месяца», «по окончании четверти», «по итогам каждого полугодия».</summary>
    private static bool EdgeOfUnit(Scan scan, List<Part> parts)
    {
        var afterwards = scan.Is(scan.Place, Lemma.By) && scan.Is(scan.Place + 1, Lemma.Results);
        var edge = scan.Place + (afterwards ? 1 : 0);
        var unit = scan.Over(edge + 1, Lemma.Each);
        var each = unit > edge + 1;
        if (scan.At(edge).Lemma is not (Lemma.Beginning or Lemma.Middle or Lemma.End or Lemma.Results)
            || (!afterwards && scan.Is(edge, Lemma.Results))
            || scan.At(unit).Lemma is not (Lemma.MonthUnit or Lemma.Quarter or Lemma.Term or Lemma.Half or Lemma.Week)
            || (afterwards && !each && scan.Is(unit, Lemma.Week))
            || Frequency.Of(scan.At(unit).Lemma, 1, 1) is not { } every)
        {
            return false;
        }

        parts.Add(every with { Guessed = afterwards });
        switch (scan.At(edge).Lemma)
        {
            case Lemma.Beginning:
                parts.Add(new WindowPart(new DaysOfUnit(1, PartsOfTerm.EdgeDays)));
                break;
            case Lemma.Middle:
                parts.Add(new WindowPart(new DaysOfUnit(PartsOfTerm.EdgeDays, 2 * PartsOfTerm.EdgeDays)));
                break;
            case Lemma.End:
                parts.Add(new WindowPart(new LastDaysOfUnit(PartsOfTerm.EdgeDays)));
                break;
        }

        scan.Place = unit + 1;
        return true;
    }
}
