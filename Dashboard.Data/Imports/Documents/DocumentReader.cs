using System.Text;
using System.Xml;
using Dashboard.Data.Imports.Documents.Pdf;
using Dashboard.Data.Imports.Documents.Plain;
using Dashboard.Data.Imports.Documents.Sheets;
using Dashboard.Data.Imports.Documents.Web;
using Dashboard.Data.Imports.Documents.Word;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Imports.Spreadsheets.Binary;
using Dashboard.Data.Imports.Spreadsheets.Delimited;
using Dashboard.Data.Imports.Spreadsheets.Packed;
using Dashboard.Data.Imports.Spreadsheets.Xlsx;

namespace Dashboard.Data.Imports.Documents;

/// <summary>Reads any file in which an office keeps an order into paragraphs and tables, judging it by its content.</summary>
public static class DocumentReader
{
    private const int SignatureBytes = 512;

    /// <summary>As the probe of files calls it.</summary>
    private const string WordName = "документ Word", PdfName = "документ PDF";

    /// <summary>Reads a whole file.</summary>
    /// <param name="content">Seekable; read from its beginning; stays open.</param>
    /// <param name="fileName">As the user knows it; used in sentences only.</param>
    /// <param name="limits">See <see cref="DocumentLimits"/>.</param>
    /// <param name="token">The only thing that makes this method throw.</param>
    public static ParseResult<OfficeDocument> Read(Stream content, string fileName, DocumentLimits limits, CancellationToken token)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        token.ThrowIfCancellationRequested();
        var draft = new DocumentDraft(fileName, limits, token);
        try
        {
            if (content.Length == 0)
            {
                return ParseResult.Refused<OfficeDocument>(DocumentMessages.Empty(fileName));
            }

            if (content.Length > limits.FileBytes)
            {
                return ParseResult.Refused<OfficeDocument>(DocumentMessages.TooLarge(fileName, content.Length, limits.FileBytes));
            }

            var kind = ReadBlocks(content, draft);
            // A file of text alone has no pages that somebody could have scanned: blanks and a byte order mark are nothing.
            return draft.Blocks.Count == 0
                ? ParseResult.Refused<OfficeDocument>(kind == DocumentKind.Text ? DocumentMessages.Empty(fileName) : DocumentMessages.WithoutText(fileName))
                : ParseResult.Ok(new OfficeDocument(fileName, kind, draft.Blocks), draft.Notes);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (DocumentRefusedException refused)
        {
            return ParseResult.Refused<OfficeDocument>(refused.Problem);
        }
        catch (SpreadsheetRefusedException refused)
        {
            return ParseResult.Refused<OfficeDocument>(InWordsOfDocuments(refused.Problem, draft));
        }
        catch (XmlException)
        {
            return ParseResult.Refused<OfficeDocument>(DocumentMessages.XmlBroken(fileName));
        }
#pragma warning disable CA1031 // Bytes from outside can make the unpacker and the reader of packages fail in any way; whatever it is, the answer is the same sentence.
        catch (Exception)
#pragma warning restore CA1031
        {
            return ParseResult.Refused<OfficeDocument>(DocumentMessages.Unreadable(fileName));
        }
    }

    private static DocumentKind ReadBlocks(Stream file, DocumentDraft draft)
    {
        var head = new byte[Math.Min(SignatureBytes, file.Length)];
        file.Position = 0;
        file.ReadExactly(head);
        return FormatProbe.Of(head, out var foreign) switch
        {
            FileKind.Zip => ReadPackage(file, draft),
            FileKind.CompoundFile => ReadCompound(file, draft),
            FileKind.RawBiff => SheetBlocks.Read(file, draft),
            FileKind.Foreign when foreign == PdfName => ReadPages(file, draft),
            FileKind.Foreign => throw Refusal(ForeignFile(foreign, draft.FileName)),
            _ => ReadText(file, draft),
        };
    }

    private static DocumentKind ReadPages(Stream file, DocumentDraft draft)
    {
        PdfPages.Read(file, draft);
        return DocumentKind.Pdf;
    }

    private static DocumentKind ReadPackage(Stream file, DocumentDraft draft)
    {
        using var parts = PackedParts.Open(file, Session(file, draft));
        var main = WorkbookPart.Find(parts);
        if (parts.Has(main) && FormatProbe.ForeignPackage([main], mimeType: string.Empty) == WordName)
        {
            WordReader.Read(file, parts, main, draft);
            return DocumentKind.Docx;
        }

        var mimeType = parts.Text("mimetype");
        return FormatProbe.ForeignPackage(parts.Names, mimeType) switch
        {
            WordName => throw Refusal(DocumentMessages.Unreadable(draft.FileName)),
            "текстовый документ OpenDocument" => throw Refusal(DocumentMessages.OpenDocumentText(draft.FileName)),
            { } kind when !mimeType.Contains("spreadsheet", StringComparison.Ordinal) => throw Refusal(DocumentMessages.WrongKind(draft.FileName, kind)),
            null when !parts.Has(main) && parts.Has("[Content_Types].xml") => throw Refusal(DocumentMessages.Unreadable(draft.FileName)),
            _ when ArchiveReader.IsArchive(file) => throw Refusal(DocumentMessages.Archive(draft.FileName)),
            _ => SheetBlocks.Read(file, draft),
        };
    }

    private static DocumentKind ReadCompound(Stream file, DocumentDraft draft) => CompoundFile.Look(file) switch
    {
        CompoundContent.Workbook => SheetBlocks.Read(file, draft),
        CompoundContent.EncryptedPackage => throw Refusal(DocumentMessages.Protected(draft.FileName)),
        CompoundContent.WordDocument => throw Refusal(DocumentMessages.OldWord(draft.FileName)),
        CompoundContent.Presentation => throw Refusal(DocumentMessages.WrongKind(draft.FileName, "презентация PowerPoint")),
        CompoundContent.OutlookMessage => throw Refusal(DocumentMessages.WrongKind(draft.FileName, "письмо Outlook")),
        CompoundContent.Truncated => throw Refusal(DocumentMessages.Truncated(draft.FileName)),
        _ => throw Refusal(DocumentMessages.Unreadable(draft.FileName)),
    };

    private static DocumentKind ReadText(Stream file, DocumentDraft draft)
    {
        var session = Session(file, draft);
        var text = TextEncoding.Detect(file, session) ?? throw Refusal(DocumentMessages.Unknown(draft.FileName));
        // Word writes a line break inside a paragraph as a vertical tab: no sign of a binary file.
        var kind = TextProbe.Of(text.Head.Replace('\v', '\n'), out var foreign);
        if (kind is TextKind.SpreadsheetMl or TextKind.FlatOpenDocument or TextKind.Mhtml || (kind == TextKind.Delimited && SeparatedText.Is(text.Head)))
        {
            return SheetBlocks.Read(file, draft);
        }

        if (file.Length > draft.Limits.TextBytes)
        {
            throw Refusal(DocumentMessages.TextTooLong(draft.FileName, draft.Limits.TextBytes));
        }

        if (text.Broken)
        {
            draft.Notes.Add(DocumentMessages.BrokenCharacters(draft.FileName));
        }

        using var reader = text.Open(file, session);
        switch (kind)
        {
            case TextKind.Html:
                WebPage.Read(reader, draft);
                return DocumentKind.Html;
            case TextKind.Delimited:
                PlainText.Read(reader, draft);
                return DocumentKind.Text;
            case TextKind.DocumentType:
                throw Refusal(DocumentMessages.XmlDocumentType(draft.FileName));
            case TextKind.Foreign:
                throw Refusal(foreign == WordName || text.Head.Contains("Word.Document", StringComparison.Ordinal) ? DocumentMessages.WordXml(draft.FileName) : DocumentMessages.WrongKind(draft.FileName, foreign));
            default:
                throw Refusal(DocumentMessages.Unknown(draft.FileName));
        }
    }

    private static ImportProblem ForeignFile(string kind, string file) => kind switch
    {
        "документ RTF" => DocumentMessages.RichText(file),
        "документ DjVu" => DocumentMessages.Picture(file, kind),
        _ when kind.StartsWith("архив", StringComparison.Ordinal) => DocumentMessages.Archive(file),
        _ when kind.StartsWith("рисунок", StringComparison.Ordinal) || kind.StartsWith("фотография", StringComparison.Ordinal) => DocumentMessages.Picture(file, kind),
        _ => DocumentMessages.WrongKind(file, kind),
    };

    /// <summary>What reading tables says of Excel, said of Word.</summary>
    private static ImportProblem InWordsOfDocuments(ImportProblem problem, DocumentDraft draft) => problem.Code switch
    {
        "unpacks-too-large" => DocumentMessages.UnpacksTooFar(draft.FileName, draft.Limits.UnpackedBytes),
        "unpack-ratio" => DocumentMessages.UnpackRatio(draft.FileName, draft.Limits.UnpackRatio),
        "xml-dtd" => DocumentMessages.XmlDocumentType(draft.FileName),
        "file-unreadable" => DocumentMessages.Unreadable(draft.FileName),
        _ => problem,
    };

    private static ReadingSession Session(Stream file, DocumentDraft draft) =>
        new(draft.FileName, file.Length, SheetBlocks.LimitsOf(draft.Limits), progress: null, draft.Cancellation);

    private static DocumentRefusedException Refusal(ImportProblem problem) => new(problem);
}
