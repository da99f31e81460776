using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>Puts a study into the words and rows of its page.</summary>
internal sealed class StudyPresentation(ResultFacts facts, StudyReader reader, BeforeAfterFilter filter, Indicator indicator, Participation? participation)
{
    private readonly RegionWords _region = RegionWords.Of(facts.Installation.RegionName);

    internal BeforeAfterView View(StudyRun run, IReadOnlyList<PlanChoice> plans, StudyCautions cautions)
    {
        var filled = filter with
        {
            Indicator = indicator,
            Procedure = run.Series?.Procedure,
            Subject = run.Series?.Subject,
            Grade = run.Series?.ProgrammeGrade,
            Profile = run.Series?.Profile,
        };
        var pooled = Pooled(run);
        return new BeforeAfterView(
            filled, indicator, run.Series,
            new BeforeAfterChoices(plans, run.Offered, Indicators(run), SchoolChoices(), pooled),
            Intervention(run), Axis(run), run.Groups.Count == 0 ? [] : StudyRemarks.Of(run, filter, participation!, cautions),
            run.Refusal, run.CanInsist, Answer(run, cautions), run.Noticeable, LookAt(run, pooled));
    }

    private List<Indicator> Indicators(StudyRun run) => run.Series is null || participation is null ? [indicator] :
    [
        .. Indicator.All.Where(each => participation.Schools.Take(3).Any(school => run.Works.Any(work => facts.FindAssessmentId(work.Assessment) is { } id
            && facts.Find(id, school.School.Id) is >= 0 and var place && each.Compute(Domain.Indicators.ResultSums.Of(facts.ValuesAt(place))) is not null))),
    ];

    private List<SchoolChoice> SchoolChoices()
    {
        var chosen = participation?.Schools.Select(each => each.School.Id).ToHashSet() ?? [];
        return
        [
            .. (participation?.Offered ?? []).Select(school => new SchoolChoice(
                school.Id, school.Label, school.MunicipalityId is { } id ? facts.Territory(id)?.Label : null, chosen.Contains(school.Id))),
        ];
    }

    private InterventionView? Intervention(StudyRun run) => participation is not { Schools.Count: > 0 } taken ? null : new InterventionView(
        taken.Title, taken.Days, taken.Plan?.Head.Id, taken.Activity?.Id, taken.Schools.Count,
        [.. run.Groups.Select(group => new StartGroup(group.Days, group.Schools.Count, WindowWords.Of(group.Windows.Before), WindowWords.Of(group.Windows.After)))]);

    private List<PooledWindows> Pooled(StudyRun run)
    {
        var offers = new List<PooledWindows>();
        if (participation is not { Schools.Count: > 0 } taken || run.Groups.Count != 1 || filter.Children == Children.SameChildren)
        {
            return offers;
        }

        string[] words = ["по одному году", "по два года", "по три года"];
        var chosen = run.Groups[0].Windows;
        for (var years = 1; years <= StudyWindows.MostPooled; years++)
        {
            if (StudyWindows.Propose(run.Works, taken.Days, years, years) is { } windows && (windows.Before.Count == years || windows.After.Count == years))
            {
                offers.Add(new PooledWindows(
                    windows.Before.Count == windows.After.Count ? words[years - 1]
                        : $"{Russian.Count(windows.Before.Count, "год", "года", "лет")} до, {Russian.Count(windows.After.Count, "год", "года", "лет")} после",
                    Keys(windows.Before), Keys(windows.After),
                    chosen.Before.SequenceEqual(windows.Before) && chosen.After.SequenceEqual(windows.After)));
            }
        }

        return offers;
    }

    private static List<string> Keys(IReadOnlyList<StudyWork> works) => [.. works.Select(work => work.Key)];

    private List<AxisWork> Axis(StudyRun run)
    {
        if (participation is not { Schools.Count: > 0 } taken)
        {
            return [];
        }

        var windows = run.Groups.Count > 0 ? run.Groups[0].Windows : null;
        return
        [
            .. run.Works.OrderBy(work => work.Days.Start).Select(work => new AxisWork(
                work.Key, WindowWords.Of(work), SeriesPeriods.Of(work.Assessment, work.Assessment.Wave).Position,
                Part(work, run.Groups, taken), taken.Schools.Count(school => reader.Of(school.School, work) is not null),
                work.Assessment.BreaksSeries ? work.Assessment.Season == Domain.Assessments.Season.Autumn ? SeriesPeriods.AutumnReason : "на\u00a0компьютере" : null,
                windows is null || work.Days.Start < windows.After[0].Days.Start ? [work.Key] : null,
                windows is null || work.Days.Start > windows.Before[^1].Days.Start ? [work.Key] : null)),
        ];
    }

    private static WorkPart Part(StudyWork work, List<WindowGroup> groups, Participation taken) =>
        groups.Exists(group => group.Windows.Before.Contains(work)) ? WorkPart.Before
        : groups.Exists(group => group.Windows.After.Contains(work)) ? WorkPart.After
        : groups.Exists(group => group.Windows.Earlier.Contains(work)) ? WorkPart.Earlier
        : work.Days.End >= taken.Days.Start && work.Days.Start <= taken.Days.End ? WorkPart.During
        : WorkPart.Aside;

    private StudyAnswer? Answer(StudyRun run, StudyCautions cautions)
    {
        if (run.Change is not { Together: { } together } change)
        {
            return null;
        }

        var words = new StudyWords(indicator, run.Series!.Procedure, run.Groups.Exists(group => group.GoesOn), OthersGenitive(run.Level), change.Largest.ComparisonSchools.Count > 0) { IsAlone = together.Parts is null && change.Groups.All(group => group.Variation is not null) };
        var judged = change.Schools.Where(school => school.Change is not null).ToList();
        var rows = new StudyRows(facts, reader, indicator, words, run, cautions).Of(judged, together, participation!);
        var who = judged.Count == 1 ? $"в школе «{facts.Territory(judged[0].School)!.Label}»" : $"в {Russian.Count(judged.Count, "школе", "школах", "школах")}";
        who += SameChildren(run);
        var conclusions = new StudyConclusions(indicator, words, run, judged, rows, cautions);
        var comparison = change.Comparison is null ? null : new StudyComparison(facts, indicator, words, run).View(change);
        return new StudyAnswer(
            together, together.Verdict, words.IsAlone && together.Verdict == StudyVerdict.NoMeasure ? "сравнить не\u00a0с\u00a0кем" : StudyWords.Verdict(together), words.Sentence(who, together, judged.Count) + Flag(run), conclusions.Title(together),
            $"{IndicatorWords.Name(indicator, run.Series.Procedure)}{(IndicatorWords.Unit(indicator) is { } unit ? ",\u00a0" + unit : "")}; {AssessmentWords.FullName(run.Series)}, {Years(run)}; {Comparable(run)}",
            rows, conclusions.CanSay(together), conclusions.CannotSay(together), Parts(together, words), comparison, conclusions.Method(together, comparison));
    }

    private static string Years(StudyRun run) => run.Groups.Count == 1 ? WindowWords.Of(run.Groups[0].Windows) : "годы у\u00a0групп разные";

    // What is told to the chief goes without the page around it.
    private static string Flag(StudyRun run) => run.Groups.TrueForAll(group => group.Windows.AreComparable) ? ""
        : Russian.Bind(" Но работы до и после несопоставимы: это сравнение показано только по вашему выбору.");

    // Two works are named where they are two: 12 % of one and 14 % of the other are no rise of the same thing.
    private string SameChildren(StudyRun run)
    {
        var windows = run.Groups[0].Windows;
        return filter.Children == Children.SameChildren && (windows.Before[^1].Assessment.Series.ProgrammeGrade, windows.After[0].Assessment.Series.ProgrammeGrade) is ({ } first, { } second) && first != second
            ? $" у тех же детей (работы {first} и {second} класса)" : "";
    }

    private string Comparable(StudyRun run) => run.Groups.TrueForAll(group => group.Windows.AreComparable)
        ? filter.Children == Children.SameChildren ? "те же дети, работа старше" : "работы сопоставимы"
        : "работы несопоставимы, показано по\u00a0вашему выбору";

    private string OthersGenitive(TerritoryFact? level) => level?.Level switch
    {
        TerritoryLevel.Region => "остальных школ " + _region.Genitive,
        TerritoryLevel.Municipality => "остальных школ муниципалитета",
        TerritoryLevel.Sample => "всей выборки",
        _ => "остальных известных школ",
    };

    private List<PartRow> Parts(MeasuredChange together, StudyWords words) => together.Parts is not { } parts ? [] :
    [
        new PartRow(words.AreNearest ? "у похожих" : "у остальных", parts.Common, null, Russian.Bind(Russian.Capitalised(words.WithOthers))),
        new PartRow("возврат к\u00a0обычному", parts.Regression, null, "Столько дал бы возврат школ к их обычному уровню: выбранные по неудачному году возвращаются к нему и сами"),
        new PartRow("сверх ожидаемого", parts.Beyond, parts.Interval, "Остаток: только о нём и можно спрашивать, случайность ли это"),
    ];

    private List<FurtherLook> LookAt(StudyRun run, List<PooledWindows> pooled)
    {
        var looks = new List<FurtherLook>();
        if (participation is not { Schools.Count: > 0 } taken)
        {
            return looks;
        }

        if (pooled.Find(offer => !offer.IsChosen && offer.Before.Count > 1) is { } more)
        {
            looks.Add(new FurtherLook(LookKind.PooledYears, $"Сложить годы: {more.Words}", Windows: more));
        }

        int? only = taken.Schools.Count == 1 ? taken.Schools[0].School.Id : null;
        if (run.Series is { } series)
        {
            if (series.Procedure == Domain.Assessments.Procedure.Vpr)
            {
                looks.Add(new FurtherLook(LookKind.Deficits, $"Какие задания не получаются: дефициты по годам, {AssessmentWords.FullName(series)}", only, series));
                if (series.ProgrammeGrade is not null)
                {
                    looks.Add(new FurtherLook(LookKind.OtherChildren, filter.Children == Children.SameGrade ? "Те же дети годом старше" : "Та же параллель в другом году", only, series));
                }
            }

            var own = facts.Assessments.Where(work => work.Procedure == Domain.Assessments.Procedure.Own && work.Subject == series.Subject
                && taken.Schools.Any(school => facts.FindAssessmentId(work) is { } id && facts.Find(id, school.School.Id) >= 0)).Select(work => work.Series).Distinct().Take(2).ToList();
            looks.AddRange(own.Select(work => new FurtherLook(LookKind.OwnWork, "Своя работа внутри года: " + AssessmentWords.FullName(work), only, work)));
            if (own.Count == 0)
            {
                looks.Add(new FurtherLook(LookKind.LoadOwnWork, "Своей диагностики по предмету нет: её можно провести и загрузить, она измеряет внутри года"));
            }
        }

        if (taken.Plan is not null)
        {
            looks.Add(new FurtherLook(LookKind.Plan, "Что из карты выполнено"));
        }

        return looks;
    }
}
