namespace Dashboard.Data.Imports.Documents;

/// <summary>Rows of one table as they come: empty ones are counted and left out.</summary>
internal sealed class TableDraft(DocumentDraft draft)
{
    private readonly List<DocumentRow> _rows = [];
    private List<DocumentCell> _cells = [];
    private int _number;

    /// <summary>Rows met so far, empty ones too.</summary>
    public int Met => _number;

    public IReadOnlyList<DocumentRow> Rows => _rows;

    public void AddCell(string text, int column, int columnSpan, bool continuesAbove)
    {
        draft.CountCell();
        _cells.Add(new DocumentCell(continuesAbove ? string.Empty : text, column, columnSpan, continuesAbove));
    }

    public void EndRow()
    {
        _number++;
        if (_cells.Exists(cell => cell.Text.Length > 0))
        {
            _rows.Add(new DocumentRow(_number, _cells));
            _cells = [];
        }
        else
        {
            _cells.Clear();
        }
    }

    /// <summary>The table, or null when nothing is written in it.</summary>
    public DocumentTable? Finish(string? name) => _rows.Count == 0 ? null : new DocumentTable(name, _rows);

    /// <summary>A table inside a cell as lines: a row a line, its cells parted by spaces.</summary>
    public static string Flat(DocumentTable table) => string.Join('\n', table.Rows.Select(row =>
        string.Join(' ', row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text.Replace('\n', ' ')))));

    /// <summary>Blocks of a cell as its text.</summary>
    public static string Flat(IEnumerable<DocumentBlock> blocks) =>
        string.Join('\n', blocks.Select(block => block is DocumentTable table ? Flat(table) : ((DocumentParagraph)block).Text));

    /// <summary>
    /// Whether a table only frames the one inside it: pages and orders are laid out so. The inner table is what was meant when
    /// it has more rows than the outer one and at least three: a head and two lines.
    /// </summary>
    public static bool IsFrame(int outerRows, IEnumerable<DocumentBlock> inside) =>
        inside.OfType<DocumentTable>().Any(inner => inner.Rows.Count >= 3 && inner.Rows.Count > outerRows);
}
