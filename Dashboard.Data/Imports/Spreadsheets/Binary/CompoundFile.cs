using System.Buffers.Binary;
using System.Text;

namespace Dashboard.Data.Imports.Spreadsheets.Binary;

/// <summary>What an OLE compound file holds, by the names in its directory.</summary>
internal enum CompoundContent
{
    Workbook,
    EncryptedPackage,
    WordDocument,
    Presentation,
    OutlookMessage,
    Truncated,
    Unreadable,
}

/// <summary>
/// Looks into an OLE compound file just far enough to say what it is, so that a password, an old Word document or a cut-off
/// copy get their own sentence, and a malformed header never reaches the reader of old workbooks.
/// </summary>
internal static class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int EntryBytes = 128;

    public static CompoundContent Look(Stream file)
    {
        Span<byte> header = stackalloc byte[512];
        file.Position = 0;
        if (file.ReadAtLeast(header, 512, throwOnEndOfStream: false) < 512)
        {
            return CompoundContent.Truncated;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        var tables = BinaryPrimitives.ReadUInt32LittleEndian(header[44..]);
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(header[48..]);
        var furtherTables = BinaryPrimitives.ReadUInt32LittleEndian(header[72..]);
        if (shift is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(header[32..]) != 6)
        {
            return CompoundContent.Unreadable;
        }

        var sectorBytes = 1 << shift;
        var sectors = (file.Length / sectorBytes) + 1;
        if (tables > sectors || furtherTables > sectors)
        {
            return CompoundContent.Truncated;
        }

        var names = Names(file, header, directory, sectorBytes, out var reachesBeyondEnd);
        return reachesBeyondEnd ? CompoundContent.Truncated : Kind(names);
    }

    private static CompoundContent Kind(HashSet<string> names)
    {
        if (names.Contains("EncryptedPackage") || names.Contains("EncryptionInfo"))
        {
            return CompoundContent.EncryptedPackage;
        }

        if (names.Contains("Workbook") || names.Contains("Book"))
        {
            return CompoundContent.Workbook;
        }

        return names.Contains("WordDocument") ? CompoundContent.WordDocument
            : names.Contains("PowerPoint Document") ? CompoundContent.Presentation
            : names.Contains("__properties_version1.0") ? CompoundContent.OutlookMessage
            : CompoundContent.Unreadable;
    }

    /// <summary>Names of the streams, following the chain of directory sectors; a chain that turns in a circle ends by itself.</summary>
    private static HashSet<string> Names(Stream file, ReadOnlySpan<byte> header, uint directory, int sectorBytes, out bool reachesBeyondEnd)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var entries = new byte[sectorBytes];
        var table = new byte[sectorBytes];
        var perTable = sectorBytes / sizeof(uint);
        var sector = directory;
        for (var left = file.Length / sectorBytes; sector < LastSector && left >= 0; left--)
        {
            if (!ReadSector(file, sector, entries))
            {
                reachesBeyondEnd = true;
                return names;
            }

            AddNames(entries, names);
            var tableNumber = (int)(sector / perTable);
            if (tableNumber >= 109 || !ReadSector(file, BinaryPrimitives.ReadUInt32LittleEndian(header[(76 + (4 * tableNumber))..]), table))
            {
                break;
            }

            sector = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan((int)(sector % perTable) * sizeof(uint)));
        }

        reachesBeyondEnd = UsesSectorsBeyondEnd(file, header, table);
        return names;
    }

    /// <summary>Whether a table of the header counts sectors as used that the file no longer has.</summary>
    private static bool UsesSectorsBeyondEnd(Stream file, ReadOnlySpan<byte> header, byte[] table)
    {
        var perTable = table.Length / sizeof(uint);
        for (var number = 0; number < 109; number++)
        {
            var at = BinaryPrimitives.ReadUInt32LittleEndian(header[(76 + (4 * number))..]);
            if (at >= LastSector)
            {
                return false;
            }

            if (!ReadSector(file, at, table))
            {
                return true;
            }

            for (var i = perTable - 1; i >= 0; i--)
            {
                if (BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(i * sizeof(uint))) != uint.MaxValue)
                {
                    // The last sector itself may be shorter: some writers do not pad the file.
                    if ((((long)number * perTable) + i + 1) * table.Length >= file.Length)
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }

    private static void AddNames(byte[] entries, HashSet<string> names)
    {
        for (var at = 0; at + EntryBytes <= entries.Length; at += EntryBytes)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entries.AsSpan(at + 64));
            if (length is > 2 and <= 64)
            {
                names.Add(Encoding.Unicode.GetString(entries, at, length - 2));
            }
        }
    }

    private static bool ReadSector(Stream file, uint sector, byte[] into)
    {
        // Sectors are counted behind the header, which takes the place of one.
        var at = ((long)sector + 1) * into.Length;
        if (sector >= LastSector || at >= file.Length)
        {
            return false;
        }

        file.Position = at;
        into.AsSpan().Clear();
        return file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) > 0;
    }
}
