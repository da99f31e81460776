using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Data.Queries.Deficits;

/// <param name="TerritoryId">School, municipality or region.</param>
/// <param name="Year">Start year; null for the newest one with tasks of this territory.</param>
/// <param name="Subject">Null for all.</param>
public sealed record DeficitsFilter(int TerritoryId, int? Year = null, string? Subject = null);

/// <summary>What does not succeed in a territory, by subject. This is what recommendations are made from.</summary>
/// <param name="Territory">Whose deficits.</param>
/// <param name="Year">The school year in force; null when no tasks are loaded.</param>
/// <param name="Years">School years with tasks of this territory, the newest first.</param>
/// <param name="Subjects">Subjects that have tasks in this year, with or without deficits.</param>
/// <param name="Bands">By which tasks are judged.</param>
public sealed record DeficitsView(TerritoryFact Territory, SchoolYear? Year, IReadOnlyList<SchoolYear> Years, IReadOnlyList<SubjectDeficits> Subjects, TaskBands Bands);

/// <param name="Subject">Its Russian name.</param>
/// <param name="Skills">Systemic ones first, then those that last longest, then the farthest behind their band.</param>
/// <param name="TasksChecked">Tasks with a value that may be judged.</param>
/// <param name="SmallWorks">Works of fewer participants than may be judged: their tasks are not among the deficits.</param>
public sealed record SubjectDeficits(string Subject, IReadOnlyList<SkillDeficit> Skills, int TasksChecked, IReadOnlyList<Assessment> SmallWorks);

/// <summary>A skill of which at least one task is a deficit.</summary>
/// <param name="Work">The work of the year.</param>
/// <param name="WorkId">Its key.</param>
/// <param name="Skill">In words; null where no sheet says: then the tasks of one number stand together.</param>
/// <param name="Tasks">The insufficient ones.</param>
/// <param name="TasksOfSkill">How many tasks test the skill.</param>
/// <param name="IsSystemic">The majority of them is insufficient.</param>
public sealed record SkillDeficit(Assessment Work, int WorkId, string? Skill, IReadOnlyList<TaskDeficit> Tasks, int TasksOfSkill, bool IsSystemic)
{
    /// <summary>The longest of its tasks' runs.</summary>
    public int YearsInARow => Tasks.Max(task => task.YearsInARow);
}

/// <param name="Code">Number of the task.</param>
/// <param name="Level">Basic where no sheet says.</param>
/// <param name="LevelIsAssumed">No sheet said it.</param>
/// <param name="Share">Share 0..1 of the greatest points.</param>
/// <param name="Participants">n; null where no sheet says.</param>
/// <param name="Municipality">The same share there; null where unknown or where the territory is one itself.</param>
/// <param name="Region">The same share there.</param>
/// <param name="YearsInARow">Comparable works in a row up to this one, 1 for this one alone.</param>
/// <param name="HasEarlierYears">The territory wrote the same task in an earlier comparable work.</param>
public sealed record TaskDeficit(
    string Code, TaskLevel Level, bool LevelIsAssumed, double Share, int? Participants, double? Municipality, double? Region, int YearsInARow, bool HasEarlierYears);

/// <summary>
/// Lists a territory's deficits. Of each series of a year the work that stands for it is judged (main period, spring, paper; an
/// autumn or computer work only where there is no other). Years in a row are counted over comparable works that the territory
/// wrote: a year in which it did not write the subject does not end the run, and a work of another form or season is left out.
/// Tasks of different years are matched by number, and where both years say the skill in words, these must be the same.
/// </summary>
public sealed class DeficitsQuestion(FactsSource source, DetailStore details)
{
    /// <summary>Null where the territory is unknown or not to be seen.</summary>
    public async ValueTask<DeficitsView?> AskAsync(DeficitsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (facts.Territory(filter.TerritoryId) is not { } territory || !WorkLookup.Sees(scope, territory))
        {
            return null;
        }

        var written = await WrittenAsync(facts, territory, token);
        var years = written.Select(work => work.Assessment.Year).Distinct().OrderDescending().ToList();
        if (years.Count == 0)
        {
            return new DeficitsView(territory, null, [], [], TaskBands.Recommended);
        }

        var year = filter.Year is { } start && years.Contains(new SchoolYear(start)) ? new SchoolYear(start) : years[0];
        var judged = written.Where(work => work.Assessment.Year == year && (filter.Subject is null || work.Assessment.Subject == filter.Subject))
            .GroupBy(work => work.Assessment.Series).Select(same => same.MinBy(work => (work.Assessment.BreaksSeries, WorkVariant.Order(work.Assessment)))).ToList();
        var series = judged.ToDictionary(work => work.Assessment.Series, work => work.Id);
        var needed = written.Where(work => work.Assessment.Year <= year && series.ContainsKey(work.Assessment.Series)
            && (!work.Assessment.BreaksSeries || series[work.Assessment.Series] == work.Id)).ToList();

        var ladder = WorkLookup.Ladder(facts, territory);
        var ids = needed.ConvertAll(work => work.Id);
        var results = await TaskResults.ReadAsync(details, facts, ids, [territory.Id], token);
        var above = await TaskResults.ReadAsync(details, facts, judged.ConvertAll(work => work.Id), [.. ladder.Skip(1).Select(each => each.Id)], token);
        var skills = await SkillBook.ReadAsync(details, facts, ids, token);
        var reading = new Reading(facts, territory, ladder, results, above, skills, needed);
        var subjects = judged.Where(work => results.Has(work.Id, territory.Id)).GroupBy(work => work.Assessment.Subject)
            .OrderBy(subject => WorksQuestion.Place(subject.Key)).ThenBy(subject => subject.Key, StringComparer.Ordinal)
            .Select(subject => reading.Subject(subject.Key, [.. subject.OrderBy(work => work.Assessment.ProgrammeGrade)])).ToList();
        return new DeficitsView(territory, year, years, subjects, TaskBands.Recommended);
    }

    private async ValueTask<List<(int Id, Assessment Assessment)>> WrittenAsync(ResultFacts facts, TerritoryFact territory, CancellationToken token)
    {
        var with = await details.WorksWithAsync(DetailKind.TaskShares, token);
        var written = new List<(int Id, Assessment Assessment)>();
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var id = facts.AssessmentId(index);
            if (with.Contains(id) && (territory.Level != TerritoryLevel.School || facts.Find(id, territory.Id) >= 0))
            {
                written.Add((id, facts.Assessments[index]));
            }
        }

        return written;
    }

    private sealed record Reading(
        ResultFacts Facts, TerritoryFact Territory, List<TerritoryFact> Ladder, TaskResults Results, TaskResults Above, SkillBook Skills, List<(int Id, Assessment Assessment)> Works)
    {
        private static readonly TaskBands Bands = TaskBands.Recommended;

        public SubjectDeficits Subject(string subject, List<(int Id, Assessment Assessment)> works)
        {
            var skills = new List<SkillDeficit>();
            var small = new List<Assessment>();
            var checkedTasks = 0;
            foreach (var work in works)
            {
                if (Results.ParticipantsOf(work.Id, Territory.Id) is { } participants && participants < Bands.SmallGroup)
                {
                    small.Add(work.Assessment);
                    continue;
                }

                foreach (var skill in Results.CodesOf(work.Id).Where(code => ShareOf(work.Id, code) is not null).GroupBy(code => Skills.Of(work.Id, code).Text ?? TaskCode.Whole(code)))
                {
                    var tasks = skill.ToList();
                    checkedTasks += tasks.Count;
                    var failed = tasks.Where(code => IsInsufficient(work.Id, code)).Select(code => Deficit(work, code)).ToList();
                    if (failed.Count > 0)
                    {
                        skills.Add(new SkillDeficit(work.Assessment, work.Id, Skills.Of(work.Id, tasks[0]).Text, failed, tasks.Count, Bands.IsSystemic(failed.Count, tasks.Count)));
                    }
                }
            }

            return new SubjectDeficits(
                subject, [.. skills.OrderByDescending(skill => skill.IsSystemic).ThenByDescending(skill => skill.YearsInARow).ThenByDescending(Behind)], checkedTasks, small);
        }

        private static double Behind(SkillDeficit skill) => skill.Tasks.Max(task => Bands.Of(task.Level).Insufficient - task.Share);

        private double? ShareOf(int work, string code) => Results.Of(work, Territory.Id, code)?.Share;

        private TaskLevel LevelOf(int work, string code) => Skills.Of(work, code).Level ?? TaskLevel.Basic;

        private bool IsInsufficient(int work, string code) =>
            ShareOf(work, code) is { } share && Bands.Judge(LevelOf(work, code), share) == Attainment.Insufficient;

        private TaskDeficit Deficit((int Id, Assessment Assessment) work, string code)
        {
            var (run, hasEarlier) = Run(work, code);
            return new TaskDeficit(
                code, LevelOf(work.Id, code), Skills.Of(work.Id, code).Level is null, ShareOf(work.Id, code)!.Value, Results.ParticipantsOf(work.Id, Territory.Id),
                ShareAbove(work.Id, code, TerritoryLevel.Municipality), ShareAbove(work.Id, code, TerritoryLevel.Region), run, hasEarlier);
        }

        private double? ShareAbove(int work, string code, TerritoryLevel level) =>
            Ladder.Skip(1).FirstOrDefault(each => each.Level == level) is { } territory ? Above.Of(work, territory.Id, code)?.Share : null;

        private (int Run, bool HasEarlier) Run((int Id, Assessment Assessment) work, string code)
        {
            var skill = Skills.Of(work.Id, code).Text;
            var (run, hasEarlier) = (1, false);
            var earlier = Works.Where(other => other.Assessment.Series == work.Assessment.Series && other.Assessment.Year < work.Assessment.Year && !other.Assessment.BreaksSeries)
                .GroupBy(other => other.Assessment.Year).OrderByDescending(year => year.Key).Select(year => year.MinBy(other => WorkVariant.Order(other.Assessment)));
            foreach (var other in earlier)
            {
                if (ShareOf(other.Id, code) is null || (Skills.Of(other.Id, code).Text is { } text && skill is not null && text != skill))
                {
                    continue;
                }

                hasEarlier = true;
                var isSmall = Results.ParticipantsOf(other.Id, Territory.Id) is { } participants && participants < Bands.SmallGroup;
                if (isSmall || !IsInsufficient(other.Id, code))
                {
                    break;
                }

                run++;
            }

            return (run, hasEarlier);
        }
    }
}
