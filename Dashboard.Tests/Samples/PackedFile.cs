using System.IO.Compression;

namespace Dashboard.Tests.Samples;

/// <summary>Compares files by what is in them: another runtime may pack the same content into other bytes.</summary>
internal static class PackedFile
{
    public static bool Same(byte[] first, byte[] second) => first.AsSpan().SequenceEqual(second) || Contents(first).SequenceEqual(Contents(second));

    private static List<(string Name, string Content)> Contents(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return [("", Convert.ToBase64String(bytes))];
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.SelectMany(entry =>
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return Contents(memory.ToArray()).Select(inner => (entry.FullName + "/" + inner.Name, inner.Content));
        })];
    }
}
