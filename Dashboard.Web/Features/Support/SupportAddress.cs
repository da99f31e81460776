using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Wording;
using Dashboard.Web.Components;

namespace Dashboard.Web.Features.Support;

/// <summary>How the views of support stand in the address.</summary>
public static class SupportAddress
{
    public const string Decisions = "decisions", Events = "events", Indicators = "indicators";

    /// <summary>Keys of the query string.</summary>
    public const string School = "school", Purpose = "purpose", Period = "period", Owner = "owner", Pick = "pick", Event = "event", Rows = "rows";

    /// <summary>The period that means all times.</summary>
    public const string Always = "all";

    private const int Years = 6;

    public static IReadOnlyList<Segment> Views(Query address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var bare = Query.To(address.Path).With(Links.Territory, address.Value(Links.Territory));
        var view = address.Value(Links.View);
        return
        [
            new("Выезды и собеседования", bare.ToString(), view is not (Decisions or Events or Indicators)),
            new("Решения", bare.With(Links.View, Decisions).ToString(), view == Decisions),
            new("События", bare.With(Links.View, Events).ToString(), view == Events),
            new("Показатели", bare.With(Links.View, Indicators).ToString(), view == Indicators),
        ];
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
