using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Results;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

/// <summary>Sheets as a municipal coordinator types them herself: short captions, her district in the title.</summary>
public class CoordinatorSheetsTests
{
    [Theory]
    [InlineData("Мартыновский район, 18 марта 2025 г., 9 класс", "Мартыновский район", "before a comma")]
    [InlineData("Итоги по школам (Мартыновский район)", "Мартыновский район", "in brackets")]
    [InlineData("Пробный ОГЭ, г. Озёрск", "г. Озёрск", "a town with its full stop")]
    [InlineData("Пробный ОГЭ, городской округ Озёрск, март", "городской округ Озёрск", "an official name")]
    [InlineData("Муниципальный этап, 9 класс", null, "a stage is no municipality")]
    [InlineData("Муниципальный район, школы", null, "nobody's district")]
    [InlineData("Пробный ОГЭ 2025 г., основной период", null, "the short word for a year is no town")]
    public void A_municipality_is_found_inside_a_line_of_the_title(string line, string? municipality, string reason)
    {
        var read = ResultFiles.ReadLines("trial.csv", $"""
            Пробный ОГЭ по математике, 18.03.2025
            {line}
            Школа | Писали | 2 | 3 | 4 | 5
            МБОУ СОШ № 1 | 25 | 5 | 10 | 7 | 3
            """);
        Assert.Single(read.Results);
        Assert.True(read.Mentions[0].Municipality == municipality, $"{reason}: {read.Mentions[0].Municipality}");
    }

    [Fact]
    public void Subjects_with_shares_of_a_district_are_the_districts()
    {
        var read = ResultFiles.ReadLines("shares.csv", """
            Итоги ОГЭ 2023 по предметам (Мартыновский район)
            Предмет | Кол-во | Успеваемость, % | Качество, %
            Русский язык | 210 | 98,1 | 61,4
            Математика | 211 | 95,3 | 44,1
            """);
        Assert.Equal([210, 211], read.Results.Select(result => result.Values.Participants!.Value));
        Assert.Equal([4, 10], read.Results.Select(result => result.Values.BelowThreshold!.Value));
        Assert.All(read.Results, result => Assert.Equal((TerritoryLevel.Municipality, "Мартыновский район"), (read.Mentions[result.Mention].Level, read.Mentions[result.Mention].Name)));
        Assert.DoesNotContain(read.Problems, problem => problem.Severity != ProblemSeverity.Note);
    }

    [Theory]
    [InlineData("ОГЭ 2023", true, "nobody is named")]
    [InlineData("Результаты ОГЭ 2023 в Приозёрном крае", false, "the region is named")]
    [InlineData("ОГЭ 2023, Мартыновский район", false, "a municipality is named")]
    public void Taking_a_table_of_nobody_for_the_regions_is_said(string title, bool said, string reason)
    {
        var read = ResultFiles.ReadLines(
            "subjects.csv", title + "\nПредмет | Кол-во | 2 | 3 | 4 | 5\nМатематика | 10 | 1 | 4 | 3 | 2", ResultFiles.Anywhere with { RegionName = "Приозёрный край" });
        Assert.Single(read.Results);
        Assert.True(read.Problems.Exists(problem => problem.Code == "owner-is-region") == said, reason);
    }

    [Fact]
    public void Short_captions_under_subjects_are_known()
    {
        var read = ResultFiles.ReadLines("short.csv", """
            ОГЭ 2025
            ОО | Русский язык | | | | Математика | | |
             | кол-во | усп. | кач. | ср.б. | кол-во | усп. | кач. | ср. б.
            МБОУ СОШ № 1 | 38 | 97,4 | 60,5 | 3,9 | 39 | 94,9 | 50 | 3,6
            """);
        Assert.Empty(read.UnknownTables);
        Assert.Equal(
            [("Русский язык", 38, 1, 3.9), ("Математика", 39, 2, 3.6)],
            read.Results.Select(result => (read.Assessments[result.Assessment].Subject, result.Values.Participants!.Value, result.Values.BelowThreshold!.Value, result.Values.MeanMark!.Value)));
    }
}
