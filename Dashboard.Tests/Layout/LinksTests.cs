using Dashboard.Data.Domain.Watching;
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

    [Theory]
    [InlineData(WatchKind.EnteredList, "/risks/lists/17?list=2024", "why it is listed")]
    [InlineData(WatchKind.Flagged, "/risks/lists/17?list=2024", "why it is flagged")]
    [InlineData(WatchKind.RiskHigh, "/schools/17/profile?profile=2024", "the profile of the year")]
    [InlineData(WatchKind.LowShare, "/schools/17?year=2024&procedure=vpr&subject=%D0%A4%D0%B8%D0%B7%D0%B8%D0%BA%D0%B0&grade=8&indicator=low", "the work in the school's dynamics")]
    [InlineData(WatchKind.Overdue, "/roadmaps/4/activities/11", "the activity")]
    [InlineData(WatchKind.Sign, "/schools/17/markers?year=2024", "the signs of the year")]
    [InlineData(WatchKind.PublishedSign, "/schools/17/markers?year=2024", "where the official list stands beside them")]
    public void What_fired_leads_to_the_page_that_explains_it(WatchKind kind, string address, string reason) =>
        Assert.True(address == Links.Watched(kind, 17, new WatchTarget(2024, "vpr", "Физика", 8, 4, 11)), reason);
}
