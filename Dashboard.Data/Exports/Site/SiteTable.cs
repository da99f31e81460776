using System.Xml.Linq;

namespace Dashboard.Data.Exports.Site;

/// <summary>A table that scrolls by itself on a phone.</summary>
internal static class SiteTable
{
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">Heads; a column of numbers stands at the right.</param>
    /// <param name="rows">Rows whose first cell is their head.</param>
    internal static XElement Of(string caption, IReadOnlyList<(string Head, bool IsNumber)> columns, IEnumerable<IReadOnlyList<XNode>> rows) => Html.Of(
        "div", Html.Class("wide"), Html.Attribute("role", "region"), Html.Attribute("aria-label", caption), Html.Attribute("tabindex", "0"),
        Html.Of(
            "table", Html.Of("caption", caption),
            Html.Of("thead", Html.Of("tr", columns.Select(column => Html.Of("th", Html.Attribute("scope", "col"), Side(column.IsNumber), column.Head)))),
            Html.Of("tbody", rows.Select(row => Html.Of("tr", row.Select((cell, place) => place == 0
                ? Html.Of("th", Html.Attribute("scope", "row"), cell)
                : Html.Of("td", Side(columns[place].IsNumber), cell)))))));

    private static XAttribute? Side(bool isNumber) => isNumber ? Html.Class("n") : null;
}
