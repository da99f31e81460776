using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Series;

/// <summary>
/// «Зона внимания по отметкам»: the visible rule by which schools with low results are named before any list or order exists.
/// It follows the computed rule A of the domain reference §4.1 (low results in two or more works of a year), with a least
/// number of participants, because in a smaller group one pupil decides. An own assessment does not count: its scale is the
/// owner's. It is no status of a school.
/// </summary>
/// <param name="Share">Share 0..1 of «2» (in ЕГЭ: below the threshold) from which a work counts as low. 30 % in the acts of 2025.</param>
/// <param name="Participants">Least group that may count: <see cref="Indicator.SmallGroup"/>.</param>
/// <param name="Works">From how many low works of one school year the school is named.</param>
public sealed record AttentionRule(double Share = 0.30, int Participants = Indicator.SmallGroup, int Works = 2);

/// <param name="Year">School year.</param>
/// <param name="MunicipalityId">Only its schools; null for the region.</param>
/// <param name="Rule">When a school is named.</param>
public sealed record AttentionFilter(SchoolYear Year, int? MunicipalityId, AttentionRule Rule);

/// <param name="Filter">What was asked.</param>
/// <param name="Schools">Named schools, those with more low works first, then by share; among equals by name.</param>
/// <param name="OutOf">Schools with any result this year.</param>
/// <param name="Reasons">Subjects and procedures with the number of named schools that are low in them, the most frequent first.</param>
/// <param name="TooSmall">Schools of which no work reaches the least number of participants: nothing is said about them.</param>
/// <param name="Untold">Schools whose results have neither marks nor a threshold: means alone do not tell who failed.</param>
public sealed record AttentionView(AttentionFilter Filter, IReadOnlyList<AttentionSchool> Schools, int OutOf, IReadOnlyList<AttentionReason> Reasons, int TooSmall, int Untold);

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Works">The low works, by procedure, subject and grade.</param>
public sealed record AttentionSchool(TerritoryFact School, TerritoryFact? Municipality, IReadOnlyList<AttentionWork> Works);

public sealed record AttentionWork(Assessment Assessment, IndicatorValue Value);

/// <param name="Procedure">ВПР, ОГЭ, ЕГЭ, own.</param>
/// <param name="Subject">Name of the subject.</param>
/// <param name="Schools">How many of the named schools are low in it.</param>
public sealed record AttentionReason(Procedure Procedure, string Subject, int Schools);

/// <summary>Asks which schools are in the zone of attention by marks, and with what.</summary>
public sealed class AttentionZone(FactsSource source)
{
    public async ValueTask<AttentionView> AskAsync(AttentionFilter filter, AccessScope scope, CancellationToken token = default) =>
        Answer(await source.GetAsync(token), filter, scope);

    internal static AttentionView Answer(ResultFacts facts, AttentionFilter filter, AccessScope scope)
    {
        var map = TerritoryMap.Of(facts);
        var low = new Dictionary<int, List<AttentionWork>>();
        var (seen, told, judged) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        var ids = facts.TerritoryIds;
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var assessment = facts.Assessments[index];
            if (assessment.Year != filter.Year || assessment.Wave != Wave.Main || assessment.Procedure == Procedure.Own)
            {
                continue;
            }

            var (start, end) = TerritoryRows.Ends(facts, index);
            for (var place = start; place < end; place++)
            {
                var id = ids[place];
                if (map.Level(id) != TerritoryLevel.School)
                {
                    continue;
                }

                var sums = default(ResultSums);
                facts.AddTo(ref sums, place);
                seen.Add(id);
                var group = Math.Max(sums.Marked, sums.BelowThresholdOf);
                if (group > 0)
                {
                    told.Add(id);
                }

                if (group < filter.Rule.Participants)
                {
                    continue;
                }

                judged.Add(id);
                if (IsLow(sums, filter.Rule) && Indicator.LowResults.Compute(sums) is { } value)
                {
                    if (!low.TryGetValue(id, out var works))
                    {
                        low[id] = works = [];
                    }

                    works.Add(new AttentionWork(assessment, value));
                }
            }
        }

        bool Asked(int id) => facts.Territory(id) is { } school
            && (filter.MunicipalityId is null || school.MunicipalityId == filter.MunicipalityId)
            && SeriesQuestion.Sees(scope, school);

        List<AttentionSchool> named =
        [
            .. low.Where(pair => pair.Value.Count >= filter.Rule.Works && Asked(pair.Key))
                .Select(pair => Named(facts, pair.Key, pair.Value))
                .OrderByDescending(school => school.Works.Count)
                .ThenByDescending(school => (double)school.Works.Sum(work => work.Value.Count ?? 0) / school.Works.Sum(work => work.Value.Participants))
                .ThenBy(school => school.School.Label, StringComparer.CurrentCulture),
        ];
        return new AttentionView(filter, named, seen.Count(Asked), Reasons(named), told.Count(id => !judged.Contains(id) && Asked(id)), seen.Count(id => !told.Contains(id) && Asked(id)));
    }

    private static bool IsLow(in ResultSums sums, AttentionRule rule) => sums.Marked > 0
        ? sums.Mark2 >= rule.Share * sums.Marked
        : sums.BelowThresholdOf > 0 && sums.BelowThreshold >= rule.Share * sums.BelowThresholdOf;

    private static AttentionSchool Named(ResultFacts facts, int id, List<AttentionWork> works)
    {
        var school = facts.Territory(id)!;
        return new AttentionSchool(
            school,
            school.MunicipalityId is { } municipality ? facts.Territory(municipality) : null,
            [
                .. works.OrderBy(work => work.Assessment.Procedure)
                    .ThenBy(work => SeriesChoices.Rank(work.Assessment.Subject))
                    .ThenBy(work => work.Assessment.Subject, StringComparer.CurrentCulture)
                    .ThenBy(work => work.Assessment.ProgrammeGrade),
            ]);
    }

    private static IReadOnlyList<AttentionReason> Reasons(List<AttentionSchool> named) =>
    [
        .. named.SelectMany(school => school.Works.Select(work => (school.School.Id, work.Assessment.Procedure, work.Assessment.Subject)).Distinct())
            .GroupBy(each => (each.Procedure, each.Subject))
            .Select(same => new AttentionReason(same.Key.Procedure, same.Key.Subject, same.Count()))
            .OrderByDescending(reason => reason.Schools)
            .ThenBy(reason => reason.Procedure),
    ];
}
