using Dashboard.Web;
using Xunit;

namespace Dashboard.Tests.Layout;

public sealed class LinksTests
{
    [Fact]
    public void Addresses_carry_only_what_was_chosen()
    {
        Assert.Equal("/", Links.Overview());
        Assert.Equal("/?year=2024&territory=3", Links.Overview(2024, 3));
        Assert.Equal("/schools/17?year=2024&procedure=vpr&subject=%D0%9C%D0%90&grade=5", Links.School(17, "МА", 2024, "vpr", 5));
        Assert.Equal("/deficits?subject=%D0%9C%D0%90&school=17", Links.Deficits(subject: "МА", school: 17));
        Assert.Equal("/imports/0a0b0c0d-0000-0000-0000-000000000001/mapping?file=2", Links.Mapping(new Guid("0a0b0c0d-0000-0000-0000-000000000001"), 2));
        Assert.Equal("/roadmaps/4/monitoring.xlsx?school=17", Links.RoadmapFile(4, RoadmapForm.Monitoring, 17));
        Assert.Equal("/roadmaps/4/monitoring", Links.RoadmapMonitoring(4));
        Assert.Equal("/schools/17/partners?list=2024&partner=9", Links.SchoolPartners(17, 2024, 9));
        Assert.Equal("/indicators#pass-rate", Links.Indicators("pass-rate"));
    }
}
