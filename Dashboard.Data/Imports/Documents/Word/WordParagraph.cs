using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>A paragraph as it is seen: its text, and what of it is drawn elsewhere.</summary>
/// <param name="Text">Not folded.</param>
/// <param name="WhollyBold">Whether all its visible text is bold; false for none.</param>
/// <param name="Boxes">Contents of the text boxes that hang on it, in order.</param>
internal sealed record WordParagraph(string Text, bool WhollyBold, IReadOnlyList<OpenXmlElement> Boxes);

/// <summary>
/// Takes the visible text out of paragraphs: results of fields without their codes, insertions without deletions, nothing
/// hidden, no marks of notes. One instance a document, because a field may span paragraphs.
/// </summary>
internal sealed class WordParagraphs(WordStyles styles)
{
    /// <summary>For each field that is open: whether its code is being read rather than its result.</summary>
    private readonly Stack<bool> _fields = new();
    private readonly StringBuilder _text = new();
    private List<OpenXmlElement> _boxes = [];
    private StyleTraits _style = StyleTraits.Plain;
    private bool _bold;
    private bool _seen;

    public WordParagraph Read(OpenXmlElement paragraph, StyleTraits style)
    {
        _text.Clear();
        _boxes = [];
        _style = style;
        _bold = true;
        _seen = false;
        Walk(paragraph);
        EndCodes();
        return new WordParagraph(_text.ToString(), _bold && _seen, _boxes);
    }

    /// <summary>A code ends with its paragraph at the latest: a damaged one must not swallow the rest of the document.</summary>
    private void EndCodes()
    {
        if (_fields.Contains(true))
        {
            var open = _fields.Count;
            _fields.Clear();
            for (; open > 0; open--)
            {
                _fields.Push(false);
            }
        }
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (WordMarkup.IsPassedOver(child))
            {
                continue;
            }

            switch (child.LocalName)
            {
                case "r":
                    ReadRun(child);
                    break;
                case "AlternateContent" when WordMarkup.Chosen(child) is { } chosen:
                    Walk(chosen);
                    break;
                case "drawing" or "pict" or "object":
                    FindBoxes(child);
                    break;
                case "rt":
                    // Small letters over a word: a reading of it, not text.
                    break;
                default:
                    Walk(child);
                    break;
            }
        }
    }

    private void ReadRun(OpenXmlElement run)
    {
        var properties = (run as Run)?.RunProperties;
        var style = styles.Run(properties?.RunStyle?.Val?.InnerText);
        var hidden = WordStyles.OnOff(properties?.Vanish) ?? style.Hidden ?? _style.Hidden ?? false;
        var bold = WordStyles.OnOff(properties?.Bold) ?? style.Bold ?? _style.Bold ?? false;
        ReadRunContent(run, hidden, bold);
    }

    private void ReadRunContent(OpenXmlElement run, bool hidden, bool bold)
    {
        var markFollows = false;
        foreach (var child in run.ChildElements)
        {
            switch (child.LocalName)
            {
                case "t" when !markFollows:
                    Append(child.InnerText.Replace('\n', ' ').Replace('\r', ' '), hidden, bold);
                    break;
                case "tab" or "ptab":
                    Append("\t", hidden, bold);
                    break;
                case "br" or "cr":
                    Append("\n", hidden, bold);
                    break;
                case "noBreakHyphen":
                    Append("-", hidden, bold);
                    break;
                case "sym" when child is SymbolChar symbol:
                    Append(WordSymbols.Of(symbol.Font?.InnerText, symbol.Char?.InnerText), hidden, bold);
                    break;
                case "footnoteReference" or "endnoteReference":
                    markFollows = child is FootnoteEndnoteReferenceType { CustomMarkFollows.InnerText: "1" or "true" or "on" };
                    break;
                case "fldChar" when child is FieldChar mark:
                    ReadFieldMark(mark.FieldCharType?.InnerText);
                    break;
                case "drawing" or "pict" or "object" when !hidden:
                    FindBoxes(child);
                    break;
                case "AlternateContent" when WordMarkup.Chosen(child) is { } chosen:
                    ReadRunContent(chosen, hidden, bold);
                    break;
                case "ruby" when WordMarkup.Child(child, "rubyBase") is { } ruby:
                    Walk(ruby);
                    break;
            }
        }
    }

    private void ReadFieldMark(string? mark)
    {
        if (mark == "begin")
        {
            _fields.Push(true);
        }
        else if (_fields.TryPop(out _) && mark == "separate")
        {
            _fields.Push(false);
        }
    }

    private void Append(string text, bool hidden, bool bold)
    {
        if (hidden || _fields.Contains(true))
        {
            return;
        }

        _text.Append(text);
        if (!string.IsNullOrWhiteSpace(text))
        {
            _seen = true;
            _bold &= bold;
        }
    }

    private void FindBoxes(OpenXmlElement drawing)
    {
        foreach (var child in drawing.ChildElements)
        {
            switch (child.LocalName)
            {
                case "txbxContent":
                    _boxes.Add(child);
                    break;
                case "AlternateContent" when WordMarkup.Chosen(child) is { } chosen:
                    FindBoxes(chosen);
                    break;
                default:
                    FindBoxes(child);
                    break;
            }
        }
    }
}
