using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("12", 12, "digits")]
    [InlineData("4,53", 4.53, "decimal comma")]
    [InlineData("4.53", 4.53, "decimal point")]
    [InlineData(",5", 0.5, "the zero left out")]
    [InlineData(" 17 ", 17, "spaces around")]
    [InlineData("\u00A017\u00A0", 17, "no-break spaces around")]
    [InlineData("15 452", 15452, "groups by a space")]
    [InlineData("15\u00A0452", 15452, "groups by a no-break space")]
    [InlineData("1\u202F015\u202F452,5", 1015452.5, "groups by a narrow no-break space, with a decimal comma")]
    [InlineData("1.015.452,5", 1015452.5, "groups by points, comma last")]
    [InlineData("1,015,452.5", 1015452.5, "groups by commas, point last")]
    [InlineData("1,015,452", 1015452, "a separator that stands twice parts groups")]
    [InlineData("'202", 202, "the apostrophe that makes Excel keep text")]
    [InlineData("45,3%", 0.453, "a percent is a hundredth")]
    [InlineData("45,3\u00A0%", 0.453, "a percent sign apart")]
    [InlineData("100 %", 1, "the whole")]
    [InlineData("-3", -3, "minus of the keyboard")]
    [InlineData("−3,5", -3.5, "minus of typography")]
    [InlineData("+7", 7, "plus")]
    [InlineData("1E-3", 0.001, "exponent of an exporter")]
    [InlineData("2,5e+2", 250, "exponent behind a comma")]
    [InlineData("007", 7, "leading zeros, where a number is asked for")]
    [InlineData("17\u200B", 17, "zero-width space from a web page")]
    public void A_number_typed_as_text_is_read(string text, double expected, string reason)
    {
        Assert.True(NumberText.TryParse(text, out var number, out _), reason);
        Assert.Equal(expected, number, 12);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("   ", "only spaces")]
    [InlineData("-", "no data")]
    [InlineData("—", "no data, typographically")]
    [InlineData("–", "no data, with a short dash")]
    [InlineData("X", "not applicable, Latin")]
    [InlineData("Х", "not applicable, Cyrillic")]
    [InlineData("%", "a sign alone")]
    [InlineData("н/д", "words")]
    [InlineData("12 5", "two numbers side by side")]
    [InlineData("1 2 3", "a list of numbers")]
    [InlineData("1.2.3", "a numbering")]
    [InlineData("12.05.2024", "a date")]
    [InlineData("4,5,6", "a list by commas")]
    [InlineData("1,", "nothing behind the comma")]
    [InlineData("1e", "an exponent without digits")]
    [InlineData("5 А", "a class")]
    [InlineData("5А", "a class written together")]
    [InlineData("3-4", "a range")]
    [InlineData("1/2", "a fraction")]
    [InlineData("Infinity", "a word that some parsers take")]
    [InlineData("NaN", "another one")]
    [InlineData("0x10", "hexadecimal")]
    [InlineData("11111111111111111111111111111111111111111111", "longer than any number")]
    public void What_is_no_number_stays_text(string text, string reason) =>
        Assert.False(NumberText.TryParse(text, out _, out _), reason);

    [Theory]
    [InlineData("12", true, "a whole number")]
    [InlineData("0", true, "zero")]
    [InlineData("0.5", true, "a share")]
    [InlineData("-2.25", true, "below zero")]
    [InlineData("123456789012345", true, "the longest exact number")]
    [InlineData("0.0001", true, "the smallest that is written without an exponent")]
    [InlineData("007", false, "a code of a school")]
    [InlineData("12.50", false, "a task numbered 4.10 must not become 4.1")]
    [InlineData("0.00001", false, "would be written with an exponent")]
    [InlineData("1234567890123456", false, "sixteen digits are an account, not a number")]
    [InlineData("4,5", false, "the decimal comma is for whoever reads the column")]
    [InlineData("+5", false, "the sign would be lost")]
    [InlineData("-0", false, "the sign would be lost")]
    [InlineData("5.", false, "the point would be lost")]
    [InlineData(".5", false, "a zero would be added")]
    [InlineData("1e3", false, "the exponent would be lost")]
    [InlineData("-", false, "a dash")]
    public void A_field_of_text_becomes_a_number_only_without_loss(string field, bool number, string reason)
    {
        Assert.True(PlainNumber.TryLossless(field, out var value) == number, reason);
        Assert.True(!number || value.ToString("R", CultureInfo.InvariantCulture) == field, reason);
    }

    [Theory]
    [InlineData("45,3 %", true, "a percent as text")]
    [InlineData("45,3", false, "a plain number")]
    [InlineData("% выполнения", false, "a head with a percent sign")]
    public void A_cell_says_whether_it_is_a_percent(string text, bool percent, string reason) =>
        Assert.True(Cell.OfText(text).IsPercent == percent, reason);

    [Fact]
    public void A_cell_takes_sixteen_bytes() => Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<Cell>());
}
