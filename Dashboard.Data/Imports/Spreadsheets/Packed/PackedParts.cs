using System.IO.Compression;
using System.Text;
using Dashboard.Data.Imports.Spreadsheets.Markup;

namespace Dashboard.Data.Imports.Spreadsheets.Packed;

/// <summary>The parts of a packed workbook by their paths, without regard to case and slashes, every read counted.</summary>
internal sealed class PackedParts : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly ReadingSession _session;
    private readonly List<StreamReader> _open = [];
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private PackedParts(ZipArchive zip, ReadingSession session)
    {
        _zip = zip;
        _session = session;
        var announced = 0L;
        foreach (var entry in zip.Entries)
        {
            // The runtime never unpacks more of an entry than it announces, so a bomb shows itself before it is opened.
            announced += entry.Length;
            session.CheckUnpacked(announced);
            _entries.TryAdd(Normal(entry.FullName), entry);
        }
    }

    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>Opens the package; refuses a truncated one.</summary>
    public static PackedParts Open(Stream file, ReadingSession session)
    {
        file.Position = 0;
        try
        {
            return new PackedParts(new ZipArchive(new GuardedStream(file, session, countsUnpacked: false), ZipArchiveMode.Read), session);
        }
        catch (InvalidDataException)
        {
            // The directory of a package stands at its end: without it the end is missing.
            throw ReadingSession.Refusal(SpreadsheetMessages.Truncated(session.FileName));
        }
    }

    public bool Has(string name) => _entries.ContainsKey(Normal(name));

    /// <summary>Opens a part as text, closed with the package; null when there is none of this name.</summary>
    private StreamReader? OpenPart(string name)
    {
        if (!_entries.TryGetValue(Normal(name), out var entry))
        {
            return null;
        }

        var reader = new StreamReader(new GuardedStream(entry.Open(), _session, countsUnpacked: true), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 15);
        _open.Add(reader);
        return reader;
    }

    /// <summary>The beginning of a small part; empty when there is none.</summary>
    public string Text(string name)
    {
        var text = new char[1 << 16];
        return OpenPart(name) is { } reader ? new string(text, 0, reader.ReadBlock(text)) : string.Empty;
    }

    /// <summary>Scans a part of XML; null when there is none of this name.</summary>
    public MarkupScanner? Scan(string name) =>
        OpenPart(name) is { } reader ? new MarkupScanner(reader, html: false, _session) : null;

    public void Dispose()
    {
        foreach (var reader in _open)
        {
            reader.Dispose();
        }

        _zip.Dispose();
    }

    /// <summary>Path of a part that another part names relative to itself.</summary>
    public static string Resolve(string fromPart, string target)
    {
        target = target.Replace('\\', '/');
        if (target.StartsWith('/'))
        {
            return Normal(target);
        }

        var folders = fromPart.Split('/')[..^1].ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
            {
                if (folders.Count > 0)
                {
                    folders.RemoveAt(folders.Count - 1);
                }
            }
            else if (step is not "." and not "")
            {
                folders.Add(step);
            }
        }

        return string.Join('/', folders);
    }

    private static string Normal(string name) => name.Replace('\\', '/').TrimStart('/');
}
