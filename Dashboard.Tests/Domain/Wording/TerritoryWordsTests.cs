using Dashboard.Data.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Wording;

public sealed class TerritoryWordsTests
{
    [Theory]
    [InlineData("Ольховецкий муниципальный округ", "Ольховецкий\u00a0МО", "the kind stands last")]
    [InlineData("Муниципальный район Заозёрский", "МР\u00a0Заозёрский", "the kind stands first")]
    [InlineData("город Озёрогорск", "г.\u00a0Озёрогорск", "a town")]
    [InlineData("Городищенский МР", "Городищенский МР", "a name that begins like «город» is no town")]
    [InlineData("ЗАТО Сосновый", "ЗАТО Сосновый", "a kind of its own stays")]
    public void A_municipality_is_shortened_by_its_kind(string name, string expected, string reason) => Assert.True(TerritoryWords.ShortMunicipality(name) == expected, reason);

    [Theory]
    [InlineData("МБОУ «Еловская СОШ»", "Еловская СОШ", "legal form and quotes go")]
    [InlineData("МКОУ Лицей «Исток»", "Лицей «Исток»", "quotes inside stay")]
    [InlineData("МБОУ \"СОШ № 7\"", "СОШ № 7", "straight quotes")]
    [InlineData("Филиал «Рябиновый» МКОУ «Подгорненская СОШ»", "Филиал «Рябиновый» МКОУ «Подгорненская СОШ»", "a branch is told by its whole name")]
    [InlineData("Гимназия № 1", "Гимназия № 1", "no legal form")]
    [InlineData("МОУ СОШ", "СОШ", "nothing but kinds of words")]
    [InlineData("Муниципальное автономное общеобразовательное учреждение «Лесковская основная общеобразовательная школа»", "Лесковская ООШ", "a charter's whole name")]
    [InlineData("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»", "СОШ № 5", "a numbered school")]
    [InlineData("муниципальное казенное образовательное учреждение Гимназия № 1", "Гимназия № 1", "without quotes and without ё")]
    [InlineData("Филиал «Рябиновый» муниципального казённого общеобразовательного учреждения «Подгорненская средняя общеобразовательная школа»", "Филиал «Рябиновый» «Подгорненская СОШ»", "a branch keeps both names")]
    [InlineData("Общеобразовательная школа-интернат", "Общеобразовательная школа-интернат", "a kind of its own stays")]
    public void A_school_is_called_without_its_legal_form(string name, string expected, string reason) => Assert.True(TerritoryWords.ShortSchool(name) == expected, reason);
}
