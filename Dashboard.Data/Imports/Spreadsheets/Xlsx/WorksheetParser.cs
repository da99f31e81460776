using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets.Markup;

namespace Dashboard.Data.Imports.Spreadsheets.Xlsx;

/// <summary>Reads one worksheet part. Here the time of a large import goes, so nothing is made per cell but the cell.</summary>
internal sealed class WorksheetParser(MarkupScanner scanner, SheetGridBuilder grid, string[] texts, NumberShape[] formats, bool uses1904)
{
    private readonly CharBuffer _value = new();
    private readonly CharBuffer _formula = new();
    private readonly TextPool _pool = new();
    private int _row = -1;
    private int _column;
    private int _style;
    private CellType _type;
    private bool _hasFormula;
    private bool _hasValue;
    private CharBuffer? _target;

    private enum CellType
    {
        Number,
        Shared,
        Text,
        Boolean,
        Error,
        Date,
    }

    public void Parse()
    {
        while (scanner.Read())
        {
            switch (scanner.Token)
            {
                case MarkupToken.Start:
                    Start();
                    break;
                case MarkupToken.Text when _target is not null:
                    scanner.AppendText(_target);
                    break;
                case MarkupToken.End:
                    End();
                    break;
            }
        }
    }

    private void Start()
    {
        var name = scanner.Name;
        if (name is "c")
        {
            StartCell();
        }
        else if (name is "v")
        {
            _hasValue = true;
            _target = scanner.IsEmptyElement ? null : _value;
        }
        else if (name is "f")
        {
            _hasFormula = true;
            _target = scanner.IsEmptyElement ? null : _formula;
        }
        else if (name is "row")
        {
            StartRow();
        }
        else if (name is "is" && !scanner.IsEmptyElement)
        {
            _hasValue = true;
            SharedTexts.ReadRuns(scanner, "is", _value);
        }
        else if (name is "mergeCell")
        {
            if (scanner.Attributes.Find("ref", out var merged) && CellAddress.TryParseRange(merged, out var range))
            {
                grid.Merge(range);
            }
        }
        else if (name is "dimension" && scanner.Attributes.Find("ref", out var reference) && CellAddress.TryParseRange(reference, out var all))
        {
            grid.ExpectedRows = all.LastRow + 1L;
        }
    }

    private void End()
    {
        var name = scanner.Name;
        if (name is "c")
        {
            EndCell();
        }
        else if (name is "v" or "f")
        {
            _target = null;
        }
        else if (name is "row")
        {
            grid.EndRow();
        }
    }

    private void StartRow()
    {
        var attributes = scanner.Attributes;
        var number = attributes.Number("r", _row + 2);
        _row = number > 0 ? number - 1 : _row + 1;
        _column = -1;
        grid.StartRow(_row);
        if (scanner.IsEmptyElement)
        {
            grid.EndRow();
        }
    }

    private void StartCell()
    {
        _column++;
        _style = 0;
        _type = CellType.Number;
        var attributes = scanner.Attributes;
        while (attributes.Next())
        {
            var value = attributes.Value;
            switch (attributes.Name)
            {
                case "r":
                    ReadColumn(value);
                    break;
                case "s":
                    _style = PlainNumber.TryParse(value, out var style) ? (int)style : 0;
                    break;
                case "t":
                    _type = TypeOf(value);
                    break;
            }
        }

        _value.Clear();
        _formula.Clear();
        _hasFormula = false;
        _hasValue = false;
    }

    /// <summary>Only the letters matter: the row is the row's own.</summary>
    private void ReadColumn(ReadOnlySpan<char> address)
    {
        var column = 0;
        foreach (var c in address)
        {
            if (!char.IsAsciiLetter(c) || column > 1_000_000)
            {
                break;
            }

            column = (column * 26) + (c & ~0x20) - 'A' + 1;
        }

        _column = column > 0 ? column - 1 : _column;
    }

    private static CellType TypeOf(ReadOnlySpan<char> type) => type switch
    {
        "s" => CellType.Shared,
        "str" or "inlineStr" => CellType.Text,
        "b" => CellType.Boolean,
        "e" => CellType.Error,
        "d" => CellType.Date,
        _ => CellType.Number,
    };

    private void EndCell()
    {
        var value = _value.Text;
        if (value.IsEmpty)
        {
            // A text formula may well give an empty text; a number cannot be empty, so its value was never saved.
            if (_hasFormula && !(_hasValue && _type == CellType.Text))
            {
                grid.SetFormulaWithoutValue(_column, _formula.Text.ToString());
            }

            return;
        }

        grid.Set(_column, _type switch
        {
            CellType.Shared => SharedText(value),
            CellType.Text => Text(value),
            CellType.Boolean => Cell.OfBoolean(value is "1" or "true"),
            CellType.Error => Cell.OfError(value.ToString()),
            CellType.Date => IsoDate(value),
            _ => Number(value),
        });
    }

    private Cell SharedText(ReadOnlySpan<char> value) =>
        PlainNumber.TryParse(value, out var index) && index >= 0 && index < texts.Length
            ? Cell.OfText(texts[(int)index])
            : throw grid.MissingText(_column);

    private Cell Text(ReadOnlySpan<char> value)
    {
        var text = value.IndexOf("_x", StringComparison.Ordinal) < 0 ? _pool.Get(value) : SharedTexts.Unescape(value);
        return _hasFormula ? Cell.OfFormulaText(text) : Cell.OfText(text);
    }

    private Cell IsoDate(ReadOnlySpan<char> value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Cell.OfDate(date.ToOADate(), _hasFormula ? CellMarker.FormulaDate : CellMarker.Date)
            : Cell.OfText(value.ToString());

    private Cell Number(ReadOnlySpan<char> value)
    {
        if (!PlainNumber.TryParse(value, out var number))
        {
            return Cell.OfText(_pool.Get(value));
        }

        return ((uint)_style < (uint)formats.Length ? formats[_style] : NumberShape.Plain) switch
        {
            NumberShape.Date => Cell.OfDate(CalendarDay.Of(number, uses1904), _hasFormula ? CellMarker.FormulaDate : CellMarker.Date),
            NumberShape.Percent => Cell.OfNumber(number, _hasFormula ? CellMarker.FormulaPercent : CellMarker.Percent),
            _ => Cell.OfNumber(number, _hasFormula ? CellMarker.FormulaNumber : CellMarker.Number),
        };
    }
}
