namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Signs, prepositions and the adverbs that colour the dates beside them; words without meaning are passed over.</summary>
internal static class MarkMatcher
{
    public static bool Read(Scan scan, List<Part> parts)
    {
        var token = scan.Here;
        if (token.Kind == TokenKind.Word)
        {
            return Word(scan, parts, token);
        }

        switch (token.Kind)
        {
            case TokenKind.Dash:
                return Take(scan, parts, Mark.Dash, 1);
            case TokenKind.Comma or TokenKind.Semicolon or TokenKind.Slash or TokenKind.Open or TokenKind.Close:
                return Take(scan, parts, Mark.List, 1);
            case TokenKind.Colon:
                return Take(scan, parts, Mark.Colon, 1);
            case TokenKind.Dot:
                scan.Place++;
                return true;
            default:
                return false;
        }
    }

    private static bool Word(Scan scan, List<Part> parts, Token token)
    {
        switch (token.Lemma)
        {
            case Lemma.And:
                return Take(scan, parts, Mark.List, 1);
            case Lemma.From or Lemma.After:
                return Take(scan, parts, Mark.From, 1);
            case Lemma.By:
                return Take(scan, parts, Mark.Through, 1);
            case Lemma.Not when scan.Is(scan.Place + 1, Lemma.Later):
                return Take(scan, parts, Mark.Through, 2);
            // «до конца марта», «к середине мая»: to the end of that stretch.
            case Lemma.Until or Lemma.Towards:
                return Take(scan, parts, scan.At(scan.Place + 1).Lemma is Lemma.End or Lemma.Middle ? Mark.Through : Mark.Until, 1);
            case Lemma.During or Lemma.Whole:
                return Take(scan, parts, Mark.During, 1);
            case Lemma.Onward:
                return Take(scan, parts, Mark.Onward, 1);
            case Lemma.Constantly:
                return Take(scan, parts, Mark.Constantly, 1);
            case Lemma.Regularly:
                return Take(scan, parts, Mark.Regularly, 1);
            case Lemma.Weekday:
                return Weekday(scan, parts, token);
            case Lemma.In or Lemma.Filler or Lemma.PlanNoun or Lemma.Year or Lemma.SchoolAdjective or Lemma.Inclusive or Lemma.Later or Lemma.Day or Lemma.Reserve:
                scan.Place++;
                return true;
            default:
                return false;
        }
    }

    /// <summary>«1 сентября (вт.)» only repeats what the date says; elsewhere it is the day of every week.</summary>
    private static bool Weekday(Scan scan, List<Part> parts, Token token)
    {
        if (!parts.OfType<TermPart>().Any() || parts.OfType<EveryPart>().Any(every => every.Recurrence == Recurrence.Weekly))
        {
            parts.Add(new WindowPart(new WeekdayOfUnit(token.Entry.Value, 0)));
        }

        scan.Place = scan.Over(scan.Place + 1, TokenKind.Dot);
        if (scan.Is(scan.Place, TokenKind.Close) && parts is [.., TermPart, MarkPart { Mark: Mark.List }])
        {
            // The brackets go with the note: what follows still touches the date.
            parts.RemoveAt(parts.Count - 1);
            scan.Place++;
        }

        return true;
    }

    private static bool Take(Scan scan, List<Part> parts, Mark mark, int tokens)
    {
        parts.Add(new MarkPart(mark));
        scan.Place += tokens;
        return true;
    }
}
