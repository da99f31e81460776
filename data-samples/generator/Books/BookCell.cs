namespace Dashboard.Samples.Books;

/// <summary>What a cell holds.</summary>
public enum BookCellKind
{
    /// <summary>Nothing: the cell is not written at all.</summary>
    Absent,
    Text,
    Number,

    /// <summary>A day; <see cref="BookCell.Number"/> is its serial number in the 1900 date system.</summary>
    Date,
    Boolean,

    /// <summary>An error value such as <c>#DIV/0!</c>; <see cref="BookCell.Text"/> is its code.</summary>
    Error,
}

/// <summary>How a number or a text is shown; what is stored does not change.</summary>
public enum BookFormat
{
    General,

    /// <summary>Excel's «Текстовый» (<c>@</c>): a number typed into such a cell stays text.</summary>
    Text,

    /// <summary>A fraction shown as percent: 0.1304 is seen as 13,04%.</summary>
    Percent,

    /// <summary>Two decimals with a thousands separator.</summary>
    TwoDecimals,
    Day,
}

/// <summary>An error value to be put into a cell, for example <c>#DIV/0!</c> or <c>#N/A</c>.</summary>
public sealed record BookError(string Code);

/// <summary>One cell: its value, the formula that gave it, how it is shown.</summary>
public readonly record struct BookCell(BookCellKind Kind, double Number, string? Text, string? Formula, BookFormat Format)
{
    // Excel counts 29.02.1900, a day that never was; from March 1900 on the serial number is the distance from this day.
    private static readonly DateOnly Origin = new(1899, 12, 30);

    public bool IsAbsent => Kind == BookCellKind.Absent && Formula is null;

    /// <summary>The day of a <see cref="BookCellKind.Date"/> cell.</summary>
    public DateOnly Day => Origin.AddDays((int)Number);

    public static BookCell Of(object? value, BookFormat format = BookFormat.General) => value switch
    {
        null => default,
        string text => new BookCell(BookCellKind.Text, 0, text, null, format),
        double number => new BookCell(BookCellKind.Number, number, null, null, format),
        int number => new BookCell(BookCellKind.Number, number, null, null, format),
        long number => new BookCell(BookCellKind.Number, number, null, null, format),
        decimal number => new BookCell(BookCellKind.Number, (double)number, null, null, format),
        bool flag => new BookCell(BookCellKind.Boolean, flag ? 1 : 0, null, null, format),
        DateOnly day => new BookCell(BookCellKind.Date, day.DayNumber - Origin.DayNumber, null, null, BookFormat.Day),
        BookError error => new BookCell(BookCellKind.Error, 0, error.Code, null, format),
        BookCell cell => cell,
        _ => throw new ArgumentException("A cell holds a text, a number, a day, a flag or an error, not " + value.GetType(), nameof(value)),
    };
}
