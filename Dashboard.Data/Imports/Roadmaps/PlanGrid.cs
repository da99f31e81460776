using Dashboard.Data.Imports.Documents;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>A cell of a plan as rules see it.</summary>
/// <param name="Text">Clean, on one line.</param>
/// <param name="Span">Grid columns from this one that the cell covers.</param>
/// <param name="Merged">True for the lower part of a vertical merge.</param>
internal readonly record struct PlanCell(string Text, int Span, bool Merged)
{
    public static PlanCell Empty { get; } = new(string.Empty, 1, false);

    public bool IsEmpty => Text.Length == 0 && !Merged;
}

/// <summary>A row of a table by grid columns; a cell over several columns stands in the first of them.</summary>
internal sealed class PlanRow
{
    private readonly PlanCell[] _cells;

    public PlanRow(int table, DocumentRow row, int columns)
    {
        Table = table;
        Number = row.Number;
        Source = row;
        _cells = new PlanCell[columns];
        Array.Fill(_cells, PlanCell.Empty);
        foreach (var cell in row.Cells.Where(cell => cell.Column < columns))
        {
            var text = cell.ContinuesAbove ? string.Empty : Wording.OneLine(cell.Text);
            _cells[cell.Column] = new PlanCell(IsBlank(text) ? string.Empty : text, Math.Max(1, cell.ColumnSpan), cell.ContinuesAbove);
        }
    }

    public int Table { get; }

    public int Number { get; }

    public DocumentRow Source { get; }

    public int Columns => _cells.Length;

    public PlanCell this[int column] => column >= 0 && column < _cells.Length ? _cells[column] : PlanCell.Empty;

    /// <summary>Columns of the cells that hold text of their own.</summary>
    public IReadOnlyList<int> Filled => [.. Enumerable.Range(0, _cells.Length).Where(column => _cells[column].Text.Length > 0)];

    public bool HasMerged => _cells.Any(cell => cell.Merged);

    /// <summary>«1 | 2 | 3 | 4»: numbers of columns under a head.</summary>
    public bool IsColumnNumbers => Filled is { Count: >= 2 } filled
        && filled.Select((column, place) => _cells[column].Text.Trim('.', ' ') == Digits(place + 1)).All(same => same);

    // A dash or a line stands for nothing.
    private static bool IsBlank(string text) => text.All(sign => sign is '-' or '–' or '—' or '_' or ' ' or '.');

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
