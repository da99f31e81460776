using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Monitoring;

/// <summary>A form goes out, is filled in as people do, and comes back: exactly what they said is changed.</summary>
public sealed class FormReturnsTests
{
    private const string FirstSchool = "СОШ № 1", SecondSchool = "СОШ № 2";

    [Fact]
    public async Task A_form_that_nobody_touched_changes_nothing()
    {
        using var written = await WrittenPlan.Create();
        await written.Say(await written.Unit("1.1"), new StatusChange(ActivityStatus.Done, new DateOnly(2024, 11, 28), Note: "Результат: справка составлена\nДокумент: приказ № 5"));
        await written.Say(await written.Unit("1.2", 1), new StatusChange(ActivityStatus.Moved, MovedTo: new DateOnly(2025, 9, 1), Note: "ждём", Reason: "Болезнь педагога"));
        var plan = await written.Plan(await written.Monitoring());
        Assert.Empty(plan.Lines());
        Assert.Empty(plan.Problems);
        // 1.1 for three schools, three months of 1.2 for each, 2.1 once, 2.2 for three.
        Assert.Equal(3 + 9 + 1 + 3, plan.Counts.Unchanged);
    }

    [Fact]
    public async Task What_was_typed_is_shown_before_and_after_and_then_written()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "Выполнено").Type(form.Row("1.1", FirstSchool), MonitoringColumn.Fact, new DateOnly(2024, 11, 28))
            .Type(form.Row("1.1", FirstSchool), MonitoringColumn.Result, "Справка на сайте: https://school1.example.ru/spravka\nОхвачены все учителя")
            .Type(form.Row("1.1", FirstSchool), MonitoringColumn.Document, "Приказ от 28.11.2024 № 5")
            .Type(form.Row("1.1", FirstSchool), MonitoringColumn.Note, "без замечаний");
        var plan = await written.Plan(form.Saved());
        var line = Assert.Single(plan.Lines());
        Assert.Equal(MonitoringLineKind.New, line.Kind);
        Assert.Equal(
            [
                ("Статус", "Не начато", "Выполнено"),
                ("Дата выполнения", "", "28.11.2024"),
                ("Примечание", "", "Результат: Охвачены все учителя\nДокумент: Приказ от 28.11.2024 № 5\nбез замечаний"),
                ("Ссылка", "", "Справка на сайте: https://school1.example.ru/spravka"),
            ],
            line.Changes.Select(field => (field.Name, field.Before, field.After)));
        Assert.NotNull(await written.Apply(plan));
        var unit = await written.Unit("1.1");
        Assert.Equal((ActivityStatus.Done, new DateOnly(2024, 11, 28), line.Changes[2].After), (unit.Unit.Standing.Status, unit.Unit.DoneOn, unit.Unit.Note));
        Assert.Equal(("Справка на сайте", "https://school1.example.ru/spravka"), (unit.Proofs.Single().Title, unit.Proofs.Single().Address));
        // The form made now says it all again and changes nothing.
        var again = await written.Plan(await written.Monitoring());
        Assert.Empty(again.Lines());
    }

    [Theory]
    [InlineData("вып.", "15.05.25", ActivityStatus.Done, "15.05.2025", "a short word and a day as text with two digits of the year")]
    [InlineData("да", "15 мая 2025 г.", ActivityStatus.Done, "15.05.2025", "yes, and the month as a word")]
    [InlineData("+", "", ActivityStatus.Done, null, "a plus without a day: the deadline is over, nobody invents one")]
    [InlineData("частично", "", ActivityStatus.DonePartly, null, "in part")]
    [InlineData("в процессе", "", ActivityStatus.InProgress, null, "going on")]
    [InlineData("", "15.05.2025", ActivityStatus.Done, "15.05.2025", "a day beside an emptied status")]
    [InlineData("выполнено 15.05", "", ActivityStatus.Done, "15.05.2025", "a day without a year beside the word: the one nearest to the deadline")]
    public async Task Statuses_in_free_words_are_understood(string word, string day, ActivityStatus status, string? doneOn, string reason)
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        var row = form.Row("2.1");
        Assert.Equal("Просрочено", FilledForm.Text(row, MonitoringColumn.Status));
        var plan = await written.Plan(form.Type(row, MonitoringColumn.Status, word).Type(row, MonitoringColumn.Fact, day).Saved());
        Assert.NotNull(await written.Apply(plan));
        var unit = (await written.Unit("2.1")).Unit;
        Assert.True((unit.Standing.Status, unit.DoneOn is { } done ? Russian.Date(done) : null) == (status, doneOn), reason + $": {unit.Standing.Status} {unit.DoneOn}");
    }

    [Fact]
    public async Task No_after_the_deadline_wants_a_reason_and_before_it_only_means_not_yet()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "нет").Type(form.Row("1.1", FirstSchool), MonitoringColumn.Note, "нет педагога-психолога")
            .Type(form.Row("1.1", SecondSchool), MonitoringColumn.Status, "нет")
            .Type(form.Row("2.2", FirstSchool), MonitoringColumn.Status, "нет");
        var plan = await written.Plan(form.Saved());
        Assert.Equal([MonitoringLineKind.New, MonitoringLineKind.Error], plan.Lines().Select(line => line.Kind));
        Assert.Equal("monitoring-refused", Assert.Single(plan.Problems).Code);
        await written.Apply(plan);
        var unit = (await written.Unit("1.1")).Unit;
        Assert.Equal((ActivityStatus.NotDone, "нет педагога-психолога", null), (unit.Standing.Status, unit.Reason, unit.Note));
    }

    [Fact]
    public async Task A_move_takes_its_new_day_from_the_fact_and_its_reason_from_the_note()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "Перенесено").Type(form.Row("2.1"), MonitoringColumn.Fact, new DateOnly(2025, 8, 25)).Type(form.Row("2.1"), MonitoringColumn.Note, "Ждём итоги ГИА")
            .Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "перенесено").Type(form.Row("1.1", FirstSchool), MonitoringColumn.Note, "без срока");
        var plan = await written.Plan(form.Saved());
        Assert.Equal("Укажите новый срок.", Assert.Single(plan.Problems).Message);
        await written.Apply(plan);
        var unit = (await written.Unit("2.1")).Unit;
        Assert.Equal((ActivityStatus.Moved, new DateOnly(2025, 8, 25), "Ждём итоги ГИА"), (unit.Standing.Status, unit.MovedTo, unit.Reason));
    }

    [Fact]
    public async Task Rows_may_be_sorted_deleted_and_stand_beside_new_columns()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.2", SecondSchool, 1), MonitoringColumn.Status, "Выполнено").Type(form.Row("1.2", SecondSchool, 1), MonitoringColumn.Fact, "29.11.2024")
            .TypeAt(form.Row("1.2", SecondSchool, 1), "L", "мой столбец");
        form.Arrange(rows => rows.Where(row => FilledForm.Text(row, MonitoringColumn.Number) != "1.1").Reverse());
        var plan = await written.Plan(form.Saved());
        Assert.Equal((await written.Unit("1.2", 1, 1)).Unit.Key, Assert.Single(plan.Lines()).Report!.Unit);
        Assert.Equal(1 + 9 + 3 - 1, plan.Counts.Unchanged);
    }

    [Fact]
    public async Task A_lost_key_is_found_again_by_number_title_school_and_deadline()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.2", SecondSchool, 2), MonitoringColumn.Status, "Выполнено").Type(form.Row("1.2", SecondSchool, 2), MonitoringColumn.Fact, "20.12.2024")
            .Type(form.Row("1.2", SecondSchool, 2), MonitoringColumn.Territory, "МБОУ «СОШ №2»");
        var plan = await written.Plan(form.EmptyColumn("A").Saved());
        var line = Assert.Single(plan.Lines());
        Assert.Equal(((await written.Unit("1.2", 1, 2)).Unit.Key, MonitoringLineKind.New), (line.Report!.Unit, line.Kind));
        Assert.Contains(plan.Problems, problem => problem.Code == "monitoring-key-lost");
    }

    [Fact]
    public async Task Without_key_and_moment_nothing_said_on_the_site_is_overwritten_unasked()
    {
        using var written = await WrittenPlan.Create();
        await written.Say(await written.Unit("2.1"), new StatusChange(ActivityStatus.InProgress));
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "Выполнено");
        var plan = await written.Plan(form.EmptyColumn("A").DeleteHiddenSheet().Saved());
        Assert.Equal(MonitoringLineKind.Conflict, Assert.Single(plan.Lines()).Kind);
    }

    [Fact]
    public async Task A_key_beside_a_foreign_row_is_not_believed()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        var (left, right) = (form.Row("1.1", FirstSchool), form.Row("2.1"));
        var (leftKey, rightKey) = (FilledForm.TextAt(left, "A"), FilledForm.TextAt(right, "A"));
        form.TypeAt(left, "A", rightKey).TypeAt(right, "A", leftKey).Type(left, MonitoringColumn.Status, "Отменено").Type(left, MonitoringColumn.Note, "нет необходимости");
        var plan = await written.Plan(form.Saved());
        Assert.Equal((await written.Unit("1.1")).Unit.Key, Assert.Single(plan.Lines()).Report!.Unit);
        Assert.Contains(plan.Problems, problem => problem.Code == "monitoring-key-moved");
    }

    [Fact]
    public async Task Wrong_rows_stay_out_with_a_sentence_each_and_the_others_are_written()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "посмотрим")
            .Type(form.Row("1.1", SecondSchool), MonitoringColumn.Fact, "в конце мая")
            .Type(form.Row("1.1", "СОШ № 3"), MonitoringColumn.Fact, "01.12.2025").Type(form.Row("1.1", "СОШ № 3"), MonitoringColumn.Status, "Выполнено")
            .Type(form.Row("1.2", FirstSchool), MonitoringColumn.Result, "http://")
            .Type(form.Row("2.2", FirstSchool), MonitoringColumn.Status, "Выполняется постоянно");
        var extra = (DocumentFormat.OpenXml.Spreadsheet.Row)form.Row("2.1").CloneNode(true);
        form.Arrange(rows => rows.Append(extra));
        form.TypeAt(extra, "A", "").Type(extra, MonitoringColumn.Number, "9.9").Type(extra, MonitoringColumn.Activity, "Наше собственное дело").Type(extra, MonitoringColumn.Status, "да");
        var plan = await written.Plan(form.Saved());
        Assert.Equal(
            ["monitoring-date-unread", "monitoring-key-lost", "monitoring-link-broken", "monitoring-refused", "monitoring-row-unknown", "monitoring-status-unknown"],
            plan.Problems.Select(problem => problem.Code).Order());
        Assert.Equal((1, 5), (plan.Counts.New, plan.Counts.Error));
        Assert.Equal(1, (await written.Apply(plan))!.Written());
        Assert.Equal(ActivityStatus.Ongoing, (await written.Unit("2.2")).Unit.Standing.Status);
    }

    [Fact]
    public async Task The_same_row_twice_is_one_and_two_different_ones_are_neither()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "да").Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "да");
        var (same, other) = ((DocumentFormat.OpenXml.Spreadsheet.Row)form.Row("2.1").CloneNode(true), (DocumentFormat.OpenXml.Spreadsheet.Row)form.Row("1.1", FirstSchool).CloneNode(true));
        form.Arrange(rows => rows.Append(same).Append(other)).Type(other, MonitoringColumn.Status, "в работе");
        var plan = await written.Plan(form.Saved());
        Assert.Equal([("1.1", MonitoringLineKind.Error), ("1.1", MonitoringLineKind.Error), ("2.1", MonitoringLineKind.New)], plan.Lines().Select(line => (line.Number, line.Kind)).Order());
        Assert.Equal(1, plan.Counts.Duplicate);
        Assert.All(plan.Problems, problem => Assert.Equal("monitoring-row-repeated", problem.Code));
    }

    [Fact]
    public async Task A_curator_writes_only_of_the_own_schools()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "да").Type(form.Row("1.1", SecondSchool), MonitoringColumn.Status, "да").Type(form.Row("2.1"), MonitoringColumn.Status, "да");
        var plan = await written.Plan(form.Saved(), AccessScope.Schools(new HashSet<int> { written.Plans.Schools[0][0] }));
        Assert.Equal((await written.Unit("1.1")).Unit.Key, plan.Files[0].Monitoring!.Reports.Single().Unit);
        Assert.Equal(["monitoring-not-yours", "monitoring-row-gone"], plan.Problems.Select(problem => problem.Code).Order());
    }

    [Fact]
    public async Task What_is_no_form_is_refused_with_a_sentence_on_the_page_of_a_plan()
    {
        using var written = await WrittenPlan.Create();
        var plan = await written.Plan([("таблица.csv", new MemoryStream("Школа;Участники\nСОШ № 1;12\n"u8.ToArray()))], onPageOf: written.Id);
        Assert.Equal("monitoring-no-head", Assert.Single(plan.Problems).Code);
        Assert.True(plan.Files[0].TakesNothing);
    }
}
