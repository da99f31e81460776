using Dashboard.Data.Domain.Schools;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Schools;

public sealed class SchoolNameTests
{
    [Theory]
    [InlineData("МБОУ «СОШ № 5»", "сош 5", "the usual spelling")]
    [InlineData("МБОУ СОШ №5", "сош 5", "no quotation marks")]
    [InlineData("МОУ \"Средняя общеобразовательная школа N 5\"", "сош 5", "in full, with a Latin N")]
    [InlineData("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»", "сош 5", "the name of the charter")]
    [InlineData("МУНИЦИПАЛЬНОЕ КАЗЁННОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ СРЕДНЯЯ ОБЩЕОБРАЗОВАТЕЛЬНАЯ ШКОЛА №5", "сош 5", "the tax register writes in capitals")]
    [InlineData("Муниципальное образовательное учреждение средняя (полная) общеобразовательная школа №5", "сош 5", "a name from before 2012")]
    [InlineData("МОУСОШ №5", "сош 5", "glued")]
    [InlineData("МОУ-СОШ № 5", "сош 5", "with a hyphen")]
    [InlineData("МБОУ \"СШ №5\"", "сош 5", "средняя школа")]
    [InlineData("Средняя школа 5", "сош 5", "no sign of a number")]
    [InlineData("СОШ№5", "сош 5", "no space")]
    [InlineData("СОШ-5", "сош 5", "a hyphen before the number")]
    [InlineData("СОШ\u00a0№\u00a05", "сош 5", "spaces that do not break")]
    [InlineData("МОБУ СОШ №5", "сош 5", "the order of the legal form differs by region")]
    [InlineData("МОАУ «СОШ № 5»", "сош 5", "an autonomous one, in that order")]
    [InlineData("КОГОБУ СОШ №5", "сош 5", "a regional one")]
    [InlineData("ФГКОУ СОШ № 5", "сош 5", "a federal one")]
    [InlineData("МБОУ «СОШ № 5» (sch990105)", "сош 5", "the login behind the name")]
    [InlineData("edu990105 СОШ № 5", "сош 5", "the login before the name")]
    [InlineData("МАОУ лицей № 1", "лицей 1", "a lyceum")]
    [InlineData("Гимназия им. А.С. Пушкина", "гимназия им а с пушкина", "named after a person")]
    [InlineData("Гимназия имени А. С. Пушкина", "гимназия им а с пушкина", "the same in full")]
    [InlineData("МКОУ ООШ с. Рябиновка", "оош с рябиновка", "a village")]
    [InlineData("Основная общеобразовательная школа села Рябиновка", "оош с рябиновка", "the same in words")]
    [InlineData("Основная школа п. Озёрный", "оош п озерный", "ё is е")]
    [InlineData("Начальная школа - детский сад \"Тополёк\"", "нош детский сад тополек", "a school with a kindergarten")]
    [InlineData("Филиал МБОУ «Подгорненская СОШ» - Рябиновская ООШ", "филиал подгорненская сош рябиновская оош", "a branch is an object of its own")]
    [InlineData("Филиал муниципального бюджетного общеобразовательного учреждения Подгорненской средней общеобразовательной школы", "филиал подгорненской сош", "the parent in the genitive")]
    [InlineData("Ф-л Подгорненской СОШ", "филиал подгорненской сош", "a branch, shortened")]
    [InlineData("АНОО «Школа „Росток“»", "школа росток", "a private one, quotation marks inside quotation marks")]
    [InlineData("СОШ № 5а", "сош 5а", "a letter after the number belongs to it")]
    [InlineData("Школа № 5 с углублённым изучением отдельных предметов", "школа 5 с углубленным изучением отдельных предметов", "«с» of a phrase stays")]
    [InlineData("", "", "an empty cell")]
    public void Spellings_of_offices_come_to_one_form(string name, string form, string reason)
    {
        var actual = SchoolName.Normalise(name);
        Assert.True(actual == form, $"{reason}: «{actual}»");
    }

    [Theory]
    [InlineData("СОШ № 5", "СОШ № 15", "two numbers")]
    [InlineData("СОШ № 5", "ООШ № 5", "two kinds")]
    [InlineData("Верхнеольховская СОШ", "Нижнеольховская СОШ", "two villages")]
    [InlineData("Подгорненская СОШ", "Филиал Подгорненской СОШ", "a school and its branch")]
    [InlineData("СОШ № 5", "СОШ № 5а", "a letter after the number")]
    [InlineData("Лицей № 1", "Гимназия № 1", "two kinds")]
    public void Different_schools_keep_different_forms(string one, string other, string reason) =>
        Assert.False(SchoolName.Normalise(one) == SchoolName.Normalise(other), reason);

    [Fact]
    public void The_form_of_a_form_is_itself()
    {
        var words = Gen.Elements("МБОУ", "СОШ", "№", "5", "«", "»", "имени", "Ё", "филиал", "с.", "-", "средняя школа", "лицей", "\u00a0", "N", "sch990101", "села", "12");
        Prop.ForAll(words.ListOf().Select(list => string.Join(' ', list)).ToArbitrary(), name =>
            SchoolName.Normalise(SchoolName.Normalise(name)) == SchoolName.Normalise(name)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_has_a_form_of_letters_digits_and_single_spaces() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
        {
            var form = SchoolName.Normalise(text);
            return form == form.Trim() && !form.Contains("  ", StringComparison.Ordinal) && form.All(sign => char.IsLetterOrDigit(sign) || sign == ' ');
        }).QuickCheckThrowOnFailure();
}
