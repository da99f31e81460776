using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Schools;

namespace Dashboard.Data.Queries.Reports.Briefing.Sections;

/// <summary>Schools with the works in which they are low; of one school all its ВПР, since its exams stand in the text. Not for a wider audience.</summary>
public sealed class SchoolsAppendixSection(SupportZone zones, SchoolWorksQuestion works) : IBriefingSection
{
    public BriefingPart Part => BriefingPart.SchoolsAppendix;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        if (ground.IsForWiderAudience)
        {
            return [];
        }

        var year = ground.Deck.Year;
        var rows = ground.SchoolId is { } school ? OfSchool(await works.AskAsync(new SchoolWorksFilter(school, year.StartYear), scope, token))
            : OfZone(await zones.AskAsync(new ZoneFilter(year, ground.Deck.MunicipalityId), scope, token));
        var table = ground.Deck.IsSchool
            ? new TableBody([new("Работа"), new("Участников", true), new("Доля «2», %", true), new("95-процентный интервал", true), new("Регион, %", true)], rows, "Результаты ВПР школы по предметам")
            : new TableBody([new("Школа"), new("Работа"), new("«2» или ниже порога")], rows, "Школы и работы с низкими результатами");
        return rows.Count == 0 ? []
            :
            [
                new TableBlock(ground.Deck.IsSchool ? $"Результаты ВПР по всем предметам, {year} учебный год" : $"Школы и работы с низкими результатами, {year} учебный год", table),
                rows.Any(row => row.Any(cell => cell.IsSmall))
                    ? new NoteBlock(Russian.Bind("Примечание. Звёздочкой отмечена малая выборка, меньше 10 участников: судить по ней рано. " + ground.Source("результаты оценочных процедур").Text))
                    : ground.Source("результаты оценочных процедур"),
            ];
    }

    private static List<IReadOnlyList<SlideCell>> OfZone(ZoneView zone) =>
    [
        .. zone.All.Where(school => school.Works.Count > 0).OrderBy(school => school.Municipality?.Label, StringComparer.CurrentCulture).ThenBy(school => school.School.Label, StringComparer.CurrentCulture)
            .SelectMany(school => school.Works.Select((work, place) => (IReadOnlyList<SlideCell>)
            [
                new(place == 0 ? school.School.Label : ""), new(AssessmentWords.FullName(work.Assessment.Series)),
                new(LowResultWords.Value(zone.Rule, work.Value) + (work.Value.Participants < Indicator.SmallGroup ? "*" : ""), IsSmall: work.Value.Participants < Indicator.SmallGroup),
            ])),
    ];

    private static List<IReadOnlyList<SlideCell>> OfSchool(SchoolWorksView? view) =>
    [
        .. (view?.Works ?? []).Where(work => work.Low is not null && work.Work.Procedure == Procedure.Vpr).Select(work => (IReadOnlyList<SlideCell>)
        [
            new(AssessmentWords.FullName(work.Work.Series) + (work.Work.BreaksSeries ? work.Work.Season == Season.Autumn ? ", осень" : ", компьютерная форма" : "")),
            new(Russian.Number(work.Low!.Participants), work.Low.Participants),
            new(Russian.PercentValue(work.Low.Value) + (work.Low.IsSmallGroup ? "*" : ""), work.Low.Value, IsSmall: work.Low.IsSmallGroup), new(IndicatorWords.Interval(work.Low)),
            work.RegionLow is { } region ? new(Russian.PercentValue(region.Value), region.Value) : new(Russian.Dash),
        ]),
    ];
}

/// <summary>Activities of the roadmaps that run, with where they stand.</summary>
public sealed class ActivitiesAppendixSection(ConcerningPlans plans, PlanQuestion plan) : IBriefingSection
{
    private const int MostPlans = 3;

    public BriefingPart Part => BriefingPart.ActivitiesAppendix;

    public async Task<IReadOnlyList<BriefingBlock>> AskAsync(BriefingGround ground, AccessScope scope, CancellationToken token = default)
    {
        var lines = (await plans.OfAsync(ground, scope, token))
            .Where(line => !line.Head.IsOver && (ground.Deck.IsSchool || line.Head.Level == (ground.Deck.IsRegion ? RoadmapLevel.Regional : RoadmapLevel.Municipal))).Take(MostPlans);
        var blocks = new List<BriefingBlock>();
        foreach (var line in lines)
        {
            if (await plan.AskAsync(new PlanFilter(line.Head.Id, SchoolId: ground.SchoolId), scope, token) is { Rows.Count: > 0 } view)
            {
                blocks.Add(Activities(view, ground.IsForWiderAudience, $"Мероприятия на {Russian.Date(view.Today)}: {GroundsSection.PlanTitle(line.Head)}"));
            }
        }

        return blocks;
    }

    internal static TableBlock Activities(PlanView view, bool isForWiderAudience, string caption) => new(
        Russian.Bind(caption),
        new TableBody(
            [new("№"), new("Мероприятие"), new("Срок"), .. isForWiderAudience ? Array.Empty<SlideColumn>() : [new SlideColumn("Ответственный")], new("Состояние")],
            [
                .. view.Rows.Select(row => (IReadOnlyList<SlideCell>)
                [
                    new(row.Activity.Number), new(row.Activity.Title), new(row.Activity.DeadlineText.Length > 0 ? row.Activity.DeadlineText : row.Due),
                    .. isForWiderAudience ? Array.Empty<SlideCell>() : [new SlideCell(row.Activity.Owner ?? Russian.Dash)], new(State(row)),
                ]),
            ],
            "Мероприятия с состоянием"),
        isForWiderAudience ? [7, 53, 20, 20] : [7, 34, 19, 23, 17]);

    /// <summary>«Выполнено; 3 из 5 школ», «Просрочено (12 дней)».</summary>
    internal static string State(PlanRow row) => RoadmapWords.Name(row.Standing)
        + (row.Standing is { Timing: Timing.Unfulfilled, Status: ActivityStatus.InProgress } ? ", часть сроков не выполнена" : "")
        + (row.Standing.Timing == Timing.Overdue ? $" ({Russian.Count(row.Standing.Days, "день", "дня", "дней")})" : "")
        + (row is { IsOfTerritory: false, Addressees: > 1, FulfilledAddressees: > 0 } && row.FulfilledAddressees < row.Addressees ? $"; {Russian.OutOf(row.FulfilledAddressees, row.Addressees)} школ" : "");
}
