using System.Globalization;
using System.Net;
using System.Text;

namespace Dashboard.Data.Imports.Spreadsheets.Markup;

/// <summary>Text of XML and HTML: references such as «&amp;amp;», line ends, characters that must not be there.</summary>
internal static class MarkupText
{
    private const int LongestReference = 12;

    public static string Decode(ReadOnlySpan<char> raw, bool html)
    {
        if (!raw.ContainsAny('&', '\r') && !raw.ContainsAnyInRange('\0', '\u001F'))
        {
            return raw.ToString();
        }

        var text = new CharBuffer();
        Append(raw, literal: false, html, text);
        return text.Text.ToString();
    }

    /// <summary>Adds the text; true when it broke a rule of XML (a bare ampersand, an unknown name, a control character).</summary>
    public static bool Append(ReadOnlySpan<char> raw, bool literal, bool html, CharBuffer target)
    {
        var mended = false;
        while (true)
        {
            var stop = IndexOfSpecial(raw, literal);
            if (stop < 0)
            {
                target.Append(raw);
                return mended;
            }

            target.Append(raw[..stop]);
            var c = raw[stop];
            raw = raw[(stop + 1)..];
            switch (c)
            {
                case '&':
                    raw = raw[AppendReference(raw, html, target, ref mended)..];
                    break;
                case '\r':
                    if (raw.IsEmpty || raw[0] != '\n')
                    {
                        target.Append('\n');
                    }

                    break;
                case '\t' or '\n':
                    target.Append(c);
                    break;
                default:
                    mended = true;
                    break;
            }
        }
    }

    private static int IndexOfSpecial(ReadOnlySpan<char> raw, bool literal)
    {
        var control = raw.IndexOfAnyInRange('\0', '\u001F');
        var reference = literal ? -1 : (control < 0 ? raw : raw[..control]).IndexOf('&');
        return reference >= 0 ? reference : control;
    }

    /// <summary>Resolves what follows an ampersand and gives how many characters it took; 0 leaves a bare ampersand.</summary>
    private static int AppendReference(ReadOnlySpan<char> rest, bool html, CharBuffer target, ref bool mended)
    {
        var end = rest[..Math.Min(rest.Length, LongestReference)].IndexOf(';');
        if (end > 0)
        {
            var name = rest[..end];
            if (name[0] == '#')
            {
                if (TryCode(name[1..], out var code))
                {
                    AppendCode(code, target, ref mended);
                    return end + 1;
                }
            }
            else if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            {
                target.Append(name[0] switch { 'l' => '<', 'g' => '>', 'q' => '"', _ => name[1] == 'm' ? '&' : '\'' });
                return end + 1;
            }
            else
            {
                var written = "&" + name.ToString() + ";";
                var decoded = WebUtility.HtmlDecode(written);
                if (decoded != written)
                {
                    mended |= !html;
                    target.Append(decoded);
                    return end + 1;
                }
            }
        }

        mended = true;
        target.Append('&');
        return 0;
    }

    private static bool TryCode(ReadOnlySpan<char> digits, out int code) =>
        digits.Length > 0 && digits[0] is 'x' or 'X'
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);

    private static void AppendCode(int code, CharBuffer target, ref bool mended)
    {
        if (!Rune.TryCreate(code, out var rune) || (code < 32 && code is not ('\t' or '\n' or '\r')))
        {
            mended = true;
            return;
        }

        Span<char> chars = stackalloc char[2];
        target.Append(chars[..rune.EncodeToUtf16(chars)]);
    }
}
