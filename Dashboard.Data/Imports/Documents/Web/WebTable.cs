using System.Globalization;
using AngleSharp.Dom;

namespace Dashboard.Data.Imports.Documents.Web;

/// <summary>Puts the cells of a table onto its grid: a cell over several rows goes on in those below.</summary>
internal sealed class WebTable(TableDraft table, Func<IElement, List<DocumentBlock>> read)
{
    /// <summary>As the standard of HTML has it.</summary>
    private const int GreatestSpan = 1000;
    private const int GreatestRows = 65_534;

    private readonly List<DocumentBlock> _inside = [];
    private List<Span> _open = [];

    public static void Read(IElement element, DocumentDraft draft, Func<IElement, List<DocumentBlock>> read, Action<DocumentBlock> add)
    {
        draft.CountTable();
        var table = new WebTable(new TableDraft(draft), read);
        foreach (var part in element.Children)
        {
            if (part.LocalName == "caption")
            {
                read(part).ForEach(add);
            }
        }

        table.Rows(element);
        table.Finish(add);
    }

    private void Finish(Action<DocumentBlock> add)
    {
        if (TableDraft.IsFrame(table.Met, _inside))
        {
            _inside.ForEach(add);
        }
        else if (table.Finish(name: null) is { } finished)
        {
            add(finished);
        }
    }

    private void Rows(IElement parent)
    {
        foreach (var child in parent.Children)
        {
            if (WebStyle.IsUnread(child))
            {
                continue;
            }

            if (child.LocalName == "tr")
            {
                ReadRow(child);
            }
            else if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                Rows(child);
            }
        }
    }

    private void ReadRow(IElement row)
    {
        var next = new List<Span>();
        var waiting = new Queue<Span>(_open.OrderBy(span => span.Column));
        var column = 0;
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is not ("td" or "th") || WebStyle.IsUnread(cell))
            {
                continue;
            }

            column = PassOpen(waiting, next, column);
            var free = waiting.TryPeek(out var open) ? open.Column - column : GreatestSpan;
            var span = Math.Clamp(Number(cell, "colspan"), 1, Math.Max(1, Math.Min(free, GreatestSpan)));
            var rows = Number(cell, "rowspan");
            var blocks = read(cell);
            _inside.AddRange(blocks);
            table.AddCell(TableDraft.Flat(blocks), column, span, continuesAbove: false);
            if (rows != 1)
            {
                // None means: to the end of the table.
                next.Add(new Span(column, span, rows <= 0 ? GreatestRows : Math.Min(rows, GreatestRows) - 1));
            }

            column += span;
        }

        while (waiting.Count > 0)
        {
            column = PassOpen(waiting, next, waiting.Peek().Column);
        }

        table.EndRow();
        _open = next;
    }

    /// <summary>Steps over the columns that cells from above reach into.</summary>
    private int PassOpen(Queue<Span> waiting, List<Span> next, int column)
    {
        while (waiting.TryPeek(out var open) && open.Column <= column)
        {
            waiting.Dequeue();
            table.AddCell(string.Empty, open.Column, open.Columns, continuesAbove: true);
            column = Math.Max(column, open.Column + open.Columns);
            if (open.RowsLeft > 1)
            {
                next.Add(open with { RowsLeft = open.RowsLeft - 1 });
            }
        }

        return column;
    }

    private static int Number(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>A cell that reaches into further rows.</summary>
    private readonly record struct Span(int Column, int Columns, int RowsLeft);
}
