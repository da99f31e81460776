using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;

namespace Dashboard.Data.Imports.Spreadsheets.Packed;

/// <summary>One listing of one archive with everything in it; what is unpacked at any depth counts against the outermost file.</summary>
internal sealed class ArchiveListing
{
    private readonly ArchiveLimits _limits;
    private readonly ReadingSession _session;
    private int _files;
    private bool _ended;

    public ArchiveListing(string fileName, long fileBytes, ArchiveLimits limits, CancellationToken cancellation)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _limits = limits;
        _session = new ReadingSession(fileName, fileBytes, new SpreadsheetLimits(UnpackedBytes: limits.UnpackedBytes, UnpackRatio: limits.UnpackRatio), progress: null, cancellation);
    }

    /// <summary>Files that systems leave behind and no user means: Excel's locks, folder views, resource forks.</summary>
    public static bool IsLitter(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length == 0
            || name.StartsWith("~$", StringComparison.Ordinal)
            || name.StartsWith("._", StringComparison.Ordinal)
            || path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            || name.Equals(".DS_Store", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
            || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Path of an entry without steps upwards and drives: nothing is written by it, but it is shown.</summary>
    private static string Inside(string name) =>
        string.Join('/', name.Replace('\\', '/').TrimStart('/').Split('/').Where(step => step is not (".." or ".") && !step.EndsWith(':')));

    public IEnumerable<ParseResult<ArchivedFile>> Files(Stream stream, string path, int depth)
    {
        if (depth > _limits.Depth)
        {
            yield return End(SpreadsheetMessages.ArchiveTooDeep(path, _limits.Depth));
            yield break;
        }

        var (zip, fault) = Open(stream, path);
        if (zip is null)
        {
            yield return ParseResult.Refused<ArchivedFile>(fault!);
            yield break;
        }

        using (zip)
        {
            foreach (var entry in zip.Entries)
            {
                var inside = Inside(entry.FullName);
                if (_ended || IsLitter(inside))
                {
                    continue;
                }

                var unpacked = Unpack(entry, path + "/" + inside);
                if (unpacked.Value is not { } file || !ArchiveReader.IsArchive(file.Content))
                {
                    yield return unpacked;
                    continue;
                }

                using (file)
                {
                    foreach (var inner in Files(file.Content, file.Path, depth + 1))
                    {
                        yield return inner;
                    }
                }
            }
        }
    }

    private static (ZipArchive? Zip, ImportProblem? Problem) Open(Stream stream, string path)
    {
        try
        {
            stream.Position = 0;
            // Names without the mark of UTF-8 come from Russian Windows, which packs them in its DOS encoding.
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.GetEncoding(866));
            return (zip.Entries.Count >= 0 ? zip : null, null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or ArgumentException)
        {
            return (null, SpreadsheetMessages.Truncated(path));
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The file goes to whoever enumerates.")]
    private ParseResult<ArchivedFile> Unpack(ZipArchiveEntry entry, string path)
    {
        _session.Checkpoint();
        if (++_files > _limits.Files)
        {
            return End(SpreadsheetMessages.TooManyFiles(_session.FileName, _limits.Files));
        }

        if (entry.IsEncrypted)
        {
            return ParseResult.Refused<ArchivedFile>(SpreadsheetMessages.ArchiveProtected(path));
        }

        if (entry.Length > _limits.FileBytes)
        {
            return ParseResult.Refused<ArchivedFile>(SpreadsheetMessages.TooLarge(path, entry.Length, _limits.FileBytes));
        }

        try
        {
            using var packed = new GuardedStream(entry.Open(), _session, countsUnpacked: true);
            var content = new MemoryStream((int)entry.Length);
            packed.CopyTo(content);
            content.Position = 0;
            return ParseResult.Ok(new ArchivedFile(path, content));
        }
        catch (SpreadsheetRefusedException refused)
        {
            return End(InWordsOfArchives(refused.Problem));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return ParseResult.Refused<ArchivedFile>(SpreadsheetMessages.ArchiveEntryBroken(path));
        }
    }

    /// <summary>What reading a sheet says of Excel, said of an archive: nobody opens one there.</summary>
    private ImportProblem InWordsOfArchives(ImportProblem problem) => problem.Code switch
    {
        "unpacks-too-large" => SpreadsheetMessages.ArchiveUnpacksTooFar(_session.FileName, _limits.UnpackedBytes),
        "unpack-ratio" => SpreadsheetMessages.ArchiveUnpackRatio(_session.FileName, _limits.UnpackRatio),
        _ => problem,
    };

    /// <summary>A limit of the whole archive is broken: what would follow is not looked at.</summary>
    private ParseResult<ArchivedFile> End(ImportProblem problem)
    {
        _ended = true;
        return ParseResult.Refused<ArchivedFile>(problem);
    }
}
