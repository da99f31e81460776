namespace Dashboard.Data.Imports.Spreadsheets.Markup;

internal enum MarkupToken
{
    Start,
    End,
    Text,
    Comment,
}

/// <summary>
/// Goes forward through XML or HTML, tag by tag. It exists for three reasons: Excel opens exporters' files that a strict
/// parser refuses (undeclared prefixes, stray control characters, bare ampersands); reading a region's sheet spends its time
/// here; and it knows no document types, entities or addresses at all, so nothing can be pulled in or multiplied.
/// Names are local: prefixes are dropped, because exporters choose them freely and the formats need no other distinction.
/// </summary>
internal sealed partial class MarkupScanner(TextReader reader, bool html, ReadingSession session)
{
    /// <summary>A longer tag or comment is no spreadsheet's; a longer text comes in several tokens.</summary>
    private const int LongestToken = 1 << 20;

    private char[] _buffer = new char[1 << 15];
    private int _at;
    private int _end;
    private bool _ended;
    private int _nameStart;
    private int _nameLength;
    private int _tokenStart;
    private int _tokenLength;
    private bool _literal;

    public MarkupToken Token { get; private set; }

    /// <summary>Local name of the tag; in HTML in lower case. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Name => _buffer.AsSpan(_nameStart, _nameLength);

    /// <summary>Whether a start tag closes itself: no end tag will follow.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>Elements that are open; a file that ends with some is cut off.</summary>
    public int Depth { get; private set; }

    /// <summary>Raw characters of a text or a comment. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Raw => _buffer.AsSpan(_tokenStart, _tokenLength);

    public MarkupAttributes Attributes => new(_buffer.AsSpan(_tokenStart, _tokenLength), html);

    public bool Is(ReadOnlySpan<char> name) => Name.SequenceEqual(name);

    /// <summary>Adds the text of a text token, with references resolved and control characters dropped.</summary>
    public void AppendText(CharBuffer target)
    {
        if (MarkupText.Append(Raw, _literal, html, target) && !html)
        {
            session.MendedMarkup = true;
        }
    }

    /// <summary>False at the end of the file.</summary>
    public bool Read()
    {
        while (true)
        {
            if (_at == _end && !Fill())
            {
                CheckEnd();
                return false;
            }

            if (_buffer[_at] != '<' || !IsTagStart(out var second))
            {
                ReadText();
                return true;
            }

            if (second == '!' || second == '?')
            {
                if (ReadDeclaration())
                {
                    return true;
                }
            }
            else
            {
                ReadTag(second == '/');
                return true;
            }
        }
    }

    /// <summary>Passes over the content of the start tag just read, up to its end tag.</summary>
    public void SkipElement()
    {
        if (IsEmptyElement)
        {
            return;
        }

        var outside = Depth - 1;
        while (Depth > outside && Read())
        {
        }
    }

    /// <summary>In HTML: passes over characters up to the given end tag, which may hold anything (script, style).</summary>
    public void SkipRaw(string endTag)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_at, _end - _at).IndexOf(endTag, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
            {
                _at += found;
                return;
            }

            _at = Math.Max(_at, _end - endTag.Length);
            if (!Fill())
            {
                _at = _end;
                return;
            }
        }
    }

    private void CheckEnd()
    {
        if (Depth > 0 && !html)
        {
            throw ReadingSession.Refusal(SpreadsheetMessages.Truncated(session.FileName));
        }
    }

    private bool IsTagStart(out char second)
    {
        second = '\0';
        if (_at + 1 >= _end && !Fill())
        {
            return false;
        }

        second = _buffer[_at + 1];
        var tag = second is '/' or '!' or '?' or '_' || char.IsLetter(second);
        session.MendedMarkup |= !tag && !html;
        return tag;
    }

    private void ReadText()
    {
        var searched = 1;
        int length;
        while (true)
        {
            var next = _buffer.AsSpan(_at + searched, _end - _at - searched).IndexOf('<');
            if (next >= 0)
            {
                length = searched + next;
                break;
            }

            searched = _end - _at;
            if (searched >= LongestToken || !Fill())
            {
                length = _end - _at;
                break;
            }
        }

        SetToken(MarkupToken.Text, _at, length, literal: false);
        _at += length;
    }

    /// <summary>Comments, CDATA, instructions, document types; true when it makes a token.</summary>
    private bool ReadDeclaration()
    {
        if (StartsWith("<![CDATA["))
        {
            var end = FindEnd("]]>", 9);
            SetToken(MarkupToken.Text, _at + 9, end - 9, literal: true);
            _at = Math.Min(_end, _at + end + 3);
            return true;
        }

        if (StartsWith("<!--"))
        {
            var end = FindEnd("-->", 4);
            SetToken(MarkupToken.Comment, _at + 4, end - 4, literal: true);
            _at = Math.Min(_end, _at + end + 3);
            return html;
        }

        if (!html && StartsWith("<!DOCTYPE"))
        {
            throw ReadingSession.Refusal(SpreadsheetMessages.XmlDocumentType(session.FileName));
        }

        _at = Math.Min(_end, _at + FindEnd(">", 2) + 1);
        return false;
    }

    /// <summary>Distance from the current place to a closing mark; a missing one ends with the file.</summary>
    private int FindEnd(string mark, int from)
    {
        while (true)
        {
            var tag = _buffer.AsSpan(_at, _end - _at);
            var end = tag.Length > from ? tag[from..].IndexOf(mark, StringComparison.Ordinal) : -1;
            if (end >= 0)
            {
                return from + end;
            }

            if (tag.Length >= LongestToken * 4)
            {
                throw ReadingSession.Refusal(SpreadsheetMessages.Unreadable(session.FileName));
            }

            if (!Fill())
            {
                return html || Depth > 0 || tag.Length < from ? Math.Max(from, tag.Length) : throw ReadingSession.Refusal(SpreadsheetMessages.Truncated(session.FileName));
            }
        }
    }

    private bool StartsWith(string mark)
    {
        while (_end - _at < mark.Length && Fill())
        {
        }

        return _buffer.AsSpan(_at, Math.Min(mark.Length, _end - _at)).Equals(mark, StringComparison.OrdinalIgnoreCase);
    }

    private void SetToken(MarkupToken token, int start, int length, bool literal)
    {
        Token = token;
        _tokenStart = Math.Min(start, _end);
        _tokenLength = Math.Max(0, Math.Min(length, _end - _tokenStart));
        _literal = literal;
    }

    /// <summary>Brings more characters in behind the unread ones; false at the end of the file.</summary>
    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        if (_at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            _end -= _at;
            _at = 0;
        }

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
