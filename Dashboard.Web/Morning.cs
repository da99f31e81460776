namespace Dashboard.Web;

/// <summary>When what is done once a day is done.</summary>
internal static class Morning
{
    /// <summary>The next moment after this one at which the clock of the machine shows the time.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now, TimeOnly at, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var today = Moment(day);
        return today > now ? today : Moment(day.AddDays(1));

        DateTimeOffset Moment(DateOnly on) => new(on.ToDateTime(at), zone.GetUtcOffset(on.ToDateTime(at)));
    }
}
