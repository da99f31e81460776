namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>What the first bytes of a file say about its kind; names and extensions lie.</summary>
internal enum FileKind
{
    Text,
    Zip,
    CompoundFile,
    RawBiff,
    Foreign,
}

/// <summary>Tells file kinds by their signatures.</summary>
internal static class FormatProbe
{
    private static readonly (byte[] Signature, string Kind)[] Foreign =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "рисунок PNG"),
        ([0xFF, 0xD8, 0xFF], "фотография JPEG"),
        ("GIF8"u8.ToArray(), "рисунок GIF"),
        ("%PDF"u8.ToArray(), "документ PDF"),
        ("{\\rtf"u8.ToArray(), "документ RTF"),
        ("Rar!"u8.ToArray(), "архив RAR"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "архив 7-Zip"),
        ([0x1F, 0x8B, 0x08], "архив GZip"),
        ("II*\0"u8.ToArray(), "рисунок TIFF"),
        ("MM\0*"u8.ToArray(), "рисунок TIFF"),
        ("AT&TFORM"u8.ToArray(), "документ DjVu"),
        ("SQLite format 3"u8.ToArray(), "база данных SQLite"),
        ([(byte)'M', (byte)'Z', 0x90, 0x00], "программа Windows"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "программа"),
    ];

    /// <summary>Judges by the beginning of a file; <paramref name="foreign"/> is the Russian name of a kind that is no table.</summary>
    public static FileKind Of(ReadOnlySpan<byte> head, out string foreign)
    {
        foreign = string.Empty;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) || head.StartsWith("PK\u0007\u0008"u8))
        {
            return FileKind.Zip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return FileKind.CompoundFile;
        }

        // BIFF 2–4 stood alone in a file: the record «beginning of file», its length, and a sheet or a book.
        if (head.Length > 8 && head[0] == 9 && head[1] is 0 or 2 or 4 or 8 && head[2] is >= 4 and <= 16 && head[3] == 0)
        {
            return FileKind.RawBiff;
        }

        foreach (var (signature, kind) in Foreign)
        {
            if (head.StartsWith(signature))
            {
                foreign = kind;
                return FileKind.Foreign;
            }
        }

        return FileKind.Text;
    }

    /// <summary>What a package of parts is, when it is no workbook; null when it is simply an archive.</summary>
    public static string? ForeignPackage(IEnumerable<string> names, string mimeType)
    {
        if (mimeType.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal))
        {
            return mimeType.Contains(".text", StringComparison.Ordinal) ? "текстовый документ OpenDocument" : "документ OpenDocument";
        }

        foreach (var name in names)
        {
            if (name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
            {
                return "документ Word";
            }

            if (name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))
            {
                return "презентация PowerPoint";
            }
        }

        return null;
    }
}
