using Dashboard.Data.Imports.Results;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

/// <summary>Sheets with a row for each class: «9А», «9Б».</summary>
public class ClassRowsTests
{
    private const string Classes = """
        ОГЭ 2024. Русский язык, Мартыновский район
        Школа | Класс | Кол-во уч. | 2 | 3 | 4 | 5
        МБОУ СОШ № 1 | 9А | 20 | 1 | 8 | 8 | 3
        МБОУ СОШ № 1 | 9 «Б» | 18 | 2 | 7 | 6 | 3
        МБОУ СОШ № 2 | 9 | 8 | 0 | 4 | 3 | 1
        """;

    [Fact]
    public void Rows_of_classes_are_added_up_to_their_school()
    {
        var read = ResultFiles.ReadLines("classes.csv", Classes);
        Assert.Equal(0, read.ErroneousRows);
        Assert.Equal(
            [("МБОУ СОШ № 1", 38, 3, 15, 14, 6), ("МБОУ СОШ № 2", 8, 0, 4, 3, 1)],
            read.Results
                .Select(result => (read.Mentions[result.Mention].Name, result.Values.Participants!.Value, result.Values.Mark2!.Value, result.Values.Mark3!.Value, result.Values.Mark4!.Value, result.Values.Mark5!.Value))
                .OrderBy(row => row.Name, StringComparer.Ordinal));
        Assert.Contains(read.Problems, problem => problem.Code == "classes-added");
        Assert.All(read.Assessments, work => Assert.Equal(9, work.ProgrammeGrade));
    }

    [Fact]
    public void The_row_of_the_whole_school_stands_over_its_classes()
    {
        var read = ResultFiles.ReadLines("classes.csv", Classes + "\nМБОУ СОШ № 1 | | 39 | 3 | 15 | 14 | 7");
        Assert.Equal(39, read.Results.Single(result => read.Mentions[result.Mention].Name == "МБОУ СОШ № 1").Values.Participants);
        Assert.Equal(0, read.ErroneousRows);
    }

    [Fact]
    public void A_class_that_contradicts_itself_leaves_its_school_out()
    {
        var read = ResultFiles.ReadLines("classes.csv", Classes + "\nМБОУ СОШ № 1 | 9б | 18 | 3 | 6 | 6 | 3");
        Assert.Equal("МБОУ СОШ № 2", read.Mentions[Assert.Single(read.Results).Mention].Name);
        Assert.Equal("C6", Assert.Single(read.Problems, problem => problem.Code == "contradicting-row").Cell);
        Assert.Equal(3, read.ErroneousRows);
    }

    [Fact]
    public void Means_of_classes_are_weighted_by_their_pupils()
    {
        var read = ResultFiles.ReadLines("ege.csv", """
            ЕГЭ 2024. Физика
            Школа | Класс | Участников | Средний балл | Не преодолели порог
            МБОУ СОШ № 1 | 11А | 10 | 60 | 1
            МБОУ СОШ № 1 | 11Б | 30 | 40 | 2
            """);
        var values = Assert.Single(read.Results).Values;
        Assert.Equal((40, 45.0, 3), (values.Participants, values.MeanScore, values.BelowThreshold));
    }

    [Theory]
    [InlineData("7а", 7, "the least a class is")]
    [InlineData("10-В класс", 10, "with a hyphen and the word")]
    [InlineData("9 «Б»", 9, "with quotation marks")]
    [InlineData("9", null, "a grade")]
    [InlineData("9 класс", null, "a grade in words")]
    [InlineData("9 кл.", null, "a grade in short")]
    [InlineData("12А", null, "there is no such grade")]
    [InlineData("9-11", null, "a span of grades")]
    public void A_class_is_told_from_a_grade(string text, int? grade, string reason) => Assert.True(SchoolClass.Of(text)?.Grade == grade, reason);
}
