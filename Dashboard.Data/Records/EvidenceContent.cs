using System.IO.Packaging;

namespace Dashboard.Data.Records;

/// <summary>Which kinds of file may prove an activity, told by their content and never by their name.</summary>
internal static class EvidenceContent
{
    public const string
        Pdf = "application/pdf",
        Jpeg = "image/jpeg",
        Png = "image/png",
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Media type, or null for a file of any other kind.</summary>
    public static string? TypeOf(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        head = head[..read];
        return head.StartsWith("%PDF-"u8) ? Pdf
            : head.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? Jpeg
            : head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
            : head.StartsWith("PK"u8) ? PackageType(content)
            : null;
    }

    /// <summary>The ending that a downloaded file of this type gets.</summary>
    public static string ExtensionOf(string type) => type switch
    {
        Pdf => ".pdf",
        Jpeg => ".jpg",
        Png => ".png",
        Docx => ".docx",
        _ => ".xlsx",
    };

    private static string? PackageType(Stream content)
    {
        try
        {
            using var package = Package.Open(content, FileMode.Open, FileAccess.Read);
            return package.PartExists(new Uri("/word/document.xml", UriKind.Relative)) ? Docx
                : package.PartExists(new Uri("/xl/workbook.xml", UriKind.Relative)) ? Xlsx
                : null;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or FormatException or ArgumentException or System.Xml.XmlException)
        {
            return null;
        }
    }
}
