using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Tests.Architecture;
using Dashboard.Tests.Domain.Statistics;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Docs;

/// <summary>The documents say what is there.</summary>
public sealed class PagesTests
{
    private const string Architecture = "docs/architecture.md";
    private const string Decisions = "docs/adr/";

    public static TheoryData<string> Pages => [.. Repository.Files(".md")];

    public static TheoryData<string> DecisionFiles => [.. Written];

    private static IReadOnlyList<string> Written { get; } =
        [.. Repository.Files(".md").Where(file => file.StartsWith(Decisions, StringComparison.Ordinal) && char.IsAsciiDigit(file[Decisions.Length]))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page) => Assert.Equal([], Checks.DeadLinks(Repository.Read(page), page));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_can_be_typed(string page) => Assert.Equal([], Checks.DeadCommands(Repository.Read(page)));

    [Fact]
    public void The_readme_begins_with_its_two_commands() => Assert.Equal(
        ["dotnet run --project Dashboard.Web", "./test.sh"],
        Markdown.Commands(Repository.Read("README.md")).Take(2));

    [Fact]
    public void Every_doubt_of_a_deadline_has_its_line() => Assert.Equal(
        [], Checks.WithoutLine(Repository.Read("docs/deadlines.md"), DeadlineMessages.All.Select(doubt => doubt.Code)));

    [Fact]
    public void Every_indicator_has_its_line() =>
        Assert.Equal([], Checks.WithoutLine(Repository.Read("docs/indicators.md"), Indicator.All.Select(indicator => indicator.Code)));

    [Fact]
    public void Every_indicator_has_its_official_name_in_the_page() => Assert.All(
        Indicator.All, indicator => Assert.Contains(indicator.Name, Repository.Read("docs/indicators.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_class_of_statistics_has_its_line() =>
        Assert.Equal([], Checks.WithoutLine(Repository.Read("docs/statistics.md"), StatisticsTypes.All.Select(type => type.Name)));

    [Fact]
    public void Every_class_of_statistics_that_has_a_line_exists() => Assert.Equal(
        [], Markdown.Lines(Repository.Read("docs/statistics.md")).Except(StatisticsTypes.All.Select(type => type.Name), StringComparer.Ordinal));

    [Fact]
    public void Every_name_of_the_architecture_is_in_the_glossary()
    {
        var names = Markdown.Codes(Markdown.Section(Repository.Read(Architecture), "Names")).ToList();
        Assert.NotEmpty(names);
        Assert.Equal([], Checks.NotNamed(Repository.Read("docs/glossary.md"), names));
    }

    [Fact]
    public void Every_fence_stands_in_the_table_of_the_architecture() => Assert.Equal(
        [], Checks.WithoutLine(Markdown.Section(Repository.Read(Architecture), "Who may know whom"), Fences.All.Select(fence => fence.Room).Distinct()));

    [Theory]
    [MemberData(nameof(DecisionFiles))]
    public void Every_decision_is_listed_and_has_its_parts(string file)
    {
        var page = Repository.Read(file);
        var list = Repository.Read(Decisions + "README.md");
        Assert.Contains(Path.GetFileName(file), Markdown.Links(list));
        string[] parts = ["Context", "Decision", "Consequences", "When to look again"];
        Assert.All(parts, part => Assert.NotEqual(string.Empty, Markdown.Section(page, part).Trim()));
        Assert.StartsWith("# " + Path.GetFileName(file)[..4] + ". ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_numbered_without_a_gap() => Assert.Equal(
        Enumerable.Range(1, Written.Count),
        Written.Select(file => int.Parse(file.AsSpan(Decisions.Length, 4), System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_component_and_chart_has_its_line()
    {
        var written = Repository.Files(".razor").Where(file => file.StartsWith("Dashboard.Web/Components/", StringComparison.Ordinal)
            || file.StartsWith("Dashboard.Web/Charts/", StringComparison.Ordinal));
        var named = Markdown.Lines(Repository.Read("docs/components.md")).Select(name => name.Split('<')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], written.Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !named.Contains(name)));
    }
}
