using Dashboard.Data.Domain.Schools;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Schools;

public sealed class MunicipalityNameTests
{
    [Theory]
    [InlineData("Ольховецкий район", "ольховецкий", "a district")]
    [InlineData("Ольховецкий муниципальный район", "ольховецкий", "its full kind")]
    [InlineData("Ольховецкий муниципальный округ", "ольховецкий", "what districts have become")]
    [InlineData("ОЛЬХОВЕЦКИЙ МО", "ольховецкий", "capitals and a short kind")]
    [InlineData("Ольховецкий м.о.", "ольховецкий м о", "dotted initials are not a known short kind: a person decides")]
    [InlineData("Ольховецкий р-н", "ольховецкий", "shortened")]
    [InlineData("МР «Ольховецкий район»", "ольховецкий", "the kind twice")]
    [InlineData("Муниципальное образование Ольховецкое", "ольховецкое", "a formation: its name is neuter")]
    [InlineData("город Озёрогорск", "озерогорск", "a town in words")]
    [InlineData("г. Озёрогорск", "озерогорск", "a town, shortened")]
    [InlineData("г.Озерогорск", "озерогорск", "without a space, without ё")]
    [InlineData("Озёрогорск", "озерогорск", "the name alone")]
    [InlineData("Городской округ город Озёрогорск", "озерогорск", "the name of the charter")]
    [InlineData("Озёрогорский городской округ", "озерогорский", "an adjective is not the noun: an alias for a person to confirm")]
    [InlineData("ЗАТО г. Северный Бор", "северный бор", "a closed town")]
    [InlineData("Отдел образования администрации города Озёрогорск", "озерогорск", "an office in place of the territory")]
    [InlineData("Городищенский район", "городищенский", "begins like «город» and is a name")]
    [InlineData("Городецкий муниципальный округ", "городецкий", "begins like «город» and is a name")]
    [InlineData("Окуловский район", "окуловский", "begins like «округ» and is a name")]
    [InlineData("Районный центр Городня", "центр городня", "a kind nobody uses leaves its noun")]
    [InlineData("Усть-Каменский район", "усть-каменский", "a hyphen belongs to the name")]
    [InlineData("Усть - Каменский район", "усть-каменский", "spaces around it do not")]
    [InlineData("Район", "район", "a name of kind words only stays")]
    [InlineData("", "", "an empty cell")]
    public void Spellings_of_offices_come_to_one_form(string name, string form, string reason)
    {
        var actual = MunicipalityName.Normalise(name);
        Assert.True(actual == form, $"{reason}: «{actual}»");
    }

    [Fact]
    public void The_form_of_a_form_is_itself()
    {
        var words = Gen.Elements("город", "г.", "Ольховецкий", "район", "МО", "-", "Усть", "округ", "«Бор»", "по", "образованию", "ё");
        Prop.ForAll(words.ListOf().Select(list => string.Join(' ', list)).ToArbitrary(), name =>
            MunicipalityName.Normalise(MunicipalityName.Normalise(name)) == MunicipalityName.Normalise(name)).QuickCheckThrowOnFailure();
    }
}
