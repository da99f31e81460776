using System.Buffers;

namespace Dashboard.Data.Imports.Spreadsheets.Markup;

/// <content>Where a tag ends and what its name is.</content>
internal sealed partial class MarkupScanner
{
    private static readonly SearchValues<char> TagStops = SearchValues.Create(">\"'");
    private static readonly SearchValues<char> NameStops = SearchValues.Create(" \t\r\n/>");

    private void ReadTag(bool closing)
    {
        var length = FindTagEnd();
        var from = _at + (closing ? 2 : 1);
        var to = _at + length;
        _at = Math.Min(_end, to + 1);
        IsEmptyElement = !closing && to > from && _buffer[to - 1] == '/';
        if (IsEmptyElement)
        {
            to--;
        }

        var content = _buffer.AsSpan(from, to - from);
        var nameEnd = content.IndexOfAny(NameStops);
        nameEnd = nameEnd < 0 ? content.Length : nameEnd;
        var prefix = content[..nameEnd].LastIndexOf(':') + 1;
        _nameStart = from + prefix;
        _nameLength = nameEnd - prefix;
        if (html)
        {
            LowerName();
        }

        SetToken(closing ? MarkupToken.End : MarkupToken.Start, from + nameEnd, content.Length - nameEnd, literal: false);
        Depth += closing ? -1 : IsEmptyElement ? 0 : 1;
    }

    private void LowerName()
    {
        foreach (ref var c in _buffer.AsSpan(_nameStart, _nameLength))
        {
            c = char.ToLowerInvariant(c);
        }
    }

    /// <summary>Distance from the tag's «&lt;» to its «&gt;», which may also stand inside quotes.</summary>
    private int FindTagEnd()
    {
        while (true)
        {
            var tag = _buffer.AsSpan(_at, _end - _at);
            var end = tag.IndexOf('>');
            if (end >= 0)
            {
                var inside = tag[..end];
                if (!inside.Contains('\'') && (inside.Count('"') & 1) == 0)
                {
                    return end;
                }

                var quoted = FindQuotedTagEnd(tag);
                if (quoted >= 0)
                {
                    return quoted;
                }
            }

            if (tag.Length < LongestToken && Fill())
            {
                continue;
            }

            if (end >= 0)
            {
                // A quote that nothing closes: take the tag up to its first bracket.
                session.MendedMarkup |= !html;
                return end;
            }

            if (!html)
            {
                throw ReadingSession.Refusal(_ended ? SpreadsheetMessages.Truncated(session.FileName) : SpreadsheetMessages.Unreadable(session.FileName));
            }

            return tag.Length;
        }
    }

    private static int FindQuotedTagEnd(ReadOnlySpan<char> tag)
    {
        var at = 0;
        while (true)
        {
            var stop = tag[at..].IndexOfAny(TagStops);
            if (stop < 0)
            {
                return -1;
            }

            at += stop;
            if (tag[at] == '>')
            {
                return at;
            }

            var close = tag[(at + 1)..].IndexOf(tag[at]);
            if (close < 0)
            {
                return -1;
            }

            at += close + 2;
        }
    }
}
