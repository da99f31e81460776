using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>Goes through the paragraphs and tables of a document, a cell or a text box in reading order.</summary>
internal sealed class WordBlocks(WordStyles styles, ListNumbers numbers, DocumentDraft draft)
{
    private readonly WordParagraphs _paragraphs = new(styles);
    private int _embedded;

    /// <summary>Whole files put into the document («altChunk»), which Word takes in at the next saving.</summary>
    public int Embedded => _embedded;

    /// <summary>Adds the blocks of the document as they come; only a paragraph or a row of a table is held at a time.</summary>
    public void Read(OpenXmlReader reader)
    {
        var reading = new Reading(draft.Add);
        WordTable? table = null;
        while (reader.Read())
        {
            switch (reader.LocalName)
            {
                case "document" or "body":
                    break;
                case "tbl" when reader.IsStartElement:
                    EndParagraph(reading);
                    table = new WordTable(this, draft);
                    break;
                case "tbl":
                    table?.Finish(reading.Add);
                    table = null;
                    break;
                case var _ when reader.IsStartElement && reader.LoadCurrentElement() is { } element:
                    if (table is null)
                    {
                        ReadBlock(element, reading);
                    }
                    else
                    {
                        table.ReadRows(element);
                    }

                    break;
            }
        }

        EndParagraph(reading);
    }

    /// <summary>
    /// The blocks of a cell. An item without text is a number alone, which only counts where nothing else is in the cell:
    /// that is how the column «№» is numbered.
    /// </summary>
    public List<DocumentBlock> Inside(OpenXmlElement container)
    {
        var blocks = new List<DocumentBlock>();
        var reading = new Reading(blocks.Add);
        Walk(container, reading);
        EndParagraph(reading);
        return blocks.Count > 0 ? blocks : reading.Labels;
    }

    private void Walk(OpenXmlElement parent, Reading reading)
    {
        foreach (var child in parent.ChildElements)
        {
            ReadBlock(child, reading);
        }
    }

    private void ReadBlock(OpenXmlElement element, Reading reading)
    {
        if (WordMarkup.IsPassedOver(element))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "p":
                ReadParagraph(element, reading);
                break;
            case "tbl":
                EndParagraph(reading);
                var table = new WordTable(this, draft);
                foreach (var child in element.ChildElements)
                {
                    table.ReadRows(child);
                }

                table.Finish(reading.Add);
                break;
            case "altChunk":
                _embedded++;
                break;
            case "AlternateContent":
                if (WordMarkup.Chosen(element) is { } chosen)
                {
                    Walk(chosen, reading);
                }

                break;
            default:
                Walk(element, reading);
                break;
        }
    }

    private void ReadParagraph(OpenXmlElement element, Reading reading)
    {
        draft.CountParagraph();
        var properties = (element as Paragraph)?.ParagraphProperties;
        var code = properties?.ParagraphStyleId?.Val?.InnerText;
        var style = styles.Paragraph(code);
        var paragraph = _paragraphs.Read(element, style);
        var text = reading.Carried + paragraph.Text;
        var mark = properties?.ParagraphMarkRunProperties;
        if (mark?.ChildElements.Any(child => child.LocalName is "del" or "moveFrom") == true)
        {
            // The end of the paragraph is deleted: what is left of it begins the next one.
            reading.Carried = text;
            return;
        }

        reading.Carried = string.Empty;
        var folded = TextFolding.Fold(text);
        var hiddenMark = WordStyles.OnOff(mark?.GetFirstChild<Vanish>()) ?? style.Hidden ?? false;
        var label = folded.Length == 0 && hiddenMark ? null : Label(properties, style, code);
        if (folded.Length > 0)
        {
            var centred = WordStyles.Centred(properties?.Justification) ?? style.Centred ?? false;
            var heading = style.Heading || WordStyles.IsOutlined(properties?.OutlineLevel) || centred || paragraph.WhollyBold;
            reading.Add(new DocumentParagraph(label is null ? folded : ListLabel.Before(label, folded), heading));
        }
        else if (label is not null and not ListLabel.Bullet)
        {
            reading.Labels.Add(new DocumentParagraph(label, false));
        }

        foreach (var box in paragraph.Boxes)
        {
            Walk(box, reading);
            EndParagraph(reading);
        }
    }

    private string? Label(ParagraphProperties? properties, StyleTraits style, string? code)
    {
        var own = properties?.NumberingProperties;
        var level = WordStyles.Number(own?.NumberingLevelReference?.Val?.InnerText);
        return own?.NumberingId?.Val?.InnerText is { } list
            ? numbers.Next(list, level ?? 0, code)
            : numbers.Next(style.List, level ?? style.ListLevel, code);
    }

    private static void EndParagraph(Reading reading)
    {
        var folded = TextFolding.Fold(reading.Carried);
        reading.Carried = string.Empty;
        if (folded.Length > 0)
        {
            reading.Add(new DocumentParagraph(folded, false));
        }
    }

    /// <summary>Where the blocks go, and what waits for the next paragraph.</summary>
    private sealed class Reading(Action<DocumentBlock> add)
    {
        public Action<DocumentBlock> Add { get; } = add;

        public List<DocumentBlock> Labels { get; } = [];

        public string Carried { get; set; } = string.Empty;
    }
}
