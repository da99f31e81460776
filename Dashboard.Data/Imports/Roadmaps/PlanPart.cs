using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Documents;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Rows of one table under one head of a plan.</summary>
/// <param name="Block">0-based place of the table among the blocks of the document.</param>
/// <param name="Head">What its columns hold.</param>
/// <param name="Rows">Under the head, in order.</param>
/// <param name="Section">A row over the head that names a section; null for none.</param>
internal sealed record PlanPart(int Block, PlanHead Head, IReadOnlyList<PlanRow> Rows, string? Section = null);

/// <summary>The tables of an order, divided into parts of the plan and into rows that are something else.</summary>
internal sealed class PlanParts
{
    private readonly List<PlanPart> _parts = [];
    private readonly Dictionary<int, List<DocumentRow>> _other = [];

    public IReadOnlyList<PlanPart> All => _parts;

    public IReadOnlyList<DocumentRow> Other(int block) => _other.GetValueOrDefault(block, []);

    public static PlanParts Of(OfficeDocument document)
    {
        var found = new PlanParts();
        var number = -1;
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            if (document.Blocks[block] is DocumentTable table)
            {
                number++;
                found.Take(block, RowsOf(number, table), Apart(document.Blocks, block));
            }
        }

        if (found._parts.Count == 0)
        {
            found.Guess(document);
        }

        return found;
    }

    private static List<PlanRow> RowsOf(int number, DocumentTable table)
    {
        var columns = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Column + cell.ColumnSpan).DefaultIfEmpty(0).Max();
        return [.. table.Rows.Select(row => new PlanRow(number, row, columns)).Where(row => row.Filled.Count > 0 || row.HasMerged)];
    }

    /// <summary>True where text that begins something new stands between this table and the one before it.</summary>
    private static bool Apart(IReadOnlyList<DocumentBlock> blocks, int block)
    {
        for (var above = block - 1; above >= 0 && blocks[above] is DocumentParagraph paragraph; above--)
        {
            if (SchoolWords.AnnouncesSchools(Wording.Fold(paragraph.Text)))
            {
                return true;
            }
        }

        return false;
    }

    private void Take(int block, List<PlanRow> rows, bool apart)
    {
        var part = _parts.LastOrDefault();
        PlanHead? head = null;
        string? section = null;
        var start = 0;
        for (var place = 0; place < rows.Count; place++)
        {
            if (head?.Repeats(rows[place]) != true && PlanHead.At(rows, place) is { } found)
            {
                Close(place);
                section = head is null && place == 1 && rows[0].Filled is [var only] && SectionRow.Opens(rows[0][only].Text) && !PlanTitle.Opens(Wording.Fold(rows[0][only].Text)) ? rows[0][only].Text : null;
                (head, start) = (found, place + found.Rows);
                place += found.Rows - 1;
            }
            else if (head is not null && !head.HoldsActivity(rows[place]) && SchoolTable.IsHead(rows[place]))
            {
                Close(place);
                (head, start) = (null, place);
            }
        }

        if (head is null && start == 0 && part is not null && !apart && GoesOn(part, rows))
        {
            _parts.Add(new PlanPart(block, part.Head, rows));
            return;
        }

        Close(rows.Count);

        void Close(int end)
        {
            var taken = rows[start..end];
            if (head is not null)
            {
                _parts.Add(new PlanPart(block, head, taken, section));
            }
            else
            {
                _other.TryAdd(block, []);
                _other[block].AddRange(taken.Select(row => row.Source));
            }
        }
    }

    // After a page break a table goes on without a head; a list of schools or a letterhead has other columns.
    private static bool GoesOn(PlanPart part, List<PlanRow> rows)
    {
        if (rows.Count == 0 || (!part.Head.HoldsActivity(rows[0]) && SchoolTable.IsHead(rows[0])) || Math.Abs(rows[0].Columns - part.Head.Roles.Count) > 1)
        {
            return false;
        }

        var number = part.Head.Of(ColumnRole.Number);
        var activity = part.Head.Of(ColumnRole.Activity);
        return number >= 0
            ? rows.Exists(row => RowNumber.Of(row[number].Text) is not null && row[activity].Text.Length > 0) || rows.TrueForAll(row => row[number].Text.Length == 0)
            : rows.Exists(row => row[activity].Text.Length > 0 && part.Head.AllOf(ColumnRole.Deadline).Any(column => ContentRoles.LooksDue(row[column].Text)));
    }

    private void Guess(OfficeDocument document)
    {
        var number = -1;
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            if (document.Blocks[block] is not DocumentTable table)
            {
                continue;
            }

            number++;
            var rows = RowsOf(number, table);
            if (ContentRoles.Guess(rows) is { } head)
            {
                _parts.Add(new PlanPart(block, head, rows));
                _other.Remove(block);
            }
            else if (_parts.LastOrDefault() is { } part && GoesOn(part, rows))
            {
                _parts.Add(new PlanPart(block, part.Head, rows));
                _other.Remove(block);
            }
        }
    }
}
