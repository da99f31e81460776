using System.Text;
using Dashboard.Data.Imports.Documents;

namespace Dashboard.Tests.Imports.Roadmaps;

internal enum OrderMutationKind
{
    DropLine,
    DoubleLine,
    SwapLines,
    DropCell,
    DoubleCell,
    SwapCells,
    EmptyCell,
    MergeCell,
    WidenCell,
    InsertSign,
}

/// <summary>One mistake of whoever typed or copied an order. Places are taken round the clock, so that any number is a place.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Block">Which paragraph or table.</param>
/// <param name="Row">Which row of the table.</param>
/// <param name="Cell">Which cell of the row.</param>
/// <param name="Other">The line or cell that it is swapped with, or the place of the sign.</param>
/// <param name="Sign">What is inserted.</param>
internal sealed record OrderMutation(OrderMutationKind Kind, int Block, int Row, int Cell, int Other, string Sign)
{
    public OfficeDocument Apply(OfficeDocument document)
    {
        if (document.Blocks.Count == 0)
        {
            return document;
        }

        var blocks = document.Blocks.ToList();
        var at = Block % blocks.Count;
        if (blocks[at] is DocumentTable { Rows.Count: > 0 } table)
        {
            blocks[at] = table with { Rows = [.. Rows([.. table.Rows]).Select((row, place) => row with { Number = place + 1 })] };
        }
        else if (blocks[at] is DocumentParagraph paragraph)
        {
            switch (Kind)
            {
                case OrderMutationKind.DropLine:
                    blocks.RemoveAt(at);
                    break;
                case OrderMutationKind.DoubleLine:
                    blocks.Insert(at, paragraph);
                    break;
                case OrderMutationKind.SwapLines:
                    (blocks[at], blocks[Other % blocks.Count]) = (blocks[Other % blocks.Count], blocks[at]);
                    break;
                case OrderMutationKind.InsertSign:
                    blocks[at] = paragraph with { Text = With(paragraph.Text) };
                    break;
            }
        }

        return document with { Blocks = blocks };
    }

    /// <summary>The document as it comes when it is copied as text.</summary>
    public static OfficeDocument AsRead(OfficeDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is DocumentParagraph paragraph)
            {
                text.Append(paragraph.Text).Append("\n\n");
            }
            else if (block is DocumentTable table)
            {
                text.AppendJoin('\n', table.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => cell.Text.Replace('\n', ' '))))).Append("\n\n");
            }
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Append('.').ToString()));
        // A file with a zero in it is no text: it is refused before anybody looks for a plan.
        return DocumentReader.Read(stream, "приказ.txt", DocumentLimits.Default, CancellationToken.None).Value ?? document with { Blocks = [] };
    }

    private List<DocumentRow> Rows(List<DocumentRow> rows)
    {
        var at = Row % rows.Count;
        switch (Kind)
        {
            case OrderMutationKind.DropLine:
                rows.RemoveAt(at);
                break;
            case OrderMutationKind.DoubleLine:
                rows.Insert(at, rows[at]);
                break;
            case OrderMutationKind.SwapLines:
                (rows[at], rows[Other % rows.Count]) = (rows[Other % rows.Count], rows[at]);
                break;
            default:
                rows[at] = rows[at] with { Cells = Cells([.. rows[at].Cells]) };
                break;
        }

        return rows;
    }

    private List<DocumentCell> Cells(List<DocumentCell> cells)
    {
        if (cells.Count == 0)
        {
            return cells;
        }

        var at = Cell % cells.Count;
        var other = Other % cells.Count;
        switch (Kind)
        {
            case OrderMutationKind.DropCell:
                cells.RemoveAt(at);
                break;
            case OrderMutationKind.DoubleCell:
                cells.Insert(at, cells[at]);
                break;
            case OrderMutationKind.SwapCells:
                (cells[at], cells[other]) = (cells[other], cells[at]);
                break;
            case OrderMutationKind.EmptyCell:
                cells[at] = cells[at] with { Text = string.Empty };
                break;
            case OrderMutationKind.MergeCell:
                cells[at] = cells[at] with { Text = string.Empty, ContinuesAbove = true };
                break;
            case OrderMutationKind.WidenCell:
                cells[at] = cells[at] with { ColumnSpan = (Other % 9) + 1 };
                break;
            case OrderMutationKind.InsertSign:
                cells[at] = cells[at] with { Text = With(cells[at].Text) };
                break;
        }

        // Cells of a row stand one behind another, whatever was done to it.
        var column = 0;
        return [.. cells.Select(cell => cell with { Column = (column += cell.ColumnSpan) - cell.ColumnSpan })];
    }

    private string With(string text) => text.Insert(Other % (text.Length + 1), Sign);
}
