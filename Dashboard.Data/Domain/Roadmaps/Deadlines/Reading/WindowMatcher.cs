namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Days inside a month that is not named: «до 5 числа», «не позднее 10 числа месяца, следующего за отчётным», «20-е числа», «последний день месяца».</summary>
internal static class WindowMatcher
{
    public static bool Read(Scan scan, List<Part> parts) => DayNumbers(scan, parts) || LastDays(scan, parts);

    private static bool DayNumbers(Scan scan, List<Part> parts)
    {
        var place = scan.Over(scan.Place, Lemma.Until, Lemma.Not, Lemma.Later, Lemma.Towards, Lemma.Filler);
        var until = place > scan.Place;
        place = scan.Over(place, Lemma.From);
        if (scan.At(place) is not { Kind: TokenKind.Number, Value: >= 1 and <= 31 } first)
        {
            return false;
        }

        var last = first.Value;
        var end = scan.Ending(place + 1);
        var tens = end > place + 1 && scan.At(end - 1).Text is "е" or "х" && first.Value % 10 == 0;
        var joint = scan.Is(end, TokenKind.Dash) || scan.Is(end, Lemma.By) || scan.Is(end, Lemma.Until);
        if (joint && scan.At(end + 1) is { Kind: TokenKind.Number, Value: >= 1 and <= 31 } second)
        {
            last = second.Value;
            end = scan.Ending(end + 2);
        }

        if (!scan.Is(end, Lemma.DayNumber) || scan.Is(end + 1, Lemma.Month) || last < first.Value)
        {
            return false;
        }

        var (next, afterwards) = Trail(scan, end + 1);
        parts.Add(new WindowPart(
            afterwards ? new DaysAfterUnit(last)
            : tens ? new DaysOfUnit(first.Value, first.Value == 20 ? 31 : first.Value + 9)
            : new DaysOfUnit(until ? 1 : first.Value, last)));
        scan.Place = next;
        return true;
    }

    /// <summary>«месяца, следующего за отчётным кварталом», «следующего месяца», «текущего месяца».</summary>
    private static (int Next, bool Afterwards) Trail(Scan scan, int place)
    {
        var next = scan.Over(place, Lemma.MonthUnit);
        var comma = scan.Over(next, TokenKind.Comma);
        if (scan.Is(comma, Lemma.Next) || scan.Is(comma, Lemma.After))
        {
            return (scan.Over(comma + 1, Lemma.For, Lemma.After, Lemma.Reporting, Lemma.MonthUnit, Lemma.Quarter, Lemma.PlanNoun, Lemma.Half), true);
        }

        return (scan.Is(next, Lemma.Current) ? scan.Over(next + 1, Lemma.MonthUnit) : next, false);
    }

    private static bool LastDays(Scan scan, List<Part> parts)
    {
        var count = scan.Count(scan.Place + 1);
        var unit = scan.Over(count?.Next ?? scan.Place + 1, Lemma.Filler);
        var days = (count?.Value ?? 1) * scan.At(unit).Lemma switch { Lemma.Day => 1, Lemma.Week => 7, _ => 0 };
        var of = scan.Over(unit + 1, Lemma.Each);
        if (scan.Here.Entry.Value != -1 || !scan.Is(scan.Place, Lemma.Ordinal) || days == 0 || scan.At(of).Lemma is not (Lemma.MonthUnit or Lemma.Quarter or Lemma.Term or Lemma.Half))
        {
            return false;
        }

        if (Frequency.Of(scan.At(of).Lemma, 1, 1) is { } every)
        {
            parts.Add(every);
        }

        parts.Add(new WindowPart(new LastDaysOfUnit(days)));
        scan.Place = of + 1;
        return true;
    }
}
