using System.Text;

namespace Dashboard.Data.Imports.Documents.Plain;

/// <summary>A line of a text as its fields between tabs, not cleaned.</summary>
/// <param name="Fields">At least one.</param>
/// <param name="Heading">Wholly in marks of bold, or marked as a heading.</param>
internal sealed record TextLine(List<string> Fields, bool Heading)
{
    /// <summary>How many lines a cell copied out of Excel may have.</summary>
    private const int LongestCell = 200;

    public bool IsBlank => Fields.Count == 1 && string.IsNullOrWhiteSpace(Fields[0]);

    public bool HasTabs => Fields.Count > 1;

    /// <summary>Fields up to the last that is not blank.</summary>
    public int Width => Fields.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1;

    public int Filled => Fields.Count(cell => !string.IsNullOrWhiteSpace(cell));

    public bool StartsBlank => string.IsNullOrWhiteSpace(Fields[0]);

    /// <summary>
    /// Cuts a text into lines; a cell with line breaks, which Excel copies in quotation marks, is one field. An end of a page
    /// is a blank line.
    /// </summary>
    public static List<TextLine> Cut(string text)
    {
        var raw = text.ReplaceLineEndings("\n").Replace("\f", "\n\n", StringComparison.Ordinal).Split('\n');
        var lines = new List<TextLine>(raw.Length);
        var bold = false;
        for (var at = 0; at < raw.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(raw[at]) && !raw[at].Contains('\t', StringComparison.Ordinal))
            {
                bold = false;
                lines.Add(new TextLine([string.Empty], Heading: false));
                continue;
            }

            var fields = FieldsAt(raw, ref at);
            var line = TextMarks.WithoutBold(string.Join('\t', fields), ref bold, out var heading);
            if (line.StartsWith('#') && line.TrimStart('#') is [' ', ..] title)
            {
                (line, heading) = (title, true);
            }

            lines.Add(new TextLine(WithItemsJoined([.. line.Split('\t')]), heading));
        }

        return lines;
    }

    /// <summary>Fields of the line at a place; steps on over the lines that a quoted field takes.</summary>
    private static List<string> FieldsAt(string[] raw, ref int at)
    {
        var fields = new List<string>();
        var rest = raw[at];
        while (true)
        {
            if (rest.StartsWith('"') && Quoted(raw, at, rest, out var end, out var after) is { } cell)
            {
                fields.Add(cell);
                at = end;
                if (after is null)
                {
                    return fields;
                }

                rest = after;
                continue;
            }

            var tab = rest.IndexOf('\t', StringComparison.Ordinal);
            fields.Add(tab < 0 ? rest : rest[..tab]);
            if (tab < 0)
            {
                return fields;
            }

            rest = rest[(tab + 1)..];
        }
    }

    /// <summary>
    /// The content of a field in quotation marks, or null where they are only a name in quotation marks: Excel puts a cell
    /// in them when it has line breaks or quotation marks inside, doubles the inner ones and ends the field with the last.
    /// </summary>
    private static string? Quoted(string[] raw, int at, string first, out int end, out string? after)
    {
        var cell = new StringBuilder();
        after = null;
        var doubled = false;
        var line = first[1..];
        for (end = at; end < raw.Length && end - at < LongestCell; end++, line = end < raw.Length ? raw[end] : string.Empty)
        {
            if (end > at)
            {
                cell.Append('\n');
            }

            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '\t')
                {
                    return null;
                }

                if (line[i] != '"')
                {
                    cell.Append(line[i]);
                }
                else if (i + 1 < line.Length && line[i + 1] == '"')
                {
                    doubled = true;
                    cell.Append('"');
                    i++;
                }
                else if (i + 1 == line.Length || line[i + 1] == '\t')
                {
                    after = i + 1 == line.Length ? null : line[(i + 2)..];
                    return doubled || end > at ? cell.ToString() : null;
                }
                else
                {
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>A bullet that a tab parts from its item belongs to the item, also within a row.</summary>
    private static List<string> WithItemsJoined(List<string> fields)
    {
        for (var i = 0; i + 1 < fields.Count; i++)
        {
            // A lone hyphen in a row means «none».
            var mark = fields[i].Trim();
            if (ListLabel.IsBullet(mark) && (fields.Count == 2 || mark is not ("-" or "–" or "—")))
            {
                fields[i] = ListLabel.Bullet + " " + fields[i + 1];
                fields.RemoveAt(i + 1);
            }
        }

        return fields;
    }
}
