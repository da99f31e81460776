namespace Dashboard.Data.Imports.Documents.Plain;

/// <summary>
/// Reads a plain text, also one pasted out of Word or Excel: lines with tabs are rows of a table, other lines are paragraphs.
/// A table goes on over blank lines, which page breaks leave, as long as its width does.
/// </summary>
internal sealed class PlainText
{
    private readonly DocumentDraft _draft;
    private TextTable? _open;

    private PlainText(DocumentDraft draft) => _draft = draft;

    public static void Read(TextReader reader, DocumentDraft draft)
    {
        var text = new PlainText(draft);
        var stretch = new List<TextLine>();
        foreach (var line in TextLine.Cut(reader.ReadToEnd()).Append(new TextLine([string.Empty], Heading: false)))
        {
            if (!line.IsBlank)
            {
                stretch.Add(line);
            }
            else if (stretch.Count > 0)
            {
                text.ReadStretch(stretch);
                stretch.Clear();
            }
        }

        text.CloseTable();
    }

    /// <summary>Reads lines that no blank line parts.</summary>
    private void ReadStretch(List<TextLine> lines)
    {
        if (_open is null)
        {
            lines.RemoveAll(line => line.Width == 0);
        }

        var first = lines.FindIndex(line => line.HasTabs);
        if (first < 0 || lines.TrueForAll(line => !line.HasTabs || IsItem(line)))
        {
            CloseTable();
            lines.ForEach(AddParagraph);
            return;
        }

        DropTabsOfNumbers(lines, _open?.Head ?? lines[first]);
        var width = lines.Max(line => line.HasTabs ? line.Width : 0);
        if (_open is not null && (first > 0 || !_open.GoesOn(lines, width)))
        {
            CloseTable();
        }

        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines[at].HasTabs)
            {
                if (_open is null || !_open.Takes(lines[at]))
                {
                    CloseTable();
                    AddParagraph(lines[at]);
                }
            }
            else if (_open is null && width > 2 && IsItem(lines[at]))
            {
                AddParagraph(lines[at]);
            }
            else
            {
                _open ??= new TextTable(width);
                at += _open.AddRow(lines, at);
            }
        }
    }

    private static bool IsItem(TextLine line) => line.Fields.Count == 2 && TextMarks.IsItemMark(line.Fields[0].Trim());

    /// <summary>A cell numbered by Word is copied as «1.», a tab and nothing: one tab more than the head has.</summary>
    private static void DropTabsOfNumbers(List<TextLine> lines, TextLine head)
    {
        foreach (var line in lines)
        {
            if (line.Fields.Count == head.Fields.Count + 1 && TextMarks.IsItemMark(line.Fields[0].Trim()) && string.IsNullOrWhiteSpace(line.Fields[1]))
            {
                line.Fields.RemoveAt(1);
            }
        }
    }

    private void AddParagraph(TextLine line)
    {
        var text = TextMarks.Clean(string.Join(' ', line.Fields));
        if (text.Length > 0)
        {
            _draft.CountParagraph();
            _draft.Add(new DocumentParagraph(text, line.Heading));
        }
    }

    private void CloseTable()
    {
        if (_open is not { } table)
        {
            return;
        }

        _open = null;
        if (table.IsLineOfText)
        {
            AddParagraph(table.Head);
        }
        else if (table.Finish(_draft) is { } finished)
        {
            _draft.Add(finished);
        }
    }
}
