using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Exports.Site;
using Dashboard.Data.Queries.Reports.Site;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Exports.Site;

/// <summary>The folder as a browser reads it: whole by itself, and no text ever becomes markup.</summary>
public sealed class SitePagesTests
{
    private const string Nasty = "<script>alert(1)</script> & «О'Нил» \"кавычки\" </title> ]]> \u0001";

    private static readonly SitePagesView Whole = View(Nasty);

    public static TheoryData<string> Files => [.. SitePages.Names.Where(name => name.EndsWith(".html", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_is_read_without_a_fault_and_its_texts_stay_texts(string file)
    {
        foreach (var view in new[] { Whole, Empty() })
        {
            var page = Read(view, file);
            Assert.Empty(page.QuerySelectorAll("script, style, iframe, img, object, form, [onclick], [onload], [style]"));
            Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("page", page.QuerySelector($"nav a[href='{file}']")!.GetAttribute("aria-current"));
        }
    }

    [Fact]
    public void Names_with_signs_of_markup_are_shown_as_they_are()
    {
        var shown = Nasty.Replace("\u0001", "", StringComparison.Ordinal).Trim();
        Assert.Contains(shown, Read(Whole, "roadmap.html").QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(shown, Read(Whole, "results.html").QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(shown, Read(Whole, "documents.html").QuerySelector("main a")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(shown, Read(Whole, "index.html").Title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_link_leads_to_a_file_of_the_folder_to_a_place_of_the_page_or_to_a_marked_address(string file)
    {
        var page = Read(Whole, file);
        Assert.All(page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!), address => Assert.True(
            SitePages.Names.Contains(address) || address == "https://example.org/a?b=1&c=<2>" || (address.StartsWith('#') && page.GetElementById(address[1..]) is not null), address));
    }

    [Fact]
    public void A_hidden_row_has_a_mark_in_the_place_of_every_number()
    {
        var rows = Read(Whole, "results.html").QuerySelectorAll("tbody tr");
        Assert.Equal(["<10", "<10"], rows[1].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal(["50", "—"], rows[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_archive_and_the_folder_hold_the_same_files()
    {
        using var folder = new TemporaryFolder();
        SitePages.WriteFolder(Whole, folder.PathOf("site"));
        using var stream = new MemoryStream();
        SitePages.WriteZip(Whole, stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.Equal(SitePages.Names, archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry =>
        {
            using var content = entry.Open();
            using var reader = new StreamReader(content, Encoding.UTF8);
            Assert.Equal(File.ReadAllText(folder.PathOf("site/" + entry.FullName), Encoding.UTF8), reader.ReadToEnd());
        });
    }

    private static IDocument Read(SitePagesView view, string file) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true })
        .ParseDocument(Encoding.UTF8.GetString(SitePages.Write(view).Single(each => each.Name == file).Content));

    private static SitePagesView Empty() => View("Ольховецкий МО") with { Plans = [], Municipalities = [], Documents = [], Works = [] };

    private static SitePagesView View(string name)
    {
        var done = Fulfilment.Of(new Standing(ActivityStatus.Done, Timing.InTime, 0), false);
        var activity = new SiteActivity(name, "1", name, name, new Standing(ActivityStatus.Done, Timing.InTime, 0), done);
        return new SitePagesView(
            1, name, new SchoolYear(2024), true, new DateOnly(2025, 8, 1), new DateOnly(2025, 6, 20), 7,
            [new SitePlan(name, name, "01.09.2024–31.08.2025", done, 1, [activity, activity with { Section = "второй", Number = "" }])], [new SiteMunicipality(name, true, done, 0), new SiteMunicipality("Б", false, default, 0)],
            [new SiteDocument(name, null), new SiteDocument(name, "https://example.org/a?b=1&c=<2>")], [],
            [new SiteWork(name, ["Участников", "«2», %"], [new SiteRow(name, null, ["50", null]), new SiteRow("Б", "<10", [null, null])], true)], "[]", null);
    }
}
