using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Title page and table of contents: a field with its entries filled in, which Word counts anew when it opens the file.</summary>
internal static class ReportOpening
{
    private const double EntryHeight = 22;

    public static IEnumerable<OpenXmlElement> Of(ReportFrame frame, ReportHead head, IReadOnlyList<(int Level, string Text, string Mark, int Page)> headings)
    {
        var before = 1 + Math.Max(1, (int)Math.Ceiling((headings.Count + 2) * EntryHeight / (frame.Height / 20.0)));
        return
        [
            Centred(frame, ReportStyle.Subtitle, head.Author ?? ""),
            ReportXml.Paragraph(frame.Styles[ReportStyle.Title], ReportXml.Words(head.Name.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("ru-RU")))),
            .. head.Lines.Select(line => Centred(frame, ReportStyle.Subtitle, line)),
            Centred(frame, ReportStyle.Subtitle, head.Bottom),
            Starting(ReportXml.Paragraph(frame.Styles[ReportStyle.ContentsHead], ReportXml.Words("Содержание"))),
            .. headings.Select((heading, place) => Entry(frame, heading, before, isFirst: place == 0, isLast: place == headings.Count - 1)),
            new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }), new Run(new Break { Type = BreakValues.Page })),
        ];
    }

    private static Paragraph Entry(ReportFrame frame, (int Level, string Text, string Mark, int Page) heading, int before, bool isFirst, bool isLast)
    {
        var paragraph = ReportXml.Paragraph(frame.Styles[heading.Level == 1 ? ReportStyle.Contents1 : ReportStyle.Contents2]);
        paragraph.ParagraphProperties!.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = frame.Width }));
        if (isFirst)
        {
            paragraph.Append(
                new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
                new Run(new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
        }

        paragraph.Append(new Hyperlink([ReportXml.Words(heading.Text), new Run(new TabChar()), .. ReportXml.Field($"PAGEREF {heading.Mark} \\h", ReportXml.Number(heading.Page + before))]) { Anchor = heading.Mark, History = true });
        if (isLast)
        {
            paragraph.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        }

        return paragraph;
    }

    private static Paragraph Centred(ReportFrame frame, ReportStyle style, string text) => ReportXml.Paragraph(frame.Styles[style], ReportXml.Words(text));

    private static Paragraph Starting(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.Append(new PageBreakBefore());
        return paragraph;
    }
}
