using Dashboard.Data.Domain.Wording;
using Xunit;

namespace Dashboard.Tests.Domain.Wording;

public class RegionWordsTests
{
    [Theory]
    [InlineData("Приозёрный край", "край", "in full")]
    [InlineData("Ростовская область", "область", "in full")]
    [InlineData("Ростовская обл.", "область", "as reports of ФИС ОКО shorten it")]
    [InlineData("Респ. Карелия", "республика", "shortened in front")]
    [InlineData("Ханты-Мансийский АО - Югра", "округ", "an autonomous district in short")]
    [InlineData("Москва", "регион", "the name does not tell")]
    public void The_kind_of_a_region_is_told_by_its_name(string name, string kind, string reason) => Assert.True(RegionWords.Of(name).Nominative == kind, reason);
}
