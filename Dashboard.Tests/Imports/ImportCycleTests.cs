using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>Read, plan, apply, the same again, a change, undo: on a real database file.</summary>
public class ImportCycleTests
{
    private const string First = "Ольховецкий МО;020001;Верхнеольховская СОШ;10;1;4;3;2";
    private const string Second = "Ольховецкий МО;020002;Ольховецкая СОШ № 1;20;2;8;6;4";

    [Fact]
    public async Task A_file_becomes_facts_and_the_same_file_again_changes_nothing()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(Sheets.Oge("огэ.csv", First, Second));

        Assert.Equal(new ImportCounts(2, 0, 0, 0, 0, 0), import.Plan.Counts);
        Assert.Equal(new ResultValues(10, 1, 4, 3, 2), installation.ValueOf("Верхнеольховская"));
        var before = await installation.ContentAsync();

        var again = await installation.PlanAsync(new ImportAnswers(), Sheets.Oge("огэ.csv", First, Second));
        Assert.Equal(new ImportCounts(0, 0, 2, 0, 0, 0), again.Counts);
        Assert.False(again.ChangesAnything);
        Assert.Empty(again.Changes);
        await installation.Pipeline.ApplyAsync(again, new ImportAnswers());
        Assert.Equal(before, await installation.ContentAsync());
    }

    [Fact]
    public async Task A_changed_value_is_shown_with_what_it_was_and_what_it_becomes()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Oge("огэ.csv", First, Second));
        var import = await installation.ImportAsync(Sheets.Oge("огэ исправленный.csv", First, Second.Replace("2;8;6;4", "3;7;6;4", StringComparison.Ordinal)));

        Assert.Equal(new ImportCounts(0, 1, 1, 0, 0, 0), import.Plan.Counts);
        Assert.Equal([("«2»", "2", "3"), ("«3»", "8", "7")], import.Plan.Changes.Select(change => (change.Value, change.Before, change.After)));
        Assert.All(import.Plan.Changes, change => Assert.Equal(("Ольховецкая СОШ № 1", "огэ исправленный.csv"), (change.Territory, change.File)));
        Assert.All(import.Plan.Changes, change => Assert.EndsWith("4", change.Cell, StringComparison.Ordinal));
        Assert.Equal(new ResultValues(20, 3, 7, 6, 4), installation.ValueOf("№ 1"));
    }

    [Fact]
    public async Task Undo_of_a_change_puts_the_previous_values_back()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Oge("огэ.csv", First));
        var before = await installation.ContentAsync();
        var change = await installation.ImportAsync(Sheets.Oge("другой.csv", First.Replace("1;4;3;2", "0;5;3;2", StringComparison.Ordinal), Second));
        Assert.NotEqual(before, await installation.ContentAsync());

        Assert.Null(await installation.Pipeline.UndoAsync(change.Run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
        Assert.Equal(new ResultValues(10, 1, 4, 3, 2), installation.ValueOf("Верхнеольховская"));
    }

    [Fact]
    public async Task Undo_of_the_first_import_leaves_an_empty_installation()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var before = await installation.ContentAsync();
        var import = await installation.ImportAsync(Sheets.Oge("огэ.csv", First, Second));

        Assert.Null(await installation.Pipeline.UndoAsync(import.Run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
        Assert.Equal(0, installation.Facts.Current.Count);
        Assert.NotNull(await installation.Pipeline.UndoAsync(import.Run.Id, AccessScope.Region));
    }

    [Fact]
    public async Task Undo_says_no_while_a_later_import_holds_the_same_cells_and_yes_after_that_one_is_undone()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var empty = await installation.ContentAsync();
        var first = await installation.ImportAsync(Sheets.Oge("первый.csv", First));
        var later = await installation.ImportAsync(Sheets.Oge("поздний.csv", First.Replace("1;4;3;2", "0;5;3;2", StringComparison.Ordinal)));
        var held = await installation.ContentAsync();

        var refusal = await installation.Pipeline.UndoAsync(first.Run.Id, AccessScope.Region);
        Assert.Contains("«поздний.csv»", refusal, StringComparison.Ordinal);
        Assert.Equal(held, await installation.ContentAsync());

        Assert.Null(await installation.Pipeline.UndoAsync(later.Run.Id, AccessScope.Region));
        Assert.Null(await installation.Pipeline.UndoAsync(first.Run.Id, AccessScope.Region));
        Assert.Equal(empty, await installation.ContentAsync());
    }

    [Fact]
    public async Task A_school_that_a_later_import_uses_stays_until_that_import_is_undone_too()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var empty = await installation.ContentAsync();
        var first = await installation.ImportAsync(Sheets.Oge("2024.csv", First));
        var next = await installation.ImportAsync(Sheets.Marks("2023.csv", "Результаты ОГЭ по математике, 2023 год, основной период", First));

        Assert.Null(await installation.Pipeline.UndoAsync(first.Run.Id, AccessScope.Region));
        Assert.Single(installation.Facts.Current.Schools);
        Assert.Single(installation.Facts.Current.Assessments);
        Assert.Null(await installation.Pipeline.UndoAsync(next.Run.Id, AccessScope.Region));
        Assert.Equal(empty, await installation.ContentAsync());
    }

    [Fact]
    public async Task The_journal_keeps_who_when_which_file_and_what_came_of_it()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(Sheets.Oge("огэ.csv", First, Second));
        await using var context = installation.Database.CreateDbContext();
        var run = await context.ImportRuns.Include(row => row.Files).SingleAsync();

        Assert.Equal((import.Run.Id, ImportRunState.Applied, "Муниципальный координатор"), (run.Id, run.State, run.Person));
        Assert.Equal(new DateTime(2025, 6, 20, 9, 0, 0), run.AppliedAt);
        var file = Assert.Single(run.Files);
        Assert.Equal(("огэ.csv", 2, 0, 0), (file.FileName, file.NewCount, file.ChangedCount, file.ErrorCount));
        Assert.Matches("^[0-9a-f]{64}$", file.Hash);
    }

    [Fact]
    public async Task Waves_profiles_and_seasons_of_one_year_are_different_facts()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Oge("июнь.csv", First));
        var september = await installation.ImportAsync(Sheets.Marks("сентябрь.csv", "Результаты ОГЭ по математике, 2024 год, дополнительный период (сентябрь)", First.Replace("10;1;4;3;2", "1;0;1;0;0", StringComparison.Ordinal)));
        var spring = await installation.ImportAsync(Sheets.Marks("впр.csv", "Результаты ВПР 2022 (весна), математика, 4 класс", First));
        var autumn = await installation.ImportAsync(Sheets.Marks("впр осень.csv", "Результаты ВПР, осень 2022, математика, 5 класс (по программе 4 класса)", First));
        var advanced = await installation.ImportAsync(Sheets.Marks("впр угл.csv", "Результаты ВПР 2024, математика (углублённый уровень), 8 класс", First));
        var general = await installation.ImportAsync(Sheets.Marks("впр баз.csv", "Результаты ВПР 2024, математика (базовый уровень), 8 класс", First));

        Assert.All(new[] { september, spring, autumn, advanced, general }, import => Assert.Equal((1, 0), (import.Plan.Counts.New, import.Plan.Counts.Changed)));
        var works = installation.Facts.Current.Assessments;
        Assert.Equal(6, works.Count);
        Assert.Contains(works, work => work is { Procedure: Procedure.Oge, Wave: Wave.Additional });
        Assert.Contains(works, work => work is { Season: Season.Autumn, ProgrammeGrade: 4, TakerGrade: 5 } && work.Year == new SchoolYear(2022));
        Assert.Contains(works, work => work.Profile == TestProfile.Advanced);
    }
}
