using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets.Markup;

namespace Dashboard.Data.Imports.Spreadsheets.SpreadsheetMl;

/// <summary>
/// Reads «XML Spreadsheet 2003»: rows and cells that are counted on from the one before unless ss:Index says where they
/// stand; ss:MergeAcross and ss:MergeDown say how many further columns and rows a cell covers.
/// </summary>
internal sealed class SpreadsheetMlReader(MarkupScanner scanner, ReadingSession session)
{
    private readonly Dictionary<string, NumberShape> _styles = new(StringComparer.Ordinal);
    private readonly List<SheetGrid> _sheets = [];
    private readonly CharBuffer _text = new();
    private readonly TextPool _pool = new();
    private SheetGridBuilder? _grid;
    private string _style = string.Empty;
    private int _row;
    private int _rowSpan;
    private int _column;

    public static IReadOnlyList<SheetGrid> Read(TextReader text, ReadingSession session) =>
        new SpreadsheetMlReader(new MarkupScanner(text, html: false, session), session).ReadSheets();

    private List<SheetGrid> ReadSheets()
    {
        while (scanner.Read())
        {
            if (scanner.Token == MarkupToken.Start)
            {
                Start();
            }
            else if (scanner.Token == MarkupToken.End)
            {
                End();
            }
        }

        FinishSheet();
        return _sheets;
    }

    private void Start()
    {
        switch (scanner.Name)
        {
            case "Style":
                _style = scanner.Attributes.Text("ID") ?? string.Empty;
                break;
            case "NumberFormat":
                _styles[_style] = NumberFormat.OfCode(scanner.Attributes.Text("Format") ?? string.Empty);
                break;
            case "Worksheet":
                FinishSheet();
                _grid = new SheetGridBuilder(session, scanner.Attributes.Text("Name") ?? $"Лист{_sheets.Count + 1}");
                _row = 0;
                break;
            case "Table" when _grid is not null:
                _grid.ExpectedRows = scanner.Attributes.Number("ExpandedRowCount", 0) is > 0 and var rows ? rows : null;
                break;
            case "Visible" when _grid is not null && !scanner.IsEmptyElement:
                _grid.Hidden = ReadText("Visible").StartsWith("SheetHidden", StringComparison.Ordinal) || _text.Text.StartsWith("SheetVeryHidden");
                break;
            case "Row" when _grid is not null:
                StartRow(_grid);
                break;
            case "Cell" when _grid is not null:
                ReadCell(_grid);
                break;
        }
    }

    private void End()
    {
        if (_grid is not null && scanner.Is("Row"))
        {
            _grid.EndRow();
            _row += 1 + _rowSpan;
        }
    }

    private void FinishSheet()
    {
        if (_grid is not null)
        {
            _sheets.Add(_grid.Finish());
        }

        _grid = null;
    }

    private void StartRow(SheetGridBuilder grid)
    {
        var attributes = scanner.Attributes;
        _row = attributes.Number("Index", _row + 1) is > 0 and var index ? index - 1 : _row;
        _rowSpan = Math.Clamp(attributes.Number("Span", 0), 0, session.Limits.Rows);
        _column = 0;
        grid.StartRow(_row);
        if (scanner.IsEmptyElement)
        {
            grid.EndRow();
            _row = Math.Min(_row + 1 + _rowSpan, int.MaxValue - session.Limits.Rows - 2);
        }
    }

    private void ReadCell(SheetGridBuilder grid)
    {
        var attributes = scanner.Attributes;
        var column = attributes.Number("Index", _column + 1) is > 0 and var index ? index - 1 : _column;
        var across = Math.Clamp(attributes.Number("MergeAcross", 0), 0, session.Limits.Columns);
        var down = Math.Clamp(attributes.Number("MergeDown", 0), 0, session.Limits.Rows);
        var hasFormula = attributes.Find("Formula", out _);
        var formula = hasFormula ? attributes.Text("Formula") : null;
        var shape = attributes.Text("StyleID") is { } style && _styles.TryGetValue(style, out var known) ? known : NumberShape.Plain;
        grid.Merge(new CellRange(_row, column, _row + down, column + across));
        _column = Math.Min(column, int.MaxValue - session.Limits.Columns - 2) + across + 1;
        if (scanner.IsEmptyElement)
        {
            SetFormula(grid, column, formula);
            return;
        }

        var filled = false;
        while (scanner.Read() && !(scanner.Token == MarkupToken.End && scanner.Is("Cell")))
        {
            if (scanner.Token != MarkupToken.Start)
            {
                continue;
            }

            if (scanner.Is("Data"))
            {
                var type = scanner.Attributes.Text("Type");
                filled = true;
                grid.Set(column, scanner.IsEmptyElement ? default : Value(type, ReadText("Data"), shape, hasFormula));
            }
            else
            {
                // A comment has a Data of its own.
                scanner.SkipElement();
            }
        }

        if (!filled)
        {
            SetFormula(grid, column, formula);
        }
    }

    private static void SetFormula(SheetGridBuilder grid, int column, string? formula)
    {
        if (formula is not null)
        {
            grid.SetFormulaWithoutValue(column, formula.TrimStart('='));
        }
    }

    private ReadOnlySpan<char> ReadText(string element)
    {
        _text.Clear();
        while (scanner.Read() && !(scanner.Token == MarkupToken.End && scanner.Is(element)))
        {
            if (scanner.Token == MarkupToken.Text)
            {
                scanner.AppendText(_text);
            }
        }

        return _text.Text;
    }

    private Cell Value(string? type, ReadOnlySpan<char> text, NumberShape shape, bool formula)
    {
        switch (type)
        {
            case "Number" when PlainNumber.TryParse(text.Trim(), out var number):
                return shape switch
                {
                    NumberShape.Percent => Cell.OfNumber(number, formula ? CellMarker.FormulaPercent : CellMarker.Percent),
                    NumberShape.Date => Cell.OfDate(CalendarDay.Of(number, uses1904: false), formula ? CellMarker.FormulaDate : CellMarker.Date),
                    _ => Cell.OfNumber(number, formula ? CellMarker.FormulaNumber : CellMarker.Number),
                };
            case "DateTime" when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return Cell.OfDate(date.ToOADate(), formula ? CellMarker.FormulaDate : CellMarker.Date);
            case "Boolean":
                return Cell.OfBoolean(text is "1");
            case "Error":
                return Cell.OfError(text.ToString());
            default:
                return formula ? Cell.OfFormulaText(_pool.Get(text)) : Cell.OfText(_pool.Get(text));
        }
    }
}
