using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.OpenXml;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Queries.Reports.Briefing;

namespace Dashboard.Data.Exports.Docx;

/// <summary>Writes a report as .docx: headings by styles, contents, numbered tables and native charts with their workbooks.</summary>
public static class BriefingWriter
{
    // A row of bars and the rest of a chart, in millimetres.
    private const int BarHeight = 7, ChartRest = 20, LeastChart = 50, MostChart = 190, UprightChart = 72, MostBars = 24;

    /// <param name="report">What to write.</param>
    /// <param name="stream">Empty, seekable, readable and writable; stays open.</param>
    /// <param name="template">Its styles, page, header and footer are used; null for the product's own.</param>
    public static void Write(BriefingView report, Stream stream, BriefingTemplate? template = null)
    {
        template?.CopyTo(stream);
        var firstAppendix = report.Blocks.FirstOrDefault(block => block is AppendixBlock);
        ReportFile.Write(stream, Head(report), file =>
        {
            foreach (var block in report.Blocks)
            {
                Add(file, block, report, ReferenceEquals(block, firstAppendix));
            }
        });
    }

    private static ReportHead Head(BriefingView report) => new(
        report.Title, report.Author, report.Name, [report.Subject, report.Territory, report.Period],
        Russian.Bind($"Данные на {Russian.Date(report.DataDate)}"),
        Russian.Bind($"{report.Name}. {Short(report.Territory)}. {Russian.Date(report.MadeOn)}, версия данных {Russian.Number(report.DataVersion)}"),
        report.Stamp, report.DataVersion);

    private static void Add(ReportFile file, BriefingBlock block, BriefingView report, bool startsPage)
    {
        switch (block)
        {
            case HeadingBlock heading:
                file.Heading(heading.Level, heading.Text);
                break;
            case AppendixBlock appendix:
                file.Heading(1, appendix.Text, startsPage);
                break;
            case TextBlock text:
                file.Body(text.Text);
                break;
            case ListBlock list:
                file.Items(list.Items);
                break;
            case NoteBlock note:
                file.Note(note.Text);
                break;
            case TableBlock table:
                file.Table(table.Caption, new ReportTableContent(
                    [.. table.Body.Columns.Select(column => column.Head)], [.. table.Body.Columns.Select(column => column.IsNumber)], [.. table.Body.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)])], table.Widths));
                break;
            case ChartBlock chart:
                Chart(file, chart);
                break;
            case ConclusionBlock conclusion:
                file.Proposal(conclusion.Key, "Вывод", conclusion.Text, Russian.Bind($"Основание: {conclusion.Ground.TrimEnd('.')}. Заключить отсюда нельзя, {conclusion.Limit}"));
                break;
            case SignatureBlock:
                Sign(file, report);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "No such block.");
        }
    }

    /// <summary>More bars than a page has room for go on in another chart.</summary>
    private static void Chart(ReportFile file, ChartBlock block)
    {
        var places = Enumerable.Range(0, block.Body.Categories.Count).ToList();
        var perChart = ChartDrawing.IsLying(block.Body) ? MostBars / Math.Clamp(block.Body.Kind == ChartKind.Bars ? block.Body.Series.Count : 1, 1, 3) : Math.Max(1, places.Count);
        var pages = places.Chunk(perChart).ToList();
        for (var page = 0; page < pages.Count; page++)
        {
            var bars = pages[page].Length * (block.Body.Kind == ChartKind.Bars ? Math.Max(1, block.Body.Series.Count) : 1);
            var height = ChartDrawing.IsLying(block.Body) ? Math.Clamp((bars * BarHeight) + ChartRest, LeastChart, MostChart) : UprightChart;
            file.Chart(block.Caption + (page == 0 ? "" : $" (продолжение {Russian.OutOf(page + 1, pages.Count)})"), block.Body.AltText, ChartDrawing.Content(block.Body, pages[page]), height);
        }
    }

    private static void Sign(ReportFile file, BriefingView report)
    {
        file.Body("");
        file.Body("Должность ____________________");
        file.Body("Подпись ______________ / ____________________ /");
        file.Body(Russian.Bind("«____» ______________ 20___ г."));
        file.Note(Russian.Bind($"Составлено программой {Russian.Date(report.MadeOn)}: {report.Stamp}."));
    }

    // A registered name of two hundred letters would fill the foot of each page.
    private static string Short(string name) => name.Length <= 60 ? name : TerritoryWords.ShortSchool(name) is { Length: <= 60 } shorter ? shorter : name[..59].TrimEnd() + "…";
}
