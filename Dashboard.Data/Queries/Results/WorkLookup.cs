using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Results;

/// <summary>Looking up works among the facts.</summary>
internal static class WorkLookup
{
    internal static Assessment? Find(ResultFacts facts, int id) => IndexOf(facts, id) is >= 0 and var index ? facts.Assessments[index] : null;

    /// <summary>Index of the assessment stored under this key, or −1. Keys are in order.</summary>
    internal static int IndexOf(ResultFacts facts, int id)
    {
        var (low, high) = (0, facts.Assessments.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = facts.AssessmentId(middle);
            if (found == id)
            {
                return middle;
            }

            (low, high) = found < id ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>
    /// Works of a series by year, the oldest first: of each year the one that stands for it; autumn and computer works beside it
    /// only where <paramref name="withBreaks"/> asks for them.
    /// </summary>
    internal static List<(int Id, Assessment Assessment)> OfSeries(ResultFacts facts, AssessmentSeries series, bool withBreaks)
    {
        var works = new List<(int Id, Assessment Assessment)>();
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var assessment = facts.Assessments[index];
            if (assessment.Series == series && (withBreaks || !assessment.BreaksSeries))
            {
                works.Add((facts.AssessmentId(index), assessment));
            }
        }

        return [.. works
            .GroupBy(work => (work.Assessment.Year, work.Assessment.BreaksSeries))
            .Select(year => year.MinBy(work => WorkVariant.Order(work.Assessment)))
            .OrderBy(work => work.Assessment.Year).ThenByDescending(work => work.Assessment.Season)];
    }

    internal static bool Sees(AccessScope scope, TerritoryFact territory) => territory.Level switch
    {
        TerritoryLevel.School => scope.SeesSchool(territory.Id, territory.MunicipalityId ?? 0),
        TerritoryLevel.Municipality => scope.SeesMunicipality(territory.Id),
        _ => true,
    };

    /// <summary>A territory and those above it, own first; only what there is.</summary>
    internal static List<TerritoryFact> Ladder(ResultFacts facts, TerritoryFact territory)
    {
        var ladder = new List<TerritoryFact> { territory };
        if (territory.MunicipalityId is { } id && facts.Territory(id) is { } municipality)
        {
            ladder.Add(municipality);
        }

        if (territory.Level != TerritoryLevel.Region && facts.Region is { } region)
        {
            ladder.Add(region);
        }

        return ladder;
    }
}
