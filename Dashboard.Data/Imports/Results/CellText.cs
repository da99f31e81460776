using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>Cells as texts where Excel changed what a person typed.</summary>
internal static class CellText
{
    /// <summary>Excel turns the task number «3.1» into 3 January: a date in a head is a task.</summary>
    public static string OfHead(Cell cell) => cell.Kind == CellKind.Date
        ? string.Create(CultureInfo.InvariantCulture, $"{cell.Date.Day}.{cell.Date.Month}")
        : cell.Text;

    /// <summary>A date as a person writes it: 15.03.2021.</summary>
    public static string OfTitle(Cell cell) => cell.Kind == CellKind.Date
        ? cell.Date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : cell.Text;

    /// <summary>A code or a login: a whole number without a decimal part, a text trimmed; null where there is none.</summary>
    public static string? OfCode(Cell cell)
    {
        if (cell.Kind == CellKind.Number)
        {
            var number = cell.Number;
            return number >= 0 && number < 1e15 && Math.Floor(number) == number ? ((long)number).ToString(CultureInfo.InvariantCulture) : null;
        }

        if (cell.Kind != CellKind.Text)
        {
            return null;
        }

        var text = HeadText.Tidy(cell.Text).TrimStart('\'');
        return HeadText.IsNothing(text) ? null : text;
    }

    /// <summary>A name, or null where the cell says there is none.</summary>
    public static string? OfName(Cell cell)
    {
        if (cell.Kind is CellKind.Empty or CellKind.Error)
        {
            return null;
        }

        var text = HeadText.Tidy(cell.Text);
        return HeadText.IsNothing(text) ? null : text;
    }
}
