using System.Text.Json;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

public class ResultReaderTests
{
    private const string Oge = """
        ОГЭ 2023. Математика
        Код ОО | Наименование ОО | Муниципалитет | Кол-во участников | «2» | «3» | «4» | «5»
        """;

    [Theory]
    [InlineData("1001 | МБОУ СОШ № 1 | Северный район | 10 | 1 | 4 | 3 | 1", "marks-sum", "nine marks of ten participants")]
    [InlineData("1001 | МБОУ СОШ № 1 | Северный район | 10 | 11 | 0 | 0 | 0", "count-above-participants", "more twos than participants")]
    [InlineData("1001 | МБОУ СОШ № 1 | Северный район | 10 | -1 | 5 | 5 | 1", "negative", "fewer than nobody")]
    [InlineData("1001 | МБОУ СОШ № 1 | Северный район | 10,5 | 1 | 4 | 3 | 2", "fractional-count", "half a pupil")]
    [InlineData("1001 | МБОУ СОШ № 1 | Северный район | десять | 1 | 4 | 3 | 2", "not-a-number", "a word")]
    [InlineData("1001 | МБОУ СОШ № 1 | Северный район | 0 | 1 | 0 | 0 | 0", "marks-of-nobody", "marks of a class of nobody")]
    public void A_row_that_cannot_be_true_is_left_out_with_a_sentence(string row, string code, string reason)
    {
        var results = ResultFiles.ReadLines("oge.csv", Oge + "\n1000 | МБОУ СОШ № 5 | Северный район | 5 | 1 | 2 | 1 | 1\n1002 | МБОУ СОШ № 6 | Северный район | 6 | 1 | 3 | 1 | 1\n" + row);
        var problem = Assert.Single(results.Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.True(problem.Code == code, $"{reason}: {problem.Code}");
        Assert.NotNull(problem.Cell);
        Assert.NotNull(problem.Consequence);
        Assert.Equal(1, results.ErroneousRows);
        Assert.Equal(2, results.Results.Count);
    }

    [Fact]
    public void A_column_of_procedures_wins_row_by_row()
    {
        const string lines = """
            Год | Процедура | Класс | Предмет | Муниципалитет | Логин | ОО | Кол-во участников | 2 | 3 | 4 | 5
            2024 | ВПР | 8 | Математика | Северный район | sch990101 | СОШ № 1 | 10 | 10 | 40 | 30 | 20
            2024 | ОГЭ | 9 | Математика | Северный район | sch990101 | СОШ № 1 | 10 | 20 | 40 | 30 | 10
            2024 | Пробный ОГЭ | 9 | Математика | Северный район | sch990101 | СОШ № 1 | 10 | 30 | 40 | 20 | 10
            2024 | Олимпиада | 9 | Математика | Северный район | sch990101 | СОШ № 1 | 10 | 0 | 40 | 40 | 20
            """;
        var results = ResultFiles.ReadLines("marks.csv", lines);
        Assert.Equal([Procedure.Vpr, Procedure.Oge, Procedure.Own], results.Results.Select(row => results.Assessments[row.Assessment].Procedure));
        Assert.Equal("Пробный ОГЭ", results.Assessments[results.Results[2].Assessment].Title);
        Assert.Contains(results.Problems, problem => problem is { Code: "missing-procedure", Severity: ProblemSeverity.Question });
    }

    [Fact]
    public void Rows_that_contradict_each_other_are_taken_out_and_the_others_stay()
    {
        var rows = Enumerable.Range(1001, 5).Select(code => $"{code} | МБОУ СОШ № {code} | Северный район | 10 | 1 | 4 | 3 | 2");
        var results = ResultFiles.ReadLines("oge.csv", Oge + "\n" + string.Join('\n', rows) + """

            1002 | МБОУ СОШ № 1002 | Северный район | 10 | 2 | 3 | 3 | 2
            1004 | МБОУ СОШ № 1004 | Северный район | 10 | 0 | 5 | 3 | 2
            """);
        Assert.Equal(["1001", "1003", "1005"], results.Results.Select(row => results.Mentions[row.Mention].Code));
        Assert.Equal(4, results.ErroneousRows);
    }

    [Fact]
    public void A_missing_year_is_asked_and_the_answer_loads_the_rows()
    {
        var lines = Oge.Replace("ОГЭ 2023", "ОГЭ", StringComparison.Ordinal) + "\n1001 | МБОУ СОШ № 1 | Северный район | 10 | 1 | 4 | 3 | 2";
        var silent = ResultFiles.ReadLines("oge.csv", lines);
        Assert.Empty(silent.Results);
        Assert.Contains(silent.Problems, problem => problem is { Code: "missing-year", Severity: ProblemSeverity.Question });
        var answered = ResultFiles.ReadLines("oge.csv", lines, ResultFiles.Anywhere with { Overrides = new ReadOverrides(CalendarYear: 2023) });
        Assert.Equal(new SchoolYear(2022), answered.Assessments[Assert.Single(answered.Results).Assessment].Year);
    }

    [Fact]
    public void A_mean_of_at_most_five_is_read_as_a_mark_and_shown()
    {
        var results = ResultFiles.ReadLines("a.csv", "ОГЭ 2023. Физика\nОО | Кол-во участников | Средний балл\nМБОУ СОШ № 1 | 10 | 3,9\nМБОУ СОШ № 2 | 12 | 4,1");
        Assert.Equal(3.9, results.Results[0].Values.MeanMark);
        Assert.Contains(results.Problems, problem => problem is { Code: "mean-is-mark", Severity: ProblemSeverity.Question });
        Assert.Contains(results.Decisions, decision => decision is { Subject: "Средний балл", Value: "отметка" });
    }

    [Fact]
    public void A_trial_exam_is_an_own_assessment_with_its_name()
    {
        var results = ResultFiles.ReadLines("a.csv", "Пробный ОГЭ, математика, 12.03.2024\nОО | Кол-во участников | 2 | 3 | 4 | 5\nМБОУ СОШ № 1 | 10 | 1 | 4 | 3 | 2");
        var assessment = Assert.Single(results.Assessments);
        Assert.Equal((Procedure.Own, "Пробный ОГЭ", new DateOnly(2024, 3, 12), new SchoolYear(2023)), (assessment.Procedure, assessment.Title, assessment.Date, assessment.Year));
    }

    [Fact]
    public void A_sheet_of_another_region_is_refused_with_both_names()
    {
        var context = ResultFiles.Anywhere with { RegionCode = "61", RegionName = "Ростовская область" };
        var results = ResultFiles.ReadLines("a.csv", "ВПР 2023 Математика 5 класс\nГруппы участников | Кол-во участников | 2 | 3 | 4 | 5\nМБОУ СОШ № 1 (sch770101) | 10 | 10 | 40 | 30 | 20\nМБОУ СОШ № 2 (sch770102) | 20 | 10 | 40 | 30 | 20", context);
        Assert.Empty(results.Results);
        var problem = Assert.Single(results.Problems, problem => problem.Code == "other-region");
        Assert.Contains("77", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Ростовская область", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_pupil_is_left_in_what_was_read()
    {
        var results = ResultFiles.ReadLines("впр 2023 математика 5 класс.csv", """
            МБОУ СОШ № 1 (edu610101)
            Код | ФИО | Вариант | 1 (1б) | 2 (2б) | Отметка | Отметка по журналу
            30101 | Иголкина Вера | 1 | 1 | 2 | 5 | 4
            30102 | Ниткин Пётр | 2 | 0 | ошибка | 2 | 3
            30103 | Булавкин Лев | 1 | 1 | 1 | 4 | 4
            """);
        Assert.True(results.HeldPupils);
        var mention = Assert.Single(results.Mentions);
        Assert.Equal("610101", mention.Login);
        Assert.Equal(new ResultValues(3, 1, 0, 1, 1).Mark2, results.Results[0].Values.Mark2);
        var everything = string.Join('\n', results.Mentions.Concat<object>(results.Problems).Concat(results.Decisions).Concat(results.Assessments));
        foreach (var trace in new[] { "30101", "30102", "30103", "Иголкин", "Ниткин", "Булавкин" })
        {
            Assert.DoesNotContain(trace, everything, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_saved_mapping_recognises_the_next_file_of_its_form()
    {
        const string Head = "Сводка {0}\nКто | Сколько их | Плохо | Так себе | Хорошо | Отлично\n";
        var first = ResultFiles.WorkbookOf("сводка.csv", Head.Replace("{0}", "2023", StringComparison.Ordinal) + "Гимназия № 1 | 10 | 1 | 4 | 3 | 2");
        var mapping = new TableMapping(0, 1, 1,
        [
            new MappedColumn(0, ColumnMeaning.SchoolName), new MappedColumn(1, ColumnMeaning.Participants),
            new MappedColumn(2, ColumnMeaning.Mark, Number: 2), new MappedColumn(3, ColumnMeaning.Mark, Number: 3),
            new MappedColumn(4, ColumnMeaning.Mark, Number: 4), new MappedColumn(5, ColumnMeaning.Mark, Number: 5),
        ]);
        var profile = MappingSuggestions.ProfileOf("Сводка отдела", first, mapping, new ReadOverrides(Procedure: Procedure.Oge, Subject: "Химия"));
        var kept = JsonSerializer.Deserialize<MappingProfile>(JsonSerializer.Serialize(profile))!;

        var next = Head.Replace("{0}", "2024", StringComparison.Ordinal) + "Гимназия № 1 | 20 | 2 | 8 | 6 | 4";
        Assert.Empty(ResultFiles.ReadLines("сводка.csv", next).Results);
        var read = ResultFiles.ReadLines("сводка.csv", next, ResultFiles.Anywhere with { Profiles = [kept] });
        Assert.Equal(new ResultValues(20, 2, 8, 6, 4), Assert.Single(read.Results).Values);
        Assert.Equal(("Химия", 2024), (read.Assessments[0].Subject, read.Assessments[0].CalendarYear));
    }

    [Fact]
    public void Reading_never_throws_whatever_the_cells_hold()
    {
        string[] words = ["ОО", "Группы участников", "Кол-во участников", "2", "3", "4", "5", "Макс балл", "1К1", "X", "-", "", "ВПР 2021 4 класс", "Предмет: Математика", "МБОУ СОШ № 1 (sch610101)", "Вся выборка", "50,5", "-3", "Понизили", "ФИО", "Вариант", "Код", "Итого", "1899", "Год", "Блоки ПООП"];
        var cell = Gen.Elements(words);
        var grid = Gen.ArrayOf(Gen.ArrayOf(cell));
        Prop.ForAll(Arb.From(grid), rows =>
        {
            var lines = string.Join('\n', rows.Append(["x", "1"]).Select(row => row.Length == 0 ? "-" : string.Join('|', row)));
            var results = ResultFiles.ReadLines("random.csv", lines);
            return results.Results.TrueForAll(result => result.Values.Participants is null or > 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Levels_of_one_column_are_told_by_code_and_words()
    {
        var results = ResultFiles.ReadLines("a.csv", "ОГЭ 2023. Химия\nКод | Наименование ОО | Кол-во участников | 2 | 3 | 4 | 5\n | Заречный край | 30 | 3 | 12 | 9 | 6\n7 | Северный район | 30 | 3 | 12 | 9 | 6\n7001 | Лицей | 10 | 1 | 4 | 3 | 2\n7002 | МБОУ СОШ № 2 | 20 | 2 | 8 | 6 | 4");
        Assert.Equal([TerritoryLevel.Region, TerritoryLevel.Municipality, TerritoryLevel.School, TerritoryLevel.School], results.Results.Select(result => results.Mentions[result.Mention].Level));
        Assert.All(results.Mentions.Where(mention => mention.Level == TerritoryLevel.School), school => Assert.Equal("Северный район", school.Municipality));
        Assert.All(results.Reconciliation, row => Assert.True(row.Agrees));
    }
}
