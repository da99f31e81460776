using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Components;

public sealed class PageOfTests
{
    [Theory]
    [InlineData(null, 1, "1 2 3", "no page in the address is the first one")]
    [InlineData(3, 3, "7", "the last one is short")]
    [InlineData(9, 3, "7", "beyond the end is the last one")]
    [InlineData(0, 1, "1 2 3", "before the beginning is the first one")]
    public void A_page_of_the_address_is_one_that_there_is(int? asked, int number, string items, string reason)
    {
        var page = Pages.Of([1, 2, 3, 4, 5, 6, 7], 3, asked);
        Assert.True((number, 3, items) == (page.Number, page.Count, string.Join(' ', page.Items)), reason);
        Assert.Equal(7, page.OutOf);
    }

    [Fact]
    public void An_empty_list_has_one_empty_page_and_a_reader_is_told_where_he_is()
    {
        Assert.Equal((1, 0), (Pages.Of<int>([], 3, null).Count, Pages.Of<int>([], 3, null).Items.Count));
        Assert.Equal("школы\u00a04\u2060–\u20606 из\u00a07", Pages.Of([1, 2, 3, 4, 5, 6, 7], 3, 2).Words("школы"));
    }
}
