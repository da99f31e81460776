using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Statements;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

public sealed class StaffReaderTests
{
    [Fact]
    public void Staff_is_read_by_school_and_subject_with_what_a_diagnosis_found()
    {
        var parsed = WrittenTable.Read("кадры.xlsx", """
            Кадры школ, 2024/2025 учебный год
            Муниципалитет|Школа|Предмет|Всего педагогов|С профессиональными дефицитами|Уровень компетенций|Прошли повышение квалификации|Наименование программы|Срок действия|Вакансии
            Ольховецкий МО|Берёзовская СОШ|математика|3|2|базовый|1|Школа учителя математики|до 31.12.2026|1
            ||Рус. яз.|4||||||
            Ольховецкий МО|Еловская ООШ|Педагог-психолог|0|||0||май 2027|1
            """, StatementForm.Staff);
        Assert.Equal(
            [
                new StaffStatement(3, 2, "базовый", 1, "Школа учителя математики", new DateOnly(2026, 12, 31), 1), new StaffStatement(4),
                new StaffStatement(0, null, null, 0, null, new DateOnly(2027, 5, 31), 1),
            ],
            parsed.Rows.Select(row => row.Statement));
        Assert.Equal(["Математика", "Русский язык", "Педагог-психолог"], parsed.Rows.Select(row => row.Key.Topic));
    }

    [Fact]
    public void No_name_of_a_person_is_kept()
    {
        var parsed = WrittenTable.Read("кадры 2024-2025.xlsx", """
            Школа|ФИО педагога|Предмет|Дефициты|Прошёл курсы
            Берёзовская СОШ|Рябинина Ольга Михайловна|Математика|да|да
            Берёзовская СОШ|Клёнов П. С.|Математика|нет|да
            Берёзовская СОШ|Ольхин А. А.|Физика, Ольхин А. А.|есть|нет
            """, StatementForm.Staff);
        Assert.Equal([new StaffStatement(2, 1, null, 2), new StaffStatement(1, 1, null, 0)], parsed.Rows.Select(row => row.Statement));
        Assert.Equal(["Математика", "Физика"], parsed.Rows.Select(row => row.Key.Topic));
        Assert.Equal(["staff-names-dropped"], parsed.Codes());
    }

    [Theory]
    [InlineData("2|3|", "staff-part-above-whole", "more with deficits than there are")]
    [InlineData("2||3", "staff-part-above-whole", "more trained than there are")]
    [InlineData("два||", "staff-not-a-number", "a word")]
    [InlineData("|1|1", "staff-without-number", "parts of nobody knows how many")]
    public void A_row_that_contradicts_itself_is_left_out(string numbers, string code, string reason)
    {
        var parsed = WrittenTable.Read("кадры 2024-2025.xlsx", $"Школа|Предмет|Учителей|С дефицитами|Обучены\nБерёзовская СОШ|Математика|{numbers}\nБерёзовская СОШ|Физика|1|1|1", StatementForm.Staff);
        Assert.True(parsed.Rows.Count == 1 && parsed.ErroneousRows == 1, reason);
        Assert.Equal([code], parsed.Codes());
    }

    [Theory]
    [InlineData("31.12.2026", 2026, 12, 31, "a day")]
    [InlineData("до 1 сентября 2026 г.", 2026, 9, 1, "a day in words")]
    [InlineData("05.2027", 2027, 5, 31, "a month")]
    [InlineData("март 2027", 2027, 3, 31, "a month in a word")]
    [InlineData("2027 г.", 2027, 12, 31, "a year")]
    public void The_last_day_is_read_in_any_written_form(string written, int year, int month, int day, string reason) =>
        Assert.True(LastDay.Parse(written) == new DateOnly(year, month, day), reason);
}
