using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

public class ExamSheetsTests
{
    private const string Ege = """
        ЕГЭ 2023. Физика
        Код ОО | Наименование ОО | Муниципалитет | Кол-во участников | Средний балл | Не преодолели порог | Высокобалльники
        """;

    private static readonly ResultReadContext WithMinimum = ResultFiles.Anywhere with { Reference = new ExamReference([new EgeMinimum("Физика", TestProfile.None, 2019, 36)], 81) };

    [Theory]
    [InlineData("20 | 30,5 | 0 | 0", "mean-against-minimum", "nobody failed, yet the mean is below the minimum")]
    [InlineData("20 | 50,5 | 20 | 0", "mean-against-minimum", "all failed, yet the mean passes")]
    [InlineData("20 | 50,5 | 0 | 20", "mean-against-high", "all are high, yet the mean is not")]
    [InlineData("20 | 50,5 | 3 | 2", null, "nothing contradicts")]
    [InlineData("20 | 36 | 0 | 0", null, "the minimum itself passes")]
    public void A_mean_score_is_held_against_minimum_and_high_scores(string numbers, string? code, string reason)
    {
        var read = ResultFiles.ReadLines("ege.csv", Ege + "\n1001 | МБОУ СОШ № 1 | Северный район | " + numbers, WithMinimum);
        Assert.Single(read.Results);
        var said = read.Problems.Find(problem => problem.Code.StartsWith("mean-against", StringComparison.Ordinal));
        Assert.True(said?.Code == code, reason);
    }

    [Fact]
    public void A_sentence_quotes_no_word_that_could_be_a_name()
    {
        var read = ResultFiles.ReadLines("ege.csv", Ege + "\n1001 | МБОУ СОШ № 1 | Северный район | 20 | Пересветова | 0 | 0\n1002 | МБОУ СОШ № 2 | Северный район | 2? | 50 | 0 | 0");
        var said = read.Problems.Where(problem => problem.Code == "not-a-number").Select(problem => problem.Message).ToList();
        Assert.Equal(2, said.Count);
        Assert.DoesNotContain(said, message => message.Contains("Пересветова", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("«2?»", StringComparison.Ordinal));
    }

    [Fact]
    public void A_total_of_nobody_is_said_at_its_cell_and_not_read()
    {
        var read = ResultFiles.ReadLines("ege.csv", Ege.Replace(" | Муниципалитет", string.Empty, StringComparison.Ordinal) + "\n1001 | МБОУ СОШ № 1 | 20 | 50 | 0 | 0\n | Итого | 20 | 50 | 0 | 0");
        Assert.Single(read.Results);
        var said = Assert.Single(read.Problems, problem => problem.Code == "totals-row");
        Assert.Equal("B4", said.Cell);
    }

    [Fact]
    public void Sentences_about_years_as_columns_name_the_cells_of_the_file()
    {
        const string Dynamics = """
            Динамика результатов ОГЭ по математике
            Показатель | 2022 г. | 2023 г.
            Всего участников, чел. | 10 | 20
            Получили «2», чел. | 1 | 2
            Получили «3», чел. | 4 | 8
            Получили «4», чел. | 3 | 6
            Получили «5», чел. | 2 | 5
            """;
        var read = ResultFiles.ReadLines("oge.csv", Dynamics);
        Assert.Equal(new SchoolYear(2021), read.Assessments[Assert.Single(read.Results).Assessment].Year);
        var error = Assert.Single(read.Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal(("marks-sum", "C3"), (error.Code, error.Cell));
    }

    [Fact]
    public void A_file_of_gve_alone_is_refused_with_both_sentences()
    {
        var read = ResultFiles.ReadLines("gve.csv", Ege.Replace("ЕГЭ", "ГВЭ", StringComparison.Ordinal) + "\n1001 | МБОУ СОШ № 1 | Северный район | 20 | 50 | 0 | 0");
        Assert.Empty(read.Results);
        Assert.Contains(read.Problems, problem => problem.Code == "gve-form");
        Assert.Contains(read.Problems, problem => problem is { Code: "no-results", Severity: ProblemSeverity.Error });
    }
}
