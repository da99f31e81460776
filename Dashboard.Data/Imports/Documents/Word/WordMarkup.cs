using DocumentFormat.OpenXml;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>
/// What wraps the text of Word. Wrappers are told by their names, not by their classes: an element in an unusual place has
/// no class of its own, and its text must not be lost.
/// </summary>
internal static class WordMarkup
{
    /// <summary>Whether an element holds no text of the accepted document: properties, deletions, what was moved away.</summary>
    public static bool IsPassedOver(OpenXmlElement element) =>
        element.LocalName is "del" or "moveFrom" or "rPr" or "pPr" or "tblPr" or "trPr" or "tcPr" or "tblGrid" or "sectPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr"
        || (element.LocalName == "sdt" && IsPlaceholder(element));

    /// <summary>The one of several equal contents that is read: the first that has text, so that a text box is not read twice.</summary>
    public static OpenXmlElement? Chosen(OpenXmlElement alternatives)
    {
        OpenXmlElement? last = null;
        foreach (var alternative in alternatives.ChildElements)
        {
            last = alternative;
            if (alternative.Descendants().Any(element => element.LocalName is "t" or "txbxContent"))
            {
                return alternative;
            }
        }

        return last;
    }

    public static OpenXmlElement? Child(OpenXmlElement? element, string name) =>
        element?.ChildElements.FirstOrDefault(child => child.LocalName == name);

    /// <summary>A content control that still shows «Место для ввода текста».</summary>
    private static bool IsPlaceholder(OpenXmlElement control) =>
        Child(Child(control, "sdtPr"), "showingPlcHdr") is { } shown && (shown as DocumentFormat.OpenXml.Wordprocessing.OnOffType)?.Val?.InnerText is not ("0" or "false" or "off");
}
