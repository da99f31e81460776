using System.Text;

namespace Dashboard.Data.Imports.Spreadsheets.Html;

/// <summary>
/// Reads a web archive as Excel saves it: a mail of parts, where each page with a table is a sheet. Pages that only frame
/// others hold no table and give none.
/// </summary>
internal static class MhtmlReader
{
    private const int LongestLine = 1 << 20;

    public static IReadOnlyList<SheetGrid> Read(TextReader text, ReadingSession session)
    {
        var sheets = new List<SheetGrid>();
        var headers = ReadHeaders(text);
        var boundary = Parameter(headers.GetValueOrDefault("content-type", string.Empty), "boundary");
        if (boundary is null)
        {
            AddSheet(headers, ReadBody(text, boundary: null, out _), sheets, session);
            return sheets;
        }

        ReadBody(text, boundary, out var last);
        while (!last)
        {
            var partHeaders = ReadHeaders(text);
            AddSheet(partHeaders, ReadBody(text, boundary, out last), sheets, session);
        }

        return sheets;
    }

    private static void AddSheet(Dictionary<string, string> headers, string body, List<SheetGrid> sheets, ReadingSession session)
    {
        var type = headers.GetValueOrDefault("content-type", "text/html");
        if (!type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var html = Decode(body, headers.GetValueOrDefault("content-transfer-encoding", string.Empty).Trim(), Parameter(type, "charset"));
        if (html.Contains("<table", StringComparison.OrdinalIgnoreCase))
        {
            using var page = new StringReader(html);
            sheets.Add(HtmlReader.Read(page, $"Лист{sheets.Count + 1}", session));
        }
    }

    private static string Decode(string body, string transfer, string? charset)
    {
        if (!transfer.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase) && !transfer.Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            return body;
        }

        var bytes = transfer.Equals("base64", StringComparison.OrdinalIgnoreCase) ? FromBase64(body) : FromQuotedPrintable(body);
        var declared = charset ?? (System.Text.Unicode.Utf8.IsValid(bytes) ? "utf-8" : "windows-1251");
        try
        {
            return Encoding.GetEncoding(declared).GetString(bytes);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static byte[] FromBase64(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var written) ? bytes[..written] : [];
    }

    private static byte[] FromQuotedPrintable(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '=' && i + 1 < body.Length && body[i + 1] == '\n')
            {
                i++;
            }
            else if (body[i] == '=' && i + 2 < body.Length && byte.TryParse(body.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(body, i, 1));
            }
        }

        return [.. bytes];
    }

    private static Dictionary<string, string> ReadHeaders(TextReader text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var name = string.Empty;
        while (text.ReadLine() is { Length: > 0 and < LongestLine } line)
        {
            if (line[0] is ' ' or '\t')
            {
                headers[name] = headers.GetValueOrDefault(name, string.Empty) + line;
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim() : string.Empty;
            headers[name] = colon > 0 ? line[(colon + 1)..].Trim() : string.Empty;
        }

        return headers;
    }

    private static string ReadBody(TextReader text, string? boundary, out bool last)
    {
        var body = new StringBuilder();
        while (text.ReadLine() is { } line)
        {
            if (boundary is not null && line.StartsWith("--" + boundary, StringComparison.Ordinal))
            {
                last = line.AsSpan(boundary.Length + 2).StartsWith("--");
                return body.ToString();
            }

            body.Append(line).Append('\n');
        }

        last = true;
        return body.ToString();
    }

    private static string? Parameter(string header, string name)
    {
        var at = header.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = header.AsSpan(at + name.Length + 1);
        if (value.StartsWith("\""))
        {
            var end = value[1..].IndexOf('"');
            return (end < 0 ? value[1..] : value.Slice(1, end)).ToString();
        }

        var stop = value.IndexOf(';');
        return (stop < 0 ? value : value[..stop]).Trim().ToString();
    }
}
