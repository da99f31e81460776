using System.Text.Json;
using Dashboard.Tests.Journeys.Support;
using Dashboard.Tests.Support;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Microsoft.Playwright;
using Xunit;

namespace Dashboard.Tests.Charts;

/// <summary>The modules beside charts and grids, run in a browser against the files that the site serves, without the site.</summary>
[Collection(Journeys.Support.Journeys.Name)]
public sealed class PictureTests(JourneyBrowser browser)
{
    private const string Site = "http://opora.test/";

    private static readonly DynamicsData School = new(
        "Доля «2»",
        ValueScale.Share,
        [DynamicsPeriod.Spring(2018), DynamicsPeriod.Spring(2019), DynamicsPeriod.Autumn(2020), DynamicsPeriod.Spring(2021), DynamicsPeriod.Spring(2022)],
        [new("школа", SeriesRole.Own, [new(0.24, 0.1, 0.4, 21), new(0.32, 0.2, 0.5, 19), new(0.5, 0.3, 0.7, 22), new(0.33, 0.1, 0.6, 9), new(0.3, 0.2, 0.4, 30)])],
        [new("Курсы учителей математики", [(2020.4, 2021)], "/roadmaps/1/activities/2"), new("Выездной день", [(2021.3, 2021.3)], "/roadmaps/1/activities/3")]);

    [Fact]
    public async Task A_chart_is_drawn_in_the_colours_of_the_theme_and_again_when_the_theme_changes()
    {
        var page = await Open("<div id=place style='width:760px;height:280px'></div>");
        await Draw(page, DynamicsDrawing.Draw(School));
        Assert.Contains("ряд прерван", await page.Locator("#place").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("rgb(11, 95, 102)", await LineColour(page));

        await page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
        await Assertions.Expect(page.Locator("#place .scatterlayer path.js-line[style*='rgb(99, 195, 198)']").First).ToBeAttachedAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Every_chart_draws_without_a_complaint()
    {
        var page = await Open("<div id=place style='width:760px;height:280px'></div>");
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, message) => complaints.Add(message);
        ChartSpec[] specs =
        [
            MarksDrawing.Draw([MarksRow.FromCounts("2024", 40, 40, 17, 3), MarksRow.FromCounts("2025", 3, 3, 3, 0)]),
            ScoreHistogramDrawing.Draw(new ScoreHistogramData("ВПР", [1, 2, 3, 4, 2], [new(3, 1), new(4, 2), new(5, 4)], [0.1, 0.2, 0.3, 0.3, 0.1], "край")),
            IntervalDrawing.Draw(new IntervalData("Доля «2»", ValueScale.Share, [new("Лицей", 0.1, 0.05, 0.2, 40), new("Своя", 0.3, null, null, 9, true)], [new("край", 0.12, SeriesRole.Region)])),
            QuadrantDrawing.Draw(OtherChartsTests.Quarters),
            FunnelDrawing.Draw(FunnelDrawingTests.Schools),
            DynamicsDrawing.Draw(School with { Scale = ValueScale.MeanMark, Series = [new("школа", SeriesRole.Own, [.. School.Periods.Select(_ => new DynamicsValue(3.4, null, null, 20))])] }),
        ];
        foreach (var spec in specs)
        {
            await Draw(page, spec);
            Assert.True(await page.Locator("#place svg.main-svg").CountAsync() > 0);
        }

        Assert.Empty(complaints);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_picture_is_saved_with_its_title_and_source()
    {
        var page = await Open("<div id=place style='width:760px;height:280px'></div>");
        await Draw(page, DynamicsDrawing.Draw(School));
        var waiting = page.WaitForDownloadAsync();
        await page.EvaluateAsync("import('/Charts/PlotlyChart.razor.js').then(m => m.save(document.getElementById('place'), 'svg', 'dynamics.svg', 'Доля «2» снизилась', 'ВПР, математика; источник: ФИС ОКО'))");
        var file = await waiting;
        Assert.Equal("dynamics.svg", file.SuggestedFilename);
        using var reader = new StreamReader(await file.CreateReadStreamAsync());
        var picture = await reader.ReadToEndAsync();
        Assert.Contains("Доля «2» снизилась", picture, StringComparison.Ordinal);
        Assert.Contains("ФИС ОКО", picture, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("light", "the usual theme")]
    [InlineData("dark", "as plotly does, a picture is in the colours that are shown")]
    public async Task A_chart_of_own_html_is_drawn_as_shapes_and_letters_and_is_not_blank(string theme, string why)
    {
        Assert.True(why.Length > 0);
        var grid = await Rendered.AsHtml<Heatmap>(new
        {
            Groups = new HeatmapColumnGroup[] { new("РУ", [new("5", "5 класс"), new("6", "6 класс")]) },
            Rows = (IReadOnlyList<HeatmapRow>)[.. Enumerable.Range(1, 60).Select(row => new HeatmapRow($"Школа № {row}", [new(HeatmapCellKind.Value, $"{row},1", row % 5, row % 7 == 0), new(HeatmapCellKind.SmallSample, $"{row},2")]))],
            Legend = new HeatmapLegend("Доля «2», %", ["0", "5", "10", "15", "20+"]),
            Label = "Доля",
        });
        var page = await Open($"<style>.frame{{overflow:auto;max-height:200px}} .q3{{background:var(--h3)}}</style><div id=place style='width:700px'>{grid.InnerHtml}</div>");
        await page.EvaluateAsync($"document.documentElement.dataset.theme = '{theme}'");
        const string Saved = "format => import('/Components/TakeAway.razor.js').then(m => m.save(document.getElementById('place'), format, 'grid.' + format, 'Доля «2» по школам', 'ВПР, n 122', 'Опора; данные на 01.06.2025'))";
        var file = await page.RunAndWaitForDownloadAsync(() => page.EvaluateAsync(Saved, "svg"));
        using var reader = new StreamReader(await file.CreateReadStreamAsync());
        var picture = await reader.ReadToEndAsync();
        Assert.DoesNotContain("foreignObject", picture, StringComparison.Ordinal);
        Assert.All(new[] { "Доля «2» по школам", "ВПР, n 122", "данные на 01.06.2025", ">1,1<", ">60,2<", "Школа № 60" }, words => Assert.Contains(words, picture, StringComparison.Ordinal));
        // What was scrolled is drawn, and scrolls again.
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.frame').clientHeight <= 200"));

        var image = await page.RunAndWaitForDownloadAsync(() => page.EvaluateAsync(Saved, "png"));
        var bytes = await File.ReadAllBytesAsync(await image.PathAsync());
        var seen = await page.EvaluateAsync<int[]>("""
            async bytes => {
              const drawn = new Image();
              drawn.src = 'data:image/png;base64,' + bytes;
              await drawn.decode();
              const canvas = Object.assign(document.createElement('canvas'), { width: drawn.width, height: drawn.height });
              const pen = canvas.getContext('2d');
              pen.drawImage(drawn, 0, 0);
              const points = new Uint32Array(pen.getImageData(0, 0, drawn.width, drawn.height).data.buffer);
              return [drawn.width, drawn.height, new Set(points).size];
            }
            """, Convert.ToBase64String(bytes));
        Assert.Equal(1480, seen[0]);
        Assert.True(seen[1] > 60 * 20 * 2, "all rows are in the picture");
        Assert.True(seen[2] > 20, "letters and shades are in the picture");
        await File.WriteAllBytesAsync(Pictures.PathOf($"taken-grid-{theme}"), bytes);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Arrows_walk_the_heatmap_and_one_cell_stays_in_the_tab_order()
    {
        HeatmapCell Cell(string text) => new(HeatmapCellKind.Value, text, 1, Address: "/x");
        var grid = await Rendered.AsHtml<Heatmap>(new
        {
            Groups = new HeatmapColumnGroup[] { new("", [new("5", "5 класс"), new("6", "6 класс")]) },
            Rows = new HeatmapRow[] { new("А", [Cell("11"), Cell("12")], "/a"), new("Б", [Cell("21"), HeatmapCell.NotHeld("работы не было")], "/b"), new("В", [Cell("31"), Cell("32")]) },
            Legend = new HeatmapLegend("%", ["0", "5", "10", "15", "20+"]),
            Label = "Доля",
        });
        var page = await Open(grid.InnerHtml);
        await page.EvaluateAsync("import('/Components/Heatmap.razor.js').then(m => m.walk(document.querySelector('.frame')))");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("11", await Focused(page));
        foreach (var (key, expected) in new[] { ("ArrowRight", "12"), ("ArrowDown", "—"), ("ArrowRight", "—"), ("Home", "Б"), ("ArrowUp", "А"), ("End", "12"), ("Control+End", "32"), ("Control+Home", "А"), ("PageDown", "В") })
        {
            await page.Keyboard.PressAsync(key);
            Assert.Equal((key, expected), (key, await Focused(page)));
        }

        Assert.Equal(1, await page.Locator("tbody [tabindex='0']").CountAsync());
        await page.CloseAsync();
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    private static Task<string> LineColour(IPage page) =>
        page.EvaluateAsync<string>("[...document.querySelectorAll('#place .scatterlayer path.js-line')].map(line => line.style.stroke).find(colour => colour === 'rgb(11, 95, 102)') ?? 'none'");

    private static Task<JsonElement?> Draw(IPage page, ChartSpec spec)
    {
        var camel = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        return page.EvaluateAsync(
            "async ([data, layout]) => { const m = await import('/Charts/PlotlyChart.razor.js'); await m.draw(document.getElementById('place'), 'lib/plotly-cartesian.min.js', JSON.parse(data), JSON.parse(layout), null); }",
            new[] { JsonSerializer.Serialize(spec.Data, camel), JsonSerializer.Serialize(spec.Layout, camel) });
    }

    // The files are read from the project as they are: no server, no connection, only the module under test.
    private async Task<IPage> Open(string body)
    {
        var page = await browser.Browser.NewPageAsync();
        await page.RouteAsync(Site + "**", async route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
            var file = path.EndsWith(".razor.js", StringComparison.Ordinal) ? Path.Combine(WebProject, path) : Path.Combine(WebProject, "wwwroot", path);
            if (path.Length == 0)
            {
                await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><html lang=ru data-theme=light><head><title>x</title><link rel=icon href='data:,'><link rel=stylesheet href=/tokens.css></head><body>{body}</body></html>" });
            }
            else
            {
                await route.FulfillAsync(new() { Path = file });
            }
        });
        await page.GotoAsync(Site);
        return page;
    }

    private static string WebProject
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository"), "Dashboard.Web");
        }
    }
}
