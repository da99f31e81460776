using Dashboard.Web.Components;

namespace Dashboard.Web.Features;

/// <summary>The views of «Поддержка школ»; a new one joins here.</summary>
internal static class SupportSections
{
    public const string Decisions = "decisions", Events = "events", Indicators = "indicators", Practices = "practices";

    /// <param name="territory">The municipality in force, which every view keeps.</param>
    /// <param name="current">One of the constants; null for visits.</param>
    public static IReadOnlyList<Segment> Of(int? territory, string? current) =>
    [
        new("Выезды и собеседования", Links.Support(territory), current is null),
        new("Решения", Links.Support(territory, Decisions), current == Decisions),
        new("События", Links.Support(territory, Events), current == Events),
        new("Показатели", Links.Support(territory, Indicators), current == Indicators),
        new("Практики", Links.Practices(territory), current == Practices),
    ];
}
