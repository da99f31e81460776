using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Schools;

/// <summary>Lists and risk profiles of a school on its line of time. The day of a profile is rarely known: it stands for its year.</summary>
internal static class TimelineStatements
{
    internal static IEnumerable<TimelineItem> Of(SchoolStatements known, int school) => [.. Lists(known, school), .. Profiles(known, school)];

    private static IEnumerable<TimelineItem> Lists(SchoolStatements known, int school)
    {
        var names = known.Categories.ToDictionary(category => category.Code, category => category.ShortName);
        return known.OfSchool(school).Where(row => row.Key.Kind == StatementKind.ListPlace).Select(row =>
        {
            var (place, year) = ((ListPlaceStatement)row.Statement, new SchoolYear(row.Key.Year));
            var order = place.OrderNumber is null ? null : $"приказ №\u00a0{place.OrderNumber}" + (place.OrderDate is { } day ? $" от\u00a0{Russian.Date(day)}" : "");
            return new TimelineItem(
                TimelineKind.List, null, PlanLevels.Days(year),
                $"{names.GetValueOrDefault(row.Key.Topic, row.Key.Topic)} {Russian.SchoolYear(year.StartYear)}", order, null, false, null, year.StartYear);
        });
    }

    private static IEnumerable<TimelineItem> Profiles(SchoolStatements known, int school)
    {
        var names = known.Factors.ToDictionary(factor => factor.Code, factor => factor.ShortName);
        return from year in known.Profiles.Years
               let levels = known.Profiles.InForce(school, year)
               where levels.Count > 0
               let high = levels.Where(pair => pair.Value.InForce == RiskLevel.High).Select(pair => names.GetValueOrDefault(pair.Key, pair.Key)).Order(StringComparer.CurrentCulture).ToList()
               let verified = levels.Values.Count(level => level.Finding is not null)
               select new TimelineItem(
                   TimelineKind.Profile, null, new DateSpan(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
                   $"Профиль {year}: {(high.Count == 0 ? "высоких нет" : "высоких " + high.Count)}",
                   string.Join("; ", new[] { high.Count == 0 ? null : string.Join(", ", high), verified == 0 ? null : $"проверено куратором: {verified}" }.OfType<string>()) is { Length: > 0 } detail ? detail : null,
                   null, false, null, year);
    }
}
