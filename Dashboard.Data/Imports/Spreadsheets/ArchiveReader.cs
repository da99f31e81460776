using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using Dashboard.Data.Imports.Spreadsheets.Packed;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// Lists the files of a .zip or a folder, archives within archives too. A workbook that happens to be packed (.xlsx, .ods) is
/// a file, not an archive. A file that cannot be had is a refused result and the listing goes on; a broken limit ends it.
/// </summary>
public static class ArchiveReader
{
    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 20,
        IgnoreInaccessible = true,
        // A link could lead out of the folder or back into it.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Whether a file is an archive of files. The stream's place is kept.</summary>
    public static bool IsArchive(Stream stream)
    {
        var place = stream.Position;
        try
        {
            Span<byte> head = stackalloc byte[4];
            stream.Position = 0;
            if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || FormatProbe.Of(head, out _) != FileKind.Zip)
            {
                return false;
            }

            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return !zip.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "mimetype" || entry.FullName.Replace('\\', '/').StartsWith("xl/", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return false;
        }
        finally
        {
            stream.Position = place;
        }
    }

    /// <summary>Lists the files of an archive.</summary>
    /// <param name="stream">Seekable; stays open, and must stay so during the listing.</param>
    /// <param name="fileName">As the user knows it; begins the path of every file in it.</param>
    /// <param name="limits">See <see cref="ArchiveLimits"/>.</param>
    /// <param name="cancellation">The only thing that makes the listing throw.</param>
    public static IEnumerable<ParseResult<ArchivedFile>> Read(Stream stream, string fileName, ArchiveLimits limits, CancellationToken cancellation)
    {
        var listing = new ArchiveListing(fileName, stream.Length, limits, cancellation);
        return listing.Files(stream, fileName, depth: 1);
    }

    /// <summary>Lists the files of a folder and its subfolders by name, and those of the archives in it; links are not followed.</summary>
    public static IEnumerable<ParseResult<ArchivedFile>> ReadFolder(string folder, ArchiveLimits limits, CancellationToken cancellation)
    {
        var listed = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*", EveryFile).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (ArchiveListing.IsLitter(name))
            {
                continue;
            }

            if (++listed > limits.Files)
            {
                yield return ParseResult.Refused<ArchivedFile>(SpreadsheetMessages.TooManyFiles(folder, limits.Files));
                yield break;
            }

            var opened = Open(path, name);
            if (opened.Value is not { } file || !IsArchive(file.Content))
            {
                yield return opened;
                continue;
            }

            using (file)
            {
                foreach (var inner in Read(file.Content, name, limits, cancellation))
                {
                    yield return inner;
                }
            }
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The file goes to whoever enumerates.")]
    private static ParseResult<ArchivedFile> Open(string path, string name)
    {
        try
        {
            return ParseResult.Ok(new ArchivedFile(name, File.OpenRead(path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ParseResult.Refused<ArchivedFile>(SpreadsheetMessages.NoAccess(name));
        }
    }
}
