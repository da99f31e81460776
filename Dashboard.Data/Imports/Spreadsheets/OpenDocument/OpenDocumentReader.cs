using System.Globalization;
using System.Xml;
using Dashboard.Data.Imports.Spreadsheets.Markup;

namespace Dashboard.Data.Imports.Spreadsheets.OpenDocument;

/// <summary>
/// Reads OpenDocument tables. A row or a cell can stand for many of its kind; LibreOffice so fills a sheet up to its last
/// row and column, which costs nothing here because empty ones are not stored.
/// </summary>
internal sealed class OpenDocumentReader(MarkupScanner scanner, ReadingSession session)
{
    private readonly HashSet<string> _hiddenStyles = new(StringComparer.Ordinal);
    private readonly List<SheetGrid> _sheets = [];
    private readonly CharBuffer _text = new();
    private readonly TextPool _pool = new();
    private string _style = string.Empty;
    private int _row;
    private int _column;

    public static IReadOnlyList<SheetGrid> Read(MarkupScanner scanner, ReadingSession session)
    {
        var reader = new OpenDocumentReader(scanner, session);
        while (scanner.Read())
        {
            if (scanner.Token == MarkupToken.Start)
            {
                reader.Start();
            }
        }

        return reader._sheets;
    }

    private void Start()
    {
        if (scanner.Is("style"))
        {
            _style = scanner.Attributes.Text("name") ?? string.Empty;
        }
        else if (scanner.Is("table-properties") && scanner.Attributes.Text("display") == "false")
        {
            _hiddenStyles.Add(_style);
        }
        else if (scanner.Is("table") && !scanner.IsEmptyElement)
        {
            ReadSheet();
        }
    }

    private void ReadSheet()
    {
        var name = scanner.Attributes.Text("name") ?? $"Лист{_sheets.Count + 1}";
        var hidden = scanner.Attributes.Text("style-name") is { } style && _hiddenStyles.Contains(style);
        var grid = new SheetGridBuilder(session, name) { Hidden = hidden };
        var outside = scanner.Depth - 1;
        _row = 0;
        while (scanner.Depth > outside && scanner.Read())
        {
            if (scanner.Token != MarkupToken.Start)
            {
                continue;
            }

            if (scanner.Is("table-row"))
            {
                ReadRow(grid);
            }
            else if (scanner.Is("shapes") || scanner.Is("forms") || scanner.Is("table"))
            {
                scanner.SkipElement();
            }
        }

        _sheets.Add(grid.Finish());
    }

    private void ReadRow(SheetGridBuilder grid)
    {
        var times = Math.Max(1, scanner.Attributes.Number("number-rows-repeated", 1));
        if (!scanner.IsEmptyElement)
        {
            grid.StartRow(_row);
            _column = 0;
            var outside = scanner.Depth - 1;
            while (scanner.Depth > outside && scanner.Read())
            {
                if (scanner.Token == MarkupToken.Start && (scanner.Is("table-cell") || scanner.Is("covered-table-cell")))
                {
                    ReadCell(grid);
                }
            }

            grid.EndRow(times);
        }

        _row = (int)Math.Min((long)_row + times, int.MaxValue);
    }

    private void ReadCell(SheetGridBuilder grid)
    {
        var attributes = scanner.Attributes;
        var times = Math.Max(1, attributes.Number("number-columns-repeated", 1));
        var columns = Math.Clamp(attributes.Number("number-columns-spanned", 1), 1, session.Limits.Columns);
        var rows = Math.Clamp(attributes.Number("number-rows-spanned", 1), 1, session.Limits.Rows);
        var type = attributes.Text("value-type");
        var value = attributes.Text("value") ?? attributes.Text("date-value") ?? attributes.Text("time-value") ?? attributes.Text("boolean-value") ?? attributes.Text("string-value");
        var formula = attributes.Text("formula");
        var covered = scanner.Is("covered-table-cell");
        if (columns > 1 || rows > 1)
        {
            grid.Merge(new CellRange(_row, _column, _row + rows - 1, _column + columns - 1));
        }

        ReadText();
        if (!covered)
        {
            SetCells(grid, times, type, value, formula);
        }

        _column = (int)Math.Min((long)_column + times, int.MaxValue);
    }

    private void SetCells(SheetGridBuilder grid, int times, string? type, string? value, string? formula)
    {
        if (formula is not null && type is null && _text.Length == 0)
        {
            grid.SetFormulaWithoutValue(_column, formula[(formula.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            return;
        }

        var cell = Value(type, value, formula is not null);
        for (var i = 0; !cell.IsEmpty && i < times; i++)
        {
            grid.Set(_column + i, cell);
        }
    }

    private Cell Value(string? type, string? value, bool formula)
    {
        switch (type)
        {
            case "float" or "currency" when PlainNumber.TryParse(value, out var number):
                return Cell.OfNumber(number, formula ? CellMarker.FormulaNumber : CellMarker.Number);
            case "percentage" when PlainNumber.TryParse(value, out var share):
                return Cell.OfNumber(share, formula ? CellMarker.FormulaPercent : CellMarker.Percent);
            case "date" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return Cell.OfDate(date.ToOADate(), formula ? CellMarker.FormulaDate : CellMarker.Date);
            case "time" when TryDuration(value, out var time):
                return Cell.OfDate(time.TotalDays, formula ? CellMarker.FormulaDate : CellMarker.Date);
            case "boolean":
                return Cell.OfBoolean(value == "true");
            default:
                var text = _text.Length > 0 ? _pool.Get(_text.Text) : value ?? string.Empty;
                return IsError(text, type, formula) ? Cell.OfError(text) : formula ? Cell.OfFormulaText(text) : Cell.OfText(text);
        }
    }

    private static bool IsError(string text, string? type, bool formula) =>
        type == "error" || (formula && text.StartsWith('#') && text.EndsWith('!'));

    private static bool TryDuration(string? text, out TimeSpan time)
    {
        time = default;
        try
        {
            time = text is null ? default : XmlConvert.ToTimeSpan(text);
            return text is not null;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Paragraphs of the cell, one a line; spaces in a row are written as elements; notes are left out.</summary>
    private void ReadText()
    {
        _text.Clear();
        if (scanner.IsEmptyElement)
        {
            return;
        }

        var outside = scanner.Depth - 1;
        var inParagraph = false;
        var paragraphs = 0;
        while (scanner.Depth > outside && scanner.Read())
        {
            switch (scanner.Token)
            {
                case MarkupToken.Start when scanner.Is("annotation") || scanner.Is("frame"):
                    scanner.SkipElement();
                    break;
                case MarkupToken.Start when scanner.Is("p"):
                    inParagraph = !scanner.IsEmptyElement;
                    Repeat('\n', paragraphs++ > 0 ? 1 : 0);
                    break;
                case MarkupToken.Start when scanner.Is("s"):
                    Repeat(' ', Math.Clamp(scanner.Attributes.Number("c", 1), 1, 1000));
                    break;
                case MarkupToken.Start when scanner.Is("tab"):
                    Repeat('\t', 1);
                    break;
                case MarkupToken.Start when scanner.Is("line-break"):
                    Repeat('\n', 1);
                    break;
                case MarkupToken.End when scanner.Is("p"):
                    inParagraph = false;
                    break;
                case MarkupToken.Text when inParagraph:
                    scanner.AppendText(_text);
                    break;
            }
        }
    }

    private void Repeat(char c, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _text.Append(c);
        }
    }
}
