using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Statements;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

public sealed class ContextReaderTests
{
    [Fact]
    public void Counts_become_shares_of_the_pupils_and_of_the_staff()
    {
        var parsed = WrittenTable.Read("паспорт.xlsx", """
            Социальный паспорт школ, 2024/2025 учебный год
            Муниципалитет|ОО|Всего обучающихся|Неполные семьи, чел.|Малообеспеченные семьи, %|Количество педагогов|Педагоги с высшей и первой категорией, чел.|Расстояние до районного центра, км|Координаты
            Ольховецкий МО|Берёзовская СОШ|120|30|45,5|20|5|12,5|54,123; 83,456
            """, StatementForm.Context);
        Assert.Equal(
            [
                "Берёзовская СОШ 2024 pupils: 120", "Берёзовская СОШ 2024 one-parent: 25 % (30 из 120)", "Берёзовская СОШ 2024 staff: 20", "Берёзовская СОШ 2024 high-category: 25 % (5 из 20)",
                "Берёзовская СОШ 2024 distance-to-centre: 12,5 км", "Берёзовская СОШ 2024 low-income: 45,5 %", "Берёзовская СОШ 2024 latitude: 54,123°", "Берёзовская СОШ 2024 longitude: 83,456°",
            ],
            parsed.Said());
        Assert.Empty(parsed.Problems);
    }

    [Fact]
    public void A_wrong_cell_is_left_out_and_the_others_of_its_row_stay()
    {
        var parsed = WrittenTable.Read("Условия 2024-2025.xlsx", """
            Школа|Обучающихся|Доля обучающихся с ОВЗ, %|Состоят на учёте в ПДН, чел.|Многодетные, чел.
            Еловская ООШ|50|120|60|много
            Дубровская СОШ||4|3|-
            """, StatementForm.Context);
        Assert.Equal(["Еловская ООШ 2024 pupils: 50", "Дубровская СОШ 2024 special-needs: 4 %"], parsed.Said());
        Assert.Equal(["context-count-above-whole", "context-not-a-number", "context-percent-above-100", "context-count-without-whole"], parsed.Codes());
        Assert.Equal(4, parsed.ErroneousRows);
    }

    [Theory]
    [InlineData("Доля неполных семей", "0,25", "25 %", "a column of fractions")]
    [InlineData("Доля неполных семей, %", "25", "25 %", "a column of percent")]
    [InlineData("Неполные семьи (%)", "25 %", "25 %", "the sign in the cell")]
    public void Shares_are_read_in_whatever_base_they_are(string head, string value, string said, string reason)
    {
        var parsed = WrittenTable.Read("паспорт 2024-2025.xlsx", $"Школа|Обучающихся|{head}\nЕловская ООШ|50|{value}", StatementForm.Context);
        Assert.True(parsed.Said()[1] == "Еловская ООШ 2024 one-parent: " + said, $"{reason}: {parsed.Said()[1]}");
    }

    [Fact]
    public void A_share_beside_its_count_is_held_against_it()
    {
        var parsed = WrittenTable.Read("паспорт 2024-2025.xlsx", """
            Школа|Обучающихся|Многодетные семьи, чел.|Многодетные семьи, %|Неполные семьи, чел.|Неполные семьи, %
            Еловская ООШ|50|10|20|10|30
            """, StatementForm.Context);
        Assert.Equal(["context-share-differs"], parsed.Codes());
        Assert.Equal(3, parsed.Rows.Count);
    }

    [Theory]
    [InlineData("Код ОО|Логин|Наименование ОО|Муниципалитет|ИНН|Количество обучающихся\n1|sch480101|Еловская ООШ|Ольховецкий МО|1|50", "a register")]
    [InlineData("Муниципалитет|Школа|Количество участников|Доля с ОВЗ|Неполные семьи\nОльховецкий МО|Еловская ООШ|5|1|2", "a table of results")]
    public void Another_table_is_left_alone(string lines, string reason) => Assert.True(WrittenTable.Try("2024-2025.xlsx", lines) is null, reason);

    [Fact]
    public void A_measure_without_a_column_of_schools_is_no_table_of_conditions() =>
        Assert.Null(WrittenTable.Try("2024-2025.xlsx", "Муниципалитет|Обучающихся|Неполные семьи\nОльховецкий МО|50|20"));

    [Fact]
    public void Every_measure_has_a_head_of_its_own_name()
    {
        foreach (var measure in ContextMeasure.All)
        {
            var found = Assert.Single(ContextColumns.In([measure.Name], SchoolColumns.Of([measure.Name])));
            Assert.Equal(measure, found.Measure);
        }
    }
}
