using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Persistence;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

/// <summary>What is stated of schools goes the way of every import: shown, written at once or not at all, taken back.</summary>
public sealed class StatementCycleTests
{
    private static readonly StatementKey List = new(StatementKind.ListPlace, 2024, "low-results");

    private static readonly StatementKey Staff = new(StatementKind.RiskLevel, 2025, StatementTopic.Risk(ProfileSource.Regional, "R_STAFF"));

    [Fact]
    public async Task What_is_stated_is_new_then_known_then_changed_and_undo_puts_back_what_stood_before()
    {
        using var installation = await OfThreeSchoolsAsync();
        await ApplyAsync(installation, File("профили.xlsx", ("Берёзовская СОШ", Staff, new RiskLevelStatement(RiskLevel.Medium)), ("Дубровская СОШ", Staff, new RiskLevelStatement(RiskLevel.Low))));
        var before = await installation.ContentAsync();

        var again = await installation.Pipeline.PlanAsync([File("ещё раз.xlsx", ("Берёзовская СОШ", Staff, new RiskLevelStatement(RiskLevel.Medium)))], new ImportAnswers(), AccessScope.Region);
        Assert.Equal(new ImportCounts(0, 0, 1, 0, 0, 0), again.Counts);
        Assert.False(again.ChangesAnything);

        var (plan, run) = await ApplyAsync(installation, File("новые.xlsx", ("Берёзовская СОШ", Staff, new RiskLevelStatement(RiskLevel.High, 81.5))));
        Assert.Equal(new ImportCounts(0, 1, 0, 0, 0, 0), plan.Counts);
        Assert.Equal([("Дефицит кадров (региональный профиль)", "средняя", "высокая, 81,5\u00a0%")], plan.Changes.Select(change => (change.Value, change.Before, change.After)));
        Assert.Equal(RiskLevel.High, await LevelAsync(installation, "Берёзовская СОШ"));

        Assert.Null(await installation.Pipeline.UndoAsync(run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
        Assert.Equal(RiskLevel.Medium, await LevelAsync(installation, "Берёзовская СОШ"));
    }

    [Fact]
    public async Task A_list_is_stated_wholly_so_a_school_that_it_no_longer_names_leaves_it()
    {
        using var installation = await OfThreeSchoolsAsync();
        await ApplyAsync(installation, ListFile("перечень.docx", "Берёзовская СОШ", "Дубровская СОШ"));
        var before = await installation.ContentAsync();

        var (plan, run) = await ApplyAsync(installation, ListFile("изменённый перечень.docx", "Дубровская СОШ", "Еловская СОШ"));

        Assert.Equal(new ImportCounts(1, 1, 1, 0, 0, 0), plan.Counts);
        Assert.Equal([("Берёзовская СОШ", "исключена")], plan.Changes.Select(change => (change.Territory, change.After)));
        Assert.Equal(["Дубровская СОШ", "Еловская СОШ"], await ListedAsync(installation));
        Assert.Null(await installation.Pipeline.UndoAsync(run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
    }

    [Fact]
    public async Task A_list_in_which_a_school_is_not_recognised_takes_nobody_out()
    {
        using var installation = await OfThreeSchoolsAsync();
        await ApplyAsync(installation, ListFile("перечень.docx", "Берёзовская СОШ", "Дубровская СОШ"));

        var plan = await installation.Pipeline.PlanAsync([ListFile("с чужим именем.docx", "Дубровская СОШ", "Школа, которой нет в реестре")], new ImportAnswers(), AccessScope.Region);

        Assert.Equal(1, plan.Counts.Unanswered);
        Assert.Equal(0, plan.Counts.Changed);
        Assert.Contains(plan.Problems, problem => problem.Code == Data.Imports.Schools.SchoolMessages.UnknownSchool);
    }

    [Fact]
    public async Task A_factor_named_twice_with_two_levels_is_an_error_and_the_first_stays()
    {
        using var installation = await OfThreeSchoolsAsync();
        var (plan, _) = await ApplyAsync(installation, File("дважды.xlsx",
            ("Еловская СОШ", Staff, new RiskLevelStatement(RiskLevel.Low)), ("Еловская СОШ", Staff, new RiskLevelStatement(RiskLevel.High)), ("Еловская СОШ", Staff, new RiskLevelStatement(RiskLevel.Low))));

        Assert.Equal(new ImportCounts(1, 0, 0, 1, 1, 0), plan.Counts);
        var problem = Assert.Single(plan.Problems, found => found.Code == StatementMessages.ContradictsItself);
        Assert.Contains("«низкая», строка 1, и «высокая»", problem.Message, StringComparison.Ordinal);
        Assert.Equal(RiskLevel.Low, await LevelAsync(installation, "Еловская СОШ"));
    }

    [Fact]
    public async Task What_a_person_types_stands_in_the_journal_with_its_reason_and_is_undone_like_a_file()
    {
        using var installation = await OfThreeSchoolsAsync();
        var school = (await installation.Facts.GetAsync()).Schools.First().Id;
        var before = await installation.ContentAsync();

        var typed = await installation.Pipeline.StateAsync([(school, Staff, new RiskLevelStatement(RiskLevel.High))], StatementForm.RiskProfile, "профиль с бумаги", AccessScope.Region);
        Assert.Equal(("профиль с бумаги", ImportRunState.Applied), (typed.Run!.Reason, typed.Run.State));
        var taken = await installation.Pipeline.StateAsync([(school, Staff, null)], StatementForm.RiskProfile, "ошиблись школой", AccessScope.Region);
        Assert.Empty((await installation.Statements.GetAsync()).OfSchool(school));

        Assert.Contains("Сначала отмените", await installation.Pipeline.UndoAsync(typed.Run.Id, AccessScope.Region), StringComparison.Ordinal);
        Assert.Null(await installation.Pipeline.UndoAsync(taken.Run!.Id, AccessScope.Region));
        Assert.Single((await installation.Statements.GetAsync()).OfSchool(school));
        Assert.Null(await installation.Pipeline.UndoAsync(typed.Run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
    }

    [Fact]
    public async Task A_factor_that_nobody_knew_joins_the_dictionary_and_leaves_it_with_its_import()
    {
        using var installation = await OfThreeSchoolsAsync();
        var before = await installation.ContentAsync();
        var code = StatementTopic.OwnFactorCode("удалённость от центра");
        var file = File("свой фактор.xlsx", ("Еловская СОШ", Staff with { Topic = StatementTopic.Risk(ProfileSource.Regional, code) }, new RiskLevelStatement(RiskLevel.High)));
        file.Statements!.OwnFactors.Add(new OwnFactor(code, "Удалённость от центра"));

        var (_, run) = await ApplyAsync(installation, file);
        Assert.Equal("Удалённость от центра", (await installation.Statements.GetAsync()).Factors[^1].Name);
        Assert.Null(await installation.Pipeline.UndoAsync(run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
    }

    private static async Task<OwnInstallation> OfThreeSchoolsAsync()
    {
        var installation = await OwnInstallation.OpenAsync();
        await using var context = installation.Database.CreateDbContext();
        var municipality = new Municipality { Name = "Ольховецкий МО" };
        context.Municipalities.Add(municipality);
        await context.SaveChangesAsync();
        context.Schools.AddRange(new[] { "Берёзовская СОШ", "Дубровская СОШ", "Еловская СОШ" }.Select(name => new School { Name = name, MunicipalityId = municipality.Id }));
        await context.SaveChangesAsync();
        return installation;
    }

    private static ReadFile ListFile(string name, params string[] schools)
    {
        var file = File(name, [.. schools.Select(school => (school, List, (SchoolStatement)new ListPlaceStatement("12")))]);
        file.Statements!.Whole.Add(List);
        return file;
    }

    private static ReadFile File(string name, params (string School, StatementKey Key, SchoolStatement Statement)[] rows)
    {
        var parsed = new ParsedStatements { FileName = name, Sheets = ["Лист1"], Form = StatementForm.RiskProfile };
        foreach (var (row, place) in rows.Select((row, place) => (row, place)))
        {
            var mention = new TerritoryMention(TerritoryLevel.School, row.School, Municipality: "Ольховецкий МО");
            if (!parsed.Mentions.Contains(mention))
            {
                parsed.Mentions.Add(mention);
            }

            parsed.Rows.Add(new ParsedStatement(parsed.Mentions.IndexOf(mention), row.Key, row.Statement, new StatementPlace(0, place, 1)));
        }

        return new ReadFile { Name = name, Hash = name, Statements = parsed, Problems = [] };
    }

    private static async Task<(ImportPlan Plan, ImportRun Run)> ApplyAsync(OwnInstallation installation, ReadFile file)
    {
        var plan = await installation.Pipeline.PlanAsync([file], new ImportAnswers(), AccessScope.Region);
        var outcome = await installation.Pipeline.ApplyAsync(plan, new ImportAnswers());
        return (plan, outcome.Run!);
    }

    private static async Task<RiskLevel?> LevelAsync(OwnInstallation installation, string school)
    {
        var id = (await installation.Facts.GetAsync()).Schools.Single(known => known.Name == school).Id;
        return ((RiskLevelStatement)Assert.Single((await installation.Statements.GetAsync()).OfSchool(id), row => row.Key == Staff).Statement).Level;
    }

    private static async Task<IEnumerable<string>> ListedAsync(OwnInstallation installation)
    {
        var facts = await installation.Facts.GetAsync();
        return [.. (await installation.Statements.GetAsync()).Of(StatementKind.ListPlace).Select(row => facts.Territory(row.SchoolId)!.Name).Order(StringComparer.Ordinal)];
    }
}
