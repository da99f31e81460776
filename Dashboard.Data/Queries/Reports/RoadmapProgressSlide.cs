using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Reports;

/// <summary>How far the roadmaps have come, and what is overdue.</summary>
public sealed class RoadmapProgressSlide(RollUpQuestion rollUp, PlansQuestion plans, DeadlinesQuestion deadlines, PlanStore store) : IDeckSlide
{
    // Two slides are read, sixteen are not.
    private const int MostOverdue = 2 * DeckGround.RowsOnSlide;
    private const string Definition =
        "Доля выполнения — выполненные сроки из тех, что наступили; без округления вверх. Просрочено то, чей последний день прошёл, а выполнение не отмечено; в завершённых планах просроченного нет.";

    public SlideKind Kind => SlideKind.RoadmapProgress;

    public async Task<IReadOnlyList<SlideView>> AskAsync(DeckGround ground, AccessScope scope, CancellationToken token = default)
    {
        var progress = ground.IsRegion ? await OfMunicipalitiesAsync(ground, scope, token) : await OfPlansAsync(ground, scope, token);
        return progress.Count == 0 ? [ground.Nothing(Kind, "Дорожной карты ещё нет", "Загрузите приказ с дорожной картой или создайте план на странице «Дорожные карты».")]
            : [.. progress, .. await OverdueAsync(ground, scope, token), .. RoadmapTimeline.Of(ground, await store.AllAsync(null, scope, token), store.Today) is { } times ? [times] : Array.Empty<SlideView>()];
    }

    private async Task<IReadOnlyList<SlideView>> OfMunicipalitiesAsync(DeckGround ground, AccessScope scope, CancellationToken token)
    {
        var view = await rollUp.AskAsync(new RollUpFilter(ByName: true), scope, token);
        if (view.Period is null)
        {
            return [];
        }

        var table = new TableBody(
            [new("Муниципалитет"), .. Heads], [.. view.Rows.Select(row => Cells(row.Municipality.Label, row.Plans.Count == 0, row.Total.Fulfilment, row.Total.OverdueActivities))], "Ход дорожных карт по муниципалитетам");
        var title = Title(view.Total.Fulfilment, view.Total.OverdueActivities) + (view.Total.WithoutPlan > 0 ? $"; без плана {Russian.Count(view.Total.WithoutPlan, "муниципалитет", "муниципалитета", "муниципалитетов")}" : "");
        return ground.Pages(
            ground.Slide(Kind, title, table, ground.Source(Russian.Count(view.Activities, "мероприятие", "мероприятия", "мероприятий"), Days(view.Period.Value), "муниципальные дорожные карты"), Definition, Caveat), table);
    }

    private async Task<IReadOnlyList<SlideView>> OfPlansAsync(DeckGround ground, AccessScope scope, CancellationToken token)
    {
        var lines = ground.Concerning((await plans.AskAsync(new PlansFilter(ground.MunicipalityId), scope, token)).Lines);
        if (lines.Count == 0)
        {
            return [];
        }

        var (sum, overdue) = lines.Aggregate((Sum: default(Fulfilment), Overdue: 0), (all, line) => (all.Sum + line.Fulfilment, all.Overdue + line.OverdueActivities));
        var table = new TableBody([new("План"), .. Heads], [.. lines.Select(line => Cells($"{line.Head.TerritoryName}: {line.Head.Title}", false, line.Fulfilment, line.OverdueActivities))], "Ход дорожных карт по планам");
        return ground.Pages(
            ground.Slide(Kind, Title(sum, overdue), table, ground.Source(Russian.Count(lines.Sum(line => line.Activities), "мероприятие", "мероприятия", "мероприятий"), $"{Russian.Date(lines.Min(line => line.Head.Period.Start))}–{Russian.Date(lines.Max(line => line.Head.Period.End))}", "дорожные карты"), Definition, Caveat), table);
    }

    private async Task<IReadOnlyList<SlideView>> OverdueAsync(DeckGround ground, AccessScope scope, CancellationToken token)
    {
        var view = await deadlines.AskAsync(new DeadlinesFilter(MunicipalityId: ground.MunicipalityId, SchoolId: ground.IsSchool ? ground.Territory!.Id : null), scope, token);
        if (view.Overdue.Count == 0)
        {
            return [];
        }

        var section = DeadlineSection.Of(view).First(each => each.Key == DeadlineSection.OverdueKey);
        // A monthly activity is overdue for every month: of each the longest.
        var longest = section.Lines.DistinctBy(line => line.ActivityId).ToList();
        var table = new TableBody(
            [new("Мероприятие"), new("Для кого"), .. ground.IsForWiderAudience ? Array.Empty<SlideColumn>() : [new SlideColumn("Ответственный")], new("Просрочено", true)],
            [
                .. longest.Take(MostOverdue).Select(line => (IReadOnlyList<SlideCell>)
                [
                    new SlideCell((line.Number + " " + line.Title).Trim()), new SlideCell(DeadlineSection.Names(line)),
                    .. ground.IsForWiderAudience ? Array.Empty<SlideCell>() : [new SlideCell(line.Owner ?? Russian.Dash)], new SlideCell(section.Wait(line), line.Days),
                ]),
            ],
            $"Просроченные мероприятия: {section.Count}");
        return ground.Pages(
            ground.Slide(
                Kind, $"{(ground.IsSchool ? "Для школы" : "Во всех действующих планах")} просрочено: {section.Count}", table, ground.Source(section.Count, "на\u00a0" + Russian.Date(view.Today), "действующие дорожные карты"), Definition,
                longest.Count > MostOverdue ? $"Показано {Russian.OutOf(MostOverdue, longest.Count)} мероприятий: те, что просрочены дольше." : null),
            table);
    }

    private static string Caveat => "Выполнение мероприятий не равно их действию: его показывает сравнение «до и после».";

    private static IReadOnlyList<SlideColumn> Heads => [new("Сроков наступило", true), new("Выполнено", true), new("Выполнено,\u00a0%", true), new("Мероприятий просрочено", true)];

    private static IReadOnlyList<SlideCell> Cells(string name, bool isWithoutPlan, Fulfilment sum, int overdue) =>
    [
        new(name), isWithoutPlan ? new("плана ещё нет") : Number(sum.Due), isWithoutPlan ? new(Russian.Dash) : Number(sum.Fulfilled),
        sum.Percent is { } percent ? new(Russian.Number(percent), percent) : new(Russian.Dash), isWithoutPlan ? new(Russian.Dash) : Number(overdue),
    ];

    private static SlideCell Number(int value) => new(Russian.Number(value), value);

    private static string Title(Fulfilment sum, int overdue) => sum.Percent is not { } percent ? "Сроки дорожных карт ещё не наступили"
        : $"Выполнено {Russian.OutOf(sum.Fulfilled, sum.Due)} наступивших сроков ({Russian.Number(percent)}\u00a0%)"
            + (overdue == 0 ? ", просроченного нет" : $", просрочено {Russian.Count(overdue, "мероприятие", "мероприятия", "мероприятий")}");

    private static string Days(Domain.Roadmaps.Deadlines.DateSpan period) => $"{Russian.Date(period.Start)}–{Russian.Date(period.End)}";
}
