namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>What gives no date of its own: events, schedules, requests, the plan as a whole.</summary>
internal static class UndatedMatcher
{
    /// <summary>Words that may stand between «по» and «графику».</summary>
    private const int AdjectivesBeforeSchedule = 3;

    public static bool Read(Scan scan, List<Part> parts) =>
        SomeTimeAfter(scan, parts) || Demand(scan, parts) || Schedule(scan, parts) || Event(scan, parts) || Plan(scan, parts);

    /// <summary>«в течение 10 дней после …», «не позднее 2 месяцев со дня …», «в 2-недельный срок», «в течение месяца», «через неделю».</summary>
    private static bool SomeTimeAfter(Scan scan, List<Part> parts)
    {
        var place = scan.Over(scan.Place, Lemma.In);
        var lead = place;
        place = scan.Over(place, Lemma.During, Lemma.Through, Lemma.Not, Lemma.Later, Lemma.Filler, Lemma.For);
        var led = place > lead;
        if (scan.Count(place) is { } count)
        {
            place = scan.Ending(count.Next);
            var unit = scan.Over(scan.Over(place, TokenKind.Dash), Lemma.Filler, Lemma.SchoolAdjective);
            if (scan.At(unit).Lemma == Lemma.LongDays || (led && IsTime(scan, unit)))
            {
                return Take(scan, parts, Mark.AfterEvent, scan.EndOfClause(unit));
            }

            return false;
        }

        var bare = scan.At(place).Lemma == Lemma.LongDays
            || (led && scan.At(lead).Lemma is Lemma.During or Lemma.Through && scan.At(place).Lemma is Lemma.Day or Lemma.Week or Lemma.MonthUnit)
            || (led && scan.Is(lead, Lemma.Through) && IsTime(scan, place));
        return bare && Take(scan, parts, Mark.AfterEvent, scan.EndOfClause(place));
    }

    private static bool IsTime(Scan scan, int place) =>
        scan.At(place).Kind == TokenKind.Word && scan.At(place).Lemma is Lemma.Day or Lemma.Week or Lemma.MonthUnit or Lemma.Quarter or Lemma.Half or Lemma.Year;

    private static bool Demand(Scan scan, List<Part> parts)
    {
        var preposition = scan.At(scan.Place).Lemma is Lemma.By or Lemma.At;
        var asked = scan.At(scan.Place + 1).Lemma is Lemma.Demand or Lemma.Measure || scan.Is(scan.Place, Lemma.At);
        return preposition && asked && Take(scan, parts, Mark.OnDemand, EndOfWords(scan, scan.Place + 2));
    }

    private static bool Schedule(Scan scan, List<Part> parts)
    {
        if (scan.Is(scan.Place, Lemma.Schedule))
        {
            return Take(scan, parts, Mark.OnSchedule, EndOfWords(scan, scan.Place + 1));
        }

        var place = scan.Over(scan.Place, Lemma.In);
        if (!scan.Is(place, Lemma.By) && !scan.Is(place, Lemma.According))
        {
            return false;
        }

        for (var word = place + 1; word <= place + 1 + AdjectivesBeforeSchedule && scan.Is(word, TokenKind.Word); word++)
        {
            if (scan.At(word).Lemma is Lemma.Schedule or Lemma.Plan)
            {
                return Take(scan, parts, Mark.OnSchedule, EndOfWords(scan, word + 1));
            }
        }

        return scan.Is(place, Lemma.According) && Take(scan, parts, Mark.OnSchedule, EndOfWords(scan, place + 1));
    }

    /// <summary>«после получения результатов», «по итогам ВПР», «со дня регистрации».</summary>
    private static bool Event(Scan scan, List<Part> parts)
    {
        var after = scan.Is(scan.Place, Lemma.After) && !scan.Is(scan.Place + 1, TokenKind.Number);
        var results = scan.Is(scan.Place, Lemma.By) && scan.Is(scan.Place + 1, Lemma.Results);
        var since = scan.Is(scan.Place, Lemma.From) && scan.At(scan.Place + 1).Lemma is Lemma.EventNoun or Lemma.Day;
        return (after || results || since) && Take(scan, parts, Mark.AfterEvent, scan.EndOfClause(scan.Place + 1));
    }

    /// <summary>«весь период», «в течение срока реализации проекта», «в течение года», «в ходе реализации программы».</summary>
    private static bool Plan(Scan scan, List<Part> parts)
    {
        var place = scan.Over(scan.Place, Lemma.In);
        var noun = scan.Over(place, Lemma.During, Lemma.Whole, Lemma.Filler);
        var whole = false;
        for (var index = place; index < noun; index++)
        {
            whole |= scan.At(index).Lemma is Lemma.During or Lemma.Whole;
        }

        if (whole && scan.Is(noun, Lemma.Year) && !scan.Is(noun + 1, Lemma.After))
        {
            return Take(scan, parts, Mark.WholePlan, noun + 1);
        }

        if (whole && scan.At(noun).Lemma is Lemma.Quarter or Lemma.Term or Lemma.Half && Frequency.Of(scan.At(noun).Lemma, 1, 1) is { } every)
        {
            parts.Add(every with { Guessed = true });
            scan.Place = noun + 1;
            return true;
        }

        var end = scan.Over(noun, Lemma.PlanNoun, Lemma.Filler);
        if (end == noun || !scan.Is(noun, Lemma.PlanNoun))
        {
            return false;
        }

        var lasts = whole || end > noun + 1;
        if (lasts && !scan.Is(end, TokenKind.Colon) && !scan.Is(end, TokenKind.Number) && scan.At(end).Lemma is not (Lemma.From or Lemma.Until))
        {
            return Take(scan, parts, Mark.WholePlan, EndOfWords(scan, end));
        }

        scan.Place = scan.Over(end, TokenKind.Colon);
        return true;
    }

    /// <summary>Over words that belong to the phrase, to the first that could be a date or a recurrence.</summary>
    private static int EndOfWords(Scan scan, int place)
    {
        var end = scan.EndOfClause(place);
        for (var next = place; next < end; next++)
        {
            if (scan.At(next) is { Kind: TokenKind.Number or TokenKind.Roman } or { Lemma: Lemma.Month or Lemma.Every or Lemma.Until or Lemma.During or Lemma.Each or Lemma.Times })
            {
                return next;
            }
        }

        return end;
    }

    private static bool Take(Scan scan, List<Part> parts, Mark mark, int end)
    {
        parts.Add(new MarkPart(mark));
        scan.Place = Math.Max(end, scan.Place + 1);
        return true;
    }
}
