using System.Security.Cryptography;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A document that may be kept: read, and of a kind that is taken.</summary>
/// <param name="Title">Its name, with the ending of what it is.</param>
/// <param name="Type">Media type by its content.</param>
/// <param name="Hash">SHA-256 in hexadecimal.</param>
/// <param name="Bytes">The document.</param>
internal sealed record OfferedFile(string Title, string Type, string Hash, byte[] Bytes);

/// <summary>Where documents of people lie: in the data folder, each under a random key, the same bytes under the same name once.</summary>
internal sealed class EvidenceFolder(InstallationDatabase database, TimeProvider clock)
{
    internal const long FileLimit = 20 * 1024 * 1024;

    private const int TitleLimit = 200;

    /// <summary>Reads a document and looks at what it is; else says why it cannot be kept.</summary>
    /// <param name="name">As the user's machine calls it.</param>
    /// <param name="content">The document.</param>
    /// <param name="purpose">What it is to be: «подтверждением».</param>
    /// <param name="token">Stops reading.</param>
    internal async Task<(OfferedFile? File, string? Refusal)> ReadAsync(string name, Stream content, string purpose, CancellationToken token)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, token)) > 0)
        {
            if (bytes.Length + read > FileLimit)
            {
                return (null, $"Файл «{name}» больше 20 МБ. Сожмите его или приложите ссылку.");
            }

            await bytes.WriteAsync(buffer.AsMemory(0, read), token);
        }

        if (bytes.Length == 0 || EvidenceContent.TypeOf(bytes) is not { } type)
        {
            return (null, $"Файл «{name}» не подходит: {purpose} может быть PDF, Word (.docx), Excel (.xlsx), JPEG или PNG.");
        }

        var title = Path.GetFileName(name.Replace('\\', '/'));
        title = Path.ChangeExtension(title.Length > TitleLimit ? title[..TitleLimit] : title, EvidenceContent.ExtensionOf(type));
        return (new OfferedFile(title, type, Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))), bytes.ToArray()), null);
    }

    /// <summary>The document that is there already, or a new one on disk that the context will write.</summary>
    internal async Task<Evidence> KeepAsync(DashboardDbContext context, OfferedFile file, CancellationToken token)
    {
        if (await context.Evidence.FirstOrDefaultAsync(known => known.Hash == file.Hash && known.Title == file.Title, token) is { } known)
        {
            return known;
        }

        var evidence = New(file.Title, await ActivityRecords.NominalPersonAsync(context, token));
        (evidence.ContentType, evidence.Size, evidence.Hash) = (file.Type, file.Bytes.Length, file.Hash);
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(PathOf(evidence.Key), file.Bytes, token);
        context.Evidence.Add(evidence);
        return evidence;
    }

    internal Evidence New(string title, string person) => new()
    {
        Key = Guid.NewGuid(),
        Title = title.Length > TitleLimit ? title[..TitleLimit] : title,
        Person = person,
        AddedAt = clock.GetUtcNow().UtcDateTime,
    };

    internal string PathOf(Guid key) => Path.Combine(Folder, key.ToString("N"));

    internal void Delete(Guid key) => File.Delete(PathOf(key));

    private string Folder => database.Folder.EvidenceOf(database.Kind);
}
