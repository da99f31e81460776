using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;
using Dashboard.Tests.Domain.Wording;

namespace Dashboard.Tests.Queries.Reports;

/// <summary>A report as it is read aloud.</summary>
internal static class BriefingReading
{
    /// <summary>All words, a block a line, with ordinary spaces.</summary>
    public static string Text(BriefingView report) => string.Join('\n', report.Blocks.SelectMany(Words).Select(PlainText.Of));

    /// <summary>What stands under the heading that ends so, up to the next heading.</summary>
    public static IReadOnlyList<BriefingBlock> Part(BriefingView report, string heading) =>
    [
        .. report.Blocks.SkipWhile(block => Heading(block)?.EndsWith(heading, StringComparison.Ordinal) != true).Skip(1).TakeWhile(block => Heading(block) is null),
    ];

    public static string? Heading(BriefingBlock block) => block switch { HeadingBlock heading => PlainText.Of(heading.Text), AppendixBlock appendix => PlainText.Of(appendix.Text), SignatureBlock => "", _ => null };

    public static string Cell(SlideCell cell) => PlainText.Of(cell.Text);

    private static IEnumerable<string> Words(BriefingBlock block) => block switch
    {
        HeadingBlock heading => [heading.Text],
        AppendixBlock appendix => [appendix.Text],
        TextBlock text => [text.Text],
        ListBlock list => list.Items,
        NoteBlock note => [note.Text],
        TableBlock table => [table.Caption, string.Join(" | ", table.Body.Columns.Select(column => column.Head)), .. table.Body.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.Text)))],
        ChartBlock chart => [chart.Caption, chart.Body.AltText],
        ConclusionBlock conclusion => [conclusion.Text, conclusion.Ground, conclusion.Limit],
        _ => [],
    };
}
