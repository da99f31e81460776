using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Schools;
using Dashboard.Data.Imports.Statements;
using Dashboard.Samples.Broken;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

/// <summary>data-samples/support goes through the pipeline as the first start sends it, and the broken files get the answers that their page promises.</summary>
public sealed class SupportImportTests
{
    private static readonly Lazy<Dictionary<string, BrokenFile>> Made = new(() => BrokenCommand.Support().ToDictionary(file => file.Name));

    public static TheoryData<string> Names => [.. Made.Value.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public async Task The_folder_loads_with_nothing_but_spellings_to_ask_about_and_comes_back_whole()
    {
        using var installation = await OfTheRegisterAsync();
        var before = await installation.ContentAsync();
        var source = new ImportSource(Repository.PathOf("data-samples/support"), null);
        var answers = new ImportAnswers();
        var plan = await installation.PlanAsync(answers, source);

        // One school is spelt in its own way, and a school's own paper does not say where the school is.
        Assert.Equal(
            ["Боровлянская СОШ № 2", "Верхнеольховская СОШ", "Малобродская ООШ", "Тростянская СОШ"],
            plan.Questions.Select(question => question.Suggestions[0].Name).Distinct().Order(StringComparer.Ordinal));
        var errors = string.Join('\n', plan.Problems.Where(problem => problem.Severity == ProblemSeverity.Error && problem.Code != SchoolMessages.UnknownSchool).Select(problem => $"{problem.File} {problem.Cell} {problem.Message}"));
        Assert.True(errors.Length == 0, errors);
        Assert.Equal(0, plan.Counts.Error);

        answers = answers with { Territories = plan.Questions.ToDictionary(question => question.Key, question => question.Suggestions[0].TerritoryId) };
        var applied = await installation.ImportAsync(answers, source);
        Assert.Equal(0, applied.Plan.Counts.Unanswered);
        var kinds = (await installation.Statements.GetAsync()).All.GroupBy(row => row.Key.Kind).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(
            [StatementKind.RiskLevel, StatementKind.ListPlace, StatementKind.Context, StatementKind.Staff, StatementKind.PublishedMarker],
            kinds.Keys.Order());
        Assert.Equal(48, (await installation.Statements.GetAsync()).Of(StatementKind.Context).Count(row => row.Key.Topic == ContextMeasure.DistanceToCentre.Code && row.Key.Year == 2025));

        Assert.False((await installation.PlanAsync(answers, source)).ChangesAnything);
        Assert.Null(await installation.Pipeline.UndoAsync(applied.Run.Id, AccessScope.Region));
        Assert.Equal(before, await installation.ContentAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_broken_file_gets_the_answer_that_its_page_promises(string name)
    {
        using var installation = await OfTheRegisterAsync();
        var plan = await installation.PlanAsync(new ImportAnswers(), Sheets.File(Repository.PathOf("data-samples/broken/" + name)));

        var said = string.Join('\n', plan.Problems.Select(problem => $"{problem.Severity} {problem.Code} {problem.Sheet}!{problem.Cell}: {problem.Message}"));
        if (Made.Value[name].Expect == BrokenAnswer.Refuse)
        {
            Assert.True(plan.Counts.ToWrite == 0 && plan.Problems.Any(problem => problem.Severity == ProblemSeverity.Error), said);
        }

        foreach (var place in Made.Value[name].At.Select(at => at.Split('!')))
        {
            var row = place[1].TrimStart('A', 'B', 'C', 'D', 'E', 'F');
            Assert.True(
                plan.Problems.Any(problem => problem.Sheet == place[0] && problem.Severity != ProblemSeverity.Note && (problem.Cell?.EndsWith(row, StringComparison.Ordinal) == true || problem.Message.Contains($"строка {row},", StringComparison.Ordinal))),
                $"{place[1]} is not named:\n{said}");
        }
    }

    [Theory]
    [InlineData("Рисковый профиль, ФИОКО, 2021 год\nМинистерство образования Заозёрного края\nШкола;Дефицит кадров;Кадры\nСОШ № 4;высокая;высокая", "a title names another region")]
    [InlineData("Рисковый профиль, ФИОКО, 2021 год\nШкола;Дефицит кадров;Мотивация\nСОШ № 4 (sch480104);высокая;низкая\nСОШ № 5 (sch480105);высокая;низкая", "logins of another region")]
    public async Task A_file_of_another_region_is_refused_whole(string lines, string reason)
    {
        using var installation = await OfTheRegisterAsync();
        var plan = await installation.PlanAsync(new ImportAnswers(), Sheets.Text("профили.csv", lines.Split('\n')));
        Assert.True(plan.Counts.ToWrite == 0 && plan.Problems.Any(problem => problem.Code == SchoolMessages.OtherRegion), reason);
    }

    [Fact]
    public async Task The_changes_of_a_second_list_read_well()
    {
        using var installation = await OfTheRegisterAsync();
        await installation.ImportAsync(new ImportAnswers(), List("СОШ № 4", "СОШ № 10"));
        var plan = await installation.PlanAsync(new ImportAnswers(), List("СОШ № 4"));
        Assert.Equal(
            [("СОШ № 10", "2024/2025", "перечень «ШНОР»", "в перечне, приказ № 15", "исключена")],
            plan.Changes.Select(change => (change.Territory, change.About, change.Value, change.Before, change.After)));
    }

    private static ImportSource List(params string[] schools) =>
        Sheets.Text("перечень.csv", ["Перечень ШНОР на 2024/2025 учебный год, приказ от 30.08.2024 № 15", "Муниципалитет;ОО;Основание", .. schools.Select(school => $"г. Озёрогорск;{school};")]);

    private static async Task<OwnInstallation> OfTheRegisterAsync()
    {
        var installation = await OwnInstallation.OpenAsync();
        await using (var context = installation.Database.CreateDbContext())
        {
            context.Territories.Add(new Data.Persistence.Region { Name = "Приозёрный край" });
            var stored = context.Installations.Single();
            (stored.RegionName, stored.RegionCode) = ("Приозёрный край", "99");
            await context.SaveChangesAsync();
        }

        await installation.ImportAsync(Sheets.File(Repository.PathOf("data-samples/region/00 Реестр школ.xlsx")));
        return installation;
    }
}
