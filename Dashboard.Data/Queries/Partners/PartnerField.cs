using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Partners;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Partners;

/// <summary>All schools of the region as the search for partners sees them, for one list of schools with low results. Answers are kept: a list asks for hundreds.</summary>
/// <param name="rule">In force in the last year looked at.</param>
/// <param name="schools">By key.</param>
internal sealed class PartnerField(PartnerRule rule, IReadOnlyDictionary<int, PartnerSchool> schools)
{
    private readonly ConcurrentDictionary<(AccessScope Scope, int School), PartnerAnswer> _answers = new();

    internal PartnerRule Rule => rule;

    /// <summary>Among the schools that the asker sees; null where the asker does not choose partners for this school.</summary>
    internal PartnerAnswer? AnswerFor(TerritoryFact school, ResultFacts facts, AccessScope scope) => !scope.KeepsMunicipality(school.MunicipalityId ?? 0) ? null
        : _answers.GetOrAdd((scope, school.Id), _ => PartnerSearch.For(
            schools[school.Id], [.. facts.Schools.Where(other => scope.SeesSchool(other.Id, other.MunicipalityId ?? 0)).Select(other => schools[other.Id])], rule));

    internal PartnerCandidate Compare(int school, int partner) =>
        new(partner, SchoolDistance.Between(schools[school].Conditions, schools[partner].Conditions, rule), schools[partner].Results);
}

/// <summary>Puts together what the search for partners needs of every school, once for a version of what is known and a list.</summary>
public sealed class PartnerFields(MarkersSource markers)
{
    private readonly ConditionalWeakTable<SchoolStatements, ConcurrentDictionary<(ResultFacts Facts, SchoolYear Year), PartnerField>> _kept = [];

    internal async Task<PartnerField> OfAsync(ResultFacts facts, SchoolStatements known, LowResultSchools list, CancellationToken token)
    {
        var kept = _kept.GetValue(known, _ => new ConcurrentDictionary<(ResultFacts Facts, SchoolYear Year), PartnerField>());
        return kept.TryGetValue((facts, list.Year), out var made) ? made : kept.GetOrAdd((facts, list.Year), await MakeAsync(facts, known, list, token));
    }

    private async Task<PartnerField> MakeAsync(ResultFacts facts, SchoolStatements known, LowResultSchools list, CancellationToken token)
    {
        var last = list.Year.Previous;
        var rule = known.RuleFor(RuleKind.Partners, last.StartYear, PartnerRule.Default);
        var signs = await SignsAsync(facts, known, last, rule, token);
        var works = Works(facts, last, rule, signs);
        var conditions = Conditions(facts, known, list.Year);
        return new PartnerField(rule, facts.Schools.ToDictionary(school => school.Id, school =>
        {
            var written = works.GetValueOrDefault(school.Id) ?? [];
            return new PartnerSchool(
                school.Id, conditions(school) with { Works = [.. written.Select(work => work.Series).Distinct()] }, SteadyResults.Of(written.Select(work => work.Work), last, rule), list.Has(school.Id));
        }));
    }

    /// <summary>
    /// Marks of ВПР and ОГЭ beside the region's in the same works. Retakes stand beside the main period, own works are not the region's, ЕГЭ has no
    /// marks: none of them is counted.
    /// </summary>
    private static Dictionary<int, List<(PartnerWork Work, int Series)>> Works(ResultFacts facts, SchoolYear last, PartnerRule rule, Func<int, int, bool> hasSign)
    {
        var map = TerritoryMap.Of(facts);
        var (works, series, subjects) = (new Dictionary<int, List<(PartnerWork, int)>>(), new Dictionary<AssessmentSeries, int>(), new Dictionary<(string, Season), int>());
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var assessment = facts.Assessments[index];
            if (assessment is not { Procedure: Procedure.Vpr or Procedure.Oge, Wave: Wave.Main } || assessment.Year > last || assessment.Year.StartYear <= last.StartYear - rule.Years
                || Indicator.Quality.Compute(TerritoryRows.All(facts, index)[TerritoryMap.RegionSlot].Sums) is not { } region)
            {
                continue;
            }

            series.TryAdd(assessment.Series, series.Count);
            subjects.TryAdd((assessment.Subject, assessment.Season), subjects.Count);
            var (start, end) = TerritoryRows.Ends(facts, index);
            for (var place = start; place < end; place++)
            {
                var school = facts.TerritoryIds[place];
                var sums = default(ResultSums);
                facts.AddTo(ref sums, place);
                if (map.Level(school) != TerritoryLevel.School || sums.Marked == 0)
                {
                    continue;
                }

                if (!works.TryGetValue(school, out var own))
                {
                    works[school] = own = [];
                }

                own.Add((new PartnerWork(assessment.Year, sums.Mark4 + sums.Mark5, sums.Marked, region.Value, hasSign(school, index), subjects[(assessment.Subject, assessment.Season)]), series[assessment.Series]));
            }
        }

        return works;
    }

    /// <summary>
    /// Whether a work (by its index) of a school has a sign: ours, a mark of the official list of markers, or a place of the school in the list of schools
    /// with doubtful results of the year after, which speaks of all its works of the year.
    /// </summary>
    private async Task<Func<int, int, bool>> SignsAsync(ResultFacts facts, SchoolStatements known, SchoolYear last, PartnerRule rule, CancellationToken token)
    {
        var (ours, published) = (new Dictionary<int, MarkerYear>(), new Dictionary<int, IReadOnlyDictionary<int, Domain.Markers.OfficialMarkers>>());
        foreach (var year in MarkersSource.YearsOf(facts).Where(year => year <= last.StartYear && year > last.StartYear - rule.Years))
        {
            ours[year] = await markers.YearAsync(year, token);
            published[year] = PublishedMarkers.OfYear(known, year);
        }

        var doubtful = known.Of(StatementKind.ListPlace).Where(row => row.Key.Topic == "non-objective").Select(row => (row.SchoolId, row.Key.Year - 1)).ToHashSet();
        return (school, index) =>
        {
            var (work, year) = (facts.Assessments[index], facts.Assessments[index].Year.StartYear);
            return doubtful.Contains((school, year))
                || (ours.TryGetValue(year, out var signs) && signs.HasSign(school, facts.AssessmentId(index)))
                || (work is { Procedure: Procedure.Vpr, ProgrammeGrade: { } grade } && published.TryGetValue(year, out var lists) && lists.TryGetValue(school, out var marked)
                    && marked.Marked.GetValueOrDefault(new Domain.Markers.MarkerColumn(grade, Subject.Named(work.Subject))));
        };
    }

    /// <summary>Conditions as they were known for the year of the list: the newest social passport not after it, else the oldest.</summary>
    private static Func<TerritoryFact, SchoolConditions> Conditions(ResultFacts facts, SchoolStatements known, SchoolYear list)
    {
        var years = RegionIndex.Years(known);
        var indices = years.Count == 0 ? null : RegionIndex.InForce(known, years.FirstOrDefault(year => year <= list.StartYear, years[^1]));
        var places = facts.Schools.Select(school => school.Id).ToDictionary(id => id, id => (
            Latitude: Latest(known, id, ContextMeasure.Latitude), Longitude: Latest(known, id, ContextMeasure.Longitude), Pupils: Latest(known, id, ContextMeasure.Pupils)));
        return school => new SchoolConditions(
            indices?.GetValueOrDefault(school.Id)?.Value, school.Pupils ?? (places[school.Id].Pupils is { } pupils ? (int)pupils : null), school.Locality, school.Kind,
            places[school.Id] is { Latitude: { } latitude, Longitude: { } longitude } ? new SchoolPlace(latitude, longitude) : null);
    }

    private static double? Latest(SchoolStatements known, int school, ContextMeasure measure) =>
        known.OfSchool(school).Where(row => row.Key.Kind == StatementKind.Context && row.Key.Topic == measure.Code).MaxBy(row => row.Key.Year)?.Statement is ContextStatement stated ? stated.Value : null;
}
