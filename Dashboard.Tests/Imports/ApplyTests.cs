using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>Applying writes exactly the plan that was shown, or nothing.</summary>
public class ApplyTests
{
    private const string Row = "Ольховецкий МО;020001;Верхнеольховская СОШ;10;1;4;3;2";

    private static readonly ImportAnswers Create = new() { CreateMissing = true };

    [Fact]
    public async Task A_plan_that_the_data_outran_is_made_anew_and_nothing_is_written()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var stale = await installation.PlanAsync(Create, Sheets.Oge("поздний.csv", Row.Replace("1;4;3;2", "0;5;3;2", StringComparison.Ordinal)));
        await installation.ImportAsync(Sheets.Oge("ранний.csv", Row));
        var before = await installation.ContentAsync();

        var outcome = await installation.Pipeline.ApplyAsync(stale, Create);
        Assert.Null(outcome.Run);
        Assert.Equal((0, 1), (outcome.Replanned!.Counts.New, outcome.Replanned.Counts.Changed));
        Assert.Equal(before, await installation.ContentAsync());
        Assert.NotNull((await installation.Pipeline.ApplyAsync(outcome.Replanned, Create)).Run);
    }

    [Fact]
    public async Task A_plan_of_one_database_is_never_written_to_the_other()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var plan = await installation.PlanAsync(Create, Sheets.Oge("огэ.csv", Row));
        await installation.Database.SwitchAsync(InstallationKind.Demonstration);

        var outcome = await installation.Pipeline.ApplyAsync(plan, Create);
        Assert.Null(outcome.Run);
        Assert.NotNull(outcome.Replanned);
        Assert.Equal(0, (await installation.Facts.GetAsync()).Count);
    }

    [Fact]
    public async Task Another_program_on_the_same_folder_is_noticed_before_anything_is_written()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var plan = await installation.PlanAsync(Create, Sheets.Oge("огэ.csv", Row));
        using (var facts = new FactsSource(installation.Database))
        using (var other = installation.PipelineOver(facts))
        {
            var sources = new[] { Sheets.Oge("другая программа.csv", Row.Replace("1;4;3;2", "0;5;3;2", StringComparison.Ordinal)) };
            await other.ApplyAsync(await other.PlanAsync(await other.ReadAsync(sources, Create, null, CancellationToken.None), Create, AccessScope.Region), Create);
        }

        var outcome = await installation.Pipeline.ApplyAsync(plan, Create);
        Assert.Equal((0, 1), (outcome.Replanned!.Counts.New, outcome.Replanned.Counts.Changed));
        Assert.Equal(new ResultValues(10, 0, 5, 3, 2), installation.ValueOf("Верхнеольховская"));
    }

    [Fact]
    public async Task Cancelling_while_reading_or_writing_leaves_everything_as_it_was()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var before = await installation.ContentAsync();
        using var stop = new CancellationTokenSource();
        var stopped = new StopAt(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => installation.Pipeline.ReadAsync([Sheets.Oge("а.csv", Row), Sheets.Oge("б.csv", Row)], Create, stopped, stop.Token));

        var plan = await installation.PlanAsync(Create, Sheets.Oge("огэ.csv", Row));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => installation.Pipeline.ApplyAsync(plan, Create, null, stop.Token));
        using var late = new CancellationTokenSource();
        // The clock is asked after the plan was checked and before anything is written.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Late(installation, late).ApplyAsync(plan, Create, null, late.Token));
        Assert.Equal(before, await installation.ContentAsync());
        Assert.NotNull((await installation.Pipeline.ApplyAsync(plan, Create)).Run);
    }

    [Fact]
    public async Task A_correction_by_hand_keeps_its_reason_and_can_be_undone()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(
            Sheets.Oge("огэ.csv", Row, "Журавлинский МО;030001;Журавлинская СОШ;10;1;4;3;2"));
        var facts = installation.Facts.Current;
        var school = facts.Schools.Single(known => known.Code == "020001");
        var before = await installation.ContentAsync();

        var outcome = await installation.Pipeline.CorrectAsync(school.Id, facts.Assessments[0], new ResultValues(10, 0, 5, 3, 2), "апелляция", AccessScope.Region);
        Assert.Equal(("апелляция", ImportRunState.Applied), (outcome.Run!.Reason, outcome.Run.State));
        Assert.Equal(new ResultValues(10, 0, 5, 3, 2), installation.ValueOf("Верхнеольховская"));
        Assert.Equal(new ResultValues(10, 1, 4, 3, 2), installation.ValueOf("Журавлинская"));
        await using (var context = installation.Database.CreateDbContext())
        {
            Assert.Empty(context.TerritoryAliases);
        }

        Assert.Null(await installation.Pipeline.UndoAsync(outcome.Run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
    }

    [Fact]
    public async Task A_correction_takes_a_value_away_and_undo_gives_it_back()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Means("средние.csv", "Ольховецкий МО;020001;Верхнеольховская СОШ;10;3,567"));
        var facts = installation.Facts.Current;
        var school = facts.Schools.Single();

        var rounded = await installation.Pipeline.CorrectAsync(school.Id, facts.Assessments[0], new ResultValues(10, MeanMark: 3.57), "в протоколе два знака", AccessScope.Region);
        Assert.Equal(new ResultValues(10, MeanMark: 3.57), installation.ValueOf("Верхнеольховская"));
        var cleared = await installation.Pipeline.CorrectAsync(school.Id, facts.Assessments[0], new ResultValues(10), "средняя другой школы", AccessScope.Region);
        Assert.Equal(new ResultValues(10), installation.ValueOf("Верхнеольховская"));

        Assert.Null(await installation.Pipeline.UndoAsync(cleared.Run!.Id, AccessScope.Region));
        Assert.Null(await installation.Pipeline.UndoAsync(rounded.Run!.Id, AccessScope.Region));
        Assert.Equal(new ResultValues(10, MeanMark: 3.567), installation.ValueOf("Верхнеольховская"));
    }

    [Fact]
    public async Task A_correction_reaches_its_own_school_also_where_two_share_name_and_code()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Register("реестр.csv", "001;sch990101;СОШ № 1;Ольховецкий МО;СОШ;300"));
        await installation.ImportAsync(Sheets.Register("ещё.csv", "002;sch990201;СОШ № 1;Журавлинский МО;СОШ;300"));
        await using (var context = installation.Database.CreateDbContext())
        {
            context.Schools.Single(school => school.Code == "002").Code = "001";
            await context.SaveChangesAsync();
        }

        var facts = await installation.Facts.ReloadAsync();
        var second = facts.Schools.Single(school => school.Login == "990201");
        var work = new Assessment(new SchoolYear(2023), Procedure.Oge, "Математика", 9, 9);
        await installation.Pipeline.CorrectAsync(second.Id, work, new ResultValues(10, 1, 4, 3, 2), "не было в файле", AccessScope.Region);
        Assert.Equal(second.Id, Assert.Single(installation.Facts.Current.TerritoryIds.ToArray()));
    }

    private static ImportPipeline Late(OwnInstallation installation, CancellationTokenSource stop) =>
        installation.PipelineOver(installation.Facts, new StoppingClock(stop));

    private sealed class StopAt(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.File == "б.csv")
            {
                stop.Cancel();
            }
        }
    }

    private sealed class StoppingClock(CancellationTokenSource stop) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            stop.Cancel();
            return base.GetUtcNow();
        }
    }
}
