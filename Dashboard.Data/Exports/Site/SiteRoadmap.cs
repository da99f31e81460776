using System.Xml.Linq;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Reports.Site;

namespace Dashboard.Data.Exports.Site;

/// <summary>Plans with what is done of them: counts, never whose.</summary>
internal static class SiteRoadmap
{
    internal static IEnumerable<XElement> Body(SitePagesView view)
    {
        List<XElement> body = [.. view.Plans.SelectMany(Plan)];
        if (view.Municipalities.Count > 0)
        {
            body.Add(Html.Of("h2", "По муниципалитетам"));
            body.Add(SiteTable.Of(
                "Ход муниципальных дорожных карт", [("Муниципалитет", false), ("Сроков наступило", true), ("Выполнено", true), ("Выполнено, %", true), ("Мероприятий просрочено", true)],
                view.Municipalities.Select(row => (IReadOnlyList<XNode>)
                [
                    Html.Text(row.Name), Html.Text(row.HasPlan ? Russian.Number(row.Fulfilment.Due) : "карты ещё нет"), Html.Text(row.HasPlan ? Russian.Number(row.Fulfilment.Fulfilled) : Russian.Dash),
                    Html.Text(row.Fulfilment.Percent is { } percent ? Russian.Number(percent) : Russian.Dash), Html.Text(row.HasPlan ? Russian.Number(row.Overdue) : Russian.Dash),
                ])));
        }

        return body.Count > 0 ? body : [SiteTexts.Paragraph("Утверждённой дорожной карты за этот учебный год нет.")];
    }

    private static IEnumerable<XElement> Plan(SitePlan plan) =>
    [
        Html.Of("h2", plan.Title),
        SiteTexts.Paragraph($"{(plan.Order is { } order ? Russian.Capitalised(order) + ". " : "")}Период: {plan.Period}. {Progress(plan)}"),
        SiteTable.Of(
            "Мероприятия", [("Мероприятие", false), ("Срок", false), ("Состояние", false), ("Выполнено сроков", true)],
            plan.Activities.Select(activity => (IReadOnlyList<XNode>)
            [
                Html.Text((activity.Number + " " + activity.Title).Trim()), Html.Text(activity.Due), Html.Text(RoadmapWords.Name(activity.Standing)), Html.Text(Done(activity.Fulfilment)),
            ])),
        .. Sections(plan),
    ];

    private static string Progress(SitePlan plan) => plan.Fulfilment.Percent is not { } percent ? "Сроки ещё не наступили."
        : $"Выполнено {Russian.OutOf(plan.Fulfilment.Fulfilled, plan.Fulfilment.Due)} наступивших сроков ({Russian.Number(percent)}\u00a0%)"
            + (plan.Overdue == 0 ? ", просроченного нет." : $", просрочено {Russian.Count(plan.Overdue, "мероприятие", "мероприятия", "мероприятий")}.");

    private static string Done(Fulfilment fulfilment) => fulfilment.Due == 0 ? "срок не наступил" : Russian.OutOf(fulfilment.Fulfilled, fulfilment.Due);

    /// <summary>How far each section has come, where the plan has several.</summary>
    private static IEnumerable<XElement> Sections(SitePlan plan)
    {
        var sections = plan.Activities.Where(activity => activity.Section is not null).GroupBy(activity => activity.Section!).ToList();
        return sections.Count < 2 ? []
            :
            [
                SiteTable.Of(
                    "По разделам карты", [("Раздел", false), ("Мероприятий", true), ("Выполнено сроков", true)],
                    sections.Select(section => (IReadOnlyList<XNode>)
                    [
                        Html.Text(section.Key), Html.Text(Russian.Number(section.Count())), Html.Text(Done(section.Aggregate(default(Fulfilment), (sum, activity) => sum + activity.Fulfilment))),
                    ])),
            ];
    }
}
