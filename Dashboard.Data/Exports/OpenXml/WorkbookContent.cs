namespace Dashboard.Data.Exports.OpenXml;

/// <summary>A workbook of at least one sheet.</summary>
public sealed record WorkbookContent(IReadOnlyList<SheetContent> Sheets);

/// <summary>A sheet, printed landscape, one page wide, on A4 unless it is large.</summary>
/// <param name="Name">At most 31 characters, none of []:*?/\.</param>
/// <param name="Columns">In order.</param>
/// <param name="Rows">In order, from the first row of the sheet.</param>
public sealed record SheetContent(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Index of the row of heads: it and what lies above stays in sight, it is printed on each page and can be filtered by. Null for none.</summary>
    public int? HeadRow { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>The first column stays in sight too.</summary>
    public bool FirstColumnStays { get; init; }

    /// <summary>Printed on A3.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Only cells that look like <see cref="CellLook.Input"/> or <see cref="CellLook.InputDay"/> may be changed; no password.</summary>
    public bool IsProtected { get; init; }
}

/// <param name="Width">In characters of the usual font.</param>
/// <param name="IsHidden">Not shown, not printed.</param>
/// <param name="Choices">Words offered below the head; any other word is taken after a question. Null offers none.</param>
/// <param name="HoldsDays">Cells below the head are meant to be dates.</param>
/// <param name="Hint">Shown when a cell is entered; null for none.</param>
public sealed record SheetColumn(double Width, bool IsHidden = false, IReadOnlyList<string>? Choices = null, bool HoldsDays = false, string? Hint = null);

/// <param name="Cells">From the first column on; may be fewer than columns.</param>
/// <param name="Spans">The first cell with a text takes all columns to the right.</param>
public sealed record SheetRow(IReadOnlyList<SheetCell> Cells, bool Spans = false);

/// <param name="Text">Null for an empty cell or a day.</param>
/// <param name="Day">A date as Excel knows it.</param>
/// <param name="Look">How it stands.</param>
public readonly record struct SheetCell(string? Text, CellLook Look, DateOnly? Day = null)
{
    /// <summary>A number as Excel knows it.</summary>
    public double? Number { get; init; }

    /// <summary>Hatched: of fewer than ten participants.</summary>
    public bool IsSmall { get; init; }

    public static SheetCell Of(DateOnly? day, CellLook look) => new(null, look, day);
}

/// <summary>The number is the place of the style in the workbook; <see cref="WorkbookStyles"/> has each twice more, for guarded texts and for small samples.</summary>
public enum CellLook
{
    Plain = 0,
    Title = 1,

    /// <summary>A sentence above the table.</summary>
    Note = 2,
    Head = 3,
    Text = 4,
    Centred = 5,
    Day = 6,
    Section = 7,

    /// <summary>A cell that people fill in.</summary>
    Input = 8,
    InputDay = 9,

    /// <summary>Filled in, and something is wrong with it.</summary>
    InputAlarm = 10,

    Whole = 11,
    Thousands = 12,
    Tenths = 13,
    Hundredths = 14,
    Thousandths = 15,
    Percent = 16,
    PercentTenths = 17,
    PercentHundredths = 18,
}
