using Dashboard.Data.Domain.Access;
using Xunit;

namespace Dashboard.Tests.Domain.Access;

public sealed class AccessScopeTests
{
    [Theory]
    [InlineData("region", 1, 10, true, true, "the ministry sees everyone")]
    [InlineData("municipality", 1, 10, true, true, "a school of its own")]
    [InlineData("municipality", 1, 20, false, false, "a school of a neighbour")]
    [InlineData("schools", 1, 20, true, true, "an own school, wherever it is; the aggregate is published to it")]
    [InlineData("schools", 2, 20, false, true, "another school of the same municipality")]
    public void A_scope_shows_its_own_and_what_is_published(string whose, int school, int municipality, bool seesSchool, bool seesMunicipality, string reason)
    {
        var scope = whose switch
        {
            "region" => AccessScope.Region,
            "municipality" => AccessScope.Municipality(10),
            _ => AccessScope.Schools(new HashSet<int> { 1 }),
        };
        Assert.True(scope.SeesSchool(school, municipality) == seesSchool, reason);
        Assert.True(scope.SeesMunicipality(municipality) == seesMunicipality, reason);
    }
}
