using AngleSharp.Dom;
using Dashboard.Data.Domain.Context;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Data.Records;
using Dashboard.Tests.Queries.Conditions;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.Features.Conditions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Features.Conditions;

public sealed class ConditionsPagesTests
{
    [Fact]
    public async Task The_section_names_the_quarters_the_resilient_school_and_what_cannot_be_concluded()
    {
        using var region = await ContextRegion.Create();

        var page = await Page<ConditionsPage>(region, new { }, Links.Conditions());

        Assert.Equal("Условия", page.QuerySelector("nav [aria-current=page]")!.TextContent);
        Assert.Contains("ШССУ* (меньше 40) — 2; резильентных — 1", Plain(page), StringComparison.Ordinal);
        Assert.Contains("В сложных условиях 2 школы; не ниже региона 1, ниже — 1", Plain(page), StringComparison.Ordinal);
        var resilient = page.QuerySelector("#resilient")!;
        Assert.NotNull(resilient.QuerySelector($"a[href=\"{Links.SchoolConditions(region.School("Еловская").Id)}\"]"));
        Assert.Contains("30 из 40 отметок — «4» и «5»", Plain(resilient), StringComparison.Ordinal);
        Assert.Contains("ВПР не оценивает работу школы и учителей", Plain(page), StringComparison.Ordinal);
        Assert.Equal(12, page.QuerySelectorAll("#table tbody tr").Length);
        Assert.Contains("малая выборка", Plain(page.QuerySelectorAll("#table tbody tr").Single(row => row.TextContent.Contains("Кедровская", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_is_never_called_official()
    {
        using var region = await ContextRegion.Create();

        var page = await Page<ConditionsPage>(region, new { }, Links.Conditions());

        Assert.Contains(SocialIndex.FullName, page.TextContent, StringComparison.Ordinal);
        Assert.Contains("официального индекса она не заменяет", Plain(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_shows_what_each_measure_adds_and_where_it_stands()
    {
        using var region = await ContextRegion.Create();

        var page = await Page<SchoolConditionsPage>(region, new { Id = region.School("Еловская").Id }, Links.SchoolConditions(region.School("Еловская").Id));

        Assert.Contains("ИСБШ* 19,7: ШССУ*, меньше 40", Plain(page), StringComparison.Ordinal);
        var degree = page.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("Оба родителя", StringComparison.Ordinal));
        Assert.Contains("−15,1", degree.TextContent, StringComparison.Ordinal);
        Assert.Equal("паспорт.csv", degree.QuerySelector("a[href^=\"/imports/journal/\"]")!.TextContent.Split(',')[0].Trim());
        Assert.Equal(6, page.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("нет данных", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_rule_offers_every_measure_with_its_weight()
    {
        using var region = await ContextRegion.Create();

        var page = await Page<ConditionsRulePage>(region, new { }, Links.ConditionsRule());

        Assert.Equal("1", page.QuerySelector("input[aria-label=\"Вес: Неполные семьи\"]")!.GetAttribute("value"));
        Assert.Equal("0", page.QuerySelector("input[aria-label=\"Вес: Обучающиеся с ОВЗ\"]")!.GetAttribute("value"));
        Assert.Contains(SocialIndexRule.Default.InWords.Replace('\u00a0', ' '), Plain(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,5", null, "half a weight")]
    [InlineData("0.5", null, "a point too")]
    [InlineData("много", "Вес «Неполные семьи»: нужно число", "no number")]
    [InlineData("-1", "Вес показателя — число не меньше 0", "what the rule itself refuses")]
    public void What_is_typed_becomes_a_rule_or_a_sentence(string weight, string? problem, string reason)
    {
        var form = new ConditionsRuleForm(SocialIndexRule.Default);
        form.Weights.Single(field => field.Measure.Code == ContextMeasure.OneParent.Code).Text = weight;

        var (rule, problems) = form.Read();

        Assert.True(problem is null ? problems.Count == 0 : problems.Single().Replace('\u00a0', ' ').StartsWith(problem, StringComparison.Ordinal), reason);
        Assert.True(problem is not null || rule!.Measures.Single(measure => measure.Code == ContextMeasure.OneParent.Code).Weight == 0.5, reason);
    }

    [Fact]
    public void A_rule_of_an_older_program_is_offered_the_measures_it_did_not_know()
    {
        var old = SocialIndexRule.Default with { Measures = [SocialIndexRule.Default.Measures[0] with { Weight = 3 }] };

        var form = new ConditionsRuleForm(old);

        Assert.Equal(SocialIndexRule.Default.Measures.Count, form.Weights.Count);
        Assert.Equal([3.0, 0], form.Read().Rule!.Measures.Take(2).Select(measure => measure.Weight));
    }

    [Theory]
    [InlineData("12,5", 0.125, null, "percent with a comma")]
    [InlineData("45 из 60", 0.75, 60, "a count is kept with what it is of")]
    [InlineData("45/60", 0.75, 60, "so it is in some sheets")]
    [InlineData("61 из 60", null, null, "a part above the whole")]
    [InlineData("120", null, null, "above a hundred per cent")]
    [InlineData("мало", null, null, "no number")]
    public void A_share_is_typed_as_percent_or_as_a_part_of_a_whole(string text, double? value, int? of, string reason)
    {
        var form = new ConditionsForm(2024, [new MeasureLine(ContextMeasure.OneParent, 1, null, null, null)]);
        form.Fields[0].Text = text;

        var (stated, problems) = form.Read();

        Assert.True(problems.Count == (value is null ? 1 : 0), reason);
        Assert.True(value is null || (stated[0].Statement!.Value == value && stated[0].Statement!.Of == of), reason);
    }

    [Fact]
    public void An_untouched_form_states_what_was_stated_and_an_emptied_field_takes_it_back()
    {
        // A sheet that gives «45 из 60» and a rounded share beside it: both are kept as they were read.
        ContextStatement[] before = [new(1.0 / 3), new(0.8, 45, 60), new(320)];
        ContextMeasure[] measures = [ContextMeasure.HigherEducation, ContextMeasure.OneParent, ContextMeasure.Pupils];
        var form = new ConditionsForm(2024, [.. measures.Select((measure, place) => new MeasureLine(measure, 1, before[place], null, null))]);
        Assert.Equal(before, form.Read().Stated.Select(each => each.Statement));

        form.Fields[1].Text = " ";
        Assert.Null(form.Read().Stated[1].Statement);
    }

    private static string Plain(IElement element) => element.Words().Replace('\u00a0', ' ');

    private static Task<IElement> Page<TPage>(ContextRegion region, object parameters, string address)
        where TPage : IComponent => Rendered.AsHtml<TPage>(parameters, "http://opora.test" + address, services =>
        {
            services.AddSingleton(region.Installation.Facts).AddSingleton(region.Question).AddSingleton(region.SchoolQuestion).AddSingleton(region.RuleQuestion).AddScoped<CurrentScope>();
            services.AddSingleton(region.Installation.Pipeline).AddSingleton<TimeProvider>(region.Installation.Clock).AddSingleton(new RuleRecords(region.Installation.Database, region.Installation.Clock));
        });
}
