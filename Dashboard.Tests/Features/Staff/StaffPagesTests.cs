using AngleSharp.Dom;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Staff;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Staff;
using Dashboard.Tests.Queries.Conditions;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.Features.Staff;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Features.Staff;

public sealed class StaffPagesTests
{
    [Fact]
    public async Task The_section_says_who_is_trained_of_how_many_and_whom_to_train()
    {
        using var region = await WithStaff();

        var page = await Page<StaffPage>(region, new { }, Links.Staff());

        Assert.Equal("Кадры", page.QuerySelector("nav [aria-current=page]")!.TextContent);
        Assert.Contains("обучены 3 из 9; о 1 не сказано", Plain(page), StringComparison.Ordinal);
        Assert.Contains("Обучить осталось 6 человек", Plain(page), StringComparison.Ordinal);
        Assert.Contains("до 01.09.2025, 73 дня", Plain(page.QuerySelector("#ending")!), StringComparison.Ordinal);
        Assert.Equal(["Сосновская СОШ", "Еловская СОШ"], page.QuerySelectorAll("#schools tbody th").Select(head => head.TextContent.Trim()));
    }

    [Fact]
    public async Task A_school_has_its_lines_with_where_they_were_read()
    {
        using var region = await WithStaff();

        var page = await Page<SchoolStaffPage>(region, new { Id = region.School("Еловская").Id }, Links.SchoolStaff(region.School("Еловская").Id));

        Assert.Contains("Обучены 75,0 %; осталось обучить 1 человека", Plain(page), StringComparison.Ordinal);
        var line = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("скоро закончится", line.TextContent, StringComparison.Ordinal);
        Assert.NotNull(line.QuerySelector("a[href^=\"/imports/journal/\"]"));
    }

    [Fact]
    public async Task A_school_without_staff_is_where_it_is_typed()
    {
        using var region = await WithStaff();

        var page = await Page<SchoolStaffPage>(region, new { Id = region.School("Дубовская").Id }, Links.SchoolStaff(region.School("Дубовская").Id, 2024));

        Assert.Contains("Кадры этой школы за 2024/2025 не названы", Plain(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_line_takes_the_old_one_back_and_a_removed_one_goes()
    {
        var form = new StaffForm(2024, [Line("Математика"), Line("Физика"), Line("Химия")]);
        form.Lines[0].Topic = "Алгебра";
        form.Lines[1].IsRemoved = true;
        form.Add();

        var (stated, problems) = form.Read();

        Assert.Empty(problems);
        Assert.Equal(
            [("Алгебра", true), ("Математика", false), ("Физика", false), ("Химия", true)],
            stated.Select(each => (each.Topic, each.Line is not null)).OrderBy(each => each.Topic, StringComparer.CurrentCulture));
    }

    [Theory]
    [InlineData("Физика", "3", "«Физика» стоит в двух строках", "a subject twice")]
    [InlineData("Химия", "три", "«Химия», человек: нужно целое число", "a word for a number")]
    [InlineData("Химия", "", "сколько человек", "a subject without people")]
    [InlineData("Лапшина Е. Р.", "1", "похоже на имя", "no name enters")]
    public void What_cannot_be_kept_is_said(string topic, string staff, string part, string reason)
    {
        var form = new StaffForm(2024, [Line("Физика")]);
        form.Add();
        (form.Lines[1].Topic, form.Lines[1].Staff) = (topic, staff);

        Assert.True(form.Read().Problems.Any(problem => problem.Replace('\u00a0', ' ').Contains(part, StringComparison.Ordinal)), reason);
    }

    [Fact]
    public void An_empty_form_says_nothing()
    {
        var form = new StaffForm(2024, []);
        form.Add();

        Assert.NotEmpty(form.Read().Problems);
    }

    private static StaffLine Line(string topic) => new(topic, new StaffStatement(3, 1, "низкий", 2, "Курс", new DateOnly(2026, 1, 1)), CourseStanding.InForce, null);

    private static async Task<ContextRegion> WithStaff()
    {
        var region = await ContextRegion.Create();
        StatementKey Key(string topic) => new(StatementKind.Staff, ContextRegion.Year, topic);
        await region.Installation.Pipeline.StateAsync(
            [
                (region.School("Еловская").Id, Key("Математика"), new StaffStatement(4, 2, "низкий", 3, "Грамотность", new DateOnly(2025, 9, 1))),
                (region.School("Сосновская").Id, Key("Математика"), new StaffStatement(5, Trained: 0)), (region.School("Сосновская").Id, Key("Педагог-психолог"), new StaffStatement(1)),
            ],
            StatementForm.Staff, "кадры теста", AccessScope.Region);
        return region;
    }

    private static string Plain(IElement element) => element.Words().Replace('\u00a0', ' ');

    private static Task<IElement> Page<TPage>(ContextRegion region, object parameters, string address)
        where TPage : IComponent => Rendered.AsHtml<TPage>(parameters, "http://opora.test" + address, services =>
        {
            var (facts, statements, clock) = (region.Installation.Facts, region.Installation.Statements, region.Installation.Clock);
            services.AddSingleton(facts).AddSingleton(new StaffQuestion(facts, statements, clock)).AddSingleton(new SchoolStaffQuestion(facts, statements, region.Installation.Database, clock));
            services.AddSingleton(region.Installation.Pipeline).AddScoped<CurrentScope>();
        });
}
