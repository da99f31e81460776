namespace Dashboard.Samples.Papers;

/// <summary>Whether a cell is one with the cell above it.</summary>
public enum PaperMerge
{
    None,
    Start,
    Continue,
}

/// <summary>A cell of a table of a <see cref="Paper"/>.</summary>
/// <param name="Text">Text with the marks of <see cref="PaperText"/>; a line is a paragraph.</param>
public sealed record PaperCell(string Text)
{
    /// <summary>How many columns it takes.</summary>
    public int Columns { get; init; } = 1;

    public PaperMerge Merge { get; init; }

    public bool Bold { get; init; }

    public bool Centred { get; init; }

    /// <summary>At the right edge.</summary>
    public bool Right { get; init; }

    /// <summary>The number is set by Word, so that the cell holds no text.</summary>
    public bool Numbered { get; init; }

    /// <summary>A table inside the cell, after its text.</summary>
    public PaperTable? Nested { get; init; }

    public static PaperCell Of(string text) => new(text);

    public static PaperCell AtRight(string text) => new(text) { Right = true };

    public static PaperCell Head(string text, int columns = 1, PaperMerge merge = PaperMerge.None) =>
        new(text) { Columns = columns, Merge = merge, Bold = true, Centred = true };
}

/// <summary>A row; a struck row is one that a person deleted while revisions were recorded.</summary>
public sealed record PaperRow(IReadOnlyList<PaperCell> Cells, bool Struck = false, bool Repeats = false);

/// <summary>A bordered table.</summary>
/// <param name="Widths">Widths of the columns in any unit: they share the width of the page.</param>
public sealed record PaperTable(IReadOnlyList<int> Widths)
{
    public IList<PaperRow> Rows { get; } = [];

    /// <summary>A table without lines, as the blocks of signatures and stamps are made.</summary>
    public bool Bare { get; init; }

    public PaperTable Row(params PaperCell[] cells) => Add(new PaperRow(cells));

    public PaperTable Row(params string[] cells) => Add(new PaperRow([.. cells.Select(PaperCell.Of)]));

    public PaperTable Add(PaperRow row)
    {
        Rows.Add(row);
        return this;
    }
}
