using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Reports.Site;

namespace Dashboard.Data.Exports.Site;

/// <param name="Name">Of a file of the folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SiteFile(string Name, byte[] Content);

/// <summary>
/// «Материалы для сайта»: static pages with relative links and one style sheet, without a script and without anything from elsewhere,
/// so that they can be read from a folder as well as from a site.
/// </summary>
public static class SitePages
{
    public const string Style = "style.css", Index = "index.html";

    private static readonly (string File, string Name, Func<SitePagesView, IEnumerable<XElement>> Body)[] Pages =
    [
        (Index, "О материалах", SiteTexts.About),
        ("roadmap.html", "Дорожная карта", SiteRoadmap.Body),
        ("results.html", "Результаты", SiteResultTables.Body),
        ("documents.html", "Документы", SiteTexts.Documents),
        ("method.html", "Как посчитано", SiteTexts.Method),
    ];

    /// <summary>Names of the files, in the order of the menu; the style sheet last.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Pages.Select(page => page.File), Style];

    public static IReadOnlyList<SiteFile> Write(SitePagesView view) =>
        [.. Pages.Select(page => new SiteFile(page.File, Html.Write(Page(view, page.File, page.Name, page.Body(view))))), new SiteFile(Style, Encoding.UTF8.GetBytes(SiteStyle.Text))];

    public static void WriteZip(SitePagesView view, Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in Write(view))
        {
            using var entry = archive.CreateEntry(file.Name).Open();
            entry.Write(file.Content);
        }
    }

    public static void WriteFolder(SitePagesView view, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Write(view))
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content);
        }
    }

    private static XElement Page(SitePagesView view, string file, string name, IEnumerable<XElement> body) => Html.Of(
        "html", Html.Attribute("lang", "ru"),
        Html.Of(
            "head", Html.Of("meta", Html.Attribute("charset", "utf-8")), Html.Of("meta", Html.Attribute("name", "viewport"), Html.Attribute("content", "width=device-width, initial-scale=1")),
            Html.Of("title", $"{name}: {view.Name}, {view.Year}"), Html.Of("link", Html.Attribute("rel", "stylesheet"), Html.Attribute("href", Style))),
        Html.Of(
            "body", Html.Of("a", Html.Class("skip"), Html.Attribute("href", "#main"), "К содержанию"),
            Html.Of("header", Html.Of("p", Html.Class("site"), $"{view.Name}, {view.Year} учебный год"), Demonstration(view), Menu(file)),
            Html.Of("main", Html.Attribute("id", "main"), Html.Of("h1", name), body),
            Html.Of("footer", Html.Of("p", Russian.Bind($"Собрано {Russian.Date(view.MadeOn)} по данным на {Russian.Date(view.DataDate)}, версия данных {Russian.Number(view.DataVersion)}.")))));

    private static XElement Menu(string current) => Html.Of(
        "nav", Html.Attribute("aria-label", "Разделы"),
        Html.Of("ul", Pages.Select(page => Html.Of("li", Html.Of("a", Html.Attribute("href", page.File), page.File == current ? Html.Attribute("aria-current", "page") : null, page.Name)))));

    private static XElement? Demonstration(SitePagesView view) =>
        view.IsDemonstration ? Html.Of("p", Html.Of("strong", "Данные примера: регион, школы и числа вымышлены.")) : null;
}
