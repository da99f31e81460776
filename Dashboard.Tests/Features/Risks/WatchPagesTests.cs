using AngleSharp.Dom;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Queries.Watching;
using Dashboard.Tests.Queries.Watching;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.Features.Overview.Components;
using Dashboard.Web.Features.Risks;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Features.Risks;

public sealed class WatchPagesTests
{
    [Fact]
    public async Task A_line_says_why_by_which_import_and_leads_to_its_reason()
    {
        using var region = await WatchedRegion.Create();
        await region.Parts.RunAsync();
        var line = Assert.Single(await region.Parts.LinesAsync());

        var page = await Page<WatchPage>(region, new { }, Links.Watch());

        Assert.Equal("Наблюдение", page.QuerySelector("nav [aria-current=page]")!.TextContent);
        Assert.Contains("не разобрано 1; последняя загрузка 20.06.2025: сработало правил 1", page.Words().Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(line.Reason, page.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href=\"{Links.ImportRun(region.Later.Id)}\"]"));
        Assert.NotNull(page.QuerySelector($"a[href=\"{Links.School(line.Territory.Id, "Математика", 2024, "oge", 9, "low")}\"]"));
    }

    [Fact]
    public async Task The_page_narrows_by_rule_territory_period_and_state()
    {
        using var region = await WatchedRegion.Create();
        await region.Parts.RunAsync();
        await region.ProfileAsync(2022, RiskLevel.Low);
        await region.ProfileAsync(2025, RiskLevel.High);
        await region.Parts.RunAsync();
        var other = (await region.Installation.Facts.GetAsync()).Municipalities.Single(each => each.Name.StartsWith("Бер", StringComparison.Ordinal)).Id;

        Assert.Equal(2, Rows(await Page<WatchPage>(region, new { }, Links.Watch())));
        Assert.Equal(1, Rows(await Page<WatchPage>(region, new { }, Links.Watch(rule: "risk"))));
        Assert.Equal(1, Rows(await Page<WatchPage>(region, new { }, Links.Watch(period: "last"))));
        Assert.Contains("Под отбор ничего не\u00a0подходит", (await Page<WatchPage>(region, new { }, Links.Watch(other))).InnerHtml.Replace("не подходит", "не\u00a0подходит", StringComparison.Ordinal), StringComparison.Ordinal);
        await region.Parts.Records.DismissAsync([.. (await region.Parts.LinesAsync()).Select(each => each.Id)], "поговорили с директором", AccessScope.Region);
        Assert.Contains("Разобрано 20.06.2025, Муниципальный координатор: поговорили с директором", (await Page<WatchPage>(region, new { }, Links.Watch() + "?state=dismissed")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_the_overview_tells_the_last_import_and_leads_on()
    {
        using var region = await WatchedRegion.Create();
        await region.Parts.RunAsync();

        var card = await Page<WatchCard>(region, new { Scope = AccessScope.Region }, "/");

        Assert.Contains("после загрузки 20.06.2025 сработало правил: 1", card.Words().Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector($"a[href=\"{Links.Watch()}\"]"));
        Assert.Equal("Еловская СОШ", Assert.Single(card.QuerySelectorAll("li a.b")).TextContent);
    }

    [Fact]
    public async Task The_parameters_show_what_fires_now()
    {
        using var region = await WatchedRegion.Create();

        var page = await Page<WatchRulePage>(region, new { }, Links.WatchRule());

        Assert.All(WatchWords.All, kind => Assert.Contains(kind.Name(), page.Words(), StringComparison.Ordinal));
        Assert.Equal("1", page.QuerySelectorAll("tbody tr")[3].QuerySelector("td.r")!.TextContent);
        Assert.Contains("Параметры не меняли", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_untouched_form_gives_the_parameters_back()
    {
        var rule = WatchRule.Default with { LowShareRise = 0.125, Flagged = false, OnlyBeyondChance = false, CorrectedForMany = true, OverdueDays = 45 };

        Assert.Equal(rule, new WatchRuleForm(rule).Read().Rule);
    }

    [Theory]
    [InlineData("Выросла не меньше чем на", "12,5", null, "a comma is read")]
    [InlineData("Выросла не меньше чем на", "сто", "«Выросла не меньше чем на»: нужно число.", "no number")]
    [InlineData("Просрочено не меньше чем на", "1,5", "«Просрочено не меньше чем на»: нужно целое число.", "half a day")]
    [InlineData("Участников в оба года не меньше", "5", "Участников в оба года — не меньше 10: в меньшей группе долю меняют один-два ученика.", "what the rule itself refuses")]
    public void What_is_typed_becomes_parameters_or_a_sentence(string field, string text, string? problem, string reason)
    {
        var form = new WatchRuleForm(WatchRule.Default);
        form.Fields.Single(each => each.Title == field).Text = text;

        var (rule, problems) = form.Read();

        Assert.True(problem == problems.SingleOrDefault()?.Replace('\u00a0', ' '), reason);
        Assert.True(problem is not null || rule.LowShareRise == 0.125, reason);
    }

    private static int Rows(IElement page) => page.QuerySelectorAll("tbody tr").Length;

    private static Task<IElement> Page<TPage>(WatchedRegion region, object parameters, string address)
        where TPage : IComponent => Rendered.AsHtml<TPage>(parameters, "http://opora.test" + address, services =>
        {
            var parts = region.Parts;
            services.AddSingleton(region.Installation.Facts).AddScoped<CurrentScope>();
            services.AddSingleton(parts.Question).AddSingleton(parts.Round).AddSingleton(parts.Records).AddSingleton(parts.Rule).AddSingleton(parts.Rules);
        });
}
