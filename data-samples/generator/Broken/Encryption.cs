using System.Security.Cryptography;
using System.Text;
using NPOI.POIFS.FileSystem;

namespace Dashboard.Samples.Broken;

/// <summary>
/// Protects a package by a password as Excel 2010 and later do (MS-OFFCRYPTO, agile encryption, AES-256, SHA-512).
/// Salts and keys are drawn from a seed and the password is public: this makes a sample, it keeps no secret.
/// </summary>
internal static class Encryption
{
    /// <summary>The password of the sample, for tests.</summary>
    public const string Password = "опора";

    // Excel turns a hundred thousand times; a sample need not cost that.
    private const int Turns = 1000;
    private const int Segment = 4096;

    public static byte[] Protect(byte[] package)
    {
        var random = new Random(31);
        var (dataSalt, keySalt, verifier, secret, macKey) = (Draw(random, 16), Draw(random, 16), Draw(random, 16), Draw(random, 32), Draw(random, 64));
        byte[] body = [.. BitConverter.GetBytes((long)package.Length), .. Segments(package, secret, dataSalt)];
        var info = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{Text(dataSalt)}"/><dataIntegrity encryptedHmacKey="{Text(Cipher(macKey, secret, Vector(dataSalt, [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6])))}" encryptedHmacValue="{Text(Cipher(HMACSHA512.HashData(macKey, body), secret, Vector(dataSalt, [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33])))}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="{Turns}" saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{Text(keySalt)}" encryptedVerifierHashInput="{Text(Cipher(verifier, Key(keySalt, [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79]), keySalt))}" encryptedVerifierHashValue="{Text(Cipher(SHA512.HashData(verifier), Key(keySalt, [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e]), keySalt))}" encryptedKeyValue="{Text(Cipher(secret, Key(keySalt, [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6]), keySalt))}"/></keyEncryptor></keyEncryptors></encryption>
            """.ReplaceLineEndings("\r\n");
        var file = new POIFSFileSystem();
        file.CreateDocument(new MemoryStream([4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(info)]), "EncryptionInfo");
        file.CreateDocument(new MemoryStream(body), "EncryptedPackage");
        using var memory = new MemoryStream();
        file.WriteFileSystem(memory);
        return memory.ToArray();
    }

    private static IEnumerable<byte> Segments(byte[] package, byte[] secret, byte[] salt) => package.Chunk(Segment).SelectMany((part, i) =>
    {
        var padded = new byte[(part.Length + 15) / 16 * 16];
        part.CopyTo(padded, 0);
        return Cipher(padded, secret, Vector(salt, BitConverter.GetBytes(i)));
    });

    private static byte[] Key(byte[] salt, byte[] purpose)
    {
        var hash = SHA512.HashData([.. salt, .. Encoding.Unicode.GetBytes(Password)]);
        for (var turn = 0; turn < Turns; turn++)
        {
            hash = SHA512.HashData([.. BitConverter.GetBytes(turn), .. hash]);
        }

        return SHA512.HashData([.. hash, .. purpose])[..32];
    }

    private static byte[] Vector(byte[] salt, byte[] purpose) => SHA512.HashData([.. salt, .. purpose])[..16];

    private static byte[] Cipher(byte[] plain, byte[] key, byte[] vector)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(plain, vector, PaddingMode.None);
    }

    private static byte[] Draw(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes);
}
