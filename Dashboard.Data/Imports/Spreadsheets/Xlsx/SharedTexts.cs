using System.Globalization;
using Dashboard.Data.Imports.Spreadsheets.Markup;

namespace Dashboard.Data.Imports.Spreadsheets.Xlsx;

/// <summary>The table of texts that cells point into.</summary>
internal static class SharedTexts
{
    public static string[] Read(MarkupScanner? scanner)
    {
        if (scanner is null)
        {
            return [];
        }

        var texts = new List<string>();
        var buffer = new CharBuffer();
        while (scanner.Read())
        {
            if (scanner.Token == MarkupToken.Start && scanner.Is("si"))
            {
                buffer.Clear();
                if (!scanner.IsEmptyElement)
                {
                    ReadRuns(scanner, "si", buffer);
                }

                texts.Add(Unescape(buffer.Text));
            }
        }

        return [.. texts];
    }

    /// <summary>Joins the runs of a formatted text up to the end of <paramref name="element"/>, leaving out phonetic hints.</summary>
    public static void ReadRuns(MarkupScanner scanner, string element, CharBuffer buffer)
    {
        var inText = false;
        while (scanner.Read())
        {
            switch (scanner.Token)
            {
                case MarkupToken.Start when scanner.Is("rPh"):
                    scanner.SkipElement();
                    break;
                case MarkupToken.Start:
                    inText = scanner.Is("t") && !scanner.IsEmptyElement;
                    break;
                case MarkupToken.Text when inText:
                    scanner.AppendText(buffer);
                    break;
                case MarkupToken.End when scanner.Is(element):
                    return;
                case MarkupToken.End:
                    inText = false;
                    break;
            }
        }
    }

    /// <summary>Resolves the «_x000D_» by which Excel writes characters that XML cannot hold; control characters are dropped.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("_x", StringComparison.Ordinal) < 0)
        {
            return text.ToString();
        }

        var result = new CharBuffer();
        while (true)
        {
            var at = text.IndexOf("_x", StringComparison.Ordinal);
            if (at < 0 || text.Length - at < 7)
            {
                result.Append(text);
                return result.Text.ToString();
            }

            result.Append(text[..at]);
            text = text[at..];
            if (text[6] == '_' && ushort.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                if (code >= 32 || code is '\n' or '\t')
                {
                    result.Append((char)code);
                }

                text = text[7..];
            }
            else
            {
                result.Append(text[..2]);
                text = text[2..];
            }
        }
    }
}
