using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>Reads a table row by row onto its grid.</summary>
internal sealed class WordTable
{
    /// <summary>Word ends at 63 columns; a cell that says to cover more is damaged.</summary>
    private const int GreatestSpan = 1000;

    private readonly WordBlocks _blocks;
    private readonly DocumentDraft _draft;
    private readonly TableDraft _table;

    /// <summary>Blocks of all cells in order: the table may turn out to be a frame around another.</summary>
    private readonly List<DocumentBlock> _inside = [];
    private HashSet<int> _mergedAbove = [];
    private HashSet<int> _merged = [];

    public WordTable(WordBlocks blocks, DocumentDraft draft)
    {
        draft.CountTable();
        _blocks = blocks;
        _draft = draft;
        _table = new TableDraft(draft);
    }

    /// <summary>Reads a row, or the rows that a content control wraps.</summary>
    public void ReadRows(OpenXmlElement element)
    {
        if (element.LocalName == "tr")
        {
            ReadRow(element);
        }
        else if (!WordMarkup.IsPassedOver(element) && element.LocalName is not ("p" or "tbl"))
        {
            foreach (var child in element.ChildElements)
            {
                ReadRows(child);
            }
        }
    }

    public void Finish(Action<DocumentBlock> add)
    {
        if (TableDraft.IsFrame(_table.Met, _inside))
        {
            _inside.ForEach(add);
        }
        else if (_table.Finish(name: null) is { } finished)
        {
            add(finished);
        }
    }

    private void ReadRow(OpenXmlElement row)
    {
        _draft.Cancellation.ThrowIfCancellationRequested();
        var properties = WordMarkup.Child(row, "trPr");
        if (properties?.ChildElements.Any(child => child.LocalName == "del" || (child is Hidden hidden && WordStyles.OnOff(hidden) == true)) == true)
        {
            return;
        }

        var column = Math.Clamp(WordStyles.Number(properties?.GetFirstChild<GridBefore>()?.Val?.InnerText) ?? 0, 0, GreatestSpan);
        _merged = [];
        foreach (var cell in Merged(Cells(row)))
        {
            ReadCell(cell.Element, column, cell.Span);
            column += cell.Span;
        }

        _table.EndRow();
        _mergedAbove = _merged;
    }

    private void ReadCell(OpenXmlElement cell, int column, int span)
    {
        var merge = WordMarkup.Child(WordMarkup.Child(cell, "tcPr"), "vMerge") as VerticalMerge;
        var begins = merge?.Val?.InnerText == "restart";
        if (merge is not null)
        {
            _merged.Add(column);
        }

        // What goes on must have begun: otherwise the cell shows its own text.
        if (merge is not null && !begins && _mergedAbove.Contains(column))
        {
            _table.AddCell(string.Empty, column, span, continuesAbove: true);
            return;
        }

        var blocks = _blocks.Inside(cell);
        _inside.AddRange(blocks);
        _table.AddCell(TableDraft.Flat(blocks), column, span, continuesAbove: false);
    }

    private static IEnumerable<OpenXmlElement> Cells(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child.LocalName == "tc")
            {
                if (WordMarkup.Child(WordMarkup.Child(child, "tcPr"), "cellDel") is null)
                {
                    yield return child;
                }
            }
            else if (!WordMarkup.IsPassedOver(child))
            {
                foreach (var cell in Cells(child))
                {
                    yield return cell;
                }
            }
        }
    }

    /// <summary>Cells with the columns that they cover; the old way to merge («hMerge») keeps the covered cells in the file.</summary>
    private static List<(OpenXmlElement Element, int Span)> Merged(IEnumerable<OpenXmlElement> cells)
    {
        var merged = new List<(OpenXmlElement Element, int Span)>();
        foreach (var cell in cells)
        {
            var properties = WordMarkup.Child(cell, "tcPr");
            var span = Math.Clamp(WordStyles.Number(properties?.GetFirstChild<GridSpan>()?.Val?.InnerText) ?? 1, 1, GreatestSpan);
            var old = properties?.GetFirstChild<HorizontalMerge>();
            if (old is not null && old.Val?.InnerText != "restart" && merged.Count > 0)
            {
                merged[^1] = (merged[^1].Element, merged[^1].Span + span);
            }
            else
            {
                merged.Add((cell, span));
            }
        }

        return merged;
    }
}
