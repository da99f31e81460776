using Dashboard.Web.Components;
using Xunit;

namespace Dashboard.Tests.Components;

public sealed class ChosenRowsTests
{
    private static readonly int[] Shown = [5, 3, 8, 1, 9];

    [Fact]
    public void With_Shift_everything_between_the_last_click_and_this_one_follows_in_the_order_of_the_list()
    {
        var chosen = new ChosenRows<int>();
        chosen.Click(1, range: false, Shown);
        chosen.Click(3, range: true, Shown);
        Assert.Equal([1, 3, 8], chosen.Keys.Order());
        chosen.Click(8, range: true, Shown);
        Assert.Equal([1], chosen.Keys);
    }

    [Fact]
    public void A_range_from_a_row_that_is_no_longer_shown_is_one_click()
    {
        var chosen = new ChosenRows<int>();
        chosen.Click(7, range: false, Shown);
        chosen.Click(8, range: true, Shown);
        Assert.Equal([7, 8], chosen.Keys.Order());
        chosen.Keep(Shown);
        Assert.Equal([8], chosen.Keys);
    }

    [Fact]
    public void All_that_is_shown_is_chosen_and_let_go_together_and_what_is_not_shown_stays()
    {
        var chosen = new ChosenRows<int>();
        chosen.Click(7, range: false, Shown);
        chosen.Turn(Shown);
        Assert.True(chosen.HasAll(Shown));
        chosen.Turn(Shown);
        Assert.Equal([7], chosen.Keys);
        Assert.False(chosen.HasAll([]), "an empty list is not all chosen");
    }
}
