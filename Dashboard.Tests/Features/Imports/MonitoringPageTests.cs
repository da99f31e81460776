using AngleSharp.Dom;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Desk;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.Features.Imports;
using Dashboard.Web.Features.Imports.Components;
using Dashboard.Web.Features.Roadmaps.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dashboard.Tests.Features.Imports;

/// <summary>Where a filled form is dropped, and what is shown before it is written.</summary>
public sealed class MonitoringPageTests
{
    [Fact]
    public async Task The_preview_shows_before_and_after_and_offers_a_choice_of_conflicts_only()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        await written.Say(await written.Unit("2.1"), new StatusChange(ActivityStatus.InProgress));
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "Выполнено").Type(form.Row("1.1", "СОШ № 2"), MonitoringColumn.Status, "частично").Type(form.Row("1.1", "СОШ № 3"), MonitoringColumn.Status, "потом");
        var plan = await written.Plan(form.Saved());
        var page = await Rendered.AsHtml<MonitoringPreview>(new { Forms = plan.Files, Chosen = new HashSet<UnitKey>() });
        Assert.Single(page.QuerySelectorAll("input[type=checkbox]"));
        Assert.Contains(page.QuerySelectorAll("tbody tr"), row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).SkipWhile(text => text != "Статус").Take(3).SequenceEqual(["Статус", "Не начато", "Выполнено частично"]));
        Assert.DoesNotContain("Изменений нет", page.Words(), StringComparison.Ordinal);
        Assert.Equal(
            "Не войдут: 1\u00a0ошибочная строка и\u00a01\u00a0отметка, изменённая и на сайте; их можно взять позже из исправленных файлов", RunState.LeftOut(plan));
    }

    [Fact]
    public async Task Forms_of_several_schools_are_shown_together_each_row_with_its_file()
    {
        using var written = await WrittenPlan.Create();
        using var first = new FilledForm(await written.Monitoring());
        using var second = new FilledForm(await written.Monitoring());
        first.Type(first.Row("1.1", "СОШ № 1"), MonitoringColumn.Status, "да");
        second.Type(second.Row("1.1", "СОШ № 2"), MonitoringColumn.Status, "да");
        var plan = await written.Plan([("школа 1.xlsx", first.Saved()), ("школа 2.xlsx", second.Saved())]);
        var page = await Rendered.AsHtml<MonitoringPreview>(new { Forms = plan.Files, Chosen = new HashSet<UnitKey>() });
        Assert.Equal(["школа 1.xlsx", "школа 2.xlsx"], page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent).Distinct());
    }

    [Fact]
    public async Task A_form_that_changes_nothing_says_so()
    {
        using var written = await WrittenPlan.Create();
        var plan = await written.Plan(await written.Monitoring());
        var page = await Rendered.AsHtml<MonitoringPreview>(new { Forms = plan.Files, Chosen = new HashSet<UnitKey>() });
        Assert.Contains("Изменений нет", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_takes_a_form_of_its_plan_and_knows_when_there_is_none()
    {
        using var written = await WrittenPlan.Create();
        var page = await Page(written, written.Id);
        Assert.Equal("Мониторинг из файла", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("input[type=file]"));
        Assert.Equal(Links.RoadmapFile(written.Id, RoadmapForm.Monitoring), page.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Equal("Такой дорожной карты нет", (await Page(written, written.Id + 1)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_plan_offers_all_its_forms_and_the_way_back()
    {
        var buttons = await Rendered.AsHtml<PlanDownloads>(new { PlanId = 4, SchoolId = (int?)17 });
        Assert.Equal(
            RoadmapForm.All.Select(form => Links.RoadmapFile(4, form, 17)).Append(Links.RoadmapMonitoring(4)).Order(),
            buttons.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Order());
    }

    private static async Task<IElement> Page(WrittenPlan written, int plan)
    {
        using var spool = new UploadSpool(written.Plans.Database.Folder);
        using var desk = new ImportDesk(written.Pipeline, spool, written.Plans.Clock, NullLogger<ImportDesk>.Instance);
        return await Rendered.AsHtml<MonitoringPage>(new { Id = plan }, services: services =>
        {
            services.AddSingleton(written.Plans.Source).AddSingleton(written.Plans.Store).AddSingleton(desk);
            services.AddScoped<CurrentScope>();
        });
    }
}
