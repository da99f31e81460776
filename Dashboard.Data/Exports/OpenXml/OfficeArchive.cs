using System.IO.Compression;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>How much an uploaded office file is when it is unpacked: a small file may hold gigabytes of the same letter.</summary>
internal static class OfficeArchive
{
    private const int MostParts = 5_000;
    /// <summary>A template with pictures of a ministry has some tens of megabytes.</summary>
    private const long MostBytes = 100L * 1024 * 1024;

    /// <summary>What the archive says of itself is not believed: it is unpacked into nowhere, and no further than the bound.</summary>
    public static bool IsTooLarge(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
        {
            return true;
        }

        var (all, buffer) = (0L, new byte[81_920]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                all += read;
                if (all > MostBytes)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
