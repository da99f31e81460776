namespace Dashboard.Data.Imports.Documents.Plain;

/// <summary>Rows of tabbed lines; a row whose cells have line breaks is several lines.</summary>
/// <param name="width">Filled columns of its widest line.</param>
internal sealed class TextTable(int width)
{
    /// <summary>Fewer filled cells in a single line are a signature or a date set apart by tabs.</summary>
    private const int FewestCells = 3;

    /// <summary>How many lines a row may be cut into, and how long its last cell may grow by lines taken in.</summary>
    private const int MostLines = 40;
    private const int LongestCell = 20_000;

    private readonly List<List<string>> _rows = [];

    public TextLine Head => new(_rows[0], Heading: false);

    public bool IsLineOfText => _rows.Count == 1 && Head.Filled < FewestCells;

    /// <summary>Whether the lines after a blank one are its further rows rather than another table.</summary>
    public bool GoesOn(List<TextLine> lines, int otherWidth)
    {
        var first = lines[0];
        var sameWidth = otherWidth == width || first.Fields.Count == width || first.Fields.Count == Head.Fields.Count || (first.StartsBlank && otherWidth < width);
        return sameWidth && (first.StartsBlank || first.Filled >= FewestCells || lines.Count(line => line.HasTabs) > 1);
    }

    /// <summary>Takes a line without tabs into the last cell when the cell or the line says that something is cut there.</summary>
    public bool Takes(TextLine line)
    {
        var text = line.Fields[0].TrimStart();
        var row = _rows[^1];
        var last = row.Count >= width ? row.Count - 1 : Math.Max(0, new TextLine(row, Heading: false).Width - 1);
        var before = row[last].TrimEnd();
        var cut = before.Length < LongestCell && (char.IsLower(text[0]) || ListLabel.IsBullet(text.AsSpan(0, 1)) || before is [.., ',' or ':' or ';' or '-' or '–' or '(']);
        if (cut)
        {
            row[last] = before + "\n" + text;
        }

        return cut;
    }

    /// <summary>Adds the row that begins at a line; answers how many further lines it took.</summary>
    public int AddRow(List<TextLine> lines, int at)
    {
        var row = lines[at].Fields.ToList();
        var taken = LinesOfRow(lines, at);
        foreach (var line in lines.GetRange(at + 1, taken))
        {
            row[^1] += "\n" + line.Fields[0];
            row.AddRange(line.Fields.Skip(1));
        }

        _rows.Add(row);
        return taken;
    }

    public DocumentTable? Finish(DocumentDraft draft)
    {
        draft.CountTable();
        var table = new TableDraft(draft);
        foreach (var row in _rows)
        {
            draft.Cancellation.ThrowIfCancellationRequested();
            foreach (var (column, field) in row.Index())
            {
                table.AddCell(TextMarks.Clean(field), column, columnSpan: 1, continuesAbove: false);
            }

            table.EndRow();
        }

        return table.Finish(name: null);
    }

    /// <summary>A short line and those after it are one row when together they have exactly the cells of a row.</summary>
    private int LinesOfRow(List<TextLine> lines, int at)
    {
        var cells = lines[at].Fields.Count;
        for (var next = at + 1; cells < width && next < lines.Count && next - at < MostLines; next++)
        {
            cells += lines[next].Fields.Count - 1;
            if (cells == width && lines[next].HasTabs)
            {
                return next - at;
            }
        }

        return 0;
    }
}
