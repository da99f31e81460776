using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Dashboard.Data.Imports.Documents.Web;

/// <summary>Goes through the paragraphs, lists and tables of a page or a cell in reading order.</summary>
internal sealed class WebBlocks
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "center", "section", "article", "header", "footer", "main", "aside", "nav", "form", "fieldset", "address", "figure", "figcaption", "caption", "hr", "tr", "td", "th", "table",
    };

    private readonly DocumentDraft _draft;
    private readonly Action<DocumentBlock> _add;
    private readonly int _depth;
    private readonly List<DocumentBlock> _labels = [];
    private readonly Dictionary<IElement, int> _next = [];
    private readonly StringBuilder _text = new();
    private string? _label;
    private bool _bold = true;
    private bool _heading;

    public WebBlocks(DocumentDraft draft)
        : this(draft, draft.Add, depth: 0)
    {
    }

    private WebBlocks(DocumentDraft draft, Action<DocumentBlock> add, int depth) => (_draft, _add, _depth) = (draft, add, depth);

    public void Read(IElement container)
    {
        Walk(container, default, _depth);
        EndParagraph();
    }

    /// <summary>The blocks of a cell; an item without text is a number alone, which counts where nothing else is in the cell.</summary>
    private static List<DocumentBlock> Inside(IElement cell, DocumentDraft draft, int depth)
    {
        var blocks = new List<DocumentBlock>();
        var inside = new WebBlocks(draft, blocks.Add, depth);
        inside.Read(cell);
        return blocks.Count > 0 ? blocks : inside._labels;
    }

    private void Walk(INode parent, WebStyle style, int depth)
    {
        if (depth > _draft.Limits.Nesting)
        {
            throw new DocumentRefusedException(DocumentMessages.TooDeep(_draft.FileName, _draft.Limits.Nesting));
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data, style);
            }
            else if (node is IElement element && !WebStyle.IsUnread(element))
            {
                ReadElement(element, style, depth);
            }
        }
    }

    private void ReadElement(IElement element, WebStyle style, int depth)
    {
        if (element.LocalName == "br")
        {
            _text.Append('\n');
            return;
        }

        if (WebStyle.IsItemMark(element))
        {
            var mark = TextFolding.Fold(element.TextContent);
            _label = mark.Length == 0 ? null : ListLabel.IsBullet(mark) || mark == "o" ? ListLabel.Bullet : mark;
            return;
        }

        if (!BlockNames.Contains(element.LocalName))
        {
            Walk(element, style.Inside(element), depth + 1);
            return;
        }

        EndParagraph();
        if (element.LocalName == "table")
        {
            WebTable.Read(element, _draft, cell => Inside(cell, _draft, depth + 1), _add);
            return;
        }

        if (element.LocalName == "li")
        {
            _label = Label(element);
        }

        Walk(element, style.Inside(element), depth + 1);
        EndParagraph();
        if (element.LocalName is "li" or "p")
        {
            EndItem();
        }
    }

    private void Append(string text, WebStyle style)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _text.Append(' ');
            return;
        }

        _bold &= style.Bold;
        _heading = style.Heading;
        _text.Append(style.Preformatted ? text : text.Replace('\n', ' ').Replace('\r', ' '));
    }

    private void EndParagraph()
    {
        var text = ListLabel.Normal(TextFolding.Fold(_text.ToString()));
        if (text.Length > 0)
        {
            _draft.CountParagraph();
            _add(new DocumentParagraph(_label is null ? text : ListLabel.Before(_label, text), _heading || _bold));
            _label = null;
        }

        _text.Clear();
        (_bold, _heading) = (true, false);
    }

    /// <summary>A mark that no text followed.</summary>
    private void EndItem()
    {
        if (_label is not null and not ListLabel.Bullet)
        {
            _labels.Add(new DocumentParagraph(_label, false));
        }

        _label = null;
    }

    /// <summary>An item's mark, counted among its neighbours as the page says.</summary>
    private string Label(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return ListLabel.Bullet;
        }

        var number = Number(item.GetAttribute("value")) ?? (_next.TryGetValue(list, out var next) ? next : Number(list.GetAttribute("start")) ?? 1);
        _next[list] = number + 1;
        return ListNumerals.Write(number, Format(list.GetAttribute("type"))) + ".";
    }

    private static string Format(string? type) => type switch
    {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        _ => "decimal",
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number : null;
}
