namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Days: «02.11.2021», «02.11.», «2021-11-02», «15 сентября 2021 г.», «3» of «с 3 по 21 сентября»; and «09.2021», a month in figures.</summary>
internal static class DayMatcher
{
    public static bool Read(Scan scan, List<Part> parts, DeadlineContext context) =>
        scan.Here.Kind == TokenKind.Number
        && (YearFirst(scan, parts) || Figures(scan, parts, context) || MonthInFigures(scan, parts) || Words(scan, parts, context) || Alone(scan, parts));

    private static bool YearFirst(Scan scan, List<Part> parts)
    {
        var place = scan.Place;
        return YearReader.IsYear(scan.Here) && scan.Is(place + 1, TokenKind.Dash) && scan.At(place + 1).Glued && scan.Is(place + 3, TokenKind.Dash)
            && MonthAt(scan, place + 2) is { } month && DayAt(scan, place + 4) is { } day && !scan.Is(place + 5, TokenKind.Dot)
            && Take(scan, parts, CalendarTerm.Day(month, day, new NamedYear(scan.Here.Value, false)), place + 5);
    }

    private static bool Figures(Scan scan, List<Part> parts, DeadlineContext context)
    {
        var place = scan.Place;
        var sign = scan.At(place + 1);
        if (DayAt(scan, place) is not { } day || MonthAt(scan, place + 2) is not { } month)
        {
            return false;
        }

        var whole = scan.At(place + 3).Kind == sign.Kind && YearReader.IsYear(scan.At(place + 4));
        if (sign.Kind is TokenKind.Slash or TokenKind.Comma or TokenKind.Dash)
        {
            // «01/09/2021», «01-09-2021», «01,09,2021»: only with a year, or they would be lists and spans.
            return whole && sign.Glued && scan.At(place + 2).Glued && Take(scan, parts, CalendarTerm.Day(month, day, new NamedYear(scan.At(place + 4).Value, false)), YearReader.AfterYear(scan, place + 5));
        }

        if (sign.Kind != TokenKind.Dot)
        {
            return false;
        }

        var next = scan.Over(place + 3, TokenKind.Dot);
        if (YearReader.IsYear(scan.At(next)))
        {
            return Take(scan, parts, CalendarTerm.Day(month, day, new NamedYear(scan.At(next).Value, false)), YearReader.AfterYear(scan, next + 1));
        }

        var shortYear = next > place + 3 && scan.At(next) is { Kind: TokenKind.Number, Text.Length: 2, Glued: true, Value: <= 60 }
            && !(scan.Is(next + 1, TokenKind.Dot) && scan.Is(next + 2, TokenKind.Number));
        if (shortYear)
        {
            return Take(scan, parts, CalendarTerm.Day(month, day, new NamedYear(2000 + scan.At(next).Value, false)), YearReader.AfterYear(scan, next + 1));
        }

        var spoken = YearReader.Spoken(scan, next, context);
        return Take(scan, parts, CalendarTerm.Day(month, day, spoken?.Year), spoken?.Next ?? next);
    }

    private static bool MonthInFigures(Scan scan, List<Part> parts)
    {
        var place = scan.Place;
        return MonthAt(scan, place) is { } month && scan.At(place + 1).Kind is TokenKind.Dot or TokenKind.Slash && YearReader.IsYear(scan.At(place + 2))
            && Take(scan, parts, CalendarTerm.OfMonth(month) with { Year = new NamedYear(scan.At(place + 2).Value, false) }, YearReader.AfterYear(scan, place + 3));
    }

    private static bool Words(Scan scan, List<Part> parts, DeadlineContext context)
    {
        var month = scan.Over(scan.Ending(scan.Place + 1), Lemma.DayNumber);
        if (DayAt(scan, scan.Place) is not { } day || !scan.Is(month, Lemma.Month))
        {
            return false;
        }

        var (year, next) = YearReader.Behind(scan, scan.Over(month + 1, TokenKind.Dot), context);
        return Take(scan, parts, CalendarTerm.Day(scan.At(month).Entry.Value, day, year), next);
    }

    /// <summary>A day whose month follows behind a dash, a comma, «и», «по»; or the last end of a range that named it before.</summary>
    private static bool Alone(Scan scan, List<Part> parts)
    {
        if (DayAt(scan, scan.Place) is not { } day)
        {
            return false;
        }

        var first = scan.Ending(scan.Place + 1);
        var place = first;
        while (scan.At(place).Kind is TokenKind.Dash or TokenKind.Comma or TokenKind.Semicolon || scan.At(place) is { Kind: TokenKind.Word, Lemma: Lemma.And or Lemma.By or Lemma.Until })
        {
            if (DayAt(scan, place + 1) is null)
            {
                break;
            }

            var behind = scan.Ending(place + 2);
            if (scan.Is(scan.Over(behind, Lemma.DayNumber), Lemma.Month) || (scan.Is(behind, TokenKind.Dot) && MonthAt(scan, behind + 1) is not null))
            {
                return Take(scan, parts, CalendarTerm.DayAlone(day), first);
            }

            place = behind;
        }

        var closesRange = parts.Count > 1 && parts[^1] is MarkPart { Mark: Mark.Dash or Mark.Through or Mark.Until } && parts[^2] is TermPart { Term.Kind: TermKind.Day };
        return closesRange && scan.At(first).Kind is not (TokenKind.Dot or TokenKind.Word) && Take(scan, parts, CalendarTerm.DayAlone(day), first);
    }

    private static int? DayAt(Scan scan, int place) => scan.At(place) is { Kind: TokenKind.Number, Text.Length: <= 2, Value: >= 1 and <= 31 } token ? token.Value : null;

    private static int? MonthAt(Scan scan, int place) => scan.At(place) is { Kind: TokenKind.Number, Text.Length: <= 2, Value: >= 1 and <= 12 } token ? token.Value : null;

    private static bool Take(Scan scan, List<Part> parts, CalendarTerm term, int next)
    {
        parts.Add(new TermPart(term));
        scan.Place = next;
        return true;
    }
}
