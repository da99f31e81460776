using Dashboard.Data.Domain.Schools;
using Xunit;

namespace Dashboard.Tests.Domain.Schools;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("sch990101", "990101", "as the system gives it")]
    [InlineData("edu990101", "990101", "the other prefix of the same school")]
    [InlineData("SCH990101", "990101", "in capitals")]
    [InlineData("sch99010123", "99010123", "eight digits in large regions")]
    [InlineData("Верхнеольховская СОШ (sch990101)", "990101", "behind the name")]
    [InlineData("sch990101 Верхнеольховская СОШ", "990101", "before the name")]
    [InlineData("Логин ОО: edu990101;", "990101", "in a preamble")]
    public void A_login_is_its_digits(string text, string digits, string reason) => Assert.True(FisOkoLogin.DigitsIn(text) == digits, reason);

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("Верхнеольховская СОШ", "no login")]
    [InlineData("990101", "digits alone may be a code")]
    [InlineData("sch99010", "too short")]
    [InlineData("sch990101234", "too long: cutting it would name another school")]
    [InlineData("bosch990101", "the end of another word")]
    public void What_is_not_a_login_is_left(string? text, string reason) => Assert.True(FisOkoLogin.DigitsIn(text) is null, reason);

    [Theory]
    [InlineData("Верхнеольховская СОШ (sch990101)", "Верхнеольховская СОШ", "with its brackets")]
    [InlineData("edu990101 - Верхнеольховская СОШ", "Верхнеольховская СОШ", "with its dash")]
    [InlineData("Верхнеольховская СОШ", "Верхнеольховская СОШ", "nothing to take away")]
    [InlineData("sch990101", "", "nothing but the login")]
    public void A_name_is_left_without_its_login(string text, string name, string reason) => Assert.True(FisOkoLogin.Without(text) == name, reason);

    [Fact]
    public void A_login_begins_with_its_region() => Assert.Equal("99", FisOkoLogin.RegionOf("990101"));

    /// <summary>Numbers of two companies whose registers are public: the check digits are those of real numbers.</summary>
    [Theory]
    [InlineData("7707083893", true, "a bank")]
    [InlineData("7736050003", true, "a gas company")]
    [InlineData("7707083894", false, "its last digit changed")]
    [InlineData("7707038893", false, "two digits exchanged")]
    [InlineData("770708389", false, "too short")]
    [InlineData("77070838930", false, "too long")]
    [InlineData("7707 08389", false, "a space is not a digit")]
    [InlineData("٧٧٠٧٠٨٣٨٩٣", false, "digits of another script")]
    [InlineData(null, false, "nothing")]
    public void A_tax_number_carries_its_check_digit(string? text, bool valid, string reason) => Assert.True(TaxNumbers.IsInn(text) == valid, reason);

    [Theory]
    [InlineData("1027700132195", true, "the same bank")]
    [InlineData("1027700070518", true, "the same gas company")]
    [InlineData("1027700132196", false, "its last digit changed")]
    [InlineData("1027700123195", false, "two digits exchanged")]
    [InlineData("102770013219", false, "too short")]
    [InlineData(null, false, "nothing")]
    public void A_register_number_carries_its_check_digit(string? text, bool valid, string reason) => Assert.True(TaxNumbers.IsOgrn(text) == valid, reason);

    [Theory]
    [InlineData(TerritoryLevel.Sample, 1)]
    [InlineData(TerritoryLevel.Region, 2)]
    [InlineData(TerritoryLevel.Municipality, 3)]
    [InlineData(TerritoryLevel.School, 4)]
    public void Stored_numbers_of_levels_stay(TerritoryLevel level, int stored) => Assert.Equal(stored, (int)level);
}
