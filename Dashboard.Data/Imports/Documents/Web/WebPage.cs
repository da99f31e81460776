namespace Dashboard.Data.Imports.Documents.Web;

internal static class WebPage
{
    public static void Read(TextReader reader, DocumentDraft draft) => throw new DocumentRefusedException(DocumentMessages.Unknown(draft.FileName));
}
