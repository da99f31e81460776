using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>One study from the schools and their days to the change and what could be noticed.</summary>
internal sealed class Study(
    ResultFacts facts, SchoolStatements known, BeforeAfterFilter filter, Indicator indicator, AccessScope scope, Participation? participation, DateOnly today)
{
    private readonly StudyReader _reader = new(facts, known, indicator, scope);

    internal StudyRun Run()
    {
        if (participation is null)
        {
            return StudyRun.Refused("Выберите дорожную карту, мероприятие или даты: «до» и «после» отсчитываются от них.");
        }

        if (participation.Schools.Count == 0)
        {
            return StudyRun.Refused(participation.Plan is null
                ? "Отметьте школы, в которых это проводилось."
                : participation.Offered.Count == 0 ? "У мероприятия нет ни школ, ни сроков в вашей области видимости: не от чего отсчитывать «до» и «после». Выберите другое мероприятие или даты."
                : "У выбранных школ нет сроков этого мероприятия: не от чего отсчитывать «до» и «после». Выберите другое мероприятие или даты.");
        }

        var choices = SeriesChoices.Answer(facts, participation.Schools.Select(each => each.School));
        if (Chosen(choices, participation) is not { } series)
        {
            return StudyRun.Refused($"У {(participation.Schools.Count == 1 ? "этой школы" : "этих школ")} нет результатов по показателю «{indicator.ShortName}»{(filter.Subject is null ? "" : " в этой работе")}. Загрузите результаты или выберите другой показатель.") with { Offered = choices };
        }

        var works = Works(series);
        var groups = Groups(participation, works);
        var run = new StudyRun(null, false, choices, series, works, groups, null, null, []);
        if (groups.Count == 0)
        {
            // Windows in the wrong order and years before the first work are not too early: there is nothing to wait for.
            var waits = filter.Before.Count + filter.After.Count == 0 && (participation.Days.End >= today || works.Exists(work => work.Days.End < participation.Days.Start));
            var ahead = waits ? Ahead(works, participation) : [];
            return run with { Refusal = WhyNoWindows(works, participation.Days, ahead.Count > 0), Noticeable = ahead };
        }

        if (!filter.Insists && groups.Find(group => !group.Windows.AreComparable) is { } broken)
        {
            return run with { Refusal = Break(broken.Windows), CanInsist = true };
        }

        return Answered(run);
    }

    internal BeforeAfterView View(StudyRun run, IReadOnlyList<PlanChoice> plans, StudyCautions cautions) =>
        new StudyPresentation(facts, _reader, filter, indicator, participation).View(run, plans, cautions);

    private StudyRun Answered(StudyRun run)
    {
        var groups = run.Groups.ConvertAll(group => GroupOf(run.Series!, group, participation!));
        var change = StudyOfChange.Of(groups.ConvertAll(group => group.Group), indicator);
        return change.Together is null
            ? run with { Refusal = $"Ни у одной из выбранных школ нет результатов и до, и после: работы — {WindowWords.Of(run.Groups[0].Windows)}. Выберите другую работу или сдвиньте окна." }
            : run with { Change = change, Level = groups[0].Level, Noticeable = NoticeableRows(change) };
    }

    /// <summary>
    /// Before it has ended the same is asked of the last two works: with as many pupils and the same ordinary variation no less will be
    /// noticeable afterwards.
    /// </summary>
    private List<NoticeableRow> Ahead(List<StudyWork> works, Participation taken)
    {
        var like = works.OrderBy(work => work.Days.Start).Where(work => work.Days.End < taken.Days.Start || work.Days.End < today).ToList();
        like = like.Count == 0 ? like : like.FindAll(like[^1].IsLike);
        if (like.Count < 2)
        {
            return [];
        }

        var windows = StudyWindows.Chosen(like, [like[^2].Key], [like[^1].Key])!;
        var change = StudyOfChange.Of([GroupOf(windows.After[0].Assessment.Series, new WindowGroup(windows, [.. taken.Schools.Select(each => each.School)], taken.Days), taken).Group], indicator);
        return NoticeableRows(change);
    }

    private static List<NoticeableRow> NoticeableRows(StudyOfChange change)
    {
        var rows = new List<NoticeableRow>();
        var schools = change.Schools.Select(school => school.Change).OfType<MeasuredChange>().Where(each => each.Parts is not null).ToList();
        // Of under ten pupils nothing is said, however great the change.
        if (change.Together is { Parts: { } together, Verdict: not StudyVerdict.TooFew } && schools.Count > 1)
        {
            rows.Add(new NoticeableRow($"{Russian.Count(schools.Count, "школа", "школы", "школ")} вместе", together.Noticeable));
        }

        schools.RemoveAll(each => each.Verdict == StudyVerdict.TooFew);
        if (schools.Count > 0)
        {
            var typical = schools.OrderBy(each => each.After.Participants).ElementAt(schools.Count / 2);
            rows.Add(new NoticeableRow($"школа, {Russian.Count(typical.After.Participants, "участник", "участника", "участников")}", typical.Parts!.Noticeable));
        }

        return rows;
    }

    /// <summary>What the address names; what it leaves open, the activity; what this leaves open, the work that most schools wrote on both sides.</summary>
    private AssessmentSeries? Chosen(IReadOnlyList<SeriesChoice> choices, Participation taken)
    {
        var subject = filter.Subject ?? taken.Activity?.Subject;
        var grade = filter.Grade ?? taken.Activity?.Grade;
        var fitting = choices.Where(choice => (filter.Procedure is null || choice.Series.Procedure == filter.Procedure)
            && (subject is null || choice.Series.Subject == subject)
            && (grade is null || choice.Series.ProgrammeGrade == grade || choice.Series.ProgrammeGrade is null)
            && (filter.Profile is null || choice.Series.Profile == filter.Profile)
            && (filter.Title is null || choice.Series.Title == filter.Title)).ToList();
        return fitting.Select(choice => (choice.Series, Both: Both(choice.Series, taken)))
            .Where(each => each.Both.Any)
            .OrderByDescending(each => each.Both.Schools)
            .ThenByDescending(each => each.Series.Subject == Subject.Mathematics.Name)
            .ThenBy(each => each.Series.Procedure)
            .ThenByDescending(each => each.Series.ProgrammeGrade == 5)
            .FirstOrDefault().Series;
    }

    private (int Schools, bool Any) Both(AssessmentSeries series, Participation taken)
    {
        var works = Works(series);
        var groups = Groups(taken, works);
        return (
            groups.Sum(group => group.Windows.AreComparable ? group.Schools.Count(school => _reader.Wrote(school, group.Windows.Before) && _reader.Wrote(school, group.Windows.After)) : 0),
            taken.Schools.Any(each => _reader.Wrote(each.School, works)));
    }

    /// <summary>In the view of the same children each later year is the work of the grade that they have reached.</summary>
    private List<StudyWork> Works(AssessmentSeries series)
    {
        var own = _reader.Works(series);
        if (filter.Children == Children.SameGrade || series.ProgrammeGrade is not { } grade || participation is null)
        {
            return own;
        }

        // The cohort that was in this grade in the last work before.
        var before = own.Where(work => filter.Before.Count > 0 ? filter.Before.Contains(work.Key) : work.Days.End < participation.Days.Start).MaxBy(work => work.Days.Start);
        return before is null ? own : Cohort(series, grade, before);
    }

    private List<StudyWork> Cohort(AssessmentSeries series, int grade, StudyWork before)
    {
        var works = new List<StudyWork>();
        for (var other = 1; other <= 11; other++)
        {
            works.AddRange(_reader.Works(series with { ProgrammeGrade = other })
                .Where(work => work.Assessment.Year.StartYear - before.Assessment.Year.StartYear == other - grade));
        }

        return works;
    }

    private List<WindowGroup> Groups(Participation taken, List<StudyWork> works)
    {
        if (filter.Before.Count + filter.After.Count > 0 && StudyWindows.Chosen(works, filter.Before.ToHashSet(), filter.After.ToHashSet()) is { } chosen)
        {
            return [new WindowGroup(chosen, [.. taken.Schools.Select(each => each.School)], taken.Days)];
        }

        if (filter.Before.Count + filter.After.Count > 0)
        {
            return [];
        }

        var groups = new List<WindowGroup>();
        foreach (var same in taken.Schools.GroupBy(each => each.Days))
        {
            if (StudyWindows.Propose(works, same.Key) is not { } windows)
            {
                continue;
            }

            // Other days may have the same works around them.
            var at = groups.FindIndex(group => group.Windows.Before[^1] == windows.Before[^1] && group.Windows.After[0] == windows.After[0]);
            if (at < 0)
            {
                groups.Add(new WindowGroup(windows, [.. same.Select(each => each.School)], same.Key));
            }
            else
            {
                var days = groups[at].Days;
                groups[at] = groups[at] with
                {
                    Schools = [.. groups[at].Schools, .. same.Select(each => each.School)],
                    Days = new DateSpan(days.Start < same.Key.Start ? days.Start : same.Key.Start, days.End > same.Key.End ? days.End : same.Key.End),
                };
            }
        }

        groups.Sort((first, second) => first.Days.Start.CompareTo(second.Days.Start));
        return groups;
    }

    private (StudyGroup Group, TerritoryFact? Level) GroupOf(AssessmentSeries series, WindowGroup group, Participation taken)
    {
        IReadOnlyList<StudyWork> works = [.. group.Windows.Earlier, .. group.Windows.Before, .. group.Windows.After];
        var last = group.Windows.After[^1].Days.End;
        // All whom the intervention reaches by then are no others, chosen or not; who begins later may be compared with until then.
        var taking = taken.Schools.Where(each => each.Days.Start <= last).Select(each => each.School.Id).Concat(taken.Plan is null ? [] : taken.Offered.Select(school => school.Id)).ToHashSet();
        taking.ExceptWith(taken.Schools.Where(each => each.Days.Start > last).Select(each => each.School.Id));
        var participants = group.Schools.Select(school => _reader.Course(school, works)).ToList();
        var others = facts.Schools.Where(school => !taking.Contains(school.Id) && _reader.Sees(school) && _reader.Wrote(school, group.Windows.Before)).ToList();
        var references = others.ConvertAll(school => _reader.Course(school, works));
        var inside = facts.Schools.Where(school => taking.Contains(school.Id) && _reader.Sees(school)).ToList();
        var (territory, levels) = LevelOf(inside, group.Windows);
        return (new StudyGroup(
            group.Windows.Earlier.Count, group.Windows.Before.Count, group.Windows.After.Count, participants, references, levels,
            references.Count < GroupFinding.EnoughReferences ? _reader.OtherWorks(series, [.. inside, .. others], group.Days.Start, group.Windows.Before[^1]) : []), territory);
    }

    /// <summary>What is published of the others: the region without the participants, else their municipality without them, else the whole sample.</summary>
    private (TerritoryFact? Territory, IReadOnlyList<Reading?> Levels) LevelOf(List<TerritoryFact> inside, StudyWindows windows)
    {
        IReadOnlyList<StudyWork> works = [.. windows.Earlier, .. windows.Before, .. windows.After];
        foreach (var territory in Above(inside))
        {
            var levels = works.Select(work => _reader.Rest(territory, territory.Level == TerritoryLevel.Sample ? [] : inside, work)).ToList();
            var first = windows.Earlier.Count;
            if (levels.Skip(first).Take(windows.Before.Count).Any(level => level is not null) && levels.Skip(first + windows.Before.Count).Any(level => level is not null))
            {
                return (territory, levels);
            }
        }

        return (null, [.. works.Select(_ => (Reading?)null)]);
    }

    internal IEnumerable<TerritoryFact> Above(IReadOnlyList<TerritoryFact> inside)
    {
        if (TerritoryMap.RegionOf(facts) is { } region)
        {
            yield return region;
        }

        if (inside.Select(school => school.MunicipalityId).Distinct().ToList() is [{ } id] && facts.Territory(id) is { } municipality && _reader.Sees(municipality))
        {
            yield return municipality;
        }

        if (facts.Territories.FirstOrDefault(territory => territory.Level == TerritoryLevel.Sample) is { } sample)
        {
            yield return sample;
        }
    }

    private string WhyNoWindows(List<StudyWork> works, DateSpan days, bool isForeseen)
    {
        if (filter.Before.Count + filter.After.Count > 0)
        {
            return "Окна «до» и «после» стоят не по порядку или работ с такими годами нет. Сдвиньте их ещё раз.";
        }

        var before = works.Exists(work => work.Days.End < days.Start);
        return days.End >= today ? $"Мероприятие длится до {Russian.Date(days.End)}: результатов после него ещё нет. {(isForeseen ? "Пока можно узнать, какое изменение здесь вообще удастся заметить." : "Какое изменение здесь удастся заметить, заранее не сказать: прежних работ мало или участников меньше десяти.")}"
            : !before ? $"До {Russian.Date(days.Start)} эту работу не писали или её результаты не загружены: сравнить не с чем. Загрузите результаты прежних лет или выберите другую работу."
            : filter.Children == Children.SameChildren ? $"После {Russian.Date(days.End)} те же дети такой работы не писали или её результаты не загружены. Выберите ту же параллель в другом году или другую работу."
            : $"После {Russian.Date(days.End)} эту работу ещё не писали или её результаты не загружены. Загрузите их, когда они будут, или выберите другую работу.";
    }

    private static string Break(StudyWindows windows) =>
        Russian.Bind($"Работы до и после несопоставимы: {WindowWords.Difference(windows)}. Разница между ними показала бы прежде всего разницу работ. Выберите на оси работы одного вида.");
}

/// <summary>Schools whose windows are the same.</summary>
/// <param name="Windows">Works before and after.</param>
/// <param name="Schools">By name.</param>
/// <param name="Days">When they took part.</param>
internal sealed record WindowGroup(StudyWindows Windows, IReadOnlyList<TerritoryFact> Schools, DateSpan Days)
{
    /// <summary>The work after was written before the last day.</summary>
    internal bool GoesOn => Windows.After[0].Days.Start <= Days.End;
}

/// <summary>How far a study came.</summary>
/// <param name="Refusal">Why there is no answer; null where there is one.</param>
/// <param name="CanInsist">The asker may overrule it.</param>
/// <param name="Offered">Works that may be chosen.</param>
/// <param name="Series">The work.</param>
/// <param name="Works">All works of it.</param>
/// <param name="Groups">Schools by their windows.</param>
/// <param name="Change">The answer.</param>
/// <param name="Level">Whose published level stands for the others; null where nothing is published.</param>
/// <param name="Noticeable">What could be noticed.</param>
internal sealed record StudyRun(
    string? Refusal, bool CanInsist, IReadOnlyList<SeriesChoice> Offered, AssessmentSeries? Series, IReadOnlyList<StudyWork> Works, List<WindowGroup> Groups, StudyOfChange? Change,
    TerritoryFact? Level, IReadOnlyList<NoticeableRow> Noticeable)
{
    internal StudySides? Sides => Change is null ? null : new StudySides(
        [.. Groups.SelectMany(group => group.Windows.Before.Concat(group.Windows.After)).Distinct()], [.. Groups.SelectMany(group => group.Schools).Select(school => school.Id)]);

    internal static StudyRun Refused(string why) => new(why, false, [], null, [], [], null, null, []);
}
