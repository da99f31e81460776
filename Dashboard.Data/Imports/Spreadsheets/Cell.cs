using System.Globalization;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// One cell, 16 bytes: a text or a marker of the kind, and a number. A region's sheet has millions of them, so a number
/// or a date allocates nothing.
/// </summary>
public readonly struct Cell
{
    private readonly object? _content;
    private readonly double _number;

    private Cell(object? content, double number)
    {
        _content = content;
        _number = number;
    }

    public CellKind Kind => _content switch
    {
        null => CellKind.Empty,
        string => CellKind.Text,
        _ => ((CellMarker)_content).Kind,
    };

    public bool IsEmpty => _content is null;

    /// <summary>Whether the value was computed by a formula, where the format says so (.xlsx, SpreadsheetML, .ods; not .xls and .xlsb).</summary>
    public bool IsFormula => _content is CellMarker { IsFormula: true };

    /// <summary>
    /// Whether the number is shown with a percent sign, by its number format or as text («45,3%»).
    /// <see cref="Number"/> and <see cref="TryNumber"/> then already give a share (0.453), as Excel does.
    /// </summary>
    public bool IsPercent => _content switch
    {
        CellMarker marker => marker.IsPercent,
        string text => text.Contains('%', StringComparison.Ordinal) && NumberText.TryParse(text, out _, out var percent) && percent,
        _ => false,
    };

    /// <summary>
    /// The content as text, never null: a number in its shortest exact invariant form, a date as ISO 8601, a truth value
    /// as ИСТИНА or ЛОЖЬ, an error as «#DIV/0!», a formula without a saved value as «=A1+B1».
    /// </summary>
    public string Text => _content switch
    {
        null => string.Empty,
        string text => text,
        CellMarker { Text: { } text } => text,
        CellMarker { Kind: CellKind.Date } => DateText(),
        CellMarker { Kind: CellKind.Boolean } => _number != 0 ? "ИСТИНА" : "ЛОЖЬ",
        _ => _number.ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>Characters of a plain text; 0 for any other content.</summary>
    internal int TextLength => _content is string text ? text.Length : 0;

    /// <summary>The number of a <see cref="CellKind.Number"/>, the day count of a <see cref="CellKind.Date"/>, 1 or 0 of a truth value; NaN otherwise.</summary>
    public double Number => _content is CellMarker { Kind: CellKind.Number or CellKind.Date or CellKind.Boolean } ? _number : double.NaN;

    /// <summary>The moment of a <see cref="CellKind.Date"/>; <see cref="DateTime.MinValue"/> for any other kind.</summary>
    public DateTime Date => Kind == CellKind.Date ? DateTime.FromOADate(_number) : DateTime.MinValue;

    /// <summary>
    /// Reads a number, also when it was typed as text: decimal comma or point, groups of three parted by spaces (also
    /// no-break U+00A0 and narrow U+202F), a sign, a leading apostrophe, a percent sign (divides by 100).
    /// «-», «—», «X», dates and truth values are not numbers.
    /// </summary>
    public bool TryNumber(out double number)
    {
        if (_content is string text)
        {
            return NumberText.TryParse(text, out number, out _);
        }

        number = _number;
        return _content is CellMarker { Kind: CellKind.Number };
    }

    public override string ToString() => Text;

    internal static Cell OfText(string text) => text.Length == 0 ? default : new(text, 0);

    internal static Cell OfFormulaText(string text) => text.Length == 0 ? default : new(new CellMarker(CellKind.Text, IsFormula: true, Text: text), 0);

    internal static Cell OfNumber(double number) => new(CellMarker.Number, number);

    internal static Cell OfNumber(double number, CellMarker marker) => new(marker, number);

    internal static Cell OfBoolean(bool value) => new(CellMarker.Boolean, value ? 1 : 0);

    internal static Cell OfError(string text) => new(CellMarker.Error(text), 0);

    /// <summary>A date from its OLE Automation day count; outside the calendar (years 100–9999) it stays a number.</summary>
    internal static Cell OfDate(double days, CellMarker marker) =>
        days is > -657435 and < 2958466 ? new(marker, days) : new(CellMarker.Number, days);

    private string DateText()
    {
        var moment = DateTime.FromOADate(_number);
        var format = _number is >= 0 and < 1 ? "HH:mm:ss" : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss";
        return moment.ToString(format, CultureInfo.InvariantCulture);
    }
}
