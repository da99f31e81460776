using Xunit;

namespace Dashboard.Tests.Docs;

/// <summary>Every check reports its planted violation.</summary>
public sealed class ChecksTests
{
    private const string Page = """
        # Things

        | Thing | What |
        |---|---|
        | `first` | a thing; see [the second](second.md) and [the folder](adr/README.md#here) |
        | `Tables * class.xlsx` | a pattern |
        | `gone.csv` | a file that was deleted |

        Mentions `other` outside of the table. [Out there](https://example.org/nothing).

        ```sh
        ./test.sh
        ./no-such-script.sh --long
        dotnet run --project Dashboard.Web
        dotnet run --project Dashboard.Nowhere
        dotnet run --project Dashboard.Web -- no-such-verb x
        dotnet test Dashboard.Tests --filter "A"
        ```

        ## Names

        `Known`
        """;

    [Fact]
    public void A_name_without_a_line_is_reported() => Assert.Equal(["other", "third"], Checks.WithoutLine(Page, ["first", "other", "third"]));

    [Fact]
    public void A_name_that_is_not_mentioned_is_reported() => Assert.Equal(["third"], Checks.NotNamed(Page, ["first", "other", "third"]));

    [Fact]
    public void A_file_without_a_line_is_reported() => Assert.Equal(
        ["Tables 5 form.xlsx", "folder/Tables 5 class.xlsx"],
        Checks.FilesWithoutLine(Page, ["Tables 5 class.xlsx", "Tables 5 form.xlsx", "folder/Tables 5 class.xlsx"]));

    [Fact]
    public void A_line_without_a_file_is_reported() => Assert.Equal(["gone.csv"], Checks.LinesWithoutFile(Page, ["Tables 5 class.xlsx"]));

    [Fact]
    public void A_dead_link_is_reported() => Assert.Equal(["docs/page.md → second.md"], Checks.DeadLinks(Page, "docs/page.md"));

    [Fact]
    public void A_dead_command_is_reported() => Assert.Equal(
        ["./no-such-script.sh --long", "dotnet run --project Dashboard.Nowhere", "dotnet run --project Dashboard.Web -- no-such-verb x"],
        Checks.DeadCommands(Page));

    [Fact]
    public void A_section_ends_where_the_next_begins()
    {
        Assert.Equal(["Known"], Markdown.Codes(Markdown.Section(Page, "Names")));
        Assert.Equal(string.Empty, Markdown.Section(Page, "No such heading"));
    }
}
