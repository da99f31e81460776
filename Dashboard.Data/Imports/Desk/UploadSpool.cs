using System.Security.Cryptography;
using Dashboard.Data.Imports.Spreadsheets;
using Dashboard.Data.Persistence;

namespace Dashboard.Data.Imports.Desk;

/// <summary>A file that a person uploaded and that waits in the spool.</summary>
/// <param name="Name">As the user knows it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Open">Opens its bytes in memory, seekable.</param>
/// <param name="Forget">Deletes it from the spool.</param>
public sealed record SpooledFile(string Name, long Length, Func<Stream> Open, Action Forget);

/// <summary>
/// Keeps uploads on disk until they are decided. A sheet may hold pupils, so the bytes are encrypted with a key that lives only
/// in this process: nothing of a pupil is readable on the disk, and what a crash leaves behind is noise (ADR 0008).
/// </summary>
public sealed class UploadSpool : IDisposable
{
    private readonly string _folder;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public UploadSpool(DataFolder folder)
    {
        _folder = folder.Spool;
        if (Directory.Exists(_folder))
        {
            // Left by an earlier process, whose key is gone.
            Directory.Delete(_folder, recursive: true);
        }

        Directory.CreateDirectory(_folder);
    }

    /// <summary>Streams an upload to disk; refuses what is larger than a file may be, without keeping it.</summary>
    public async Task<ParseResult<SpooledFile>> SaveAsync(string name, Stream content, IProgress<long>? progress, CancellationToken token)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        var limit = SpreadsheetLimits.Default.FileBytes;
        byte[] nonce;
        long length = 0;
        try
        {
            using var aes = Aes.Create();
            aes.Key = _key;
            nonce = aes.IV;
            await using (var file = File.Create(path))
            await using (var encrypted = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write))
            {
                var buffer = new byte[81920];
                int read;
                while ((read = await content.ReadAsync(buffer, token)) > 0)
                {
                    length += read;
                    if (length > limit)
                    {
                        break;
                    }

                    await encrypted.WriteAsync(buffer.AsMemory(0, read), token);
                    progress?.Report(length);
                }
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        if (length > limit)
        {
            File.Delete(path);
            return ParseResult.Refused<SpooledFile>(SpreadsheetMessages.TooLarge(name, length, limit));
        }

        var size = length;
        return ParseResult.Ok(new SpooledFile(name, size, () => Decrypt(path, nonce, size), () => Forget(path)));
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_key);
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // The whole data folder was thrown away meanwhile, and the spool with it.
        }
    }

    private static void Forget(string path)
    {
        // After the spool was closed there is no folder any more.
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private MemoryStream Decrypt(string path, byte[] nonce, long length)
    {
        using var aes = Aes.Create();
        using var file = File.OpenRead(path);
        using var decrypted = new CryptoStream(file, aes.CreateDecryptor(_key, nonce), CryptoStreamMode.Read);
        var bytes = new MemoryStream((int)length);
        decrypted.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
