using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Small parts of a report: runs, fields, captions, charts in the line.</summary>
internal static class ReportXml
{
    public static Run Words(string text, bool isBold = false)
    {
        var run = new Run();
        if (isBold)
        {
            run.Append(new RunProperties(new Bold()));
        }

        var lines = XmlText.Clean(text).Split('\n');
        for (var place = 0; place < lines.Length; place++)
        {
            if (place > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[place]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    /// <summary>A field with what it shows until it is counted anew.</summary>
    public static IEnumerable<OpenXmlElement> Field(string code, string shown) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Words(shown),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>«Таблица 3 – Что в ней»: the number is a field, so that a table put between others renumbers them.</summary>
    public static Paragraph Caption(string style, string word, int number, string text, bool isCentred)
    {
        var caption = Paragraph(style, [Words(word + "\u00a0"), .. Field($"SEQ {word} \\* ARABIC", Number(number)), Words(" – " + text)]);
        if (isCentred)
        {
            // A caption under a picture ends it: nothing has to stay with it.
            caption.ParagraphProperties!.Append(new KeepNext { Val = false }, new Justification { Val = JustificationValues.Center });
        }

        return caption;
    }

    /// <summary>The drawing that shows a chart part.</summary>
    /// <param name="link">Name of the link to the part.</param>
    /// <param name="id">Unique in the text.</param>
    /// <param name="alternative">Read out where the chart cannot be seen.</param>
    /// <param name="width">In EMU.</param>
    /// <param name="height">In EMU.</param>
    public static Run Chart(string link, uint id, string alternative, long width, long height) => new(new Drawing(new D.Inline(
        new D.Extent { Cx = width, Cy = height }, new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new D.DocProperties { Id = id, Name = "Диаграмма " + Number((int)id), Description = XmlText.Clean(alternative) },
        new D.NonVisualGraphicFrameDrawingProperties(),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = link }) { Uri = DrawingXml.C.NamespaceName }))
    { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
