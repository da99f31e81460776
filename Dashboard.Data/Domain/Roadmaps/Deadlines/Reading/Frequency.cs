namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>So many times in so many units, as a unit and an interval. Where it does not come out even, the laxer demand is taken and said to be a guess.</summary>
internal static class Frequency
{
    /// <summary>Null where the word is no unit of time.</summary>
    public static EveryPart? Of(Lemma unit, int units, int times) => unit switch
    {
        Lemma.Day when units < 7 => new EveryPart(Recurrence.Weekly, 1, units > 1),
        Lemma.Day => Weeks(units / 7.0, times),
        Lemma.Week => Weeks(units, times),
        Lemma.Decade => Weeks(units * 10 / 7.0, times),
        Lemma.MonthUnit when times > units => Weeks(units * 4, times),
        Lemma.MonthUnit => Months(units, times),
        Lemma.Quarter => Months(units * 3, times),
        Lemma.Half => Months(units * 6, times),
        Lemma.Year or Lemma.SchoolAdjective when times == 1 => new EveryPart(Recurrence.Yearly, units),
        Lemma.Year or Lemma.SchoolAdjective => Months(units * 12, times),
        Lemma.Term when times == 1 && units == 2 => new EveryPart(Recurrence.HalfYearly),
        Lemma.Term when times == 1 && units == 4 => new EveryPart(Recurrence.Yearly),
        Lemma.Term when times == 1 => new EveryPart(Recurrence.Termly, 1, units > 1),
        Lemma.Term => new EveryPart(Recurrence.Monthly, 1, true),
        _ => null,
    };

    private static EveryPart Weeks(double weeks, int times)
    {
        var interval = Math.Max(1, (int)Math.Ceiling(weeks / times));
        return new EveryPart(Recurrence.Weekly, interval, Math.Abs((interval * times) - weeks) > 0.01);
    }

    private static EveryPart Months(int months, int times)
    {
        var interval = (months + times - 1) / times;
        var guessed = interval * times != months;
        return interval switch
        {
            _ when interval % 12 == 0 => new EveryPart(Recurrence.Yearly, interval / 12, guessed),
            6 => new EveryPart(Recurrence.HalfYearly, 1, guessed),
            3 => new EveryPart(Recurrence.Quarterly, 1, guessed),
            _ => new EveryPart(Recurrence.Monthly, interval, guessed),
        };
    }
}
