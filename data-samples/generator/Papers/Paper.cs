using System.Globalization;
using System.IO.Compression;
using Dashboard.Samples.Books;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Samples.Papers;

/// <summary>A Word document as offices type it: Times New Roman 14, A4, an order upright and its appendix on a page laid sideways.</summary>
public sealed class Paper
{
    private const int Size = 28;
    private const int UprightWidth = 9638;
    private const int SidewaysWidth = 14570;

    private readonly Body body = new();
    private readonly List<string> notes = [];
    private bool sideways;
    private bool numbered;

    /// <summary>Text as words stand in an order: adjusted to both edges, the first line indented.</summary>
    public Paper Text(params string[] lines) => Lines(lines, JustificationValues.Both, false, indent: true);

    public Paper Left(params string[] lines) => Lines(lines, JustificationValues.Left, false, indent: false);

    public Paper Centre(params string[] lines) => Lines(lines, JustificationValues.Center, false, indent: false);

    public Paper Bold(params string[] lines) => Lines(lines, JustificationValues.Center, true, indent: false);

    public Paper Right(params string[] lines) => Lines(lines, JustificationValues.Right, false, indent: false);

    /// <summary>Empty lines, the usual way to keep a distance.</summary>
    public Paper Skip(int lines = 1) => Left([.. Enumerable.Repeat("", lines)]);

    public Paper Table(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        numbered |= table.Rows.Any(row => row.Cells.Any(cell => cell.Numbered));
        body.AppendChild(PaperTables.Make(table, Width));
        return this;
    }

    /// <summary>A table inside a content control, as templates of an office have it.</summary>
    public Paper Controlled(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        body.AppendChild(new SdtBlock(new SdtProperties(new SdtAlias { Val = "Таблица мероприятий" }), new SdtContentBlock(PaperTables.Make(table, Width))));
        return this;
    }

    /// <summary>A note at the foot of the page, marked <c>[^1]</c> for the first and so on.</summary>
    public Paper Note(string text)
    {
        notes.Add(text);
        return this;
    }

    /// <summary>A frame with text that floats over the page, in the new notation and, as Word writes it, once more in the old one.</summary>
    public Paper TextBox(params string[] lines)
    {
        body.AppendChild(PaperTextBox.Make(lines));
        return this;
    }

    /// <summary>The page ends; what follows lies sideways, or upright again.</summary>
    public Paper Turn()
    {
        body.AppendChild(new Paragraph(new ParagraphProperties(Section())));
        sideways = !sideways;
        return this;
    }

    public byte[] Save()
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            var whole = (Body)body.CloneNode(true);
            whole.AppendChild(Section());
            NumberRevisions(whole);
            main.Document = new Document(whole);
            PaperParts.Styles(main);
            if (numbered)
            {
                PaperParts.Numbering(main);
            }

            if (notes.Count > 0)
            {
                PaperParts.Footnotes(main, notes);
            }
        }

        return Repacked(memory.ToArray());
    }

    private int Width => sideways ? SidewaysWidth : UprightWidth;

    private Paper Lines(IEnumerable<string> lines, JustificationValues side, bool bold, bool indent)
    {
        foreach (var line in lines)
        {
            var look = new ParagraphProperties();
            if (indent)
            {
                look.AppendChild(new Indentation { FirstLine = "709" });
            }

            look.AppendChild(new Justification { Val = side });
            body.AppendChild(new Paragraph(PaperText.Runs(line, bold, Size).Prepend(look)));
        }

        return this;
    }

    // Word calls a file damaged when two revisions have one number.
    private static void NumberRevisions(Body body)
    {
        var next = 1;
        foreach (var revision in body.Descendants().Where(e => e is InsertedRun or DeletedRun or Deleted))
        {
            var id = (next++).ToString(CultureInfo.InvariantCulture);
            revision.SetAttribute(new OpenXmlAttribute("w", "id", "http://schemas.openxmlformats.org/wordprocessingml/2006/main", id));
        }
    }

    private SectionProperties Section() => new(
        sideways
            ? new PageSize { Width = 16838U, Height = 11906U, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = 11906U, Height = 16838U },
        sideways
            ? new PageMargin { Top = 1134, Bottom = 850, Left = 1134U, Right = 1134U, Header = 708U, Footer = 708U, Gutter = 0U }
            : new PageMargin { Top = 1134, Bottom = 1134, Left = 1418U, Right = 850U, Header = 708U, Footer = 708U, Gutter = 0U });

    // The package stamps its parts with the time of writing, and a sample must have the same bytes each time.
    private static byte[] Repacked(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(bytes)))
        using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var from = part.Open();
                using var to = FixedZip.Entry(target, part.FullName);
                from.CopyTo(to);
            }
        }

        return memory.ToArray();
    }
}
