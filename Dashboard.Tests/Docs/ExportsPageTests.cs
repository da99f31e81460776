using Dashboard.Data.Domain.Disclosure;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Csv;
using Dashboard.Data.Exports.Site;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Xunit;

namespace Dashboard.Tests.Docs;

/// <summary>docs/exports.md knows every form that leaves the program and every column of it.</summary>
public sealed class ExportsPageTests
{
    private static string Page => Repository.Read("docs/exports.md");

    [Fact]
    public void Every_column_of_the_results_has_its_line() => Assert.Equal([], Checks.WithoutLine(Page, ResultsTable.ColumnsFor(Audience.Public)));

    [Fact]
    public void Every_form_of_a_plan_has_its_line_and_its_address()
    {
        Assert.Equal([], Checks.WithoutLine(Page, RoadmapForm.All.Select(form => form.Word)));
        Assert.Equal([], Checks.NotNamed(Page, RoadmapForm.All.Select(form => "/roadmaps/ID/" + form.Ending)));
    }

    [Fact]
    public void Every_file_of_the_pages_for_a_site_has_its_line() => Assert.Equal([], Checks.WithoutLine(Page, SitePages.Names));

    [Fact]
    public void Every_column_of_a_plan_has_its_line() =>
        Assert.Equal([], Checks.WithoutLine(Page, Enum.GetNames<PlanColumn>().Select(name => name.ToLowerInvariant())));

    [Fact]
    public void Every_column_of_the_monitoring_form_has_its_line() =>
        Assert.Equal([], Checks.WithoutLine(Page, Enum.GetValues<MonitoringColumn>().Select(MonitoringWords.Head)));
}
