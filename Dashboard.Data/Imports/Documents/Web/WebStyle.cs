using AngleSharp.Dom;

namespace Dashboard.Data.Imports.Documents.Web;

/// <summary>How the text inside an element looks, as far as it matters here. What Word writes for itself begins with «mso-».</summary>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Heading">Whether it is a heading or centred.</param>
/// <param name="Preformatted">Whether line ends of the source are line ends of the text.</param>
internal readonly record struct WebStyle(bool Bold, bool Heading, bool Preformatted)
{
    private static readonly string[] Unread = ["script", "style", "title", "head", "template", "noscript", "iframe", "object", "svg", "xml", "del", "select", "textarea", "button", "rt"];

    private static readonly string[] UnreadStyles = ["display:none", "visibility:hidden", "mso-hide:all", "mso-element:footnote-list", "mso-element:endnote-list", "mso-element:comment-list", "mso-element:header", "mso-element:footer"];

    private static readonly string[] UnreadClasses = ["MsoFootnoteReference", "MsoEndnoteReference", "MsoCommentReference", "MsoFootnoteText", "MsoEndnoteText"];

    /// <summary>Scripts, what is hidden or deleted, notes with their marks.</summary>
    public static bool IsUnread(IElement element)
    {
        var style = StyleOf(element);
        return Unread.Contains(element.LocalName, StringComparer.Ordinal)
            || element.HasAttribute("hidden")
            || UnreadStyles.Any(part => style.Contains(part, StringComparison.OrdinalIgnoreCase))
            || UnreadClasses.Any(element.ClassList.Contains);
    }

    /// <summary>Whether Word wrote the mark of a list item here as text.</summary>
    public static bool IsItemMark(IElement element) => StyleOf(element).Contains("mso-list:ignore", StringComparison.OrdinalIgnoreCase);

    public WebStyle Inside(IElement element)
    {
        var style = StyleOf(element);
        var centred = style.Contains("text-align:", StringComparison.OrdinalIgnoreCase)
            ? style.Contains("text-align:center", StringComparison.OrdinalIgnoreCase)
            : (bool?)(element.GetAttribute("align") is { } align ? align.Equals("center", StringComparison.OrdinalIgnoreCase) : null);
        var weight = style.Contains("font-weight:normal", StringComparison.OrdinalIgnoreCase) ? false
            : style.Contains("font-weight:bold", StringComparison.OrdinalIgnoreCase) || style.Contains("font-weight:700", StringComparison.Ordinal) || element.LocalName is "b" or "strong" ? true
            : (bool?)null;
        var named = element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "center" || element.ClassList.Contains("MsoTitle");
        return new WebStyle(weight ?? Bold, named || (centred ?? Heading), Preformatted || element.LocalName == "pre");
    }

    private static string StyleOf(IElement element) => element.GetAttribute("style")?.Replace(" ", string.Empty, StringComparison.Ordinal) ?? string.Empty;
}
