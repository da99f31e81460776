using System.IO.Compression;

namespace Dashboard.Samples.Books;

/// <summary>Writes zip entries whose bytes do not depend on when they were written.</summary>
public static class FixedZip
{
    // The first day that a zip entry can have, and the one that makes no one think of a real save.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Stream Entry(ZipArchive zip, string name, CompressionLevel level = CompressionLevel.Optimal)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Moment;
        return entry.Open();
    }
}
