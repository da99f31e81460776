using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>Reads the works of a study from the facts: what a school and what the others did in each.</summary>
internal sealed class StudyReader(ResultFacts facts, SchoolStatements known, Indicator indicator, AccessScope scope)
{
    private readonly ComparisonScale _scale = new(indicator.Unit == IndicatorUnit.Share);
    // Of the same work there may be two stored assessments: one that names the grade of those who wrote it and one that does not.
    private readonly Dictionary<StudyWork, int[]> _indices = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Works of a series, each day once; the wave before retakes where there is one. In the view of the same children the works after are
    /// those of the grade that these have reached.
    /// </summary>
    internal List<StudyWork> Works(AssessmentSeries series)
    {
        var offered = SeriesQuestion.Offered(facts, series);
        var works = new List<StudyWork>();
        foreach (var day in offered.GroupBy(work => StudyWork.Of(work.Assessment with { Wave = Wave.Main }).Key))
        {
            var wave = day.Min(work => work.Assessment.Wave);
            var same = day.Where(work => work.Assessment.Wave == wave).ToList();
            var work = StudyWork.Of(same[0].Assessment);
            works.Add(work);
            _indices[work] = [.. same.Select(each => each.Index)];
        }

        return works;
    }

    internal Reading? Of(TerritoryFact territory, StudyWork work)
    {
        foreach (var index in _indices[work])
        {
            if (TerritoryRows.Find(facts, index, territory) is { } row && indicator.Compute(row.Sums) is { } value)
            {
                return Reading.Of(value);
            }
        }

        return null;
    }

    internal SchoolCourse Course(TerritoryFact school, IReadOnlyList<StudyWork> works) =>
        new(school.Id, [.. works.Select(work => Of(school, work))], [TownOf(school), RisksOf(school, works)]);

    /// <summary>Whether a school has a result in any of these works.</summary>
    internal bool Wrote(TerritoryFact school, IEnumerable<StudyWork> works) => works.Any(work => Of(school, work) is not null);

    /// <summary>The territory without these schools; itself where it does not hold them; null where nobody is left.</summary>
    internal Reading? Rest(TerritoryFact territory, IReadOnlyCollection<TerritoryFact> without, StudyWork work)
    {
        if (Of(territory, work) is not { } whole)
        {
            return null;
        }

        var own = Reading.Pool(without.Select(school => Of(school, work)));
        if (own is not { } inside)
        {
            return whole;
        }

        var left = whole.Participants - inside.Participants;
        if (left <= 0)
        {
            return null;
        }

        if (whole.Count is { } count)
        {
            var rest = count - inside.Count.GetValueOrDefault();
            // A published row that holds fewer pupils than its schools is another row: it is not mended here.
            return rest >= 0 && rest <= left ? new Reading((double)rest / left, left, rest) : null;
        }

        return new Reading(((whole.Value * whole.Participants) - (inside.Value * inside.Participants)) / left, left, null);
    }

    /// <summary>
    /// Other works of the same procedure written before a day, as deviations of each school from the published level: where few schools
    /// are seen they tell what is ordinary for them.
    /// </summary>
    internal List<IReadOnlyList<Deviation>> OtherWorks(AssessmentSeries series, IReadOnlyCollection<TerritoryFact> schools, DateOnly before, StudyWork like)
    {
        var courses = new List<IReadOnlyList<Deviation>>();
        if (TerritoryMap.RegionOf(facts) is not { } region)
        {
            return courses;
        }

        foreach (var other in facts.Assessments.Select(assessment => assessment.Series).Distinct().Where(other => other.Procedure == series.Procedure && other != series).ToList())
        {
            var works = Works(other).Where(work => work.IsLike(like) && work.Days.End < before).OrderBy(work => work.Days.Start).TakeLast(StudyWindows.EarlierWorks + 1).ToList();
            var levels = works.ConvertAll(work => Of(region, work));
            foreach (var school in works.Count > 1 ? schools : [])
            {
                var deviations = new List<Deviation>();
                for (var place = 0; place < works.Count; place++)
                {
                    if (levels[place] is { } level && Of(school, works[place]) is { } reading)
                    {
                        deviations.Add(new Deviation(_scale.Of(reading) - _scale.Of(level), 1.0 / reading.Participants));
                    }
                }

                if (deviations.Count > 1)
                {
                    courses.Add(deviations);
                }
            }
        }

        return courses;
    }

    internal bool Sees(TerritoryFact territory) => SeriesQuestion.Sees(scope, territory);

    /// <summary>1 in a town, 0 in a village; null where the register does not say.</summary>
    internal static double? TownOf(TerritoryFact school) =>
        school.Locality is not { } locality ? null : locality.Contains("сел", StringComparison.OrdinalIgnoreCase) || locality.Contains("дерев", StringComparison.OrdinalIgnoreCase) ? 0 : 1;

    /// <summary>How many risks of the last profile before the first work after are high; null without a profile.</summary>
    internal double? RisksOf(TerritoryFact school, IReadOnlyList<StudyWork> works)
    {
        var last = works[^1].Assessment.CalendarYear;
        foreach (var year in known.Profiles.Years.Where(year => year < last).OrderDescending())
        {
            if (known.Profiles.InForce(school.Id, year) is { Count: > 0 } levels)
            {
                return levels.Values.Count(level => level.InForce == RiskLevel.High);
            }
        }

        return null;
    }
}
