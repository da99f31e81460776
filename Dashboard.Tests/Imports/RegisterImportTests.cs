using Dashboard.Data.Domain.Access;
using Dashboard.Data.Imports;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>A school register comes in, comes again with changes, and is taken back.</summary>
public class RegisterImportTests
{
    private const string Heads = "Код ОО;Логин;Наименование ОО;Муниципалитет;Вид;Количество обучающихся;Код головной";

    private static readonly string[] Rows =
    [
        "020001;sch990201;Верхнеольховская СОШ;Ольховецкий МО;СОШ;100;",
        "020002;sch990202;Ольховецкая СОШ № 1;Ольховецкий МО;СОШ;300;",
        "020003;sch990203;Рябиновый филиал;Ольховецкий МО;СОШ;20;020002",
    ];

    [Fact]
    public async Task Schools_municipalities_and_branches_come_from_the_register_and_again_nothing_changes()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(new ImportAnswers(), Register(Rows));
        Assert.Equal(new ImportCounts(3, 0, 0, 0, 0, 0), import.Plan.Counts);
        var facts = installation.Facts.Current;
        Assert.Equal("Ольховецкий МО", Assert.Single(facts.Municipalities).Name);
        Assert.Equal(facts.Schools.Single(school => school.Code == "020002").Id, facts.Schools.Single(school => school.Code == "020003").HeadSchoolId);
        Assert.Equal("99", facts.Installation.RegionCode);

        var again = await installation.PlanAsync(new ImportAnswers(), Register(Rows));
        Assert.Equal(new ImportCounts(0, 0, 3, 0, 0, 0), again.Counts);
        Assert.False(again.ChangesAnything);
    }

    [Fact]
    public async Task A_changed_register_changes_the_schools_and_undo_puts_them_back()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(new ImportAnswers(), Register(Rows));
        var before = await installation.ContentAsync();
        var change = await installation.ImportAsync(
            new ImportAnswers(),
            Register(Rows[0].Replace("Верхнеольховская СОШ;Ольховецкий МО;СОШ;100", "Верхнеольховская школа;Новый МО;ООШ;90", StringComparison.Ordinal), Rows[1], Rows[2].Replace("020002", "020001", StringComparison.Ordinal).Replace("020003;", "020003;", StringComparison.Ordinal)));

        Assert.Equal((0, 2, 1), (change.Plan.Counts.New, change.Plan.Counts.Changed, change.Plan.Counts.Unchanged));
        var facts = installation.Facts.Current;
        var school = facts.Schools.Single(known => known.Code == "020001");
        Assert.Equal(("Верхнеольховская школа", "ООШ", 90, "Новый МО"), (school.Name, school.Kind, school.Pupils, facts.Territory(school.MunicipalityId!.Value)!.Name));
        Assert.Equal(school.Id, facts.Schools.Single(known => known.Code == "020003").HeadSchoolId);

        Assert.Null(await installation.Pipeline.UndoAsync(change.Run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
    }

    [Fact]
    public async Task Undo_of_a_register_says_no_after_a_later_register_touched_its_schools()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var empty = await installation.ContentAsync();
        var first = await installation.ImportAsync(new ImportAnswers(), Register(Rows));
        var later = await installation.ImportAsync(new ImportAnswers(), Register(Rows[0].Replace(";100;", ";110;", StringComparison.Ordinal), Rows[1], Rows[2]));

        Assert.NotNull(await installation.Pipeline.UndoAsync(first.Run.Id, AccessScope.Region));
        Assert.Null(await installation.Pipeline.UndoAsync(later.Run.Id, AccessScope.Region));
        Assert.Null(await installation.Pipeline.UndoAsync(first.Run.Id, AccessScope.Region));
        Assert.Equal(empty, await installation.ContentAsync());
    }

    [Fact]
    public async Task A_login_that_the_register_brings_is_known_to_the_other_files_of_the_same_import()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Oge("огэ.csv", "Ольховецкий МО;020001;Верхнеольховская СОШ;10;1;4;3;2"));
        var import = await installation.ImportAsync(
            Register(Rows[0]),
            Sheets.Text("впр.csv", "Год;Процедура;Класс;Предмет;Муниципалитет;Логин;ОО;Кол-во участников;2;3;4;5", "2024;ВПР;5;Математика;Ольховецкий МО;sch990201;В-Ольховская школа;10;1;4;3;2"));

        Assert.Empty(import.Plan.Questions);
        Assert.Equal("990201", Assert.Single(installation.Facts.Current.Schools).Login);
        Assert.Equal(2, installation.Facts.Current.Count);
    }

    [Fact]
    public async Task Wrong_rows_of_a_register_are_named_and_left_out()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(new ImportAnswers(), Register(Rows[0], Rows[1], Rows[1], "020009;sch990209;;Ольховецкий МО;СОШ;100;"));
        Assert.Equal((2, 2), (import.Plan.Counts.New, import.Plan.Counts.Error));
        Assert.Equal(["register-row-repeats", "register-row-without-name"], import.Plan.Problems.Select(problem => problem.Code));
        Assert.Equal(["4", "5"], import.Plan.Problems.Select(problem => problem.Cell![1..]));
    }

    private static ImportSource Register(params string[] rows) => Sheets.Text("реестр.csv", [Heads, .. rows]);
}
