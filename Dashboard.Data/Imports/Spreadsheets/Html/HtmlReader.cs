using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets.Markup;

namespace Dashboard.Data.Imports.Spreadsheets.Html;

/// <summary>
/// Reads a web page as Excel does: every table in the order of the page on one sheet, text between tables as rows of their
/// own (the title of a report stands there), colspan and rowspan as merged cells.
/// </summary>
internal sealed class HtmlReader(MarkupScanner scanner, ReadingSession session)
{
    private readonly CharBuffer _text = new();
    private readonly TextPool _pool = new();
    private readonly SheetGridBuilder _grid = new(session, "Лист1");

    /// <summary>For each column: the first row that a cell from above does not reach into.</summary>
    private readonly List<int> _freeFrom = [];
    private int _row;
    private int _column;
    private int _tables;
    private bool _inRow;
    private bool _inCell;
    private bool _pendingSpace;
    private string? _number;
    private int _cellColumns;
    private int _cellRows;

    public static SheetGrid Read(TextReader text, string? sheetName, ReadingSession session)
    {
        var reader = new HtmlReader(new MarkupScanner(text, html: true, session), session);
        reader._grid.Name = sheetName ?? reader._grid.Name;
        reader.ReadPage();
        return reader._grid.Finish();
    }

    private void ReadPage()
    {
        while (scanner.Read())
        {
            switch (scanner.Token)
            {
                case MarkupToken.Start:
                    Start();
                    break;
                case MarkupToken.End:
                    End();
                    break;
                case MarkupToken.Text when _tables == 0 || _inCell:
                    AppendCollapsed();
                    break;
                case MarkupToken.Comment:
                    ReadSheetName(scanner.Raw);
                    break;
            }
        }

        CloseRow();
        FlushParagraph();
    }

    private void Start()
    {
        switch (scanner.Name)
        {
            case "script" or "style" or "title" or "xml":
                scanner.SkipRaw("</" + scanner.Name.ToString());
                break;
            case "table":
                if (_tables++ == 0)
                {
                    FlushParagraph();
                    _freeFrom.Clear();
                }

                break;
            case "tr" when _tables == 1:
                CloseRow();
                OpenRow();
                break;
            case "td" or "th" when _tables == 1:
                CloseCell();
                OpenCell();
                break;
            case "br":
                Break();
                break;
            case "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "tr" or "td" or "th":
                Block();
                break;
        }
    }

    private void End()
    {
        switch (scanner.Name)
        {
            case "table":
                if (_tables == 1)
                {
                    CloseRow();
                }

                _tables = Math.Max(0, _tables - 1);
                break;
            case "tr" when _tables == 1:
                CloseRow();
                break;
            case "td" or "th" when _tables == 1:
                CloseCell();
                break;
            case "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block();
                break;
        }
    }

    /// <summary>A new paragraph: another line of a cell, or another row outside a table.</summary>
    private void Block()
    {
        if (_inCell)
        {
            Break();
        }
        else if (_tables == 0)
        {
            FlushParagraph();
        }
    }

    private void Break()
    {
        _pendingSpace = false;
        if (_text.Length > 0 && _text.Text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    private void FlushParagraph()
    {
        var text = _text.Text.Trim();
        if (!text.IsEmpty)
        {
            _grid.StartRow(_row);
            _grid.Set(0, Cell.OfText(text.ToString()));
            _grid.EndRow();
            _row++;
        }

        ClearText();
    }

    private void OpenRow()
    {
        _inRow = true;
        _column = 0;
        _grid.StartRow(_row);
    }

    private void CloseRow()
    {
        CloseCell();
        if (_inRow)
        {
            _grid.EndRow();
            _row++;
        }

        _inRow = false;
    }

    private void OpenCell()
    {
        if (!_inRow)
        {
            OpenRow();
        }

        while (_column < _freeFrom.Count && _freeFrom[_column] > _row)
        {
            _column++;
        }

        var attributes = scanner.Attributes;
        _cellColumns = Math.Clamp(attributes.Number("colspan", 1), 1, session.Limits.Columns);
        _cellRows = Math.Clamp(attributes.Number("rowspan", 1), 1, 65_534);
        _number = attributes.Text("num");
        _inCell = true;
        ClearText();
    }

    private void CloseCell()
    {
        if (!_inCell)
        {
            return;
        }

        _inCell = false;
        var text = _text.Text.Trim();
        if (_column < session.Limits.Columns)
        {
            Cover();
        }

        _grid.Set(_column, Value(text));
        _column += _cellColumns;
        ClearText();
    }

    /// <summary>Takes the cell's place in the rows below and merges what it spans.</summary>
    private void Cover()
    {
        var last = Math.Min(_column + _cellColumns, session.Limits.Columns) - 1;
        if (_cellRows > 1)
        {
            while (_freeFrom.Count <= last)
            {
                _freeFrom.Add(0);
            }

            for (var column = _column; column <= last; column++)
            {
                _freeFrom[column] = _row + _cellRows;
            }
        }

        _grid.Merge(new CellRange(_row, _column, _row + _cellRows - 1, last));
    }

    private Cell Value(ReadOnlySpan<char> text)
    {
        // Excel keeps the exact number of a cell beside the shown text.
        if (!string.IsNullOrEmpty(_number) && PlainNumber.TryParse(_number, out var exact))
        {
            return Cell.OfNumber(exact, text.EndsWith("%") ? CellMarker.Percent : CellMarker.Number);
        }

        return PlainNumber.TryLossless(text, out var number) ? Cell.OfNumber(number) : Cell.OfText(_pool.Get(text));
    }

    /// <summary>White space of the source is one space; a no-break space stays, and makes no empty cell full (see Trim).</summary>
    private void AppendCollapsed()
    {
        var from = _text.Length;
        var source = new CharBuffer();
        scanner.AppendText(source);
        foreach (var c in source.Text)
        {
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                _pendingSpace |= from > 0 || _text.Length > 0;
                continue;
            }

            if (_pendingSpace && _text.Length > 0 && _text.Text[^1] != '\n')
            {
                _text.Append(' ');
            }

            _pendingSpace = false;
            _text.Append(c);
        }
    }

    private void ClearText()
    {
        _text.Clear();
        _pendingSpace = false;
    }

    /// <summary>Excel hides the name of the sheet in a comment for itself.</summary>
    private void ReadSheetName(ReadOnlySpan<char> comment)
    {
        const string Open = "<x:Name>";
        var start = comment.IndexOf(Open, StringComparison.OrdinalIgnoreCase);
        var length = start < 0 ? -1 : comment[(start + Open.Length)..].IndexOf('<');
        if (length > 0)
        {
            _grid.Name = MarkupText.Decode(comment.Slice(start + Open.Length, length), html: true);
        }
    }
}
