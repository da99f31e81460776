using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Components;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("9\u202f120", "9120", "typographic thousands are a number")]
    [InlineData("\u22120,8", "-0,8", "the true minus is a minus")]
    [InlineData("+1,3", "1,3", "a plus is not written in a number")]
    [InlineData("9,6\u00a0%", "9,6 %", "a unit makes it text")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)", "a formula becomes text")]
    [InlineData("-школа", "'-школа", "a dash at the start would be a formula")]
    [InlineData("@x", "'@x", "so would the sign at")]
    [InlineData("а;б", "\"а;б\"", "a separator is quoted")]
    [InlineData("МБОУ \"Лицей\"", "\"МБОУ \"\"Лицей\"\"\"", "quotes are doubled")]
    [InlineData("081214", "081214", "a code keeps its zeros")]
    [InlineData("", "", "an empty cell")]
    public void A_cell_is_what_Excel_reads(string shown, string expected, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, CsvText.Cell(shown));
    }

    [Fact]
    public void Lines_end_as_Excel_expects_and_the_file_begins_with_a_mark()
    {
        var text = CsvText.Write(["Школа", "n"], [["Лицей", "9\u202f120"]]);
        Assert.Equal("Школа;n\r\nЛицей;9120\r\n", text);
        Assert.Equal([0xEF, 0xBB, 0xBF], CsvText.Encode(text)[..3]);
    }
}
