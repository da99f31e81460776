namespace Dashboard.Samples.Books;

/// <summary>A workbook in memory, independent of the file format it will be written in.</summary>
public sealed class Book
{
    public IList<BookSheet> Sheets { get; } = [];

    /// <summary>Adds an empty sheet and returns it.</summary>
    public BookSheet Add(string name)
    {
        var sheet = new BookSheet(name);
        Sheets.Add(sheet);
        return sheet;
    }
}

/// <summary>Cells that became one; all bounds are inclusive and count from 0.</summary>
public readonly record struct BookMerge(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>One row as a writer sees it; <see cref="Cells"/> is valid only until the next row is asked for.</summary>
public readonly record struct BookRow(int Index, ReadOnlyMemory<BookCell> Cells);
