using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Dashboard.Data.Records;
using Dashboard.Samples.Books;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Imports.Monitoring;

/// <summary>A form dropped into the general upload says itself which plan it is of, alone or among others.</summary>
public sealed class FormOwnersTests
{
    private const string FirstSchool = "СОШ № 1", SecondSchool = "СОШ № 2";

    private static readonly string[] Heads = ["№ п/п", "Школа (территория)", "Мероприятие", "Срок (план)", "Факт (дата)", "Статус", "Примечание"];

    [Fact]
    public async Task A_form_finds_its_plan_among_others_wherever_it_is_dropped()
    {
        using var written = await WrittenPlan.Create();
        var other = await AddOther(written);
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "да");
        foreach (var page in new int?[] { null, written.Id, other })
        {
            var plan = await written.Plan([("форма.xlsx", form.Saved())], onPageOf: page);
            Assert.Equal((written.Id, 1), (plan.Files[0].Monitoring!.Plan.Id, plan.Counts.New));
            Assert.Empty(plan.Problems);
        }
    }

    [Fact]
    public async Task Forms_of_several_schools_are_one_import_and_what_two_of_them_say_differently_is_taken_from_neither()
    {
        using var written = await WrittenPlan.Create();
        using var first = new FilledForm(await written.Monitoring(written.Plans.Schools[0][0]));
        using var second = new FilledForm(await written.Monitoring());
        first.Type(first.Row("1.1", FirstSchool), MonitoringColumn.Status, "да").Type(first.Row("2.2", FirstSchool), MonitoringColumn.Status, "в работе");
        second.Type(second.Row("1.1", FirstSchool), MonitoringColumn.Status, "в работе").Type(second.Row("1.1", SecondSchool), MonitoringColumn.Status, "да")
            .Type(second.Row("2.2", FirstSchool), MonitoringColumn.Status, "в работе");
        var plan = await written.Plan([("школа 1.xlsx", first.Saved()), ("школа 2.xlsx", second.Saved())]);
        Assert.Equal((2, 2, 1), (plan.Counts.New, plan.Counts.Error, plan.Counts.Duplicate));
        Assert.Equal(["школа 2.xlsx", "школа 1.xlsx"], plan.Problems.Select(problem => problem.Message.Split('«', '»')[3]));
        var run = (await written.Apply(plan))!;
        Assert.Equal(2, run.Files.Count);
        Assert.Equal(ActivityStatus.Done, (await written.Unit("1.1", 1)).Unit.Standing.Status);
        Assert.Null(await written.Pipeline.UndoAsync(run.Id, AccessScope.Region));
        Assert.All((await written.View()).Units, unit => Assert.Null(unit.SaidAt));
    }

    [Fact]
    public async Task A_form_without_any_number_is_known_by_its_heading()
    {
        using var written = await WrittenPlan.Create();
        await AddOther(written);
        var plan = await written.Plan(Retyped("Дорожная карта поддержки школ на 2024/2025 учебный год", "Ольховецкий МО; приказ № 87 от 03.09.2024; по состоянию на 01.12.2024", [.. Heads], Row("1.1", FirstSchool, "Выполнено")));
        Assert.Equal((written.Id, 1), (plan.Files[0].Monitoring!.Plan.Id, plan.Counts.New));
        Assert.Equal("monitoring-key-lost", Assert.Single(plan.Problems).Code);
    }

    [Fact]
    public async Task A_plan_that_was_loaded_anew_takes_the_form_of_the_one_before_by_its_words()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.2", FirstSchool, 1), MonitoringColumn.Status, "да");
        await using (var context = written.Plans.Database.CreateDbContext())
        {
            await PlanWriter.DeleteAsync(context, (await PlanWriter.LoadAsync(context, written.Id))!);
            await context.SaveChangesAsync();
        }

        var anew = await written.Plans.AddAsync(written.Plans.Draft(StoredPlans.Activity("1.2", "Консультации кураторов для школ", StoredPlans.Monthly(new DateOnly(2024, 10, 1), 3))));
        var plan = await written.Plan(form.Saved());
        Assert.Equal((anew, 1), (plan.Files[0].Monitoring!.Plan.Id, plan.Counts.New));
        Assert.Equal("monitoring-keys-foreign", Assert.Single(plan.Problems).Code);
        Assert.Equal("ноябрь\u00a02024", plan.Lines().Single().Due);
    }

    [Fact]
    public async Task A_number_that_is_another_plan_in_this_installation_is_not_believed()
    {
        using var theirs = await WrittenPlan.Create();
        using var here = await WrittenPlan.Create();
        await using (var context = theirs.Plans.Database.CreateDbContext())
        {
            await context.Roadmaps.ExecuteUpdateAsync(plan => plan.SetProperty(each => each.OrderNumber, "15/2"));
        }

        using var form = new FilledForm(await theirs.Monitoring());
        form.Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "да");
        Assert.Equal(theirs.Id, here.Id);
        var plan = await here.Plan(form.Saved());
        Assert.True(plan.Files[0].TakesNothing);
        var problem = Assert.Single(plan.Problems);
        Assert.Equal("monitoring-plan-unknown", problem.Code);
        Assert.Contains("№\u00a015/2 от\u00a003.09.2024", problem.Message, StringComparison.Ordinal);
        // Whoever knows better drops it on the page of the plan, and is asked to look.
        var onPage = await here.Plan([("форма.xlsx", form.Saved())], onPageOf: here.Id);
        Assert.Equal(1, onPage.Counts.New);
        Assert.Equal(ProblemSeverity.Question, Assert.Single(onPage.Problems).Severity);
    }

    [Fact]
    public async Task A_form_that_names_no_plan_is_told_where_to_go()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.EmptyColumn("A").DeleteHiddenSheet();
        form.TypeAt(form.Rows[1], "B", string.Empty).TypeAt(form.Rows[2], "B", string.Empty).TypeAt(form.Rows[3], "B", string.Empty);
        var plan = await written.Plan(form.Saved());
        Assert.Contains(plan.Problems, problem => problem.Code == "monitoring-plan-not-named");
        Assert.True(plan.Files[0].TakesNothing);
    }

    [Fact]
    public async Task A_row_that_a_later_version_of_the_plan_has_no_more_says_so()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "да").Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "да");
        await using (var context = written.Plans.Database.CreateDbContext())
        {
            var stored = (await PlanWriter.LoadAsync(context, written.Id))!;
            var draft = PlanWriter.DraftOf(stored);
            await PlanWriter.UpdateAsync(context, stored, draft with { Activities = [.. draft.Activities.Where(activity => activity.Number != "2.1")] }, written.Plans.Clock.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync();
        }

        var plan = await written.Plan(form.Saved());
        Assert.Equal((1, 1), (plan.Counts.New, plan.Counts.Error));
        Assert.Equal("monitoring-row-gone", Assert.Single(plan.Problems).Code);
    }

    [Fact]
    public async Task Rows_pasted_from_the_form_of_another_plan_stay_out_with_a_sentence()
    {
        using var written = await WrittenPlan.Create();
        var other = await AddOther(written);
        using var foreign = new FilledForm(await Exported(written, other));
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "да");
        var key = FilledForm.TextAt(foreign.Row("7"), "A");
        form.TypeAt(form.Row("2.1"), "A", key).Type(form.Row("2.1"), MonitoringColumn.Status, "да");
        var plan = await written.Plan(form.Saved());
        Assert.Equal((1, 1), (plan.Counts.New, plan.Counts.Error));
        Assert.Equal("monitoring-other-plan", Assert.Single(plan.Problems).Code);
    }

    [Fact]
    public async Task An_order_with_a_column_of_statuses_is_no_form()
    {
        using var written = await WrittenPlan.Create();
        var book = new Book();
        var sheet = book.Add("План");
        sheet.Row(0, "План мероприятий («дорожная карта») Ольховецкого муниципального округа на 2025/2026 учебный год");
        sheet.Row(2, "№ п/п", "Мероприятие", "Срок", "Ответственные", "Отметка о выполнении");
        sheet.Row(3, "1", "Мониторинг реализации дорожной карты", "ежеквартально", "Координатор");
        sheet.Row(4, "2", "Семинар для учителей математики", "ноябрь 2025 г.", "Методист", "выполнено");
        var plan = await written.Plan([("план.xlsx", new MemoryStream(XlsxWriter.Write(book)))]);
        Assert.NotNull(plan.Files[0].Roadmap);
        Assert.Null(plan.Files[0].File.Monitoring);
    }

    [Fact]
    public async Task Nobody_takes_back_what_was_said_of_schools_that_are_not_theirs()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "да").Type(form.Row("1.1", SecondSchool), MonitoringColumn.Status, "да");
        var run = (await written.Apply(await written.Plan(form.Saved())))!;
        Assert.Contains("только по своим школам", await written.Pipeline.UndoAsync(run.Id, AccessScope.Schools(new HashSet<int> { written.Plans.Schools[0][0] })), StringComparison.Ordinal);
        Assert.Equal(ActivityStatus.Done, (await written.Unit("1.1")).Unit.Standing.Status);
        Assert.Null(await written.Pipeline.UndoAsync(run.Id, AccessScope.Municipality(written.Plans.Municipalities[0])));
    }

    private static Task<int> AddOther(WrittenPlan written) => written.Plans.AddAsync(
        written.Plans.Draft(StoredPlans.Activity("7", "Дни открытых уроков", new DateOnly(2025, 3, 1))) with { OrderNumber = "112", TerritoryId = written.Plans.Municipalities[1] });

    private static async Task<MemoryStream> Exported(WrittenPlan written, int plan)
    {
        var stream = new MemoryStream();
        Data.Exports.Xlsx.MonitoringWorkbook.Write((await written.Question.AskAsync(new Data.Queries.Roadmaps.MonitoringFilter(plan), AccessScope.Region))!, stream);
        return stream;
    }

    private static object?[] Row(string number, string school, string status) => [number, school, "Диагностика профессиональных дефицитов учителей", "до 01.12.2024", null, status, null];

    /// <summary>A form typed anew in an empty workbook, as somebody does who trusts no hidden columns.</summary>
    private static MemoryStream Retyped(string title, string order, object?[] heads, params object?[][] rows)
    {
        var book = new Book();
        var sheet = book.Add("Лист1");
        sheet.Row(0, "Мониторинг реализации дорожной карты");
        sheet.Row(1, title);
        sheet.Row(2, order);
        sheet.Row(4, heads);
        for (var place = 0; place < rows.Length; place++)
        {
            sheet.Row(5 + place, rows[place]);
        }

        return new MemoryStream(XlsxWriter.Write(book));
    }
}
