using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Results;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

public class TitleReaderTests
{
    [Theory]
    [InlineData("ВПР 2021. 4 класс", 2021, "the caption of an old report")]
    [InlineData("Результаты ОГЭ-2014 по образовательным организациям Алтайского края", 2014, "a year after a dash")]
    [InlineData("Статистические данные ОГЭ 2016* (основной этап) на 23.06.2016", 2016, "an asterisk after the year and a full date")]
    [InlineData("Дата: 15.03.2021", 2021, "only a date")]
    [InlineData("Максимальный первичный балл: 38", null, "a number that is no year")]
    [InlineData("Дата формирования отчёта: 12.06.2023", null, "the day of the export says nothing of the work")]
    [InlineData("Приказ № 202100456", null, "four digits inside a longer number")]
    public void The_calendar_year_is_read_from_a_line(string text, int? year, string reason) =>
        Assert.True(TitleReader.Read(text).CalendarYear == year, reason);

    [Theory]
    [InlineData("2020/2021 учебный год", 2020, "with a slash")]
    [InlineData("2015-2016", 2015, "with a dash, as a portal gives it")]
    [InlineData("2020–21 уч. г.", 2020, "short second year, long dash")]
    [InlineData("2020/2022", null, "years that do not follow each other are no school year")]
    public void The_school_year_is_read_from_a_line(string text, int? start, string reason) =>
        Assert.True(TitleReader.Read(text).Year?.StartYear == start, reason);

    [Theory]
    [InlineData("01-Русский язык", "Русский язык", "a federal code before the name")]
    [InlineData("Предмет: МА", "Математика", "a short name")]
    [InlineData("по русскому языку", "Русский язык", "another case")]
    [InlineData("Результаты по русскому языку и математике", null, "two subjects are none")]
    [InlineData("Родной (русский) язык", "Родной язык", "the native language is not Russian as a subject")]
    [InlineData("Немецкий национальный район", null, "a district is no subject")]
    [InlineData("Литературное чтение", "Литературное чтение", "not Литература")]
    public void The_subject_is_read_from_a_line(string text, string? subject, string reason) =>
        Assert.True(TitleReader.Read(text).Subject == subject, reason);

    [Theory]
    [InlineData("5 класс (по программе 4 класса)", 4, 5, "autumn: programme and taker differ")]
    [InlineData("ВПР в 6-х классах по материалам 5 класса", 5, 6, "another wording")]
    public void An_autumn_title_tells_programme_and_taker(string text, int programme, int taker, string reason)
    {
        var facts = TitleReader.Read(text);
        Assert.True((facts.ProgrammeGrade, facts.TakerGrade, facts.Season) == (programme, taker, Season.Autumn), reason);
    }

    [Theory]
    [InlineData("Пробный ОГЭ по математике", Procedure.Own, "a trial exam is not the exam")]
    [InlineData("ГИА-9 2023", Procedure.Oge, "the older name")]
    [InlineData("Единый государственный экзамен", Procedure.Ege, "in words")]
    [InlineData("Диагностическая работа, 8 класс", Procedure.Own, "own work")]
    [InlineData("ВПР и ОГЭ", null, "two procedures are none")]
    public void The_procedure_is_read_from_a_line(string text, Procedure? procedure, string reason) =>
        Assert.True(TitleReader.Read(text).Procedure == procedure, reason);

    [Theory]
    [InlineData("ОГЭ 2024 (основной период)", Wave.Main, "main period")]
    [InlineData("ОГЭ 2024 с учётом пересдач", Wave.WithRetakes, "with retakes")]
    [InlineData("дополнительный период (сентябрь)", Wave.Additional, "September")]
    [InlineData("ОГЭ 2024", null, "no word")]
    public void The_wave_is_read_from_a_line(string text, Wave? wave, string reason) =>
        Assert.True(TitleReader.Read(text).Wave == wave, reason);
}
