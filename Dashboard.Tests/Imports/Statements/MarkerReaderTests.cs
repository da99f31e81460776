using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Statements;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

public sealed class MarkerReaderTests
{
    [Fact]
    public void Flags_are_read_by_grade_and_subject()
    {
        var parsed = WrittenTable.Read("bias.xlsx", """
            Год|Муниципалитет|Логин|ОО|4 РУ|МА 4|5РУ|5 МА|Количество маркеров
            2023|Ольховецкий МО|sch480101|Берёзовская СОШ|1|0|да|–|2
            2023|Ольховецкий МО|edu480102|Еловская ООШ||+|нет|0|1
            """, StatementForm.PublishedMarkers);
        Assert.Equal(
            [
                "Берёзовская СОШ 2022 Русский язык/4: признак есть", "Берёзовская СОШ 2022 Математика/4: признака нет", "Берёзовская СОШ 2022 Русский язык/5: признак есть",
                "Берёзовская СОШ 2022 Математика/5: признака нет", "Еловская ООШ 2022 Математика/4: признак есть", "Еловская ООШ 2022 Русский язык/5: признака нет", "Еловская ООШ 2022 Математика/5: признака нет",
            ],
            parsed.Said());
        Assert.Empty(parsed.Problems);
    }

    [Fact]
    public void A_blank_is_no_where_the_list_never_writes_no()
    {
        var parsed = WrittenTable.Read("Признаки ВПР 2022-2023.xlsx", "ОО|4 РУ|4 МА\nБерёзовская СОШ|+|", StatementForm.PublishedMarkers);
        Assert.Equal([new PublishedMarkerStatement(true), new PublishedMarkerStatement(false)], parsed.Rows.Select(row => row.Statement));
    }

    [Fact]
    public void A_number_that_is_not_that_of_the_flags_is_asked_about_and_a_stray_flag_is_left_out()
    {
        var parsed = WrittenTable.Read("Признаки ВПР 2022-2023.xlsx", "ОО|4 РУ|4 МА|Количество маркеров\nБерёзовская СОШ|1|0|2\nЕловская ООШ|1|7|1", StatementForm.PublishedMarkers);
        Assert.Equal(["marker-count-differs", "marker-unread"], parsed.Codes());
        Assert.Equal(("D2", 3), (parsed.Problems[0].Cell, parsed.Rows.Count));
    }
}
