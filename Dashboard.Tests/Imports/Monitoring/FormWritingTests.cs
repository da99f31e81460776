using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Imports.Monitoring;

/// <summary>A form is written whole or not at all, never over a newer word of the site in silence, and can be taken back.</summary>
public sealed class FormWritingTests
{
    private const string FirstSchool = "СОШ № 1";

    [Fact]
    public async Task What_the_site_changed_after_the_export_waits_for_a_choice()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        await written.Say(await written.Unit("2.1"), new StatusChange(ActivityStatus.InProgress, Note: "готовим"));
        await written.Say(await written.Unit("1.1"), new StatusChange(ActivityStatus.InProgress));
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "Выполнено").Type(form.Row("1.1", "СОШ № 2"), MonitoringColumn.Status, "Выполнено");
        var plan = await written.Plan(form.Saved());
        // The row of the first school was not touched: what the site said since stays without a question.
        Assert.Equal([("1.1", MonitoringLineKind.New), ("2.1", MonitoringLineKind.Conflict)], plan.Lines().Select(line => (line.Number, line.Kind)));
        Assert.Equal("monitoring-conflict", Assert.Single(plan.Problems).Code);
        Assert.Equal((1, 1), (plan.Counts.New, plan.Counts.Unanswered));
        Assert.Equal(1, (await written.Apply(plan))!.Written());
        Assert.Equal(ActivityStatus.InProgress, (await written.Unit("2.1")).Unit.Standing.Status);

        var again = await written.Plan(form.Saved());
        Assert.Equal(1, (await written.Apply(again, (await written.Unit("2.1")).Unit.Key))!.Written());
        Assert.Equal(ActivityStatus.Done, (await written.Unit("2.1")).Unit.Standing.Status);
    }

    [Fact]
    public async Task A_change_between_the_look_and_the_click_writes_nothing_and_is_shown_anew()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "Выполнено").Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "Выполнено");
        var plan = await written.Plan(form.Saved());
        await written.Say(await written.Unit("2.1"), new StatusChange(ActivityStatus.InProgress));
        Assert.Null(await written.Apply(plan));
        Assert.Equal(ActivityStatus.NotStarted, (await written.Unit("1.1")).Unit.Standing.Status);
        Assert.Equal(0, await written.Plans.Database.CreateDbContext().ImportRuns.CountAsync());
    }

    [Fact]
    public async Task A_wrong_word_in_one_report_writes_none_of_them()
    {
        using var written = await WrittenPlan.Create();
        var (good, bad) = ((await written.Unit("1.1")).Unit.Key, (await written.Unit("2.1")).Unit.Key);
        await using var context = written.Plans.Database.CreateDbContext();
        var file = new ImportFile { FileName = "a", Hash = "", Form = "", Sheets = "", Problems = "[]" };
        Assert.False(await new MonitoringRecords(written.Plans.Records).SayAsync(
            context, new ReportSource(written.Id, new ImportRun { Person = "" }, file),
            [new UnitReport(good, new StatusChange(ActivityStatus.Done), [], null), new UnitReport(bad, new StatusChange(ActivityStatus.Cancelled), [], null)], AccessScope.Region, default));
        Assert.Null((await written.Unit("1.1")).SaidAt);
    }

    [Fact]
    public async Task Undo_puts_back_every_word_and_takes_the_addresses_off()
    {
        using var written = await WrittenPlan.Create();
        await written.Say(await written.Unit("2.1"), new StatusChange(ActivityStatus.Moved, MovedTo: new DateOnly(2025, 8, 1), Note: "ждём", Reason: "Отпуск"));
        await written.Plans.Evidence.AddAddressAsync([(await written.Unit("2.1")).Unit.Key], "Протокол", "https://uo.example.ru/protokol", AccessScope.Region);
        var before = await written.View();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "Выполнено").Type(form.Row("2.1"), MonitoringColumn.Fact, "18.06.2025").Type(form.Row("2.1"), MonitoringColumn.Note, "сделано")
            .Type(form.Row("1.1", FirstSchool), MonitoringColumn.Result, "school1.example.ru/news https://school1.example.ru/foto");
        var run = (await written.Apply(await written.Plan(form.Saved())))!;
        Assert.Equal(2, run.Written());
        Assert.Equal(2, (await written.Unit("1.1")).Proofs.Count);
        Assert.Equal(ActivityStatus.InProgress, (await written.Unit("1.1")).Unit.Standing.Status);
        Assert.NotNull(await written.Pipeline.UndoAsync(run.Id, AccessScope.Municipality(written.Plans.Municipalities[1])));
        Assert.Null(await written.Pipeline.UndoAsync(run.Id, AccessScope.Region));
        var after = await written.View();
        Assert.Equal(before.Units.Select(unit => (unit.Unit, unit.SaidAt, Proofs: unit.Proofs.Count)), after.Units.Select(unit => (unit.Unit, unit.SaidAt, Proofs: unit.Proofs.Count)));
        await using var context = written.Plans.Database.CreateDbContext();
        Assert.Equal((1, ImportRunState.Undone), (await context.Evidence.CountAsync(), (await context.ImportRuns.SingleAsync()).State));
        Assert.NotNull(await written.Pipeline.UndoAsync(run.Id, AccessScope.Region));
    }

    [Fact]
    public async Task Undo_is_refused_once_somebody_has_built_upon_the_form()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "Выполнено").Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "Выполнено");
        var run = (await written.Apply(await written.Plan(form.Saved())))!;
        await written.Plans.Evidence.AddAddressAsync([(await written.Unit("1.1")).Unit.Key], "Справка", "https://uo.example.ru/s", AccessScope.Region);
        Assert.NotNull(await written.Pipeline.UndoAsync(run.Id, AccessScope.Region));
        Assert.Equal(ActivityStatus.Done, (await written.Unit("2.1")).Unit.Standing.Status);
    }

    [Fact]
    public async Task The_journal_has_a_line_of_the_form()
    {
        using var written = await WrittenPlan.Create();
        using var form = new FilledForm(await written.Monitoring());
        form.Type(form.Row("2.1"), MonitoringColumn.Status, "Выполнено").Type(form.Row("1.1", FirstSchool), MonitoringColumn.Status, "не знаю");
        await written.Apply(await written.Plan(form.Saved()));
        await using var context = written.Plans.Database.CreateDbContext();
        var file = await context.ImportFiles.SingleAsync();
        Assert.Equal(("Мониторинг дорожной карты", "мониторинг.xlsx", 1, 0, 1, 1), (file.Form, file.FileName, file.NewCount, file.ChangedCount, file.ErrorCount, file.ProblemCount));
    }
}
