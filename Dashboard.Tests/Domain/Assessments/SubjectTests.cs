using Dashboard.Data.Domain.Assessments;
using Xunit;

namespace Dashboard.Tests.Domain.Assessments;

public sealed class SubjectTests
{
    public static TheoryData<string> Names => [.. Subject.All.Select(subject => subject.Name)];

    [Theory]
    [InlineData("РУ", "Русский язык", "the short name of ВПР")]
    [InlineData("русский ЯЗЫК", "Русский язык", "case does not matter")]
    [InlineData("  Русский\u00a0язык ", "Русский язык", "spaces that do not break")]
    [InlineData("«История»", "История", "quotation marks")]
    [InlineData("Рус. яз.", "Русский язык", "abbreviated with spaces")]
    [InlineData("рус.яз", "Русский язык", "abbreviated without spaces")]
    [InlineData("русскому языку", "Русский язык", "from «по русскому языку»")]
    [InlineData("Математика профильная", "Математика", "the profile is kept beside the subject")]
    [InlineData("Математика базовая", "Математика", "the profile is kept beside the subject")]
    [InlineData("Информатика и ИКТ", "Информатика", "the older name")]
    [InlineData("Информатика и ИКТ (КЕГЭ)", "Информатика", "written at a computer")]
    [InlineData("ГГ", "География", "ВПР shortens geography so")]
    [InlineData("Окр. мир", "Окружающий мир", "a head of a narrow column")]
    [InlineData("Англ. яз.", "Английский язык", "a head of a narrow column")]
    [InlineData("Франц. язык", "Французский язык", "a head of a narrow column")]
    [InlineData("Сумма баллов по трём предметам", "Три предмета", "ё is е")]
    public void A_subject_is_known_under_its_spellings(string text, string name, string reason) =>
        Assert.True(Subject.Find(text)?.Name == name, reason);

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("", "an empty cell")]
    [InlineData("Родной язык", "not in the dictionary: must not become Russian")]
    [InlineData("Математическая грамотность", "begins like a subject")]
    [InlineData("Истории России", "holds a subject's word")]
    public void An_unknown_subject_is_not_guessed(string? text, string reason) => Assert.True(Subject.Find(text) is null, reason);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_spelling_of_a_subject_leads_to_it_alone(string name)
    {
        var subject = Subject.Find(name);
        Assert.NotNull(subject);
        Assert.All(subject.Synonyms.Append(subject.ShortName), spelling => Assert.Equal(name, Subject.Find(spelling)?.Name));
        Assert.All(subject.ExamCodes, code => Assert.Equal(name, Subject.FindByExamCode(code)?.Name));
    }

    [Theory]
    [InlineData(1, "Русский язык", "01")]
    [InlineData(2, "Математика", "02: ОГЭ, and профильная in ЕГЭ")]
    [InlineData(22, "Математика", "22: базовая")]
    [InlineData(25, "Информатика", "25: at a computer")]
    [InlineData(29, "Английский язык", "29: the oral part")]
    [InlineData(18, "Литература", "18")]
    public void A_federal_exam_code_names_its_subject(int code, string name, string reason) =>
        Assert.True(Subject.FindByExamCode(code)?.Name == name, reason);

    [Fact]
    public void An_exam_code_that_nobody_has_names_nothing() => Assert.Null(Subject.FindByExamCode(99));

    [Fact]
    public void An_own_subject_keeps_its_name()
    {
        var own = Subject.Named(" Финансовая грамотность ");
        Assert.Equal("Финансовая грамотность", own.Name);
        Assert.Equal("ФИН", own.ShortName);
    }

    [Fact]
    public void A_subject_is_its_name() => Assert.Equal(Subject.Named("Родной язык"), Subject.Named("Родной язык"));

    [Fact]
    public void Naming_a_known_subject_gives_the_known_one() => Assert.Same(Subject.Russian, Subject.Named("рус"));
}
