namespace Dashboard.Data.Imports.Spreadsheets.Delimited;

/// <summary>
/// Cuts text into fields over one buffer. A field becomes a number at once only where nothing is lost by it (see
/// <see cref="PlainNumber.TryLossless"/>); a decimal comma stays text, which <see cref="Cell.TryNumber"/> reads.
/// </summary>
internal sealed class DelimitedParser(TextReader reader, char separator, bool quotes, int skip, SheetGridBuilder grid, ReadingSession session)
{
    /// <summary>A longer field means that this is not a table; a longer quoted one, that its quote is never closed.</summary>
    private const int LongestField = 1 << 20;

    private readonly CharBuffer _unescaped = new();
    private char[] _buffer = new char[1 << 16];
    private TextPool?[] _pools = new TextPool?[16];
    private int _at;
    private int _end;
    private bool _ended;
    private int _row;
    private int _column;

    /// <summary>Address of the field being read.</summary>
    public string Place => CellAddress.Of(_row, _column);

    /// <summary>False when a quote is not closed where it could be: the file has to be read again with quotes as plain characters.</summary>
    public bool Parse()
    {
        SkipStart();
        while (_at < _end || Fill())
        {
            grid.StartRow(_row);
            _column = 0;
            do
            {
                if (!ReadField())
                {
                    return false;
                }

                _column++;
            }
            while (TakeSeparator());
            grid.EndRow();
            _row++;
        }

        return true;
    }

    private void SkipStart()
    {
        for (var left = skip; left > 0 && (_at < _end || Fill());)
        {
            var step = Math.Min(left, _end - _at);
            _at += step;
            left -= step;
        }
    }

    /// <summary>Steps over what ended a field; true when another field of the same row follows.</summary>
    private bool TakeSeparator()
    {
        if (_at == _end && !Fill())
        {
            return false;
        }

        var c = _buffer[_at++];
        if (c == separator)
        {
            return true;
        }

        if (c == '\r' && (_at < _end || Fill()) && _buffer[_at] == '\n')
        {
            _at++;
        }

        return false;
    }

    private bool ReadField()
    {
        if (quotes && (_at < _end || Fill()) && _buffer[_at] == '"')
        {
            return ReadQuoted();
        }

        var field = TakePlain();
        if (!quotes && field is ['"', .., '"'])
        {
            field = field[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        }

        Store(field);
        return true;
    }

    /// <summary>Characters up to the next separator or line end, which is left.</summary>
    private ReadOnlySpan<char> TakePlain()
    {
        var searched = 0;
        while (true)
        {
            var stop = _buffer.AsSpan(_at + searched, _end - _at - searched).IndexOfAny(separator, '\n', '\r');
            if (stop >= 0)
            {
                return Take(searched + stop);
            }

            searched = _end - _at;
            if (searched > LongestField)
            {
                throw ReadingSession.Refusal(SpreadsheetMessages.NotText(session.FileName));
            }

            if (!Fill())
            {
                return Take(_end - _at);
            }
        }
    }

    private ReadOnlySpan<char> Take(int length)
    {
        var taken = _buffer.AsSpan(_at, length);
        _at += length;
        return taken;
    }

    /// <summary>A field in quotes, doubled quotes inside it, and what careless writers put behind the closing one.</summary>
    private bool ReadQuoted()
    {
        _unescaped.Clear();
        _at++;
        var taken = 0;
        while (true)
        {
            var quote = _buffer.AsSpan(_at, _end - _at).IndexOf('"');
            var part = _buffer.AsSpan(_at, quote < 0 ? _end - _at : quote);
            taken += part.Length;
            if (taken > LongestField)
            {
                return false;
            }

            _unescaped.Append(part);
            _at += part.Length;
            if (quote < 0)
            {
                if (!Fill())
                {
                    return false;
                }

                continue;
            }

            _at++;
            if ((_at < _end || Fill()) && _buffer[_at] == '"')
            {
                _unescaped.Append('"');
                _at++;
                continue;
            }

            var severalLines = _unescaped.Text.Contains('\n');
            var rest = TakePlain();
            if (severalLines && !rest.IsWhiteSpace())
            {
                // «"Лицей» of one line met «"» of another: not a quoted field at all.
                return false;
            }

            _unescaped.Append(rest);
            Store(_unescaped.Text);
            return true;
        }
    }

    private void Store(ReadOnlySpan<char> field)
    {
        if (field.IsEmpty)
        {
            return;
        }

        if (PlainNumber.TryLossless(field, out var number))
        {
            grid.Set(_column, Cell.OfNumber(number));
            return;
        }

        if (_column >= _pools.Length)
        {
            Array.Resize(ref _pools, Math.Max(_column + 1, Math.Min(_pools.Length * 2, session.Limits.Columns)));
        }

        grid.Set(_column, Cell.OfText((_pools[_column] ??= new TextPool()).Get(field)));
    }

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        _end -= _at;
        _at = 0;
        if (_end > _buffer.Length / 2)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = reader.Read(_buffer.AsSpan(_end));
        _end += read;
        _ended = read == 0;
        return read > 0;
    }
}
