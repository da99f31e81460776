using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>What stands in the properties of a report and on its first page.</summary>
/// <param name="Title">Of the file.</param>
/// <param name="Author">Office; null where not named.</param>
/// <param name="Name">«Аналитическая справка».</param>
/// <param name="Lines">Under the name on the first page.</param>
/// <param name="Bottom">At the foot of the first page.</param>
/// <param name="Footer">At the foot of the others.</param>
/// <param name="Stamp">From which data and for whom.</param>
/// <param name="DataVersion">Version of the data.</param>
internal sealed record ReportHead(string Title, string? Author, string Name, IReadOnlyList<string> Lines, string Bottom, string Footer, string Stamp, int DataVersion);

/// <summary>A text with title page, contents, numbered tables and charts; the product's own look or an office's template.</summary>
internal sealed class ReportFile
{
    // As wide as the first line is set in.
    private const string FirstIndent = "МММ ";

    private readonly List<OpenXmlElement> _blocks = [];
    private readonly List<(int Level, string Text, string Mark, int Page)> _headings = [];
    private readonly List<ChartContent> _charts = [];
    private readonly ReportStyles _styles;
    private readonly ReportFrame _frame;
    private readonly ReportPages _pages;
    private int _tables, _proposals;

    private ReportFile(ReportStyles styles, ReportFrame frame)
    {
        (_styles, _frame) = (styles, frame);
        _pages = new ReportPages(frame.Width, frame.Height);
    }

    /// <param name="stream">Empty for the product's own look, else a template; seekable, readable and writable; stays open.</param>
    /// <param name="head">Properties and first page.</param>
    /// <param name="write">Adds the text.</param>
    public static void Write(Stream stream, ReportHead head, Action<ReportFile> write)
    {
        ReportFile file;
        using (var document = stream.Length == 0 ? WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document) : WordprocessingDocument.Open(stream, isEditable: true))
        {
            var frame = ReportFrame.Prepare(document, head);
            file = new ReportFile(frame.Styles, frame);
            write(file);
            document.MainDocumentPart!.Document = new Document(new Body([.. ReportOpening.Of(frame, head, file._headings), .. file._blocks, frame.Section]));
            ReportFrame.Describe(document, head);
        }

        // Office looks at the ending of a workbook inside a chart, which only the package lets us choose.
        using var package = Package.Open(stream, FileMode.Open, FileAccess.ReadWrite);
        var link = package.GetRelationshipsByType(DrawingXml.Relations + "/officeDocument").First();
        var main = package.GetPart(PackUriHelper.ResolvePartUri(new Uri("/", UriKind.Relative), link.TargetUri));
        for (var place = 0; place < file._charts.Count; place++)
        {
            ChartParts.Add(package, main, "/word", file._charts[place], ChartLink(place));
        }
    }

    public void Heading(int level, string text, bool startsPage = false)
    {
        var mark = "_Toc" + (900_000 + _headings.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var id = ReportXml.Number(_headings.Count + 1);
        var heading = ReportXml.Paragraph(
            _styles[level == 1 ? ReportStyle.Heading1 : ReportStyle.Heading2], new BookmarkStart { Id = id, Name = mark }, ReportXml.Words(text), new BookmarkEnd { Id = id });
        if (startsPage)
        {
            heading.ParagraphProperties!.Append(new PageBreakBefore());
            _pages.Break();
        }

        _pages.Heading(text, level == 1 ? 18 : 12, level == 1 ? 9 : 6);
        _headings.Add((level, text, mark, _pages.Page));
        _blocks.Add(heading);
    }

    public void Body(string text)
    {
        _pages.Text(FirstIndent + text, 14, 1.5, 0, 0);
        _blocks.Add(ReportXml.Paragraph(_styles[ReportStyle.Body], ReportXml.Words(text)));
    }

    public void Note(string text)
    {
        _pages.Text(text, 12, 1, 4, 10);
        _blocks.Add(ReportXml.Paragraph(_styles[ReportStyle.Note], ReportXml.Words(text)));
    }

    public void Items(IReadOnlyList<string> items)
    {
        foreach (var item in items)
        {
            var paragraph = ReportXml.Paragraph(_styles[ReportStyle.Item], ReportXml.Words(item));
            paragraph.ParagraphProperties!.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = _frame.Dashes }));
            _pages.Text(FirstIndent + item, 14, 1.5, 0, 0);
            _blocks.Add(paragraph);
        }
    }

    public void Table(string caption, ReportTableContent table)
    {
        _pages.Text($"Таблица {++_tables} – {caption}", 12, 1, 9, 4);
        _pages.Table(table, ReportTable.Widths(table, _frame.Width));
        _blocks.Add(ReportXml.Caption(_styles[ReportStyle.Caption], "Таблица", _tables, caption, isCentred: false));
        _blocks.Add(ReportTable.Make(table, _styles, _frame.Width));
        _blocks.Add(Gap());
    }

    /// <param name="caption">What is drawn.</param>
    /// <param name="alternative">Read out where the chart cannot be seen.</param>
    /// <param name="chart">What to draw.</param>
    /// <param name="millimetres">Its height.</param>
    public void Chart(string caption, string alternative, ChartContent chart, int millimetres)
    {
        var link = ChartLink(_charts.Count);
        _charts.Add(chart);
        _pages.Whole((millimetres * 72 / 25.4) + 9, with: 40);
        _pages.Text($"Рисунок {_charts.Count} – {caption}", 12, 1, 9, 4);
        _blocks.Add(ReportXml.Paragraph(_styles[ReportStyle.Picture], ReportXml.Chart(link, (uint)_charts.Count, alternative, _frame.Width * (Box.Point / 20), millimetres * 36_000L)));
        _blocks.Add(ReportXml.Caption(_styles[ReportStyle.Caption], "Рисунок", _charts.Count, caption, isCentred: true));
    }

    /// <summary>What a person is to look through and change: a place of the text with a name, found in Word by its tag.</summary>
    /// <param name="key">Of the tag.</param>
    /// <param name="word">«Вывод».</param>
    /// <param name="text">What is proposed.</param>
    /// <param name="ground">On what it stands, in smaller letters.</param>
    public void Proposal(string key, string word, string text, string ground)
    {
        _proposals++;
        _pages.Text($"{word} {_proposals}. {text}", 14, 1.5, 0, 0);
        _pages.Text(ground, 12, 1, 0, 6, indent: 709);
        var body = ReportXml.Paragraph(_styles[ReportStyle.Body], ReportXml.Words($"{word}\u00a0{_proposals}. ", isBold: true), ReportXml.Words(text));
        body.ParagraphProperties!.Append(new KeepNext());
        _blocks.Add(new SdtBlock(
            new SdtProperties(new SdtAlias { Val = $"{word} {_proposals}: предложение, его можно изменить" }, new Tag { Val = "conclusion:" + key }, new SdtId { Val = 41_000 + _proposals }),
            new SdtContentBlock(body, ReportXml.Paragraph(_styles[ReportStyle.Ground], ReportXml.Words(ground)))));
    }

    private static string ChartLink(int place) => "rIdChart" + ReportXml.Number(place + 1);

    // Two tables without a paragraph between them are one in Word; the note that follows a table keeps its own distance.
    private static Paragraph Gap() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "60", LineRule = LineSpacingRuleValues.Exact }, new ParagraphMarkRunProperties(new FontSize { Val = "2" })));
}
