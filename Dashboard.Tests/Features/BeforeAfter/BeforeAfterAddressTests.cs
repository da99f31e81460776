using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Web;
using Dashboard.Web.Features;
using Xunit;

namespace Dashboard.Tests.Features.BeforeAfter;

public sealed class BeforeAfterAddressTests
{
    [Fact]
    public void The_whole_question_lives_in_the_address()
    {
        var filter = BeforeAfterAddress.Read(Query.Parse(Links.BeforeAfter(
            4, 11, [21, 23], 2, new DateOnly(2023, 9, 1), new DateOnly(2024, 5, 31), "ege", "Математика", 11, "advanced", "quality", "later", ["2022", "2023"], ["2025c"], insist: true)));

        Assert.Equal((4, 11, 2), (filter.PlanId, filter.ActivityId, filter.MunicipalityId));
        Assert.Equal([21, 23], filter.Schools);
        Assert.Equal((new DateOnly(2023, 9, 1), new DateOnly(2024, 5, 31)), (filter.From, filter.To));
        Assert.Equal((Procedure.Ege, "Математика", 11, TestProfile.Advanced), (filter.Procedure, filter.Subject, filter.Grade, filter.Profile));
        Assert.Equal((Indicator.Quality, Children.SameChildren, true), (filter.Indicator, filter.Children, filter.Insists));
        Assert.Equal(["2022", "2023"], filter.Before);
        Assert.Equal(["2025c"], filter.After);
    }

    [Fact]
    public void A_question_has_the_address_that_is_read_as_the_same_question()
    {
        var address = Links.BeforeAfter(
            4, 11, [21, 23], 2, new DateOnly(2023, 9, 1), new DateOnly(2024, 5, 31), "ege", "Математика", 11, "advanced", "quality", "later", ["2022", "2023"], ["2025c"], insist: true);

        Assert.Equal(address, BeforeAfterAddress.Of(BeforeAfterAddress.Read(Query.Parse(address))).ToString());
        Assert.Equal(Links.BeforeAfter(7), BeforeAfterAddress.Of(BeforeAfterAddress.Read(Query.Parse(Links.BeforeAfter(7)))).ToString());
    }

    [Fact]
    public void An_empty_address_leaves_all_to_be_proposed()
    {
        var filter = BeforeAfterAddress.Read(Query.Parse(Links.BeforeAfter()));

        Assert.Equal("/before-after", Links.BeforeAfter());
        Assert.Equal(default((int?, int?, DateOnly?, Indicator?)), (filter.PlanId, filter.ActivityId, filter.From, filter.Indicator));
        Assert.Equal((Children.SameGrade, false), (filter.Children, filter.Insists));
        Assert.Equal((0, 0, 0), (filter.Schools.Count, filter.Before.Count, filter.After.Count));
    }

    [Theory]
    [InlineData("schools=21,x,,-3,22", 2, "what is no number of a school is passed over")]
    [InlineData("schools=", 0, "an empty list is no list")]
    public void A_list_written_by_hand_is_read_as_far_as_it_makes_sense(string query, int schools, string reason) =>
        Assert.True(BeforeAfterAddress.Read(Query.Parse("/before-after?" + query)).Schools.Count == schools, reason);

    [Theory]
    [InlineData("/before-after?plan=4&indicator=low&before=2023&insist=yes", "/before-after?plan=4", "what narrows goes first, the plan stays")]
    [InlineData("/before-after?plan=4&activity=11", "/before-after", "then the plan")]
    [InlineData("/before-after?territory=2", null, "nothing is chosen")]
    public void Reset_takes_back_one_layer(string address, string? expected, string reason) => Assert.True(BeforeAfterAddress.Reset(Query.Parse(address)) == expected, reason);
}
