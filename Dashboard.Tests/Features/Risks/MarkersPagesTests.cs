using AngleSharp.Dom;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Queries.Markers;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.Features.Risks;
using Dashboard.Web.Features.Roadmaps.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Features.Risks;

public sealed class MarkersPagesTests
{
    [Fact]
    public async Task The_section_shows_shares_with_n_and_leads_to_the_school_without_ranking_it()
    {
        using var region = await MarkedRegion.Create();

        var page = await Page<MarkersPage>(region, new { }, "/risks/markers?marker=jump");

        Assert.Equal("Признаки, требующие дополнительного анализа", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("2020/2021: признаки у\u00a01\u00a0из\u00a080 проверенных школ (1,3\u00a0%); недостаточно данных ещё у\u00a01", page.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href=\"{Links.SchoolMarkers(region.Lifting, 2020)}\"]"));
        Assert.Equal("Признаки", page.QuerySelector("nav [aria-current=page]")!.TextContent);
        Assert.DoesNotContain("необъективн", page.QuerySelector(".heatmap, table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flagged_school_says_why_what_the_sign_cannot_tell_and_what_was_not_checked()
    {
        using var region = await MarkedRegion.Create();
        await region.StateAsync(region.Lifting, true);

        var page = await Page<SchoolMarkersPage>(region, new { Id = region.Lifting }, Links.SchoolMarkers(region.Lifting));

        var work = Assert.Single(page.QuerySelectorAll("section.work"));
        Assert.Contains(Marker.BoundaryJump.Name(), work.QuerySelectorAll("h3").Select(head => head.TextContent.Trim()));
        Assert.Contains(Marker.BoundaryJump.CannotTell(), work.Words(), StringComparison.Ordinal);
        Assert.Contains("Границы отметок: «3» с\u00a07, «4» с\u00a011, «5» с\u00a015", work.Words(), StringComparison.Ordinal);
        Assert.Contains("отмечено в\u00a0официальном списке и\u00a0нашими признаками", page.QuerySelector("#official")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_without_a_sign_says_what_could_not_be_checked()
    {
        using var region = await MarkedRegion.Create();

        var page = await Page<SchoolMarkersPage>(region, new { Id = region.Tiny }, Links.SchoolMarkers(region.Tiny));

        Assert.Contains("Признаков нет", page.Words(), StringComparison.Ordinal);
        Assert.Contains("недостаточно данных: 12 работ, нужно не меньше 20", page.Words().Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_definitions_carry_the_thresholds_in_force()
    {
        using var region = await MarkedRegion.Create();

        var page = await Page<MarkerRulePage>(region, new { }, Links.MarkerRule());

        Assert.All(Enum.GetValues<Marker>(), marker => Assert.Contains(marker.Definition(MarkerRule.Default), page.Words(), StringComparison.Ordinal));
        Assert.Contains("Изменить пороги", page.Words(), StringComparison.Ordinal);
        Assert.Contains("формулы официального списка не опубликованы", page.Words(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_untouched_form_gives_the_rule_back()
    {
        var rule = MarkerRule.Default with { JournalLowered = 0.29, RegionGap = 0.123 };

        Assert.Equal(rule, new MarkerRuleForm(rule).Read().Rule);
    }

    [Theory]
    [InlineData("Подтвердили не меньше", "97,5", null, "a comma is read")]
    [InlineData("Подтвердили не меньше", "97.5", null, "a point too")]
    [InlineData("Подтвердили не меньше", "много", "«Подтвердили не меньше»: нужно число.", "no number")]
    [InlineData("Наименьшее число работ", "20,5", "«Наименьшее число работ»: нужно целое число.", "half a work")]
    [InlineData("Наименьшее число работ", "3", "Наименьшее число работ — не меньше 10: по меньшей группе распределение баллов ничего не говорит.", "what the rule itself refuses")]
    public void What_is_typed_becomes_a_rule_or_a_sentence(string field, string text, string? problem, string reason)
    {
        var form = new MarkerRuleForm(MarkerRule.Default);
        form.Fields.Single(each => each.Title == field).Text = text;

        var (rule, problems) = form.Read();

        Assert.True(problem == problems.SingleOrDefault()?.Replace('\u00a0', ' '), reason);
        Assert.True(problem is not null || rule.JournalConfirmed == 0.975, reason);
    }

    [Fact]
    public async Task Before_and_after_of_an_activity_say_that_a_work_has_a_sign()
    {
        using var stored = await StoredPlans.Create();
        var (facts, school) = (await stored.Source.ReloadAsync(), stored.Schools[0][0]);
        stored.Source.Publish(facts.With(facts.Installation, facts.Territories, new Dictionary<int, Assessment> { [1] = Works.Vpr(2023), [2] = Works.Vpr(2024) },
        [
            new FactRow(1, school, new ResultValues(30, 5, 10, 10, 5), 1, 0, 0, 0), new FactRow(2, school, new ResultValues(30, 0, 1, 15, 14), 1, 0, 0, 0),
        ]));
        var plan = await stored.AddAsync(stored.Draft(StoredPlans.Activity("1", "Консультации", new DateOnly(2023, 12, 1)) with { Subject = "Математика", Grade = 5 }));
        var markers = new MarkersSource(stored.Source, stored.Statements, new DetailStore(stored.Database, stored.Source), stored.Database);
        var activity = Assert.Single((await stored.Store.FindAsync(plan, Data.Domain.Access.AccessScope.Region, default))!.Activities);

        var view = await new BeforeAfterQuestion(stored.Store, stored.Source, stored.Statements, markers, stored.Database)
            .AskAsync(new BeforeAfterFilter { PlanId = plan, ActivityId = activity.Id }, Data.Domain.Access.AccessScope.Region);
        var card = await Rendered.AsHtml<BeforeAfterCard>(new { View = view });

        Assert.True(Assert.Single(view.Answer!.Rows, row => row.TerritoryId == school).HasSign);
        Assert.Equal(Links.SchoolMarkers(school), Assert.Single(card.QuerySelectorAll("p a")).GetAttribute("href"));
        Assert.Contains("Есть признак, требующий анализа", card.Words(), StringComparison.Ordinal);
    }

    private static Task<IElement> Page<TPage>(MarkedRegion region, object parameters, string address)
        where TPage : IComponent => Rendered.AsHtml<TPage>(parameters, "http://opora.test" + address, services =>
        {
            services.AddSingleton(region.FactsSource).AddSingleton(region.Question).AddSingleton(region.SchoolQuestion).AddScoped<CurrentScope>();
            services.AddSingleton(new ScoresQuestion(region.FactsSource, region.Details, region.Database));
            services.AddSingleton(new MarkerRuleQuestion(region.FactsSource, region.Statements, TimeProvider.System)).AddSingleton(new RuleRecords(region.Database, TimeProvider.System));
        });
}
