using System.Runtime.CompilerServices;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>Reads the numbers of one row; the first wrong cell makes the row an error that is told once.</summary>
internal ref struct RowNumbers(ReadOnlySpan<Cell> cells, ValueColumns columns)
{
    /// <summary>No school, region or country has more pupils in one grade.</summary>
    private const double MostPupils = 5_000_000;

    private readonly ReadOnlySpan<Cell> _cells = cells;

    public Message? Problem { get; private set; }

    public int ProblemColumn { get; private set; }

    public readonly bool Failed => Problem is not null;

    /// <summary>A number of pupils, or null where the cell holds none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int? Count(int column)
    {
        if ((uint)column >= (uint)_cells.Length)
        {
            return null;
        }

        ref readonly var cell = ref _cells[column];
        if (cell.Kind == CellKind.Number && cell.Number is >= 0 and < MostPupils and var number && number == (int)number)
        {
            return (int)number;
        }

        return CheckedCount(column);
    }

    /// <summary>A share 0..1, or null where the cell holds none.</summary>
    public double? Share(int column)
    {
        if (Number(column) is not { } number)
        {
            return null;
        }

        var share = _cells[column].IsPercent ? number : number / columns.BaseOf(column);
        if (share < 0)
        {
            Fail(ResultMessages.Negative(columns.Caption(column), number), column);
            return null;
        }

        if (share > 1.0000001)
        {
            Fail(ResultMessages.AbovePercent(columns.Caption(column), share * 100), column);
            return null;
        }

        return Math.Min(share, 1);
    }

    /// <summary>The percents of a share above 100 %, or null where the cell holds a possible one.</summary>
    public readonly double? IsAboveAll(int column)
    {
        if ((uint)column >= (uint)_cells.Length || !_cells[column].TryNumber(out var number))
        {
            return null;
        }

        var share = _cells[column].IsPercent ? number : number / columns.BaseOf(column);
        return share > 1.0000001 ? share * 100 : null;
    }

    /// <summary>Any number, or null where the cell holds none.</summary>
    public double? Number(int column)
    {
        if ((uint)column >= (uint)_cells.Length)
        {
            return null;
        }

        ref readonly var cell = ref _cells[column];
        if (cell.Kind == CellKind.Number)
        {
            return cell.Number;
        }

        return cell.IsEmpty ? null : NumberInText(cell, column);
    }

    public void Fail(Message problem, int column)
    {
        if (Problem is null)
        {
            Problem = problem;
            ProblemColumn = column;
        }
    }

    private double? NumberInText(in Cell cell, int column)
    {
        if (cell.TryNumber(out var number))
        {
            return number;
        }

        if (cell.Kind == CellKind.Error)
        {
            Fail(cell.Text.StartsWith('=') ? ResultMessages.FormulaWithoutValue(columns.Caption(column)) : ResultMessages.ErrorCell(columns.Caption(column), cell.Text), column);
        }
        else if (!HeadText.IsNothing(cell.Text) || cell.Text.Contains("нет", StringComparison.OrdinalIgnoreCase))
        {
            Fail(ResultMessages.NotANumber(columns.Caption(column), HeadText.Quotable(cell.Text)), column);
        }

        return null;
    }

    private int? CheckedCount(int column)
    {
        if (Number(column) is not { } number)
        {
            return null;
        }

        // «1,530» in a count: the comma parts thousands, because there are no parts of a pupil.
        if (Math.Floor(number) != number && _cells[column].Kind == CellKind.Text && Thousands(_cells[column].Text) is { } whole)
        {
            number = whole;
        }

        if (number < 0)
        {
            Fail(ResultMessages.Negative(columns.Caption(column), number), column);
        }
        else if (number >= MostPupils)
        {
            Fail(ResultMessages.TooMany(columns.Caption(column), number), column);
        }
        else if (Math.Abs(number - Math.Round(number)) > 1e-6)
        {
            Fail(ResultMessages.Fractional(columns.Caption(column), number), column);
        }
        else
        {
            return (int)Math.Round(number);
        }

        return null;
    }

    private static double? Thousands(string text)
    {
        var at = text.LastIndexOfAny(['.', ',']);
        var tail = at < 0 ? string.Empty : text[(at + 1)..].Trim();
        return tail.Length == 3 && tail.All(char.IsAsciiDigit) && double.TryParse(string.Concat(text.Where(char.IsAsciiDigit)), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole)
            ? whole
            : null;
    }
}
