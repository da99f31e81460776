using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Wording;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Support;

/// <summary>How the views of support stand in the address.</summary>
public static class SupportAddress
{
    public const string Decisions = SupportSections.Decisions, Events = SupportSections.Events, Indicators = SupportSections.Indicators;

    /// <summary>Keys of the query string.</summary>
    public const string School = "school", Purpose = "purpose", Period = "period", Owner = "owner", Pick = "pick", Event = "event", Rows = "rows";

    /// <summary>The period that means all times.</summary>
    public const string Always = "all";

    private const int Years = 6;

    public static IReadOnlyList<Segment> Views(Query address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return SupportSections.Of(address.Number(Links.Territory), address.Value(Links.View) is Decisions or Events or Indicators ? address.Value(Links.View) : null);
    }

    /// <summary>All times and the school years up to the present one and the next.</summary>
    public static IReadOnlyList<Choice> Periods(DateOnly today) =>
    [
        new(Always, "всё время"),
        .. Enumerable.Range(0, Years).Select(back => SchoolYear.Of(today).StartYear + 1 - back).Select(year => new Choice(Key(year), Russian.SchoolYear(year))),
    ];

    /// <summary>Days of the school year that the address names; null for all times.</summary>
    public static DateSpan? Span(string? period) =>
        int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && new SchoolYear(year).IsPlausible
            ? new DateSpan(new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 31))
            : null;

    public static string Key(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
