using AngleSharp.Html.Parser;

namespace Dashboard.Data.Imports.Documents.Web;

/// <summary>Reads a web page, also one saved by Word. It is only parsed: no script runs, nothing is loaded.</summary>
internal static class WebPage
{
    /// <summary>The tree of a page takes many times the memory of its text.</summary>
    private const int TreeFactor = 4;

    public static void Read(TextReader reader, DocumentDraft draft)
    {
        var limit = draft.Limits.TextBytes / TreeFactor;
        var text = reader.ReadToEnd();
        if (text.Length > limit)
        {
            throw new DocumentRefusedException(DocumentMessages.TextTooLong(draft.FileName, limit));
        }

        if (WebDepth.Of(text) > draft.Limits.Nesting)
        {
            throw new DocumentRefusedException(DocumentMessages.TooDeep(draft.FileName, draft.Limits.Nesting));
        }

        using var page = new HtmlParser().ParseDocument(text);
        if (page.Body is { } body)
        {
            new WebBlocks(draft).Read(body);
        }
    }
}
