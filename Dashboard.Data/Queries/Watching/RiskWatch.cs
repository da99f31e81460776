using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Watching;

/// <summary>Lays the newest profiles beside each school's profile before.</summary>
internal static class RiskWatch
{
    internal static IReadOnlyList<WatchFinding> Find(WatchRule rule, ResultFacts facts, SchoolStatements known)
    {
        var book = known.Profiles;
        if (book.Years.Count < 2)
        {
            return [];
        }

        var names = known.Factors.ToDictionary(factor => factor.Code, factor => factor.Name);
        var findings = new List<WatchFinding>();
        foreach (var school in facts.Schools.Where(school => book.All(school.Id, book.Years[0]).Count > 0))
        {
            if (book.Years.Skip(1).FirstOrDefault(year => book.All(school.Id, year).Count > 0) is not (> 0 and var before))
            {
                continue;
            }

            var (earlier, later) = (book.InForce(school.Id, before), book.InForce(school.Id, book.Years[0]));
            findings.AddRange(later
                .Select(pair => RiskBecameHigh.Find(rule, new FactorInTwoProfiles(
                    school.Id, pair.Key, names.GetValueOrDefault(pair.Key, pair.Key), before, earlier.GetValueOrDefault(pair.Key)?.InForce, book.Years[0], pair.Value.InForce, pair.Value.Row.FileId)))
                .OfType<WatchFinding>());
        }

        return findings;
    }
}
