namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>«начало», «вторая половина», «первая декада», «3 неделя» of whatever is named.</summary>
internal static class PartsOfTerm
{
    /// <summary>«начало» and «конец» are so many days, «середина» lies between the first and the second such stretch.</summary>
    public const int EdgeDays = 10;

    public static DateSpan Beginning(DateSpan whole) => Days(whole, 1, EdgeDays);

    public static DateSpan Middle(DateSpan whole)
    {
        var length = Length(whole);
        return length <= 31 ? Days(whole, EdgeDays, 2 * EdgeDays) : Days(whole, (length / 3) + 1, length * 2 / 3);
    }

    public static DateSpan End(DateSpan whole) => Days(whole, Math.Max(1, Length(whole) - EdgeDays + 1), Length(whole));

    public static DateSpan Half(DateSpan whole, int number)
    {
        // The half of a month is its 15th, of a year the end of June.
        var middle = Length(whole) <= 31 ? 15 : whole.Start.Day == 1 && Length(whole) > 360 ? whole.Start.AddMonths(6).DayNumber - whole.Start.DayNumber : Length(whole) / 2;
        return number == 1 ? Days(whole, 1, middle) : Days(whole, middle + 1, Length(whole));
    }

    public static DateSpan Decade(DateSpan whole, int number) => number is < 0 or > 2 ? Days(whole, 21, Length(whole)) : Days(whole, (10 * (number - 1)) + 1, 10 * number);

    public static DateSpan Week(DateSpan whole, int number) =>
        number < 0 ? Days(whole, Math.Max(1, Length(whole) - 6), Length(whole)) : Days(whole, (7 * (number - 1)) + 1, 7 * number);

    private static int Length(DateSpan span) => span.End.DayNumber - span.Start.DayNumber + 1;

    private static DateSpan Days(DateSpan whole, int first, int last)
    {
        var length = Length(whole);
        return new DateSpan(whole.Start.AddDays(Math.Clamp(first, 1, length) - 1), whole.Start.AddDays(Math.Clamp(last, 1, length) - 1));
    }
}
