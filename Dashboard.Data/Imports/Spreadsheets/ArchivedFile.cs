namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>One file of an archive or a folder; whoever enumerates disposes of it.</summary>
public sealed class ArchivedFile(string path, Stream content) : IDisposable
{
    /// <summary>As the user knows it: «отчёты.zip/2024/математика.xlsx».</summary>
    public string Path { get; } = path;

    /// <summary>Seekable, at its beginning.</summary>
    public Stream Content { get; } = content;

    public void Dispose() => Content.Dispose();
}
