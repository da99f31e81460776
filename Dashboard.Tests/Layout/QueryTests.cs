using Dashboard.Web;
using Xunit;

namespace Dashboard.Tests.Layout;

public sealed class QueryTests
{
    [Theory]
    [InlineData("http://opora.test/schools?text=%D0%BE%D0%BB%D1%8C%D1%85&page=2", "/schools?text=%D0%BE%D0%BB%D1%8C%D1%85&page=2", "an address of the browser loses its host")]
    [InlineData("/schools?text=a+b", "/schools?text=a%20b", "a plus is a space")]
    [InlineData("schools", "/schools", "a relative path becomes a whole one")]
    [InlineData("/indicators?year=2024#pass", "/indicators?year=2024", "the fragment is left out")]
    [InlineData("/a?b", "/a?b=", "a key without a value stays")]
    [InlineData("/", "/", "the root")]
    public void An_address_is_read_and_written(string address, string expected, string why)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, Query.Parse(address).ToString());
    }

    [Fact]
    public void One_value_changes_and_the_others_stay_in_their_places()
    {
        var here = Query.Parse("/results?year=2023&subject=ma&page=4");
        Assert.Equal("/results?year=2024&subject=ma", here.With("year", 2024).Without("page").ToString());
        Assert.Equal("/results?year=2023&subject=ma&page=4", here.ToString());
    }

    [Fact]
    public void An_empty_value_takes_its_key_out() =>
        Assert.Equal("/results", Query.Parse("/results?year=2023").With("year", (int?)null).ToString());

    [Fact]
    public void A_repeated_key_becomes_one() =>
        Assert.Equal("/a?x=3&y=2", Query.Parse("/a?x=1&y=2&x=5").With("x", "3").ToString());

    [Theory]
    [InlineData("/a?year=2024", 2024)]
    [InlineData("/a?year=abc", null)]
    [InlineData("/a?year=", null)]
    [InlineData("/a", null)]
    [InlineData("/a?year=99999999999999", null)]
    public void A_number_that_is_none_is_nothing(string address, int? expected) => Assert.Equal(expected, Query.Parse(address).Number("year"));

    [Fact]
    public void What_a_user_types_survives_the_address()
    {
        const string typed = "СОШ № 1 & «Лицей» 50% #2?";
        Assert.Equal(typed, Query.Parse(Query.To("/schools").With("text", typed).ToString()).Value("text"));
    }
}
