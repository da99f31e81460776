using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData(0, 0, "A1", "the first cell")]
    [InlineData(117, 3, "D118", "an ordinary cell")]
    [InlineData(0, 25, "Z1", "the last single letter")]
    [InlineData(0, 26, "AA1", "the first double letter")]
    [InlineData(9, 701, "ZZ10", "the last double letter")]
    [InlineData(1_048_575, 16_383, "XFD1048576", "the last cell of Excel")]
    public void An_address_is_written_and_read_back(int row, int column, string address, string reason)
    {
        Assert.True(CellAddress.Of(row, column) == address, reason);
        Assert.True(CellAddress.TryParse(address, out var readRow, out var readColumn), reason);
        Assert.Equal((row, column), (readRow, readColumn));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("12", "no column")]
    [InlineData("AB", "no row")]
    [InlineData("A0", "rows are counted from 1")]
    [InlineData("A1B", "letters behind the row")]
    [InlineData("A99999999999", "beyond any sheet")]
    public void What_is_no_address_is_not_read(string text, string reason) => Assert.False(CellAddress.TryParse(text, out _, out _), reason);

    [Fact]
    public void A_range_is_read_with_its_corners_in_any_order()
    {
        Assert.True(CellAddress.TryParseRange("C5:$A$1", out var range));
        Assert.Equal(new CellRange(0, 0, 4, 2), range);
        Assert.Equal("A1:C5", range.ToString());
    }
}
