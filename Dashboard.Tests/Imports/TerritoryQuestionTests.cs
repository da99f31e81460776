using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Schools;
using Xunit;

namespace Dashboard.Tests.Imports;

/// <summary>Schools and municipalities that nobody knows: questions, answers, and what is remembered of them.</summary>
public class TerritoryQuestionTests
{
    private static readonly ImportSource Register = Sheets.Register(
        "реестр.csv",
        "020001;sch990201;Верхнеольховская СОШ;Ольховецкий МО;СОШ;100",
        "020002;sch990202;Ольховецкая СОШ № 1;Ольховецкий МО;СОШ;300");

    [Fact]
    public async Task An_unknown_school_is_a_question_and_its_row_waits()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Register);
        var plan = await installation.PlanAsync(
            new ImportAnswers(), Sheets.Oge("огэ.csv", "Ольховецкий МО;;Верхне-Ольховская школа;10;1;4;3;2", "Ольховецкий МО;020002;Ольховецкая СОШ № 1;20;2;8;6;4"));

        Assert.Equal((1, 1), (plan.Counts.New, plan.Counts.Unanswered));
        var question = Assert.Single(plan.Questions);
        Assert.Null(question.TerritoryId);
        Assert.Equal("Верхнеольховская СОШ", question.Suggestions[0].Name);
        Assert.Single(plan.Problems, problem => problem is { Code: SchoolMessages.UnknownSchool, Severity: ProblemSeverity.Question });
    }

    [Fact]
    public async Task An_answer_is_remembered_and_the_next_file_asks_nothing()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Register);
        var source = Sheets.Oge("огэ.csv", "Ольховецкий МО;;Верхне-Ольховская школа;10;1;4;3;2");
        var question = Assert.Single((await installation.PlanAsync(new ImportAnswers(), source)).Questions);
        var known = installation.Facts.Current.Schools.Single(school => school.Name.StartsWith("Верхне", StringComparison.Ordinal));

        var answers = new ImportAnswers { Territories = new Dictionary<string, int> { [question.Key] = known.Id } };
        var import = await installation.ImportAsync(answers, source);
        Assert.Equal((1, 0), (import.Plan.Counts.New, import.Plan.Counts.Unanswered));
        Assert.Equal(new ResultValues(10, 1, 4, 3, 2), installation.ValueOf("Верхнеольховская"));

        var next = await installation.PlanAsync(
            new ImportAnswers(), Sheets.Marks("2023.csv", "Результаты ОГЭ по математике, 2023 год", "Ольховецкий МО;;ВЕРХНЕ-ОЛЬХОВСКАЯ ШКОЛА;11;1;5;3;2"));
        Assert.Empty(next.Questions);
        Assert.Equal(1, next.Counts.New);
        Assert.Empty(next.Creates);
    }

    [Fact]
    public async Task Several_answers_are_taken_at_once_and_a_new_school_can_be_one()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Register);
        var source = Sheets.Oge("огэ.csv", "Ольховецкий МО;;Верхне-Ольховская школа;10;1;4;3;2", "Ольховецкий МО;;Совсем новая гимназия;5;0;2;2;1", "Ольховецкий МО;;Старая ольховская вечерняя;6;0;3;2;1");
        var plan = await installation.PlanAsync(new ImportAnswers(), source);
        Assert.Equal(3, plan.Questions.Count);
        string Key(string name) => plan.Questions.Single(question => question.Mention.Name.Contains(name, StringComparison.Ordinal)).Key;
        var known = installation.Facts.Current.Schools.Single(school => school.Name.StartsWith("Верхне", StringComparison.Ordinal));

        var answers = new ImportAnswers { Territories = new Dictionary<string, int> { [Key("Верхне")] = known.Id }, Create = new HashSet<string> { Key("новая") } };
        var import = await installation.ImportAsync(answers, source);
        Assert.Equal((2, 1), (import.Plan.Counts.New, import.Plan.Counts.Unanswered));
        Assert.Equal("Совсем новая гимназия", Assert.Single(import.Plan.Creates).Name);
        Assert.Equal(3, installation.Facts.Current.Schools.Count());
    }

    [Fact]
    public async Task Creating_what_is_missing_makes_each_school_once_under_its_municipality()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var import = await installation.ImportAsync(
            Sheets.Oge("а.csv", "Ольховецкий МО;020001;Верхнеольховская СОШ;10;1;4;3;2", "Журавлинский МО;030001;Журавлинская СОШ;10;1;4;3;2"),
            Sheets.Marks("б.csv", "Результаты ОГЭ по русскому языку, 2024 год, основной период", "Ольховецкий муниципальный округ;020001;МБОУ «Верхнеольховская СОШ»;10;1;4;3;2"));

        Assert.Empty(import.Plan.Questions);
        Assert.Equal(3, import.Plan.Counts.New);
        var facts = installation.Facts.Current;
        Assert.Equal((2, 2), (facts.Schools.Count(), facts.Municipalities.Count()));
        Assert.Equal("Журавлинский МО", facts.Territory(facts.Schools.Single(school => school.Code == "030001").MunicipalityId!.Value)!.Name);
    }

    [Fact]
    public async Task Two_schools_of_one_name_that_only_their_tax_numbers_tell_apart_stay_two()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var sheet = Sheets.Text(
            "огэ.csv", Sheets.Title, "ОГРН;Наименование ОО;Количество участников;2;3;4;5",
            "1027700132195;Школа № 1;10;1;4;3;2", "1037739010891;Школа № 1;20;2;8;6;4");
        var import = await installation.ImportAsync(sheet);
        Assert.Equal((2, 0), (import.Plan.Counts.New, import.Plan.Counts.Error));
        Assert.Equal(2, installation.Facts.Current.Schools.Count());
    }

    [Fact]
    public async Task More_participants_than_the_register_has_pupils_is_asked_about_also_in_the_same_import()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var sheet = Sheets.Oge("огэ.csv", "Ольховецкий МО;020001;Верхнеольховская СОШ;150;10;40;60;40");
        var together = await installation.PlanAsync(new ImportAnswers { CreateMissing = true }, Register, sheet);
        await installation.ImportAsync(Register);
        var after = await installation.PlanAsync(new ImportAnswers(), sheet);
        Assert.All(new[] { together, after }, plan => Assert.Single(plan.Problems, problem => problem is { Code: SchoolMessages.MoreThanPupils, Severity: ProblemSeverity.Question }));
    }

    [Fact]
    public async Task A_sheet_of_another_region_is_refused_with_both_names()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Register);
        var plan = await installation.PlanAsync(
            new ImportAnswers { CreateMissing = true },
            Sheets.Text("чужой.csv", "Год;Процедура;Класс;Предмет;Муниципалитет;Логин;ОО;Кол-во участников;2;3;4;5", "2024;ВПР;5;Математика;Чужой МО;sch980101;Чужая СОШ;10;1;4;3;2"));

        Assert.Equal((0, 1), (plan.Counts.ToWrite, plan.Counts.Error));
        Assert.False(plan.ChangesAnything);
        var problem = Assert.Single(plan.Problems, problem => problem.Code == SchoolMessages.OtherRegion);
        Assert.Contains("98", problem.Message, StringComparison.Ordinal);
        Assert.Contains("99", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_known_by_its_name_learns_its_login_from_a_report()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(Sheets.Text(
            "огэ.csv", Sheets.Title, "Муниципалитет;Наименование ОО;Количество участников;2;3;4;5", "Лесной район;Лесная СОШ;10;1;4;3;2"));
        var learning = await installation.ImportAsync(Report("Лесная СОШ (sch610123)"));
        Assert.Equal("610123", Assert.Single(installation.Facts.Current.Schools).Login);

        var other = await installation.PlanAsync(new ImportAnswers(), Report("Средняя школа посёлка Дальний Лес (edu610123)"));
        Assert.Empty(other.Questions);
        var again = await installation.PlanAsync(new ImportAnswers(), Report("Лесная СОШ (sch610123)"));
        Assert.False(again.ChangesAnything);

        Assert.Null(await installation.Pipeline.UndoAsync(learning.Run.Id, AccessScope.Region));
        Assert.Null(Assert.Single(installation.Facts.Current.Schools).Login);
    }

    [Fact]
    public async Task A_school_made_from_the_first_file_learns_its_login_from_the_second()
    {
        using var installation = await OwnInstallation.OpenAsync();
        await installation.ImportAsync(
            Sheets.Text("огэ.csv", Sheets.Title, "Муниципалитет;Наименование ОО;Количество участников;2;3;4;5", "Лесной район;Лесная СОШ;10;1;4;3;2"),
            Report("Лесная СОШ (sch610123)"));
        Assert.Equal("610123", Assert.Single(installation.Facts.Current.Schools).Login);
    }

    private static ImportSource Report(string school) => Sheets.Text(
        "впр.csv",
        "ВПР 2025 Русский язык 5 класс",
        "Статистика по отметкам",
        "Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5",
        "Вся выборка;100;1000;5;25;45;25",
        "Приозёрный край;10;100;10;40;30;20",
        "Лесной район;1;10;10;40;30;20",
        school + ";;10;10;40;30;20");
}
