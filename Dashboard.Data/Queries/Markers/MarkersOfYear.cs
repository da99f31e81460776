using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Markers;

/// <summary>
/// Brings the facts and details of a school year before the markers. They look at ВПР alone: exams are written under watch, and an own
/// work is not the region's. ОГЭ comes in where it does not confirm the ВПР before it.
/// </summary>
internal sealed class MarkersOfYear(ResultFacts facts, DetailStore details, int startYear, MarkerRule rule, IReadOnlyList<KnownScale> scales)
{
    internal async Task<MarkerYear> ComputeAsync(CancellationToken token)
    {
        var works = Works(work => work.Procedure == Procedure.Vpr && work.Year.StartYear == startYear);
        var exams = Works(work => work is { Procedure: Procedure.Oge, Wave: Wave.Main } && work.Year.StartYear == startYear);
        var earlier = Works(work => work is { Procedure: Procedure.Vpr, BreaksSeries: false } && work.Year.StartYear == startYear - 1);
        var schools = facts.Schools.Select(school => school.Id).ToList();
        var scores = new List<WorkScores>();
        foreach (var work in works)
        {
            if (await ScoresAsync(work, schools, token) is { } known)
            {
                scores.Add(known);
            }
        }

        var journals = (await details.ReadAsync(DetailKind.JournalComparison, works.ConvertAll(work => work.Id), schools, token))
            .Where(row => row.Detail is JournalComparison marks && marks.Lower + marks.Equal + marks.Higher > 0)
            .Select(row => new SchoolJournal(row.TerritoryId, row.AssessmentId, (JournalComparison)row.Detail)).ToList();
        var cohorts = works.Where(work => !work.Assessment.BreaksSeries)
            .SelectMany(work => Cohorts(work, [.. earlier.Where(before => IsYearBefore(before.Assessment, work.Assessment))]));
        var examined = exams.SelectMany(exam => Cohorts(exam, [.. earlier.Where(before => before.Assessment.ProgrammeGrade == 8 && before.Assessment.Subject == exam.Assessment.Subject)]));
        return new MarkerYear(
            startYear, rule, works.Concat(exams).ToDictionary(work => work.Id, work => work.Assessment),
            [
                .. ScoresJumpAtAMarkBoundary.OverYear(scores, rule),
                .. MeanFarAboveTheContext.OverYear(scores, rule),
                .. journals.Select(journal => MarksDisagreeWithTheJournal.Of(journal, rule)),
                .. journals.Select(journal => MarksAgreeWithTheJournalTooWell.Of(journal, rule)),
                .. cohorts.Select(cohort => CohortQualityBreaks.Of(cohort, rule)),
                .. examined.Select(cohort => ExamDoesNotConfirm.Of(cohort, rule)),
                .. works.SelectMany(SchoolsOf).Select(school => NoTwosAndAlmostAllHigh.Of(school, rule)),
            ]);
    }

    private static bool IsYearBefore(Assessment before, Assessment after) =>
        before.Subject == after.Subject && before.Profile == after.Profile && after.ProgrammeGrade is { } grade && before.ProgrammeGrade == grade - 1;

    private static string Name(Assessment work) => Russian.Bind(
        $"{AssessmentWords.Name(work.Procedure)} {work.CalendarYear.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {work.ProgrammeGrade} класс");

    private List<Work> Works(Func<Assessment, bool> wanted) =>
        [.. Enumerable.Range(0, facts.Assessments.Count).Where(index => wanted(facts.Assessments[index])).Select(index => new Work(index, facts.AssessmentId(index), facts.Assessments[index]))];

    private async Task<WorkScores?> ScoresAsync(Work work, List<int> schools, CancellationToken token)
    {
        var region = facts.Region;
        var rows = await details.ReadAsync(DetailKind.ScoreDistribution, [work.Id], region is null ? schools : [.. schools, region.Id], token);
        var shares = rows.Where(row => row.Group == ParticipantGroup.All).ToDictionary(row => row.TerritoryId, row => (ScoreDistribution)row.Detail);
        var own = shares.Where(pair => pair.Key != region?.Id).Select(pair => (School: facts.Territory(pair.Key)!, Counts: pair.Value.Counts(Participants(work.Id, pair.Key))))
            .OrderBy(pair => pair.School.Id).Select(pair => new SchoolScores(pair.School.Id, pair.Counts, pair.School.Locality, pair.School.Kind)).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var published = region is not null && shares.TryGetValue(region.Id, out var of) && Participants(work.Id, region.Id) is > 0 and var n ? of.Counts(n) : null;
        var scale = KnownScale.Of(work.Assessment, scales) ?? (published is null ? null : KnownScale.Estimate(facts, work.Id, region!, shares[region!.Id].Shares));
        return new WorkScores(work.Id, scale, own, published);
    }

    private int Participants(int work, int territory) => facts.Find(work, territory) is >= 0 and var place ? facts.ValuesAt(place).Participants ?? 0 : 0;

    private IEnumerable<SchoolMarks> SchoolsOf(Work work)
    {
        var (start, end) = TerritoryRows.Ends(facts, work.Index);
        for (var place = start; place < end; place++)
        {
            if (facts.Territory(facts.TerritoryIds[place]) is { Level: TerritoryLevel.School } school && Marks(facts.ValuesAt(place)) is { } marks)
            {
                yield return new SchoolMarks(school.Id, work.Id, marks, school.Kind);
            }
        }
    }

    /// <summary>The same children a year before: a school takes the first work that knows it.</summary>
    private IEnumerable<CohortMarks> Cohorts(Work later, List<Work> candidates)
    {
        if (candidates.Count == 0)
        {
            yield break;
        }

        var regionLater = RegionMarks(later);
        var before = candidates.ConvertAll(work => (Work: work, Marks: SchoolsOf(work).ToDictionary(school => school.School, school => school.Marks), Region: RegionMarks(work)));
        foreach (var school in SchoolsOf(later))
        {
            if (before.Find(work => work.Marks.ContainsKey(school.School)) is { Work: not null } earlier)
            {
                yield return new CohortMarks(
                    school.School, later.Id, Name(earlier.Work.Assessment), earlier.Marks[school.School], Name(later.Assessment), school.Marks, earlier.Region, regionLater);
            }
        }
    }

    private MarkCounts? RegionMarks(Work work) => TerritoryMap.RegionOf(facts) is { } region && TerritoryRows.Find(facts, work.Index, region) is { Sums: { Marked: > 0 } sums }
        ? new MarkCounts(sums.Mark2, sums.Mark3, sums.Mark4, sums.Mark5)
        : null;

    private static MarkCounts? Marks(ResultValues values) => values.HasMarks ? new MarkCounts(values.Mark2!.Value, values.Mark3!.Value, values.Mark4!.Value, values.Mark5!.Value) : null;

    private sealed record Work(int Index, int Id, Assessment Assessment);
}
