namespace Dashboard.Data.Exports;

/// <summary>A table of a page as it leaves: the same rows in the same order, numbers as numbers.</summary>
/// <param name="Title">What is in it.</param>
/// <param name="Heads">One for each column, with the unit where the page has one.</param>
/// <param name="Rows">Cells, at most as many in each row as there are heads.</param>
public sealed record ExportTable(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<ExportCell>> Rows)
{
    /// <summary>What the page says below it: caveats, legend.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// Of a grid of shades: the same cells one in a row, with n and every mark in words. It is a sheet of its own in .xlsx and the whole
    /// of CSV, which has no shades.
    /// </summary>
    public ExportTable? CellByCell { get; init; }

    public bool HasSmall => Rows.Any(row => row.Any(cell => cell.IsSmall));
}

/// <summary>A cell as the page shows it, and what is known of it.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Number">The full number in the unit shown: 12.3456 where the page says «12,3»; a share 0..1 where it says «12,3 %». Null for a text.</param>
/// <param name="Format">How the number is shown.</param>
/// <param name="Day">A date; null for anything else.</param>
/// <param name="IsSmall">Of fewer than ten participants: hatched, as on the page.</param>
public readonly record struct ExportCell(string Text, double? Number = null, NumberShape Format = default, DateOnly? Day = null, bool IsSmall = false)
{
    public static ExportCell Empty { get; } = new("");

    public static ExportCell Of(string text) => new(text);

    public static ExportCell Of(long number) => new(Domain.Wording.Russian.Number(number), number, new NumberShape(0, false, true));

    /// <param name="text">As the page shows it.</param>
    /// <param name="value">What the page knows: a number, a day, anything else or nothing. It counts only where it says the same as the text: a column may be sorted by something else.</param>
    /// <param name="isNumeric">The column is one of numbers; in others only a value makes a number, so that a code keeps its zeros.</param>
    /// <param name="isSmall">Of fewer than ten participants.</param>
    /// <param name="scale">What the value is multiplied by to be in the unit shown, see <see cref="ScaleOf"/>.</param>
    public static ExportCell Shown(string text, object? value = null, bool isNumeric = false, bool isSmall = false, double scale = 1)
    {
        if (ShownNumber.ReadDay(text) is { } day)
        {
            return new ExportCell(text, Day: day, IsSmall: isSmall);
        }

        var known = Known(value);
        if ((!isNumeric && known is null) || ShownNumber.Read(text) is not { } shown)
        {
            return new ExportCell(text, IsSmall: isSmall);
        }

        var number = known * scale is { } full && shown.Says(full) ? full : shown.Value;
        return new ExportCell(text, shown.Shape.IsPercent ? number / 100 : number, shown.Shape, IsSmall: isSmall);
    }

    /// <summary>100 where every cell of a column is a share that is shown in percent, else 1. One cell alone does not tell: «0,0» is said by both.</summary>
    public static double ScaleOf(IEnumerable<(string Text, object? Value)> column) =>
        column.All(cell => Known(cell.Value) is not { } known || ShownNumber.Read(cell.Text) is not { } shown || shown.Says(known * 100)) ? 100 : 1;

    private static double? Known(object? value) => value switch
    {
        int number => number,
        long number => number,
        double number => number,
        float number => number,
        decimal number => (double)number,
        _ => null,
    };
}

/// <param name="Digits">After the comma.</param>
/// <param name="IsPercent">The text itself carries «%».</param>
/// <param name="IsGrouped">Thousands are set apart.</param>
public readonly record struct NumberShape(int Digits, bool IsPercent, bool IsGrouped);
