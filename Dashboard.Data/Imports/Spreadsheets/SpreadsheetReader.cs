using System.Text;
using Dashboard.Data.Imports.Spreadsheets.Binary;
using Dashboard.Data.Imports.Spreadsheets.Delimited;
using Dashboard.Data.Imports.Spreadsheets.Html;
using Dashboard.Data.Imports.Spreadsheets.Markup;
using Dashboard.Data.Imports.Spreadsheets.OpenDocument;
using Dashboard.Data.Imports.Spreadsheets.Packed;
using Dashboard.Data.Imports.Spreadsheets.SpreadsheetMl;
using Dashboard.Data.Imports.Spreadsheets.Xlsx;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>Reads any file that Excel opens into cells, judging it by its content.</summary>
public static class SpreadsheetReader
{
    private const int SignatureBytes = 512;

    /// <summary>Reads a whole file.</summary>
    /// <param name="stream">Seekable; read from its beginning; stays open.</param>
    /// <param name="fileName">As the user knows it; used in sentences only.</param>
    /// <param name="limits">See <see cref="SpreadsheetLimits"/>.</param>
    /// <param name="progress">Told every few thousand rows, on the calling thread.</param>
    /// <param name="cancellation">The only thing that makes this method throw.</param>
    public static ParseResult<Workbook> Read(Stream stream, string fileName, SpreadsheetLimits limits, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (stream.Length == 0)
            {
                return ParseResult.Refused<Workbook>(SpreadsheetMessages.Empty(fileName));
            }

            if (stream.Length > limits.FileBytes)
            {
                return ParseResult.Refused<Workbook>(SpreadsheetMessages.TooLarge(fileName, stream.Length, limits.FileBytes));
            }

            var session = new ReadingSession(fileName, stream.Length, limits, progress, cancellation);
            var (format, sheets) = ReadSheets(stream, session);
            return Finish(format, sheets, session);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (SpreadsheetRefusedException refused)
        {
            return ParseResult.Refused<Workbook>(refused.Problem);
        }
#pragma warning disable CA1031 // Bytes from outside can make the unpacker and the reader of old workbooks fail in any way; whatever it is, the answer is the same sentence.
        catch (Exception)
#pragma warning restore CA1031
        {
            return ParseResult.Refused<Workbook>(SpreadsheetMessages.Unreadable(fileName));
        }
    }

    private static ParseResult<Workbook> Finish(SpreadsheetFormat format, IReadOnlyList<SheetGrid> sheets, ReadingSession session)
    {
        if (sheets.All(sheet => sheet.RowCount == 0))
        {
            return ParseResult.Refused<Workbook>(format == SpreadsheetFormat.Delimited ? SpreadsheetMessages.Empty(session.FileName) : SpreadsheetMessages.NoSheets(session.FileName));
        }

        if (session.MendedMarkup)
        {
            session.Notes.Add(SpreadsheetMessages.XmlMended(session.FileName));
        }

        return ParseResult.Ok(new Workbook(session.FileName, format, sheets), session.Notes);
    }

    private static (SpreadsheetFormat Format, IReadOnlyList<SheetGrid> Sheets) ReadSheets(Stream file, ReadingSession session)
    {
        var head = new byte[Math.Min(SignatureBytes, file.Length)];
        file.Position = 0;
        file.ReadExactly(head);
        return FormatProbe.Of(head, out var foreign) switch
        {
            FileKind.Zip => ReadPackage(file, session),
            FileKind.CompoundFile => ReadCompound(file, session),
            FileKind.RawBiff => (SpreadsheetFormat.Xls, BinaryWorkbookReader.Read(file, BinaryWorkbookReader.XlsColumns, session)),
            FileKind.Foreign => throw ReadingSession.Refusal(SpreadsheetMessages.WrongKind(session.FileName, foreign)),
            _ => ReadText(file, session),
        };
    }

    private static (SpreadsheetFormat Format, IReadOnlyList<SheetGrid> Sheets) ReadPackage(Stream file, ReadingSession session)
    {
        using var parts = PackedParts.Open(file, session);
        var package = WorkbookPart.Find(parts);
        if (package.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            return (SpreadsheetFormat.Xlsb, BinaryWorkbookReader.Read(file, BinaryWorkbookReader.XlsbColumns, session));
        }

        if (parts.Has(package) && FormatProbe.ForeignPackage([package], mimeType: string.Empty) is null)
        {
            return (SpreadsheetFormat.Xlsx, XlsxReader.Read(parts, session));
        }

        var mimeType = parts.Text("mimetype");
        if (mimeType.StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal))
        {
            if (parts.Text("META-INF/manifest.xml").Contains("encryption-data", StringComparison.Ordinal))
            {
                throw ReadingSession.Refusal(SpreadsheetMessages.Protected(session.FileName));
            }

            var content = parts.Scan("content.xml") ?? throw ReadingSession.Refusal(SpreadsheetMessages.Unreadable(session.FileName));
            return (SpreadsheetFormat.OpenDocument, OpenDocumentReader.Read(content, session));
        }

        throw ReadingSession.Refusal(FormatProbe.ForeignPackage(parts.Names, mimeType) is { } kind
            ? SpreadsheetMessages.WrongKind(session.FileName, kind)
            : SpreadsheetMessages.Archive(session.FileName));
    }

    private static (SpreadsheetFormat Format, IReadOnlyList<SheetGrid> Sheets) ReadCompound(Stream file, ReadingSession session) =>
        CompoundFile.Look(file) switch
        {
            CompoundContent.Workbook => (SpreadsheetFormat.Xls, BinaryWorkbookReader.Read(file, BinaryWorkbookReader.XlsColumns, session)),
            CompoundContent.EncryptedPackage => throw ReadingSession.Refusal(SpreadsheetMessages.Protected(session.FileName)),
            CompoundContent.WordDocument => throw ReadingSession.Refusal(SpreadsheetMessages.WrongKind(session.FileName, "документ Word")),
            CompoundContent.Presentation => throw ReadingSession.Refusal(SpreadsheetMessages.WrongKind(session.FileName, "презентация PowerPoint")),
            CompoundContent.OutlookMessage => throw ReadingSession.Refusal(SpreadsheetMessages.WrongKind(session.FileName, "письмо Outlook")),
            CompoundContent.Truncated => throw ReadingSession.Refusal(SpreadsheetMessages.Truncated(session.FileName)),
            _ => throw ReadingSession.Refusal(SpreadsheetMessages.Unreadable(session.FileName)),
        };

    private static (SpreadsheetFormat Format, IReadOnlyList<SheetGrid> Sheets) ReadText(Stream file, ReadingSession session)
    {
        var text = TextEncoding.Detect(file, session) ?? throw ReadingSession.Refusal(SpreadsheetMessages.NotText(session.FileName));
        var kind = TextProbe.Of(text.Head, out var foreign);
        using var reader = text.Open(file, session);
        return kind switch
        {
            TextKind.SpreadsheetMl => (SpreadsheetFormat.SpreadsheetMl, SpreadsheetMlReader.Read(reader, session)),
            TextKind.FlatOpenDocument => (SpreadsheetFormat.OpenDocument, OpenDocumentReader.Read(new MarkupScanner(reader, html: false, session), session)),
            TextKind.Html => (SpreadsheetFormat.Html, [HtmlReader.Read(reader, sheetName: null, session)]),
            TextKind.Mhtml => (SpreadsheetFormat.Mhtml, MhtmlReader.Read(reader, session)),
            TextKind.Delimited => (SpreadsheetFormat.Delimited, DelimitedReader.Read(file, text, session)),
            TextKind.DocumentType => throw ReadingSession.Refusal(SpreadsheetMessages.XmlDocumentType(session.FileName)),
            TextKind.Foreign => throw ReadingSession.Refusal(SpreadsheetMessages.WrongKind(session.FileName, foreign)),
            _ => throw ReadingSession.Refusal(SpreadsheetMessages.NotText(session.FileName)),
        };
    }
}
