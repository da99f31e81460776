using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Statements;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

public sealed class ProfileReaderTests
{
    [Fact]
    public void A_profile_of_one_school_is_read_with_its_year_and_source_from_the_lines_above()
    {
        var parsed = WrittenTable.Read("РПШ.xlsx", """
            Рисковый профиль школы (ФИОКО), 2021 год
            Школа:|МКОУ «Берёзовская СОШ» (sch480101)
            Муниципалитет:|Ольховецкий МО
            №|Фактор риска|Значимость фактора риска
            1|Низкий уровень оснащения школы|Низкая
            2|«Дефицит педагогических кадров»|Высокая (81,5 %)
            3|Низкий уровень вовлеченности родителей|не актуален
            4|Компетентность педагогов|
            """, StatementForm.RiskProfile);

        Assert.Equal(
            ["МКОУ «Берёзовская СОШ» 2021 1/R_EQUIP: низкая", "МКОУ «Берёзовская СОШ» 2021 1/R_STAFF: высокая, 81,5 %", "МКОУ «Берёзовская СОШ» 2021 1/R_PAR: риск не подтверждён"],
            parsed.Said());
        Assert.Equal(("480101", "Ольховецкий МО"), (parsed.Mentions[0].Login, parsed.Mentions[0].Municipality));
        Assert.Empty(parsed.Problems);
    }

    [Fact]
    public void Sheets_named_by_schools_are_their_profiles()
    {
        var parsed = WrittenTable.Read(
            WrittenTable.Book("Региональный рисковый профиль 2024.xlsx", ("Берёзовская СОШ", "Фактор риска|Значимость\nДефицит кадров|средняя"), ("Еловская ООШ", "Фактор риска|Значимость\nДефицит кадров|–")),
            StatementForm.RiskProfile);
        Assert.Equal(["Берёзовская СОШ 2024 2/R_STAFF: средняя", "Еловская ООШ 2024 2/R_STAFF: риск не подтверждён"], parsed.Said());
    }

    [Fact]
    public void The_matrix_is_read_by_full_short_and_broken_names_with_municipalities_as_rows()
    {
        var parsed = WrittenTable.Read("матрица.xlsx", """
            Региональный рисковый профиль, 2025 год
            № п/п|Наименование ОО|Низкий уровень\nоснаще-\nния школы|ДЕФИЦИТ КАДРОВ|Недостаточная предметная и методическая компетентность педагогических работников
            |Ольховецкий муниципальный округ|||
            1|Берёзовская СОШ|высокий|выс.|
            2|Дубровская СОШ|низк.|средняя (40)|риск не подтверждён
            |г. Озёрск|||
            3|СОШ № 5|–|Нет|Средний
            """, StatementForm.RiskProfile);

        Assert.Equal(
            [
                "Берёзовская СОШ 2025 2/R_EQUIP: высокая", "Берёзовская СОШ 2025 2/R_STAFF: высокая",
                "Дубровская СОШ 2025 2/R_EQUIP: низкая", "Дубровская СОШ 2025 2/R_STAFF: средняя, 40 %", "Дубровская СОШ 2025 2/R_COMP: риск не подтверждён",
                "СОШ № 5 2025 2/R_EQUIP: риск не подтверждён", "СОШ № 5 2025 2/R_STAFF: риск не подтверждён", "СОШ № 5 2025 2/R_COMP: средняя",
            ],
            parsed.Said());
        Assert.Equal(("Ольховецкий муниципальный округ", "г. Озёрск"), (parsed.Municipality("Дубровская СОШ"), parsed.Municipality("СОШ № 5")));
    }

    [Fact]
    public void A_factor_that_a_self_diagnosis_names_without_a_level_has_none()
    {
        var document = new OfficeDocument("самодиагностика.docx", DocumentKind.Docx,
        [
            new DocumentParagraph("Самодиагностика МКОУ «Еловская ООШ», 2021 год", true),
            Roadmaps.WrittenOrder.Table("Факторы риска (только актуальные для ОО) | Краткое описание мер", "Дефицит педагогических кадров | Целевой набор", "Оснащение школы (высокая) | Закупка"),
        ]);
        var parsed = WrittenTable.Read(DocumentTables.Of(document), StatementForm.RiskProfile);

        Assert.Equal(new RiskLevelStatement(null, null, "Целевой набор"), parsed.Rows[0].Statement);
        Assert.Equal("3/R_STAFF", parsed.Rows[0].Key.Topic);
        Assert.Equal(new RiskLevelStatement(RiskLevel.High, null, "Закупка"), parsed.Rows[1].Statement);
        Assert.Equal("МКОУ «Еловская ООШ»", parsed.Mentions[0].Name);
    }

    [Fact]
    public void An_unknown_factor_is_kept_as_an_own_one()
    {
        var parsed = WrittenTable.Read("профиль.xlsx", """
            Региональный рисковый профиль 2025. Берёзовская СОШ
            Фактор риска|Значимость
            Удалённость от центра|высокая
            """, StatementForm.RiskProfile);
        Assert.Equal([new OwnFactor("OWN:удаленность от центра", "Удалённость от центра")], parsed.OwnFactors);
        Assert.Equal("2/OWN:удаленность от центра", parsed.Rows[0].Key.Topic);
        Assert.Equal(["factor-own"], parsed.Codes());
    }

    [Theory]
    [InlineData("высокая", RiskLevel.High, null, "a word of the dictionary")]
    [InlineData("Выс.", RiskLevel.High, null, "cut short")]
    [InlineData("81 % – высокая", RiskLevel.High, 81.0, "the number before the word")]
    [InlineData("средний уровень", RiskLevel.Medium, null, "of another gender, with a word beside")]
    [InlineData("Низкая, 12,5", RiskLevel.Low, 12.5, "a number without brackets")]
    [InlineData("риск не подтверждён", RiskLevel.NotConfirmed, null, "after a curator's visit")]
    [InlineData("—", RiskLevel.NotConfirmed, null, "a dash stands for no risk")]
    [InlineData("высокоя", RiskLevel.High, null, "one letter wrong")]
    [InlineData("срдняя", RiskLevel.Medium, null, "one letter lost")]
    [InlineData("очень", null, null, "a word that is no level")]
    [InlineData("81", null, null, "a number alone says no level")]
    [InlineData("высокая (810)", null, null, "no number of a hundred")]
    public void Levels_are_read_as_offices_write_them(string written, RiskLevel? level, double? score, string reason)
    {
        var read = RiskLevelWords.Parse(written);
        Assert.True((level, level is null ? null : score) == (read.Level, read.Level is null ? null : read.Score), $"{reason}: {read}");
    }

    [Fact]
    public void A_slip_is_asked_about_and_a_word_beyond_guessing_leaves_its_cell_out()
    {
        var parsed = WrittenTable.Read("профиль 2022.xlsx", """
            Муниципалитет|Школа|Дефицит кадров|Оснащение школы
            Ольховецкий МО|Берёзовская СОШ|высокоя|сильная
            """, StatementForm.RiskProfile);
        Assert.Equal(["Берёзовская СОШ 2022 1/R_STAFF: высокая"], parsed.Said());
        Assert.Equal(["level-misspelt", "profile-source-by-year", "level-unknown"], parsed.Codes());
        Assert.Equal(("D2", 1), (parsed.Problems.Single(problem => problem.Code == "level-unknown").Cell, parsed.ErroneousRows));
    }

    [Fact]
    public void Years_that_contradict_are_asked_about_and_the_title_wins()
    {
        var parsed = WrittenTable.Read("ФИОКО 2022.xlsx", "Рисковый профиль, 2021 год. Берёзовская СОШ\nФактор риска|Значимость\nДефицит кадров|низкая", StatementForm.RiskProfile);
        Assert.Equal(["Берёзовская СОШ 2021 1/R_STAFF: низкая"], parsed.Said().Select(said => said.Replace("Рисковый профиль, 2021 год. ", string.Empty, StringComparison.Ordinal)));
        Assert.Equal([StatementMessages.YearsDiffer], parsed.Codes());
    }

    [Theory]
    [InlineData("ФИОКО.xlsx", "Берёзовская СОШ\nФактор риска|Значимость\nДефицит кадров|низкая", "statement-without-year", "no year anywhere")]
    [InlineData("ФИОКО 2021.xlsx", "Муниципалитет|Школа|Дефицит кадров|Оснащение школы\nОльховецкий МО|Берёзовская СОШ||", "profile-empty", "a matrix without a level")]
    [InlineData("ФИОКО 2021.xlsx", "Фактор риска|Значимость\nДефицит кадров|низкая", "profile-without-school", "a profile of nobody")]
    public void What_cannot_be_taken_is_said(string file, string lines, string code, string reason)
    {
        var parsed = WrittenTable.Read(file, lines, StatementForm.RiskProfile);
        Assert.True(parsed.Rows.Count == 0, reason);
        Assert.Contains(parsed.Problems, problem => problem.Code == code && problem.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void A_plan_of_measures_against_factors_is_no_profile() =>
        Assert.Null(WrittenTable.Try("антирисковая программа 2021.xlsx", "Берёзовская СОШ\nФактор риска|Меры|Срок|Ответственный\nДефицит кадров|Набор|май|директор"));
}
