using System.Xml.Linq;
using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Reports.Site;

namespace Dashboard.Data.Exports.Site;

/// <summary>Results: a table a work, rows by alphabet.</summary>
internal static class SiteResultTables
{
    internal static IEnumerable<XElement> Body(SitePagesView view)
    {
        if (view.Works.Count == 0)
        {
            return [SiteTexts.Paragraph("Результатов за этот учебный год нет.")];
        }

        List<XElement> body =
        [
            Html.Of("p", Russian.Bind($"«<{Russian.Number(DisclosureRule.Default.SmallestShown)}» и «*» стоят там, где число скрыто. Почему — "), Html.Of("a", Html.Attribute("href", "method.html"), "как посчитано"), "."),
        ];
        foreach (var work in view.Works)
        {
            body.Add(SiteTable.Of(
                work.Title, [("Территория", false), .. work.Columns.Select(column => (column, true))],
                work.Rows.Select(row => (IReadOnlyList<XNode>)[Html.Text(row.Territory), .. row.Cells.Select(cell => row.Mark is { } mark ? Hidden(mark) : (XNode)Html.Text(cell ?? Russian.Dash))])));
            if (work.IsRepeated)
            {
                body.Add(Html.Of("p", Html.Class("note"), Russian.Bind("Числа прежней публикации: данные после неё уточнялись, но новые числа вместе с прежними выдали бы скрытые.")));
            }
        }

        return body;
    }

    private static XElement Hidden(string mark) => Html.Of("span", Html.Class("hidden"), Html.Attribute("title", "скрыто"), mark);
}
