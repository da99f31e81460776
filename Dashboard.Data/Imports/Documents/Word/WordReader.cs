using System.Xml;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Imports.Spreadsheets.Packed;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Data.Imports.Documents.Word;

/// <summary>
/// Reads a document of Word (.docx, .docm and their templates): its body without headers, footers, notes and comments. Nothing
/// outside the file is followed, macros are not looked at.
/// </summary>
internal static class WordReader
{
    /// <param name="file">A package whose sizes have been checked.</param>
    /// <param name="parts">The same package; used to look at its parts before they are taken in.</param>
    /// <param name="mainPart">Path of the part with the text.</param>
    /// <param name="draft">Where the blocks go.</param>
    public static void Read(Stream file, PackedParts parts, string mainPart, DocumentDraft draft)
    {
        if (parts.Text(mainPart).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            throw new DocumentRefusedException(DocumentMessages.XmlDocumentType(draft.FileName));
        }

        using var package = Open(file);
        if (package.MainDocumentPart is not { } main)
        {
            throw new DocumentRefusedException(DocumentMessages.Unreadable(draft.FileName));
        }

        Check(main, draft);
        Check(main.StyleDefinitionsPart, draft);
        Check(main.NumberingDefinitionsPart, draft);
        var styles = main.StyleDefinitionsPart?.Styles;
        var lists = ListDefinition.All(main.NumberingDefinitionsPart?.Numbering, styles);
        var blocks = new WordBlocks(new WordStyles(styles), new ListNumbers(lists), draft);
        using (var reader = OpenXmlReader.Create(main))
        {
            blocks.Read(reader);
        }

        if (blocks.Embedded > 0)
        {
            draft.Notes.Add(DocumentMessages.EmbeddedDocument(draft.FileName, blocks.Embedded));
        }
    }

    /// <summary>Links are only looked at by the package itself, which refuses a document for an address that is none; mending needs a copy to write in.</summary>
    private static WordprocessingDocument Open(Stream file)
    {
        try
        {
            file.Position = 0;
            return WordprocessingDocument.Open(file, isEditable: false, new OpenSettings { AutoSave = false });
        }
        catch (Exception fault) when (fault is UriFormatException or OpenXmlPackageException { InnerException: UriFormatException })
        {
            var copy = new MemoryStream();
            file.Position = 0;
            file.CopyTo(copy);
            return WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = _ => new LinkMending(),
            });
        }
    }

    /// <summary>
    /// Goes through a part once before it is taken into memory: elements nested without end would overflow the stack there,
    /// which no program survives.
    /// </summary>
    private static void Check(OpenXmlPart? part, DocumentDraft draft)
    {
        if (part is null)
        {
            return;
        }

        try
        {
            using var content = new GuardedStream(part.GetStream(FileMode.Open, FileAccess.Read), Session(draft), countsUnpacked: true);
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.Depth > draft.Limits.Nesting)
                {
                    throw new DocumentRefusedException(DocumentMessages.TooDeep(draft.FileName, draft.Limits.Nesting));
                }
            }
        }
        catch (SpreadsheetRefusedException)
        {
            throw new DocumentRefusedException(DocumentMessages.TextTooLong(draft.FileName, draft.Limits.TextBytes));
        }
    }

    /// <summary>Counts the bytes of one part; how well they are packed has been judged before.</summary>
    private static ReadingSession Session(DocumentDraft draft) =>
        new(draft.FileName, long.MaxValue, new SpreadsheetLimits(UnpackedBytes: draft.Limits.TextBytes), progress: null, draft.Cancellation);
}
